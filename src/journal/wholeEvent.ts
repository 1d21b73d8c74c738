// Whether a stored event is one that this program can read: a newer program may have written kinds that are not known here, and a row may be
// damaged. Reports leave such an event out, and a story says that it is there.

import type { Outcome } from '../call/heard.ts';
import type { Offer } from '../call/state.ts';
import type { Happening, HappeningType, JournalEvent } from './events.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isList: Check = (value) => Array.isArray(value) && value.every(isText);
const isTruth: Check = (value) => typeof value === 'boolean';
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (known: object): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(known, value);

const outcomes: Readonly<Record<Outcome, true>> = {
  answered: true,
  busy: true,
  noAnswer: true,
  failed: true,
  declined: true,
  abandoned: true,
};
const offers: Readonly<Record<Offer['kind'], true>> = {
  again: true,
  wait: true,
  line: true,
  callback: true,
  sms: true,
  suspension: true,
  numbers: true,
};

/** What summaries and stories read of each kind. */
const fields: Readonly<Record<HappeningType, Readonly<Record<string, Check>>>> = {
  arrived: {},
  'language-chosen': { language: isText },
  'topic-chosen': { topic: isText },
  'read-out': { readOut: isText },
  'transfer-begun': { line: isText, topic: isText, deskLanguage: isText, promised: isTruth, language: orAbsent(isText) },
  'transfer-ended': {
    line: isText,
    topic: isText,
    deskLanguage: isText,
    outcome: oneOf(outcomes),
    seconds: orAbsent(isNumber),
    talkedSeconds: orAbsent(isNumber),
  },
  closed: { topic: isText, attemptedLines: isList, offers: isList, opens: orAbsent(isText) },
  'asked-afterwards': { helped: isTruth },
  'offer-taken': { topic: isText, offer: oneOf(offers) },
  'numbers-heard': { topic: isText },
  'callback-asked': { topic: isText, due: isText },
  'callback-known': { topic: isText },
  'callback-cancelled': { topic: isText },
  'callback-refused': { topic: isText, why: isText },
  'sms-offered': { topic: isText },
  'sms-asked': { topic: isText, own: isTruth },
  'sms-sent': { topic: isText },
  'sms-failed': { topic: isText, why: isText },
  'no-input': { place: isText },
  'no-match': { place: isText },
  lost: { place: isText },
  'hung-up': { place: isText },
  'too-long': {},
  goodbye: {},
  prompted: {},
  ended: { status: isText, seconds: isNumber },
  deleted: { before: isText, calls: isNumber, events: isNumber },
};

/** Whether what happened is of a kind that is known here, and has what is read of it. */
export function isWhole(what: { readonly type: string }): what is Happening {
  if (!Object.hasOwn(fields, what.type)) return false;
  const known = fields[what.type as HappeningType];
  return Object.entries(known).every(([name, check]) => check((what as Readonly<Record<string, unknown>>)[name]));
}

/** The event, or in its place a turn of which no more is known than where it left the caller. */
export function wholeEvent(event: JournalEvent): JournalEvent {
  return isWhole(event.what) ? event : { ...event, what: { type: 'prompted' } };
}
