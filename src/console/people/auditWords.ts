// An entry of the audit in words.

import { allMessages } from '../../messages/allMessages.ts';
import { momentWords } from '../../messages/dateWords.ts';
import type { MessageKey, StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { momentOf } from './linkPage.ts';

/** What was done, as a sentence. A code of a newer program is shown as it is. */
export function deedSaid(language: StaffLanguage, what: string): string {
  return wordsOf(language, `audit.what.${what}`) ?? what;
}

/** What a reader of the page needs no words for: ids, and what other columns say. The files have it. */
const unsaid: ReadonlySet<string> = new Set(['id', 'group', 'centre', 'madeBy', 'madeAt', 'revision']);
const code = /^[a-z-]+$/;

/** The facts of an entry, each with its name: `役割: 管理者`. `other`: those before or after, where only what differs is said. */
export function factsSaid(language: StaffLanguage, facts: string | undefined, other?: string): readonly string[] {
  if (facts === undefined) return [];
  const read = JSON.parse(facts) as unknown;
  if (typeof read !== 'object' || read === null) return [String(read)];
  const same = other === undefined ? {} : ((JSON.parse(other) ?? {}) as Readonly<Record<string, unknown>>);
  return Object.entries(read as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    unsaid.has(name) || isEmpty(value) || isKnownTwice(name, value, same)
      ? []
      : [`${wordsOf(language, `audit.fact.${name}`) ?? name}: ${valueSaid(language, name, value)}`],
  );
}

/** A name stays, so that a change says whose it is. */
function isKnownTwice(name: string, value: unknown, same: Readonly<Record<string, unknown>>): boolean {
  return name !== 'name' && name !== 'reason' && JSON.stringify(value) === JSON.stringify(same[name]);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function valueSaid(language: StaffLanguage, name: string, value: unknown): string {
  if (typeof value !== 'string') return value === true ? sayKey(language, 'audit.yes') : JSON.stringify(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return momentWords(language, momentOf(Date.parse(value)));
  return (
    (code.test(value) ? (wordsOf(language, `audit.value.${name}.${value}`) ?? wordsOf(language, `people.${name}.${value}`)) : undefined) ??
    value
  );
}

function wordsOf(language: StaffLanguage, key: string): string | undefined {
  return Object.hasOwn(allMessages, key) ? say(language, { key: key as MessageKey, values: {} }) : undefined;
}
