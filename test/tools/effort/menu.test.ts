// Language menus on the clock, with a stopwatch on which every letter takes a second.

import { expect, test } from 'vitest';
import { converse } from '../../../src/call/converse.ts';
import { openEar } from '../../../src/speech/timing/ear.ts';
import { languageMenu, namesInTurn } from '../../../src/speech/timing/menuSeconds.ts';
import { morning } from '../../../src/tools/effort/effort.ts';
import { longMenu } from '../../../src/tools/effort/longForm.ts';
import { eleven } from '../../support/languages.ts';
import { catalogues, centreNowOf } from '../../support/tools/effort/measured.ts';

const ear = openEar(catalogues, {
  secondsOf: async (_language, text) => text.length,
  asked: async () => ({}),
  stop: async () => undefined,
});

const say = (language: string, key: 'language.name' | 'key.1' | 'key.2') => ({ language, key });
const pause = { pauseMs: 500 };
const speech = [
  { language: 'en', text: 'Hello.' },
  pause,
  say('en', 'language.name'),
  say('en', 'key.1'),
  pause,
  say('ne', 'language.name'),
  say('ne', 'key.2'),
  pause,
];

test('a name begins when the key before it and the pause are over, and its key can be pressed when its word has ended', async () => {
  const english = 'English one.'.length;
  const nepali = ['नेपाली'.length, 'दुई।'.length] as const;
  const next = 6.5 + english + 0.5;
  expect(await languageMenu(speech, ear)).toEqual({
    greeting: 6,
    names: [
      { language: 'en', begins: 6.5, ends: 13.5, key: 6.5 + english },
      { language: 'ne', begins: next, ends: next + nepali[0], key: next + nepali[0] + nepali[1] },
    ],
    seconds: next + nepali[0] + nepali[1] - 6.5,
  });
});

test('the usual practice says a sentence in each turn, and its key counts when the key’s word has ended, not the sentence', async () => {
  const { seconds, keys } = await longMenu(catalogues, speech, 6.5, ear);
  const english = 'For English, press one.'.length;
  expect(keys.get('en')).toBe(6.5 + english - 1);
  expect(keys.get('ne')).toBe(6.5 + english + 0.5 + 'नेपाली भाषाका लागि दुई'.length);
  expect(seconds).toBe(english + 0.5 + 'नेपाली भाषाका लागि दुई थिच्नुहोस्।'.length);
});

test('a name that is heard in another language’s turn is noticed', () => {
  const english = { language: 'en', begins: 3, ends: 4, key: 5 };
  expect(namesInTurn([english, { language: 'ne', begins: 5.5, ends: 6, key: 7 }])).toBe(true);
  expect(namesInTurn([english, { language: 'ne', begins: 4.5, ends: 6, key: 7 }])).toBe(false);
  expect(namesInTurn([{ ...english, key: 4 }])).toBe(false);
});

test('the real menu is the door’s own: eleven names, after the greeting', async () => {
  const turn = converse({ place: 'door', centre: 'hokkaido', turn: 0 }, { kind: 'arrival' }, centreNowOf('hokkaido', morning));
  const { names } = await languageMenu(turn.does.speech, ear);
  expect(names.map(({ language }) => language)).toEqual(eleven);
});
