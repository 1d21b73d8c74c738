// One step of the walk: from a state, by what is heard there, to another state.

import type { Heard } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { CentreNow } from '../../routing/centreNow.ts';

export type Node = {
  readonly address: string;
  readonly state: State;
  /** The step by which the walk came here first. The walk is breadth first, so it is the last step of a shortest call. */
  readonly cameBy?: Step;
};

/** What was heard at a node, and who was available then. */
export type Step = { readonly node: Node; readonly heard: Heard; readonly centreNow: CentreNow };

/** A step with its turn. `state` is the node's as it was asked: with the clock of the step. `to` is absent if the turn hangs up. */
export type Edge = Step & { readonly state: State; readonly turn: Turn; readonly to?: Node };

/** Whether the carrier says that the caller is gone. */
export function isGone({ heard }: Step): boolean {
  return heard.kind === 'hungUp' || (heard.kind === 'transferred' && heard.outcome === 'abandoned');
}

/** Whether the caller had nothing to do in this step: a telephone rang in vain, or half a minute of a wait passed. */
export function isIdle({ node, heard }: Step): boolean {
  if (heard.kind === 'transferred') return heard.outcome !== 'answered';
  return node.state.place === 'waiting' && heard.kind === 'noInput';
}

/** Whether it was silence, a key that the menu does not have, or a line that did not answer. */
export function isMiss({ heard, turn }: Edge): boolean {
  if (heard.kind === 'noInput') return true;
  if (heard.kind === 'transferred') return heard.outcome !== 'answered';
  if (heard.kind === 'digits') return turn.events.some(({ type }) => type === 'no-match');
  const isRefused = turn.does.speech.some((item) => 'key' in item && item.key === 'menu.notAChoice');
  return isRefused || turn.events.some(({ type }) => type === 'lost');
}
