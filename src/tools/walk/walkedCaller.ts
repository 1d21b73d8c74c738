// Who calls in a walk: a caller whose number is shown or not, and who keys in a number that may be called or one that may not. What a turn
// carries is not sealed in a walk, but the address is as long as if it were.

import type { CallerNumbers, OwnNumber } from '../../call/caller.ts';
import type { Heard } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { CentreNow } from '../../routing/centreNow.ts';

const own = { number: '+819011112222', spoken: ['090', '1111', '2222'] };
// It may be called, and gets no text.
const landline = { number: '+81257573111', spoken: ['025', '757', '3111'] };
const mobile = { number: '+819033334444', spoken: ['090', '3333', '4444'] };
const sealed = `walk.${'A'.repeat(60)}`;

const digitsOf = ({ spoken }: OwnNumber) => spoken.join('');

/** What may be keyed in: a number that may be called, a mobile one, and one that is neither. */
export const everyNumber: readonly Heard[] = [digitsOf(landline), digitsOf(mobile), '110'].map((digits) => ({ kind: 'digits', digits }));

/** Every outcome of what a turn asks for: of a text, or of a callback in some minutes and as late as one is kept. */
export function everyOutcomeOf(state: State, now: number): readonly Heard[] {
  if ('sms' in state && state.sms === true) {
    const failed = (['number', 'carrier', 'unknown', 'store'] as const).map((why) => ({ is: 'not-sent', why }) as const);
    return [{ is: 'sent' } as const, ...failed].map((outcome) => ({ kind: 'performed', outcome }));
  }
  const days = 6 * 86_400_000;
  return [
    { kind: 'performed', outcome: { is: 'kept', at: now + 300_000 } },
    { kind: 'performed', outcome: { is: 'kept', at: now + days } },
    { kind: 'performed', outcome: { is: 'known', at: now + days } },
    { kind: 'performed', outcome: { is: 'cancelled' } },
    { kind: 'performed', outcome: { is: 'failed' } },
  ];
}

/** The callers who may be at a state: elsewhere than where a number is asked for, who calls makes no difference. */
export function callersAt(state: State, heard: Heard, { callback, sms }: CentreNow): readonly CallerNumbers[] {
  const shown = { ...(callback !== undefined && { own }), ...(sms === true && { ownMobile: own }) };
  switch (state.place) {
    case 'closed':
      return callback === undefined && sms === undefined ? [{}] : [shown, {}];
    case 'read-out':
      return sms === undefined ? [{}] : [shown, {}];
    case 'asking':
      return state.about === 'own' ? [shown] : [{ ...shown, keyed: state.sms === true ? mobile : landline }, shown, {}];
    case 'keying': {
      const keyed = (state.sms === true ? [mobile] : [landline, mobile]).find(
        (each) => heard.kind === 'digits' && heard.digits === digitsOf(each),
      );
      return keyed === undefined ? [{}] : [{ keyed }];
    }
    default:
      return [{}];
  }
}

/** The turn with something sealed in its next state, where it carries a number. */
export function carried(turn: Turn): Turn {
  const { does, effect } = turn;
  if (effect?.effect !== 'carry' || does.act !== 'listen' || does.next.place !== 'asking') return turn;
  return { ...turn, does: { ...does, next: { ...does.next, sealed } } };
}
