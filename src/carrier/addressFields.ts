// How one value of a state is written in an address and read back. A value in the wrong form is not read.

import type { Offer } from '../call/state.ts';

export const unreadable: unique symbol = Symbol('a value that does not have its form');

export type Field<Value> = {
  /** The field's name in the address. */
  readonly name: string;
  /** Undefined where the value is left out of the address. */
  readonly write: (value: Value) => string | undefined;
  /** The value of a text; the argument is undefined where the address has no such field. */
  readonly read: (text: string | undefined) => Value | typeof unreadable;
};

/** The query of an address, as it was parsed. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A field of a state with the name that its value has there. */
export type NamedField = readonly [key: string, field: Field<unknown>];

/** The fields of a table, in its order. */
export function fieldsIn(table: Readonly<Record<string, unknown>>): readonly NamedField[] {
  return Object.entries(table) as unknown as readonly NamedField[];
}

const plain = /^[\w.-]*$/;

/** The values as the query of an address, in the order of the fields. */
export function queryOf(fields: readonly NamedField[], values: Readonly<Record<string, unknown>>): string {
  let query = '';
  for (const [key, field] of fields) {
    const text = field.write(values[key]);
    if (text !== undefined && text !== '')
      query += `${query === '' ? '' : '&'}${field.name}=${plain.test(text) ? text : encodeURIComponent(text)}`;
  }
  return query;
}

/** A field's text, the first of several. */
export function textOf(query: Query, field: string): string | undefined {
  const value = query[field];
  return typeof value === 'object' ? value[0] : value;
}

/** The values of a query, or the name of the first field that does not have its form. */
export function valuesIn(fields: readonly NamedField[], query: Query): Record<string, unknown> | { readonly [unreadable]: string } {
  const values: Record<string, unknown> = {};
  for (const [key, field] of fields) {
    const value = field.read(textOf(query, field.name));
    if (value === unreadable) return { [unreadable]: field.name };
    if (value !== undefined) values[key] = value;
  }
  return values;
}

const nameForm = /^[a-z0-9-]{1,40}$/;
const mostNames = 20;
const mostOffers = 4;

/** The id of a centre, a language, a topic, a line. */
export function name(field: string): Field<string> {
  return { name: field, write: (value) => value, read: (text) => (text !== undefined && nameForm.test(text) ? text : unreadable) };
}

/** A name that may be absent. */
export function optionalName(field: string): Field<string | undefined> {
  const { write, read } = name(field);
  return {
    name: field,
    write: (value) => (value === undefined ? undefined : write(value)),
    read: (text) => (text === undefined ? undefined : read(text)),
  };
}

/** Names in their order, at most twenty. With `least` 0 the field is left out where there are none. */
export function names(field: string, least: 0 | 1): Field<readonly string[]> {
  return {
    name: field,
    write: (values) => (values.length === 0 ? undefined : values.join('.')),
    read: (text) => {
      if (text === undefined) return least === 0 ? [] : unreadable;
      const values = text.split('.');
      return values.length <= mostNames && values.every((value) => nameForm.test(value)) ? values : unreadable;
    },
  };
}

/** A small whole number, left out where it is 0. */
export function count(field: string, most: number): Field<number> {
  return {
    name: field,
    write: (value) => (value === 0 ? undefined : String(value)),
    read: (text) => (text === undefined ? 0 : wholeNumber(text, most)),
  };
}

/** A small whole number that is absent where it is 0. */
export function optionalCount(field: string, most: number): Field<number | undefined> {
  const { write, read } = count(field, most);
  return {
    name: field,
    write: (value = 0) => write(value),
    read: (text) => (text === undefined ? undefined : read(text) || unreadable),
  };
}

/** A second of the clock, since 1970, that may be absent. */
export function optionalInstant(field: string): Field<number | undefined> {
  return {
    name: field,
    write: (value) => value?.toString(),
    read: (text) => (text === undefined ? undefined : /^\d{1,10}$/.test(text) ? Number(text) : unreadable),
  };
}

/** One of a few words, that may be absent. */
export function optionalOneOf<Value extends string>(field: string, values: readonly Value[]): Field<Value | undefined> {
  return {
    name: field,
    write: (value) => value,
    read: (text) => (text === undefined ? undefined : (values.find((value) => value === text) ?? unreadable)),
  };
}

/** One of a few words, that is always written. */
export function oneOf<Value extends string>(field: string, values: readonly Value[]): Field<Value> {
  return { name: field, write: (value) => value, read: (text) => values.find((value) => value === text) ?? unreadable };
}

/** A fact that is absent where it is not so. */
export function optionalFlag(field: string): Field<true | undefined> {
  return {
    name: field,
    write: (value) => (value === true ? '1' : undefined),
    read: (text) => (text === undefined ? undefined : text === '1' ? true : unreadable),
  };
}

// The name of a key, a dot, and bytes in base64url: as long as a number, a nonce and a tag.
const sealedForm = /^[\w-]{1,32}\.[\w-]{40,80}$/;

/** Something sealed, that may be absent. */
export function optionalSealed(field: string): Field<string | undefined> {
  return {
    name: field,
    write: (value) => value,
    read: (text) => (text === undefined ? undefined : sealedForm.test(text) ? text : unreadable),
  };
}

/** A small whole number that is always written. */
export function alwaysCount(field: string, most: number): Field<number> {
  return { name: field, write: String, read: (text) => (text === undefined ? unreadable : wholeNumber(text, most)) };
}

/** The choices of a closed desk, in the order of their keys. */
export function offersField(field: string): Field<readonly Offer[]> {
  return {
    name: field,
    write: (offers) => offers.map(writeOffer).join('_'),
    read: (text) => {
      const offers = (text ?? '').split('_').map(readOffer);
      return offers.length <= mostOffers && offers.every((offer) => offer !== unreadable) ? offers : unreadable;
    },
  };
}

function wholeNumber(text: string, most: number): number | typeof unreadable {
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : unreadable;
}

function writeOffer(offer: Offer): string {
  return offer.kind === 'line' ? `${offer.line}.${offer.language}` : offer.kind;
}

function readOffer(text: string): Offer | typeof unreadable {
  if (text === 'again' || text === 'wait' || text === 'callback' || text === 'suspension' || text === 'sms' || text === 'numbers')
    return { kind: text };
  const [line = '', language = '', ...more] = text.split('.');
  return nameForm.test(line) && nameForm.test(language) && more.length === 0 ? { kind: 'line', line, language } : unreadable;
}
