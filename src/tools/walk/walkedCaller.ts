// Who calls in a walk: a caller whose number is shown or not, and who keys in a number that may be called or one that may not. What a turn
// carries is not sealed in a walk, but the address is as long as if it were.

import type { CallerNumbers } from '../../call/caller.ts';
import type { Heard } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { CentreNow } from '../../routing/centreNow.ts';

const own = { number: '+819011112222', spoken: ['090', '1111', '2222'] };
const keyed = { number: '+81257573111', spoken: ['025', '757', '3111'] };
const sealed = `walk.${'A'.repeat(60)}`;

/** What may be keyed in: a number that may be called, and one that may not. */
export const everyNumber: readonly Heard[] = [keyed.spoken.join(''), '110'].map((digits) => ({ kind: 'digits', digits }));

/** Every outcome of what a turn asks for: in some minutes, and as late as a callback is kept. */
export function everyOutcomeAt(now: number): readonly Heard[] {
  const days = 6 * 86_400_000;
  return [
    { kind: 'performed', outcome: { is: 'kept', at: now + 300_000 } },
    { kind: 'performed', outcome: { is: 'kept', at: now + days } },
    { kind: 'performed', outcome: { is: 'known', at: now + days } },
    { kind: 'performed', outcome: { is: 'cancelled' } },
    { kind: 'performed', outcome: { is: 'failed' } },
  ];
}

/** The callers who may be at a state: elsewhere than where a callback is asked for, who calls makes no difference. */
export function callersAt(state: State, heard: Heard, { callback }: CentreNow): readonly CallerNumbers[] {
  if (state.place === 'closed') return callback === undefined ? [{}] : [{ own }, {}];
  if (state.place === 'asking') return state.about === 'own' ? [{ own }] : [{ own, keyed }, { own }, {}];
  if (state.place === 'keying') return heard.kind === 'digits' && heard.digits === keyed.spoken.join('') ? [{ keyed }] : [{}];
  return [{}];
}

/** The turn with something sealed in its next state, where it carries a number. */
export function carried(turn: Turn): Turn {
  const { does, effect } = turn;
  if (effect?.effect !== 'carry' || does.act !== 'listen' || does.next.place !== 'asking') return turn;
  return { ...turn, does: { ...does, next: { ...does.next, sealed } } };
}
