// The carrier's form in the conversation's own words. Frozen tables; what they do not have is refused by name in the log, and the
// caller still gets a turn. https://www.twilio.com/docs/voice/twiml#request-parameters

import { type Heard, type Key, keys, type Outcome } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';

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

export type Reading = { readonly heard: Heard /** A word of the vendor's that no table has. */; readonly unknown?: string };

/** What was heard, for a call that is at this place. Fields that belong to another place are not looked at. */
export function hear(form: Form, place: State['place']): Reading {
  if (place === 'door') return { heard: { kind: 'arrival' } };
  return place === 'transfer' ? hearOutcome(textOf(form, 'DialCallStatus')) : hearKey(textOf(form, 'Digits'));
}

/** A field's text, whatever was sent: the first of several, and nothing for what is no text. */
export function textOf(form: Form, field: string): string {
  const value = form[field];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** The call's id, for the log. It is the carrier's and says nothing about the person; anything else in its place is not kept. */
export function callIdOf(form: Form): string {
  const id = textOf(form, 'CallSid');
  return /^CA[0-9A-Za-z]{1,62}$/.test(id) ? id : 'unknown';
}

function hearOutcome(status: string): Reading {
  const outcome = Object.hasOwn(outcomes, status) ? outcomes[status] : undefined;
  if (outcome !== undefined) return { heard: { kind: 'transferred', outcome } };
  return { heard: { kind: 'transferred', outcome: 'failed' }, unknown: `DialCallStatus “${printable(status)}”` };
}

/** One key. Full-width digits are the same key; of several, the first counts, since no menu asks for more. */
function hearKey(digits: string): Reading {
  const [first] = knownKeys.has(digits) ? digits : digits.normalize('NFKC').trim();
  if (first === undefined) return { heard: { kind: 'noInput' } };
  if (knownKeys.has(first)) return { heard: { kind: 'key', key: first as Key } };
  return { heard: { kind: 'key', key: 'other' }, unknown: `Digits of ${digits.length} characters` };
}

function printable(text: string): string {
  return text.replace(/[^\w-]/g, '?').slice(0, 30);
}
