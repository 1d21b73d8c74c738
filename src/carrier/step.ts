// One step of a call, for any carrier: a webhook comes in, a document goes out. After a fault the document has the emergency words.

import { randomBytes } from 'node:crypto';
import type { Heard, Key } from '../call/heard.ts';
import type { State } from '../call/state.ts';
import type { Turn } from '../call/turn.ts';
import { answerWhisper, type WhisperState, type WhisperTurn } from '../call/whisper.ts';
import { describeFault } from '../journal/describeFault.ts';
import type { Directory } from '../schedules/directory.ts';
import { stateAt, whereIs } from './address.ts';
import type { EmergencyCode } from './emergency.ts';
import { countGreetings } from './greetedAnew.ts';
import { isOurs } from './ownNumbers.ts';
import type { Switchboard } from './switchboard.ts';
import { whisperAt } from './whisperAddress.ts';

/** What was heard; `unknown` is a word of the carrier's that no table has, in a form that may be logged. */
export type Reading = {
  readonly heard: Heard;
  readonly unknown?: string;
  /** How long the caller and a desk talked, where a transfer has ended and the carrier says it. */
  readonly talkedSeconds?: number;
};

/** A request of the carrier about one call, checked and read. */
export type Webhook = {
  /** The carrier's id of the call; undefined if the request has no valid one. */
  readonly call: string | undefined;
  /** Whether the call came to us. Of one that was placed, `called` is our number and `caller` the person's. */
  readonly isInbound: boolean;
  /** The number that was dialled. */
  readonly called: string;
  /** The number of the caller, as the carrier gives it. It is never stored. */
  readonly caller: string;
  /** Every number that the form names as the call's origin: the caller's, and that of a telephone that forwarded it. Never stored. */
  readonly comesFrom: readonly string[];
};

export type StepWebhook = Webhook & {
  /** The path and query that were asked for. */
  readonly address: string;
  /** `whispered`: the desk heard a whisper, so that an answered telephone is no conversation yet. */
  readonly hear: (place: State['place'], whispered: boolean) => Reading;
};

/** How a carrier prints its answers. */
export type Printing<Document> = {
  readonly turn: (turn: Turn) => Document;
  readonly emergency: (code: EmergencyCode) => Document;
};

/** How a carrier prints what a desk hears. `state` is absent where the address was not understood. */
type PrintWhisper<Document> = (turn: WhisperTurn, state: WhisperState | undefined) => Document;

export type Ending = Webhook & { readonly status: string; readonly seconds: number };

export type Steps = {
  /** Does what the turn of a step asks for, before it is answered. Resolves to what is then heard. Never rejects. */
  readonly perform: (webhook: StepWebhook) => Promise<Reading>;
  /** Never throws, as long as `printing.emergency` does not. */
  readonly answer: <Document>(webhook: StepWebhook, printing: Printing<Document>) => Document;
  /** A desk has answered, or has pressed a key, before it is connected to the caller. Never throws: after a fault the desk is hung up. */
  readonly whisper: <Document>(address: string, hearKey: () => Key | 'other' | undefined, print: PrintWhisper<Document>) => Document;
  /** The carrier could not use our answer. `errorCode` is the carrier's own, in a form that may be logged. */
  readonly fallback: <Document>(webhook: Webhook, errorCode: string, printing: Printing<Document>) => Document;
  /** The carrier reports the end of a call. Never throws. */
  readonly ended: (ending: Ending) => void;
};

export type StepParts = {
  readonly directory: () => Directory;
  readonly switchboard: Pick<Switchboard, 'answer' | 'ended' | 'whisper' | 'perform'>;
  /** Why a call may not begin now, given the number of its caller; undefined where it may. All may if absent. */
  readonly tooMany?: ((caller: string) => string | undefined) | undefined;
  readonly log: { readonly warn: (what: object, message: string) => void; readonly error: (what: object, message: string) => void };
  /** Called for the metrics. */
  readonly counts: {
    readonly turn: (turn: Turn) => void;
    readonly failed: () => void;
    readonly turnedAway: (why: string) => void;
    readonly notUnderstood: (field: string) => void;
  };
};

type Refusal = Exclude<EmergencyCode, 'fault'>;

const refusals: Readonly<Record<Refusal, string>> = {
  'not-inbound': 'the carrier placed this call itself: it was ended with words',
  'own-number': 'a call came from a number of ours: it was not transferred again',
  'too-many': 'too many calls: the caller was asked to call again in a minute',
};

const noId = 'unknown';

/** For a request that names no call: two of them are not known to be about one call, and are not counted as one. */
function idOfItsOwn(): string {
  return `${noId}-${randomBytes(9).toString('base64url')}`;
}

/** Answers the webhooks of every call. */
export function createSteps({ directory, switchboard, tooMany, log, counts }: StepParts): Steps {
  const turnsOf = countGreetings();

  /** Where the call is; where its address cannot be read, it begins at the door, with the turns that it has had. */
  const placeOf = ({
    call,
    address,
  }: StepWebhook): { readonly state?: State; readonly turns: number; readonly idleTurns?: number; readonly begins: boolean } => {
    const where = whereIs(address);
    if (where.is === 'door') return { turns: 0, begins: true };
    if (where.is === 'state') return { state: where.state, turns: where.state.turn, begins: where.state.turn === 0 };
    const { place, field, turn, idleTurns } = where;
    log.warn({ call: call ?? noId, code: 'address-not-understood', place, field }, 'an address of ours was not understood');
    counts.notUnderstood(field);
    // Without its turns it cannot be distinguished from a call that begins.
    return { turns: turn ?? turnsOf(call), ...(idleTurns !== undefined && { idleTurns }), begins: turn === undefined };
  };

  /** Why there is no turn for this call, if there is none. */
  const refusalOf = ({ call = noId, isInbound, caller, comesFrom }: StepWebhook, begins: boolean, isOwed: boolean): Refusal | undefined => {
    const turnAway = (code: Refusal, why: string): Refusal => {
      log.warn({ call, code, why }, refusals[code]);
      counts.turnedAway(why);
      return code;
    };
    // The address of a call that we placed says so, and the carrier signed it.
    if (!isInbound && isOwed) return undefined;
    if (!isInbound) return turnAway('not-inbound', 'not-inbound');
    if (isOurs(directory(), comesFrom)) return turnAway('own-number', 'own-number');
    const why = begins ? tooMany?.(caller) : undefined;
    return why === undefined ? undefined : turnAway('too-many', why);
  };

  const noteWhisper = (field: string): void => {
    log.warn({ code: 'address-not-understood', place: 'whisper', field }, 'an address of a whisper was not understood');
    counts.notUnderstood(field);
  };

  return {
    perform: async (webhook) => {
      const state = stateAt(webhook.address);
      const reading = webhook.hear(state?.place ?? 'door', false);
      const { call, called, caller, isInbound, comesFrom } = webhook;
      try {
        if (call === undefined || state === undefined || !isInbound || isOurs(directory(), comesFrom)) return reading;
        return { ...reading, heard: await switchboard.perform({ call, called, caller, state, heard: reading.heard }) };
      } catch (fault) {
        log.error(
          { call, code: 'not-performed', fault: describeFault(fault) },
          'what a caller asked for was not done; the caller was told so',
        );
        return reading;
      }
    },
    answer: (webhook, printing) => {
      const { call = noId, called, caller } = webhook;
      try {
        const { state, turns, idleTurns, begins } = placeOf(webhook);
        const refusal = refusalOf(webhook, begins, state?.callback !== undefined);
        if (refusal !== undefined) return printing.emergency(refusal);
        const { heard, unknown, talkedSeconds } = webhook.hear(
          state?.place ?? 'door',
          state?.place === 'transfer' && state.whispered === true,
        );
        if (unknown !== undefined) log.warn({ call, code: 'unknown-word', unknown }, 'the carrier sent a word that is not known');
        // Calls without an id must not be taken for one call.
        const id = webhook.call ?? idOfItsOwn();
        const turn = switchboard.answer({
          call: id,
          called,
          caller,
          state,
          address: webhook.address,
          turns,
          idleTurns,
          heard,
          talkedSeconds,
        });
        counts.turn(turn);
        return printing.turn(turn);
      } catch (fault) {
        counts.failed();
        log.error(
          { call, code: 'turn-failed', fault: describeFault(fault) },
          'a turn failed; the caller was put through to the suspension line',
        );
        return printing.emergency('fault');
      }
    },
    whisper: (address, hearKey, print) => {
      try {
        const found = whisperAt(address);
        if (found === undefined) {
          noteWhisper('path');
          return print({ act: 'hang-up' }, undefined);
        }
        if (found.step === 'key') return print(answerWhisper(hearKey()), found.state);
        const { turn, notUnderstood } = switchboard.whisper(found.state);
        if (notUnderstood !== undefined) noteWhisper(notUnderstood);
        return print(turn, found.state);
      } catch (fault) {
        counts.failed();
        log.error({ code: 'whisper-failed', fault: describeFault(fault) }, 'a whisper failed: the next line rings');
        return print({ act: 'hang-up' }, undefined);
      }
    },
    fallback: ({ call = noId }, errorCode, printing) => {
      log.error({ call, code: 'fallback-asked', errorCode }, 'the carrier asked for the fallback');
      return printing.emergency('fault');
    },
    ended: ({ call, called, isInbound, status, seconds }) => {
      // The end of a call that the carrier placed is no event of a caller.
      if (!isInbound) return;
      try {
        switchboard.ended(call ?? idOfItsOwn(), called, status, seconds);
      } catch (fault) {
        log.error({ call: call ?? noId, code: 'end-not-noted', fault: describeFault(fault) }, 'the end of a call was not noted');
      }
    },
  };
}
