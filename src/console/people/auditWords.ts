// An entry of the audit in words.

import { allMessages } from '../../messages/allMessages.ts';
import type { MessageKey, StaffLanguage } from '../../messages/message.ts';
import { say } from '../../messages/sayMessage.ts';

/** What was done, as a sentence. A code of a newer program is shown as it is. */
export function deedSaid(language: StaffLanguage, what: string): string {
  return wordsOf(language, `audit.what.${what}`) ?? what;
}

/** The facts of an entry, each with its name: `役割: 管理者`. */
export function factsSaid(language: StaffLanguage, facts: string | undefined): readonly string[] {
  if (facts === undefined) return [];
  const read = JSON.parse(facts) as unknown;
  if (typeof read !== 'object' || read === null) return [String(read)];
  return Object.entries(read as Readonly<Record<string, unknown>>).map(([name, value]) => {
    const role = name === 'role' ? wordsOf(language, `people.role.${String(value)}`) : undefined;
    const text = role ?? (typeof value === 'string' ? value : JSON.stringify(value));
    return `${wordsOf(language, `audit.fact.${name}`) ?? name}: ${text}`;
  });
}

function wordsOf(language: StaffLanguage, key: string): string | undefined {
  return Object.hasOwn(allMessages, key) ? say(language, { key: key as MessageKey, values: {} }) : undefined;
}
