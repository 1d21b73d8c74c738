// The list of centres on the page of a prompt, where there are many of them.

import { expect, test } from 'vitest';
import type { Role } from '../../../src/console/route.ts';
import { whereHeardPart } from '../../../src/console/words/whereHeard.ts';
import { digestOf } from '../../../src/speech/approvals.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { textOf } from '../../support/console/rendered.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const catalogues = await loadCatalogues('prompts');
const frozen = frozenDirectory();

/** So many centres, of which those by these numbers have recorded it; the last one does not have the language. */
function shown(count: number, recorded: readonly number[], roles: Readonly<Record<string, Role>>, key = 'menu.person'): string {
  const [model] = [...frozen.centres.values()];
  if (model === undefined) throw new Error('there is no centre');
  const ids = Array.from({ length: count }, (_, index) => `town-${index}`);
  const languages = (index: number) => (index === count - 1 ? ['ja', 'en'] : model.languages);
  const centres = new Map(ids.map((id, index) => [id, { ...model, id, name: { en: id }, languages: languages(index) }]));
  const made = { by: 'Sita', on: '2026-12-01', words: digestOf(catalogues.written('ne', key as never)) };
  const recording = { file: '', version: '1', seconds: 1, made };
  const recordings = new Map(recorded.map((index) => [`ne/${key}/town-${index}`, recording]));
  const visit = { language: 'en', directory: { ...frozen, centres }, person: { id: '1', name: 'Hanako', roles } };
  const own = recorded.map((index) => ({ centre: `town-${index}`, recording, isStale: false }));
  const parts = { catalogues, words: { recordings: () => recordings } };
  const state = { key, recording: 'none' };
  const part = whereHeardPart(parts as never, visit as never, { language: 'ne', state, own } as never);
  return part === false ? '' : part.text;
}

test('a few centres are all listed; of many, those that have recorded it, and the others are chosen', () => {
  const few = shown(5, [2], { '*': 'editor' });
  expect(few.match(/words\/ne\/menu\.person"/g)).toHaveLength(4);
  expect(few).not.toContain('<select');
  const many = shown(40, [2, 30], { '*': 'editor' });
  expect(many.match(/href="[^"]*words\/ne\/menu\.person"/g)).toHaveLength(2);
  expect(many.match(/<option/g)).toHaveLength(39);
  expect(many).not.toContain('value="town-39"');
});

test('a person sees the centres that they may open, and whether they may record there', () => {
  const own = textOf(shown(40, [2], { 'town-2': 'viewer', 'town-7': 'editor' }));
  expect(own).toMatch(
    /town-2 its own recording is heard Listen as in town-2.*town-7 the robot voice is heard Listen and record for town-7/s,
  );
  expect(own).not.toContain('town-3');
  expect(shown(40, [2], {})).toBe('');
  // These towns have no Nepali name, so no caller is greeted by it.
  expect(shown(40, [2], { '*': 'editor' }, 'greeting')).toBe('');
});
