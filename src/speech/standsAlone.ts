// Which prompts are heard by themselves, so that a recording of them can be played. Others are a part of a sentence that is composed anew each
// time: a time, a telephone number, a name.

import type { PromptKey } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { placeholdersOf } from './promptRow.ts';

const partsOfSentences: ReadonlySet<string> = new Set([
  'digit',
  'letter',
  'spell',
  'hour',
  'minute',
  'period',
  'month',
  'day',
  'weekday',
  'clock',
  'time',
  'languageName',
  'line',
]);

/** Whether a recording of this prompt would be heard. */
export function standsAlone(catalogues: Pick<Catalogues, 'written'>, key: PromptKey): boolean {
  return !partsOfSentences.has(key.split('.', 1)[0] ?? '') && placeholdersOf(catalogues, key).length === 0;
}
