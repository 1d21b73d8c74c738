// A prompt of one language as a reviewer needs it: beside Japanese and English, where it is heard, who approved it.

import type { Language, PromptKey } from '../call/speech.ts';
import type { Approval } from './approvals.ts';
import type { Catalogues } from './catalogue.ts';
import { exampleOf } from './examples.ts';
import { type Hearing, heardAt } from './heardAt.ts';
import { saidOf } from './pronunciation.ts';

export type PromptRow = {
  readonly key: PromptKey;
  /** With the placeholders by their names. */
  readonly words: string;
  /** As a caller hears it, where there are placeholders. */
  readonly example?: string;
  /** The example as a voice is given it: what is measured. */
  readonly said: string;
  readonly ja: string;
  readonly en: string;
  /** Of the example; absent where nothing measured them. */
  readonly seconds?: number;
  readonly heardAt: readonly Hearing[];
  readonly approval?: Approval;
};

/** The row of a prompt, without its seconds. */
export function promptRow(found: Catalogues, language: Language, key: PromptKey): PromptRow {
  const { prompt, pronounce, approvalOf } = found;
  const shown = Object.fromEntries(placeholdersOf(found, key).map((name) => [name, `{{${name}}}`]));
  const words = prompt(language, key, shown);
  const example = exampleOf(found, language, key);
  const approval = approvalOf(language, key);
  return {
    key,
    words,
    ...(example !== words && { example }),
    said: saidOf(pronounce(language, example)),
    ja: prompt('ja', key, shown),
    en: prompt('en', key, shown),
    heardAt: heardAt(key),
    ...(approval !== undefined && { approval }),
  };
}

/** The names of a prompt's placeholders, as the reference has them. A prompt with any is never one recording. */
export function placeholdersOf({ written }: Pick<Catalogues, 'written'>, key: PromptKey): readonly string[] {
  return [...written('en', key).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}
