// Which prompts are said where: found by running the call, by the frozen tables.

import { expect, test } from 'vitest';
import { promptsAt } from '../../../src/console/hearing/promptsAt.ts';
import { standsAlone } from '../../../src/speech/standsAlone.ts';
import { catalogues } from '../../support/console/hearing.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const directory = frozenDirectory();

test.each([...directory.centres.values()])('$id: each prompt that is said by itself can be recorded, by day and by night', (centre) => {
  for (const time of ['10:00', '23:30']) {
    const found = promptsAt({ centre, directory, language: 'ne', at: Date.parse(`2026-11-24T${time}:00+09:00`) });
    for (const [place, prompts] of found)
      for (const key of prompts) expect([place, key, standsAlone(catalogues, key)]).toEqual([place, key, true]);
    expect(found.get('topic')).toContain('topic.lost-card');
  }
});

test('a closed desk says that it is closed, and an open one that the call is put through', () => {
  const centre = directory.centres.get('hokkaido');
  if (centre === undefined) throw new Error('The frozen tables have Hokkaido.');
  const at = (time: string) => promptsAt({ centre, directory, language: 'ne', at: Date.parse(`2026-11-24T${time}:00+09:00`) });
  expect([...at('10:00').keys()]).toContain('transfer');
  expect([...(at('23:30').get('closed') ?? [])].some((key) => key.startsWith('closed.'))).toBe(true);
  // A wrong key is no prompt of the menu.
  expect(at('10:00').get('topic')).not.toContain('menu.notAChoice');
});
