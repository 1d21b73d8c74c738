// Every prompt of one language as a reviewer needs it: beside Japanese and English, its seconds, where it is heard, who approved it.

import type { Approval } from '../speech/approvals.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { exampleOf } from '../speech/examples.ts';
import { type Hearing, heardAt } from '../speech/heardAt.ts';
import { saidOf } from '../speech/pronunciation.ts';
import type { Stopwatch } from '../speech/timing/stopwatch.ts';

export type PromptRow = {
  readonly key: string;
  /** With the placeholders by their names. */
  readonly words: string;
  /** As a caller hears it, where there are placeholders. */
  readonly example?: string;
  readonly ja: string;
  readonly en: string;
  /** Of the example; absent where nothing here can measure them. */
  readonly seconds?: number;
  readonly heardAt: readonly Hearing[];
  readonly approval?: Approval;
};

/** The rows in the order of the catalogue. */
export async function promptRows(
  found: Catalogues,
  language: string,
  stopwatch: Pick<Stopwatch, 'secondsOf'>,
): Promise<readonly PromptRow[]> {
  const { keys, prompt, pronounce, approvalOf } = found;
  return Promise.all(
    keys.map(async (key) => {
      const names = [...prompt('en', key).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
      const shown = Object.fromEntries(names.map((name) => [name, `{{${name}}}`]));
      const words = prompt(language, key, shown);
      const example = exampleOf(found, language, key);
      const seconds = await stopwatch.secondsOf(language, saidOf(pronounce(language, example))).catch(() => undefined);
      const approval = approvalOf(language, key);
      return {
        key,
        words,
        ...(example !== words && { example }),
        ja: prompt('ja', key, shown),
        en: prompt('en', key, shown),
        ...(seconds !== undefined && { seconds }),
        heardAt: heardAt(key),
        ...(approval !== undefined && { approval }),
      };
    }),
  );
}
