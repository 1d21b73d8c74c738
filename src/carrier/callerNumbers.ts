// The numbers of a caller who asks to be called or for a text: the one that called, and the one that was keyed in. They are read for one turn,
// and nothing is remembered of them.

import type { CallerNumbers, OwnNumber } from '../call/caller.ts';
import type { Heard } from '../call/heard.ts';
import { isPersonal, type State } from '../call/state.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import type { CallbackDesk } from './callbackDesk.ts';
import { isOneNumber } from './callerNumber.ts';
import { isOurs } from './ownNumbers.ts';
import type { SmsDesk } from './smsDesk.ts';

/** A step of a call, and where it is. */
type At = { readonly call: string; readonly heard: Heard; readonly caller?: string; readonly state: State };

/** Reads them; none where nothing may be asked for, or where the caller is elsewhere. */
export function callerNumbers(
  callbacks: CallbackDesk | undefined,
  sms: SmsDesk | undefined,
): (at: At, centre: Centre, directory: Directory) => CallerNumbers {
  return ({ call, heard, caller = '', state }, centre, directory) => {
    const { id, callback, sms: texts } = centre;
    if (callbacks === undefined || (!isPersonal(state) && state.place !== 'closed' && state.place !== 'read-out')) return {};
    const unlessDesk = (found: OwnNumber | undefined) =>
      found !== undefined && isDesk(found.number, centre, directory) ? undefined : found;
    const callable = (written: string) => unlessDesk(callback && callbacks.callable(written, callback.dials));
    const textable = (written: string) => unlessDesk(texts && sms?.textable(written));
    const [own, ownMobile] = isOneNumber(caller) ? [callable(caller), textable(caller)] : [];
    const carried = 'sealed' in state && state.sealed !== undefined && callbacks.open({ call, centre: id }, state.sealed);
    const written = heard.kind === 'digits' ? heard.digits : carried;
    const wantsText = 'sms' in state && state.sms === true;
    const keyed = typeof written === 'string' ? (wantsText ? textable(written) : callable(written)) : undefined;
    return {
      ...(own !== undefined && { own }),
      ...(ownMobile !== undefined && { ownMobile }),
      ...(keyed !== undefined && { keyed }),
    };
  };
}

/** Whether it is a number of ours, or of a desk: to call it back would ring in a circle. */
function isDesk(number: string, { lines }: Centre, current: Directory): boolean {
  return (
    isOurs(current, [number]) || [...lines.values()].some((line) => line.number === number || line.ringing?.telephones.includes(number))
  );
}
