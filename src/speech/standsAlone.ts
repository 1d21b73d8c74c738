// Which prompts are heard by themselves, so that a recording of them can be played. Others are a part of a sentence that is composed anew each
// time: a time, a telephone number, a name.

import type { PromptKey, Utterance, Value } from '../call/speech.ts';
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

/** What a prompt may be filled with and still be one recording in a centre: the centre's name, which is always the same there. */
const centrePlace = 'centre';

/** Whether a recording of this prompt would be heard; `own`: one of a centre's own. */
export function standsAlone(catalogues: Pick<Catalogues, 'written'>, key: PromptKey, own = false): boolean {
  if (partsOfSentences.has(key.split('.', 1)[0] ?? '')) return false;
  return placeholdersOf(catalogues, key).every((name) => own && name === centrePlace);
}

/** Whether an utterance is filled with nothing but the name of its centre. */
export function namesCentreAlone({ values = {} }: Pick<Utterance, 'values'>): boolean {
  return Object.entries(values).every(([name, { is }]) => name === centrePlace && is === 'name');
}

/** The names of something, as staff wrote them, by language. */
export type Names = Extract<Value, { readonly is: 'name' }>['names'];

/** A prompt as a centre says it: `names` are those of the centre. */
export function utteranceOf(catalogues: Pick<Catalogues, 'written'>, { language, key }: Utterance, names: Names): Utterance {
  const isNaming = placeholdersOf(catalogues, key).includes(centrePlace);
  return isNaming ? { language, key, values: { [centrePlace]: { is: 'name', names } } } : { language, key };
}
