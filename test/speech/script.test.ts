// A turn's speech as the carrier's voices say it.

import { beforeAll, expect, test } from 'vitest';
import type { Speech } from '../../src/call/speech.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { glossOf, type Script, scriptOf } from '../../src/speech/script.ts';

let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});

/** `en To talk to a person,|500|zero.`: each piece with its language, its words and its pauses. */
function written(script: Script): readonly string[] {
  return script.map((piece) =>
    piece.is === 'say' ? `${piece.language} ${piece.parts.join('|')}` : `${piece.of[0].language} (${piece.leadMs}) ${piece.text}`,
  );
}

const person = (language: string) => ({ language, key: 'menu.person' }) as const;
const zero = (language: string) => ({ language, key: 'key.0' }) as const;
const pause = { pauseMs: 500 } as const;

test.each([
  { speech: [], pieces: [] },
  { speech: [pause], pieces: [] },
  { speech: [pause, person('en')], pieces: ['en To talk to a person,'] },
  { speech: [person('en'), pause], pieces: ['en To talk to a person,'] },
  { speech: [person('en'), zero('en')], pieces: ['en To talk to a person, zero.'] },
  { speech: [zero('en'), person('en')], pieces: ['en zero.| To talk to a person,'] },
  { speech: [person('en'), pause, zero('en')], pieces: ['en To talk to a person,|500|zero.'] },
  { speech: [person('en'), pause, { pauseMs: 750 }, { pauseMs: 250 }, zero('en')], pieces: ['en To talk to a person,|750|zero.'] },
  { speech: [person('en'), person('ja'), zero('en')], pieces: ['en To talk to a person,', 'ja 人と話すときは、', 'en zero.'] },
  { speech: [person('en'), pause, person('ja'), zero('ja')], pieces: ['en To talk to a person,', 'ja 500|人と話すときは、ゼロばん。'] },
  { speech: [{ language: 'en', text: '' }, pause, zero('en')], pieces: ['en zero.'] },
  { speech: [zero('en'), pause, { language: 'en', text: '' }, zero('en')], pieces: ['en zero.|500|zero.'] },
  { speech: [zero('ne'), zero('ne')], pieces: ['ne (0) शून्य।', 'ne (0) शून्य।'] },
  { speech: [pause, zero('ne'), pause, zero('ne')], pieces: ['ne (0) शून्य।', 'ne (500) शून्य।'] },
  { speech: [zero('en'), pause, zero('ne'), zero('en')], pieces: ['en zero.', 'ne (500) शून्य।', 'en zero.'] },
] as readonly { readonly speech: Speech; readonly pieces: readonly string[] }[])('$pieces', ({ speech, pieces }) => {
  expect(written(scriptOf(catalogues, speech))).toEqual(pieces);
});

test('a piece remembers what it was made of, so that it can be read in another language', () => {
  const [piece] = scriptOf(catalogues, [person('th'), pause, zero('th')]);
  if (piece === undefined) throw new Error('Nothing was said.');
  expect(piece.of).toEqual([person('th'), zero('th')]);
  expect(glossOf(catalogues, piece, 'en', { from: 0, until: 2 })).toEqual(['To talk to a person,', 'zero.']);
  expect(glossOf(catalogues, piece, 'en', { from: 1, until: 2 })).toEqual(['zero.']);
  const [choice] = scriptOf(catalogues, [person('th'), zero('th'), pause, person('th'), zero('th')]);
  const twice = 'To talk to a person, zero.';
  expect(choice && glossOf(catalogues, choice, 'en', { from: 0, until: 2 })).toEqual([twice, twice]);
});

test('whatever is said in one voice is one piece, however long: what a carrier speaks at once is its own affair', () => {
  const text = 'きょうは、センターがお休みです。'.repeat(190);
  const script = scriptOf(catalogues, [zero('ja'), pause, { language: 'ja', text }, pause, person('ja')]);
  expect(written(script)).toEqual([`ja ゼロばん。|500|${text}|500|${catalogues.prompt('ja', 'menu.person')}`]);
});

test('control characters alone are silence', () => {
  expect(scriptOf(catalogues, [{ language: 'en', text: ' \u0000\u200B' }])).toEqual([]);
});
