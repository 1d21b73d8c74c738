// Where prompts are heard: the table says so, and the calls of the walk agree.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { type Hearing, heardAt, hearings } from '../../src/speech/heardAt.ts';
import { scriptOf } from '../../src/speech/script.ts';
import { walkCentre } from '../../src/tools/walk/walk.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const catalogues = await loadCatalogues('prompts');

const hearingOf: Readonly<Record<State['place'], Hearing>> = {
  door: 'start',
  language: 'start',
  topic: 'main-menu',
  guidance: 'information',
  'read-out': 'read-out',
  transfer: 'transfer',
  waiting: 'waiting',
  closed: 'closed',
  afterwards: 'afterwards',
  asking: 'closed',
  keying: 'closed',
  callback: 'start',
};

function placeOf({ does }: Turn): Hearing {
  return does.act === 'hang-up' ? 'goodbye' : hearingOf[does.next.place];
}

test('every prompt has a place, and no place is unused', () => {
  expect(catalogues.keys.filter((key) => heardAt(key).length === 0)).toEqual([]);
  expect(new Set(catalogues.keys.flatMap(heardAt))).toEqual(new Set(hearings));
});

test('in every call of the walk, a prompt is heard where the table says', () => {
  const directory = frozenDirectory();
  const [centre] = directory.centres.values();
  const wrong = new Set<string>();
  const seen = new Set<string>();
  let place: Hearing = 'start';
  let isArrival = true;
  const isKnown = (key: string): boolean => {
    const places = heardAt(key);
    return places.includes(place) || places.includes('menus') || (isArrival && places.includes('start'));
  };
  const listening = {
    ...catalogues,
    prompt: (...[language, key, values]: Parameters<typeof catalogues.prompt>) => {
      if (!isKnown(key)) wrong.add(`${key} at ${place}`);
      return catalogues.prompt(language, key, values);
    },
  };
  if (centre === undefined) throw new Error('there is no centre');
  walkCentre(centre, {
    directory,
    catalogues,
    from: Date.parse('2026-11-23T00:00+09:00'),
    days: 3,
    grain: 'coarse',
    languages: ['vi'],
    speak: (state, heard, centreNow) => {
      const turn = converse(state, heard, centreNow);
      place = placeOf(turn);
      isArrival = heard.kind === 'arrival';
      const spoken = place + JSON.stringify(turn.does.speech);
      if (!seen.has(spoken)) scriptOf(listening, turn.does.speech);
      seen.add(spoken);
      return turn;
    },
  });
  expect([...wrong]).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
});
