// The state's address: what the carrier signs and sends back. Versioned, short, without personal data.
// `/voice/v1/topic?centre=hokkaido&turn=2&language=th`

import { LRUCache } from 'lru-cache';
import { mostTurns, type Offer, type Retries, type State } from '../call/state.ts';

// The form in which addresses are written. A new one needs two updates: the first reads it and still writes the old one; the second
// writes it, once the first runs everywhere. A form is dropped from `forms` when no call that began with it can be under way.
const written = 'v1';
const forms: Readonly<Record<string, (place: string, query: Query) => State | undefined>> = { v1: readState };
const mostOffers = 4;
const name = /^[a-z0-9-]{1,40}$/;
// Our own are less than half as long.
const longestKept = 500;

// Callers take the same ways: most addresses that come were read a moment ago.
const read = new LRUCache<string, State>({ max: 2000 });

/** The path and query that stand for a state, to be posted to by the carrier. */
export function addressOf(state: State): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(fieldsOf(state))) if (value !== undefined && value !== '') query.set(key, value);
  return `/voice/${written}/${state.place}?${query}`;
}

/** The state that an address stands for; undefined where it is not understood: then the call begins at the door. */
export function stateAt(address: string): State | undefined {
  const known = read.get(address);
  if (known !== undefined) return known;
  const state = readAddress(address);
  if (state !== undefined && address.length <= longestKept) read.set(address, state);
  return state;
}

function readAddress(address: string): State | undefined {
  const url = URL.parse(address, 'http://madoguchi.invalid');
  const [, voice, given, place, ...more] = url?.pathname.split('/') ?? [];
  if (url === null || voice !== 'voice' || given === undefined || place === undefined || more.length > 0) return undefined;
  const query = new Query(url.searchParams);
  const form = Object.hasOwn(forms, given) ? forms[given] : undefined;
  const state = form === undefined ? readUnknownForm(given, query) : form(place, query);
  return query.holds ? state : undefined;
}

/**
 * A form of a later version, met by an instance that waits for its update, or after a step back. Every form has `centre`, `turn` and
 * `language`, so the caller is greeted anew in their own language, and what they pressed is not taken for a key of another menu.
 */
function readUnknownForm(form: string, query: Query): State | undefined {
  if (!/^v\d{1,3}$/.test(form) || !query.has('language')) return undefined;
  return { place: 'door', centre: query.name('centre'), turn: query.count('turn', mostTurns), language: query.name('language') };
}

function fieldsOf(state: State): Readonly<Record<string, string | undefined>> {
  const { centre, turn } = state;
  const fields = {
    centre,
    turn: String(turn),
    ...('language' in state && { language: state.language }),
    ...('noInput' in state && retryFields(state)),
  };
  switch (state.place) {
    case 'language':
      return { ...fields, page: count(state.page) };
    case 'read-out':
      return { ...fields, read: state.readOut };
    case 'transfer':
      return { ...fields, topic: state.topic, speaks: state.deskLanguage, rung: state.attemptedLines.join('.') };
    case 'closed':
      return { ...fields, topic: state.topic, tried: state.attemptedLines.join('.'), offers: state.offers.map(writeOffer).join('_') };
    case 'door':
    case 'topic':
    case 'guidance':
    case 'afterwards':
      return fields;
    default:
      return state satisfies never;
  }
}

function retryFields({ noInput, noMatch }: Retries): Readonly<Record<string, string | undefined>> {
  return { silences: count(noInput), wrong: count(noMatch) };
}

function count(number: number): string | undefined {
  return number === 0 ? undefined : String(number);
}

function writeOffer(offer: Offer): string {
  return offer.kind === 'line' ? `${offer.line}.${offer.language}` : offer.kind;
}

function readState(place: string, query: Query): State | undefined {
  const anywhere = { centre: query.name('centre'), turn: query.count('turn', mostTurns) };
  const language = query.has('language') ? { language: query.name('language') } : {};
  if (place === 'door') return { ...anywhere, ...language, place };
  if (place === 'transfer') {
    return {
      ...anywhere,
      ...language,
      place,
      topic: query.name('topic'),
      deskLanguage: query.name('speaks'),
      attemptedLines: query.names('rung', '.'),
    };
  }
  const retries = { noInput: query.count('silences', 9), noMatch: query.count('wrong', 9) };
  if (place === 'language') return { ...anywhere, ...retries, place, page: query.count('page', 9) };
  if (place === 'closed') {
    return {
      ...anywhere,
      ...retries,
      ...language,
      place,
      topic: query.name('topic'),
      attemptedLines: query.has('tried') ? query.names('tried', '.') : [],
      offers: query.offers('offers'),
    };
  }
  const spoken = { ...anywhere, ...retries, language: query.name('language') };
  switch (place) {
    case 'topic':
    case 'guidance':
    case 'afterwards':
      return { ...spoken, place };
    case 'read-out':
      return { ...spoken, place, readOut: query.name('read') };
    default:
      return undefined;
  }
}

/** Reads fields and remembers whether each had its form. */
class Query {
  holds = true;
  readonly #params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  has(field: string): boolean {
    return this.#params.has(field);
  }

  name(field: string): string {
    return this.#check(this.#params.get(field) ?? '', (value) => name.test(value));
  }

  names(field: string, separator: string): readonly string[] {
    const values = (this.#params.get(field) ?? '').split(separator);
    return values.map((value) => this.#check(value, () => name.test(value) && values.length <= 20));
  }

  count(field: string, most: number): number {
    const text = this.#check(this.#params.get(field) ?? '0', (value) => /^\d{1,2}$/.test(value) && Number(value) <= most);
    return Number(text);
  }

  offers(field: string): readonly Offer[] {
    const written = (this.#params.get(field) ?? '').split('_');
    if (written.length > mostOffers) this.holds = false;
    return written.map((offer): Offer => {
      if (offer === 'again' || offer === 'suspension' || offer === 'numbers') return { kind: offer };
      const [line = '', language = '', ...more] = offer.split('.');
      this.#check(offer, () => name.test(line) && name.test(language) && more.length === 0);
      return { kind: 'line', line, language };
    });
  }

  #check(value: string, isRight: (value: string) => boolean): string {
    if (!isRight(value)) this.holds = false;
    return value;
  }
}
