// The state's address: what the carrier signs and sends back. Versioned, short, without personal data.
// `/voice/v1/topic?centre=hokkaido&turn=2&language=th`

import { parse } from 'node:querystring';
import { mostTurnsInAll, type State } from '../call/state.ts';
import {
  alwaysCount,
  count,
  type Field,
  fieldsIn,
  name,
  names,
  offersField,
  oneOf,
  optionalCount,
  optionalFlag,
  optionalInstant,
  optionalName,
  optionalOneOf,
  optionalSealed,
  type Query,
  queryOf,
  textOf,
  unreadable,
  valuesIn,
} from './addressFields.ts';

/** What the address of a request means. */
export type Whereabouts =
  /** The number's own address: a call begins. */
  | { readonly is: 'door' }
  | { readonly is: 'state'; readonly state: State }
  /** An address of our own form that is not understood. */
  | {
      readonly is: 'unreadable';
      /** A place of the call, or `unknown`: never text from the address. */
      readonly place: string;
      /** The field that does not have its form, or `path`, or `version`. */
      readonly field: string;
      /** How many turns the call has had, and how many of them were none of the caller's, where that can be read. */
      readonly turn?: number;
      readonly idleTurns?: number;
    };

type Place = State['place'];
type StateAt<At extends Place> = Extract<State, { readonly place: At }>;

// The form in which addresses are written. A new one needs two updates: the first reads it and still writes the old one; the second
// writes it, once the first runs everywhere. A form is dropped from `forms` when no call that began with it can be under way.
const written = 'v1';
const forms: Readonly<Record<string, (place: string, query: Query) => Whereabouts>> = { v1: readState };
const ownForm = /^\/voice\/v\d+(?:\/|$)/i;

const turn = alwaysCount('turn', mostTurnsInAll);
const anywhere = { centre: name('centre'), turn, idleTurns: optionalCount('idle', mostTurnsInAll), callback: optionalName('callback') };
const retries = { noInput: count('silences', 9), noMatch: count('wrong', 9) };
const spoken = { ...anywhere, language: name('language'), ...retries };

/**
 * The fields of each place, in the order in which they are written. One table writes and reads: a place, or a field of a place, that is
 * missing here does not compile.
 */
const fields: { readonly [At in Place]: { readonly [Name in Exclude<keyof StateAt<At>, 'place'>]: Field<StateAt<At>[Name]> } } = {
  door: { ...anywhere, language: optionalName('language') },
  language: { ...anywhere, ...retries, page: count('page', 9) },
  topic: spoken,
  guidance: spoken,
  afterwards: { ...spoken, asks: optionalFlag('asks') },
  'read-out': { ...spoken, readOut: name('read'), sms: optionalFlag('sms') },
  transfer: {
    ...anywhere,
    language: optionalName('language'),
    topic: name('topic'),
    deskLanguage: name('speaks'),
    attemptedLines: names('rung', 1),
    telephone: optionalCount('telephone', 9),
    soFar: optionalOneOf('so-far', ['busy', 'unanswered', 'failed']),
    whispered: optionalFlag('whispered'),
    busyLine: optionalName('busy'),
    halfMinutes: optionalCount('waited', 20),
    since: optionalInstant('since'),
  },
  waiting: {
    ...anywhere,
    language: optionalName('language'),
    topic: name('topic'),
    deskLanguage: name('speaks'),
    line: name('line'),
    halfMinutes: count('waited', 20),
    since: optionalInstant('since'),
  },
  closed: {
    ...anywhere,
    language: optionalName('language'),
    ...retries,
    topic: name('topic'),
    attemptedLines: names('tried', 0),
    busyLine: optionalName('busy'),
    offers: offersField('offers'),
  },
  asking: {
    ...spoken,
    topic: name('topic'),
    attemptedLines: names('tried', 0),
    busyLine: optionalName('busy'),
    about: oneOf('about', ['own', 'keyed', 'known']),
    tries: optionalCount('tries', 9),
    sms: optionalFlag('sms'),
    readOut: optionalFlag('read'),
    sealed: optionalSealed('sealed'),
  },
  keying: {
    ...anywhere,
    language: name('language'),
    topic: name('topic'),
    attemptedLines: names('tried', 0),
    busyLine: optionalName('busy'),
    tries: optionalCount('tries', 9),
    sms: optionalFlag('sms'),
    readOut: optionalFlag('read'),
  },
  callback: { ...spoken, topic: name('topic'), last: optionalFlag('last') },
};

const fieldsOf = new Map(Object.entries(fields).map(([place, each]) => [place, fieldsIn(each)]));

/** The names of the fields that the address of each place may have. */
export const addressFields: ReadonlyMap<string, readonly string[]> = new Map(
  [...fieldsOf].map(([place, each]) => [place, each.map(([, { name: named }]) => named)]),
);

/** The path and query of a state, to be posted to by the carrier. */
export function addressOf(state: State): string {
  return `/voice/${written}/${state.place}?${queryOf(fieldsOf.get(state.place) ?? [], state)}`;
}

/** The state in an address; undefined where it is the number's own, or is not understood: then the call begins at the door. */
export function stateAt(address: string): State | undefined {
  const found = whereIs(address);
  return found.is === 'state' ? found.state : undefined;
}

/** What an address means: a state, the start of a call, or an address that is not understood. */
export function whereIs(address: string): Whereabouts {
  const end = address.indexOf('?');
  const path = end === -1 ? address : address.slice(0, end);
  if (!ownForm.test(path)) return { is: 'door' };
  const query: Query = end === -1 ? {} : parse(address.slice(end + 1));
  const [, voice, form = '', place = '', ...more] = path.split('/');
  if (voice !== 'voice' || more.length > 0) return notRead(place, 'path', query);
  const read = Object.hasOwn(forms, form) ? forms[form] : undefined;
  return read === undefined ? readLaterForm(form, query) : read(place, query);
}

function readState(place: string, query: Query): Whereabouts {
  const expected = fieldsOf.get(place);
  if (expected === undefined) return notRead(place, 'path', query);
  const values = valuesIn(expected, query);
  return unreadable in values ? notRead(place, values[unreadable], query) : { is: 'state', state: { place, ...values } as State };
}

/**
 * A form of a later version, met by an instance that is not updated yet, or after a rollback. Every form has `centre`, `turn` and
 * `language`, so the caller is greeted anew in their own language, and what they pressed is not taken for a key of another menu.
 */
function readLaterForm(form: string, query: Query): Whereabouts {
  const hasLanguage = textOf(query, 'language') !== undefined;
  return /^v\d{1,3}$/.test(form) && hasLanguage ? readState('door', query) : notRead('', 'version', query);
}

function notRead(place: string, field: string, query: Query): Whereabouts {
  const [turns, idleTurns] = [countIn(query, 'turn'), countIn(query, 'idle')];
  return {
    is: 'unreadable',
    place: fieldsOf.has(place) ? place : 'unknown',
    field,
    ...(turns !== undefined && { turn: turns }),
    ...(turns !== undefined && idleTurns !== undefined && { idleTurns: Math.min(turns, idleTurns) }),
  };
}

function countIn(query: Query, field: string): number | undefined {
  const text = textOf(query, field) ?? '';
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), mostTurnsInAll) : undefined;
}
