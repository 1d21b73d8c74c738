// The carrier's form in the conversation's own words. Frozen tables; a word that they do not have is named in the log where it has the form
// of one, and the caller still gets a turn. https://www.twilio.com/docs/voice/twiml#request-parameters

import { type Key, keys, type Outcome } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import { endings } from '../callEndings.ts';
import { type CallStatus, callStatuses } from '../outgoing.ts';
import { type TextStatus, textStatuses } from '../sentTexts.ts';
import type { Ending, Reading, Webhook } from '../step.ts';
import { twilioTraits } from './twilioTraits.ts';

export type Form = Readonly<Record<string, unknown>>;

/** https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus: an answered call is `completed`; other engines say `answered`. */
const outcomes: Readonly<Record<string, Outcome>> = Object.freeze({
  completed: 'answered',
  answered: 'answered',
  busy: 'busy',
  'no-answer': 'noAnswer',
  failed: 'failed',
  canceled: 'failed',
});

const knownKeys: ReadonlySet<string> = new Set(keys);

/** How each place reads the form: a place that is missing here does not compile. */
const heardAt = {
  door: () => ({ heard: { kind: 'arrival' } }),
  language: hearKey,
  topic: hearKey,
  guidance: hearKey,
  'read-out': hearKey,
  waiting: hearKey,
  closed: hearKey,
  afterwards: hearKey,
  asking: hearKey,
  keying: hearDigits,
  callback: hearKey,
  transfer: hearOutcome,
} as const satisfies Readonly<Record<State['place'], (form: Form, whispered: boolean) => Reading>>;

/** What was heard, for a call that is at this place. Fields that belong to another place are not looked at. */
export function hear(form: Form, place: State['place'], whispered = false): Reading {
  return heardAt[place](form, whispered);
}

/** The key that a desk pressed in its whisper; undefined where it pressed none. */
export function deskKey(form: Form): Key | 'other' | undefined {
  const { heard } = hearKey({ Digits: form.Digits });
  return heard.kind === 'key' ? heard.key : undefined;
}

/** The fields about the call, which every form has. `callId` is the form of the carrier's ids. */
export function webhookOf(form: Form, callId: RegExp = twilioTraits.callId): Webhook {
  // A call that the carrier placed goes to a person: it is their number that is personal, and the other one is ours.
  if (!isInbound(form)) {
    const [person, ours] = [textOf(form, 'To') || textOf(form, 'Called'), textOf(form, 'From')];
    return { call: callIdOf(form, callId), isInbound: false, called: ours, caller: person, comesFrom: [] };
  }
  return {
    call: callIdOf(form, callId),
    isInbound: true,
    called: textOf(form, 'To') || textOf(form, 'Called'),
    caller: textOf(form, 'From'),
    comesFrom: [textOf(form, 'From'), textOf(form, 'Caller'), textOf(form, 'ForwardedFrom')],
  };
}

/** How a call ended. https://www.twilio.com/docs/voice/api/call-resource#call-status-values; a call lasts a day at most: five digits. */
export function endingOf(form: Form): Pick<Ending, 'status' | 'seconds'> {
  return { status: wordIn(textOf(form, 'CallStatus')) ?? 'unknown', seconds: secondsIn(form, 'CallDuration') ?? 0 };
}

/** How a call goes that we placed; undefined for a word that is not known. */
export function placedStatusOf(form: Form): CallStatus | undefined {
  const word = textOf(form, 'CallStatus');
  return callStatuses.find((each) => each === (word === 'answered' ? 'in-progress' : word));
}

/** The id of a text and how it goes; undefined for a word or an id that is not known. https://www.twilio.com/docs/glossary/what-is-a-sid */
export function textReportOf(form: Form): { readonly sid: string; readonly status: TextStatus } | undefined {
  const [sid, word] = [textOf(form, 'MessageSid'), textOf(form, 'MessageStatus')];
  const status = textStatuses.find((each) => each === word);
  return status === undefined || !/^[SM]M[0-9a-f]{32}$/.test(sid) ? undefined : { sid, status };
}

function secondsIn(form: Form, field: string): number | undefined {
  const seconds = textOf(form, field);
  return /^\d{1,5}$/.test(seconds) ? Number(seconds) : undefined;
}

/** https://www.twilio.com/docs/api/errors: five digits; any other text is dropped. */
export function errorCodeOf(form: Form): string {
  const code = textOf(form, 'ErrorCode');
  return /^\d{5}$/.test(code) ? code : '';
}

/** A field's text: the first of several values, and '' for a value that is not text. */
export function textOf(form: Form, field: string): string {
  const value = form[field];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** Every value of a field that is text. */
function textsOf(form: Form, field: string): readonly string[] {
  return [form[field]].flat().filter((each): each is string => typeof each === 'string');
}

/** The call's id, for the log. It is the carrier's and says nothing about the person; any other text is dropped. */
export function callIdOf(form: Form, callId: RegExp = twilioTraits.callId): string | undefined {
  const id = textOf(form, 'CallSid');
  return callId.test(id) ? id : undefined;
}

/**
 * A call that the carrier placed itself says `outbound-api` or `outbound-dial`. Its person would be told by an HTTP error of ours only that
 * there was an “application error”, so it is answered like a call and ended with words. An engine that names no direction has callers only.
 */
function isInbound(form: Form): boolean {
  const direction = textOf(form, 'Direction');
  return direction === '' || direction === 'inbound';
}

/**
 * The outcome of a transfer. https://www.twilio.com/docs/voice/twiml/dial#dialbridged: where the desk heard a whisper, `completed` says only
 * that a telephone was answered, and `DialBridged` whether the desk and the caller were connected. Without a whisper some engines send no
 * `DialBridged`, so there `completed` counts, unless `DialBridged` is false.
 * A caller who hangs up while a line rings: the call is `completed` and the line `canceled` or `no-answer`. That is no “no answer” of the
 * line, and no other line may ring for a caller who is gone.
 */
function hearOutcome(form: Form, whispered: boolean): Reading {
  const status = textOf(form, 'DialCallStatus');
  const outcome = Object.hasOwn(outcomes, status) ? outcomes[status] : undefined;
  // A form that says both is believed in neither.
  const bridged = new Set(textsOf(form, 'DialBridged').map((each) => each.toLowerCase()));
  const isBridged = bridged.has('true') && bridged.size === 1;
  if (isBridged || (!whispered && outcome === 'answered' && !bridged.has('false'))) return talked(form);
  if (whispered ? isNotInProgress(form) : isGone(form)) return { heard: { kind: 'transferred', outcome: 'abandoned' } };
  const named = wordIn(status);
  const word = named === undefined ? `DialCallStatus of ${status.length} characters` : `DialCallStatus “${named}”`;
  const unknown = outcome === undefined && { unknown: word };
  return { heard: { kind: 'transferred', outcome: whispered ? whisperedOutcome(status) : unbridged(outcome) }, ...unknown };
}

function talked(form: Form): Reading {
  const talkedSeconds = secondsIn(form, 'DialCallDuration');
  return { heard: { kind: 'transferred', outcome: 'answered' }, ...(talkedSeconds !== undefined && { talkedSeconds }) };
}

/** A desk that did not take the call, a machine, and every word that says neither: the next line rings. */
function whisperedOutcome(status: string): Outcome {
  if (status === 'busy' || status === 'failed') return status;
  return status === 'no-answer' ? 'noAnswer' : 'declined';
}

function unbridged(outcome: Outcome | undefined): Outcome {
  return outcome === undefined || outcome === 'answered' ? 'failed' : outcome;
}

/** Any other word about the call means that the caller is gone, also one that is not known. */
function isNotInProgress(form: Form): boolean {
  return !['', 'in-progress', 'ringing', 'queued', 'initiated'].includes(textOf(form, 'CallStatus'));
}

/** Whether the carrier says that the call is over. Engines that say nothing about it mean a call that goes on. */
function isGone(form: Form): boolean {
  return endings.has(textOf(form, 'CallStatus'));
}

/** One key. Full-width digits are the same key; of several, the first counts, since no menu asks for more. */
function hearKey(form: Form): Reading {
  if (isGone(form)) return { heard: { kind: 'hungUp' } };
  const digits = textOf(form, 'Digits');
  const [first] = knownKeys.has(digits) ? digits : digits.normalize('NFKC').trim();
  if (first === undefined) return { heard: { kind: 'noInput' } };
  if (knownKeys.has(first)) return { heard: { kind: 'key', key: first as Key } };
  return { heard: { kind: 'key', key: 'other' }, unknown: `Digits of ${digits.length} characters` };
}

// Longer input is no number; the carrier itself sends no more than it was asked for.
const mostDigits = 40;

/** Keys of a number. “#” ends it, and some engines send it too. What else is in the field is no number, and is not looked at. */
function hearDigits(form: Form): Reading {
  if (isGone(form)) return { heard: { kind: 'hungUp' } };
  const digits = textOf(form, 'Digits').slice(0, mostDigits).normalize('NFKC').replace(/[\s#]/g, '');
  return { heard: digits === '' ? { kind: 'noInput' } : { kind: 'digits', digits } };
}

/** A word in the form of the carrier's words, which cannot contain anything personal. */
function wordIn(text: string): string | undefined {
  return /^[a-z-]{1,20}$/.test(text) ? text : undefined;
}
