// The addresses of the pages about words, and what they have in common.

import { randomUUID } from 'node:crypto';
import type { Language, PromptKey } from '../../call/speech.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { hiddenFields, tokenField } from '../formField.ts';
import { mayUse } from '../permission.ts';
import type { PageReply, Reply, Visit } from '../route.ts';

export const wordsHome = '/console/words';

export function languageAddress(language: Language): string {
  return `${wordsHome}/${language}`;
}

export function promptAddress(language: Language, key: string): string {
  return `${languageAddress(language)}/${key}`;
}

/** The page on which a centre records a prompt in its own voice. */
export function ownAddress(centre: string, language: Language, key: string): string {
  return addressOf(centre, `words/${language}/${key}`);
}

/** The language and the prompt in an address; undefined where there is no such thing. */
export function languageIn({ headings }: Catalogues, { parts }: Visit): Language | undefined {
  return headings.has(parts.language ?? '') ? parts.language : undefined;
}

export function promptIn({ keys }: Catalogues, { parts }: Visit): PromptKey | undefined {
  return keys.find((key) => key === parts.prompt);
}

/** A prompt of an address. */
export type PromptFound = { readonly language: Language; readonly key: PromptKey };

/** The answer for the prompt in the address; that there is none, where there is no such language or no such prompt. */
export async function ofPrompt(
  catalogues: Catalogues,
  visit: Visit,
  answer: (found: PromptFound) => Reply | Promise<Reply>,
): Promise<Reply> {
  const [language, key] = [languageIn(catalogues, visit), promptIn(catalogues, visit)];
  return language === undefined || key === undefined ? noSuchWords(visit) : answer({ language, key });
}

/** Words are those of all centres. */
export function mayEdit({ person }: Pick<Visit, 'person'>): boolean {
  return mayUse(person, 'editor', undefined);
}

/** A form of these pages with an id of its own, so that a double click does one thing. */
export function onceFields({ token, form }: Pick<Visit, 'token' | 'form'>, fields: Readonly<Record<string, string>>): Html {
  const id = form.get('id') ?? randomUUID();
  return html`${tokenField(token)}${hiddenFields(Object.entries({ id, ...fields }))}`;
}

/** What there is not. */
export function noSuchWords({ language, person }: Visit): PageReply {
  const title = sayKey(language, 'words-page.none');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'words-page.none-advice')}</p>
    ${person !== undefined && html`<p><a class="button" href="${wordsHome}">${sayKey(language, 'words-page.title')}</a></p>`}`;
  return { title, page, status: 404 };
}

/** What was done with the form before this page. */
export function doneSaid({ query, language }: Visit): Html | false {
  const said = doneWords.find((each) => each === query.get('said'));
  if (said === undefined) return false;
  const isFault = faultWords.some((each) => each === said);
  return html`<p class="told ${isFault ? 'stop' : 'done'}" role="${isFault ? 'alert' : 'status'}">${sayKey(language, `words-said.${said}`)}</p>`;
}

const faultWords = ['stale', 'stale-recording', 'read-only', 'damaged', 'full'] as const;
const doneWords = [
  'saved',
  'saved-waits',
  'approved',
  'recorded',
  'over',
  'kept',
  'removed',
  'removed-own',
  'accepted',
  'declined',
  'withdrawn',
  'proposed',
  'stale',
  'stale-recording',
  'read-only',
  'damaged',
  'full',
] as const;
export type DoneWord = (typeof doneWords)[number];

/** What of the folder does not serve yet, and why. */
export function statusSaid(
  { serves, problems }: { readonly serves: 'now' | 'waits' | 'refused'; readonly problems: readonly unknown[] },
  { language }: Visit,
  said: readonly string[],
): Html | false {
  if (serves === 'now') return false;
  return html`<div class="told stop"><p>${sayKey(language, `words-page.${serves}`)}</p>${problems.length > 0 && html`<ul>${said.map((each) => html`<li>${each}</li>`)}</ul>`}</div>`;
}
