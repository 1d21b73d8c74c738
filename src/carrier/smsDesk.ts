// What the calls need of texts: whether one may be offered now, which numbers may get one, and to send it. The service has it.

import type { OwnNumber } from '../call/caller.ts';
import type { Performed } from '../call/heard.ts';
import type { Effect } from '../call/turn.ts';
import type { CallAndCentre } from './callbackDesk.ts';

export type SendSms = Extract<Effect, { readonly effect: 'send-sms' }>;

export type SmsDesk = {
  /** Whether texts of a centre can be sent now. */
  readonly mayOffer: (centre: string) => boolean;
  /** The number that is written, if it is a mobile telephone of Japan. Nothing is remembered of it. */
  readonly textable: (written: string) => OwnNumber | undefined;
  /**
   * Sends one text. The same request (`call` and `turn`) that comes twice sends it once. Never rejects, and answers within the time for which a
   * caller waits in silence.
   */
  readonly send: (where: CallAndCentre & { readonly turn: number }, effect: SendSms) => Promise<Performed>;
};
