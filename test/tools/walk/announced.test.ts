// The walk where everything is closed for two days and announced: no caller is stuck then either, and the announcement is heard.

import { expect, test } from 'vitest';
import { callOf } from '../../../src/tools/walk/callOf.ts';
import { deadPrompts } from '../../../src/tools/walk/dead.ts';
import { walkCentre } from '../../../src/tools/walk/walk.ts';
import { catalogues, from, frozenDirectory } from '../../support/tools/walk/directory.ts';

const fact = 'source: the city, checked: 2026-11-20';

test('a caller during a typhoon hears the ready announcement, and a lost card is stopped', async () => {
  const times = 'from: 2026-11-24T12:00, until: 2026-11-26T08:30, reason: 台風';
  const notices = `closures:\n  - {${times}, ${fact}}\nannouncements:\n  - {${times}, ready: typhoon, words: {ja: 台風です。}, ${fact}}\n`;
  const directory = await frozenDirectory((files) => ({
    ...files,
    'notices.yaml': notices,
    // One language, and few read-outs, are enough.
    'centres/tokamachi.yaml': (files['centres/tokamachi.yaml'] ?? '')
      .replace(/^languages: .*$/m, 'languages: [ne]')
      .replace(/^ {2}[2-7]: [a-z-]+\n/gm, ''),
  }));
  const centre = directory.centres.get('tokamachi');
  if (centre === undefined) throw new Error('tokamachi is gone');
  const walk = walkCentre(centre, { directory, catalogues, from, days: 7, grain: 'coarse' });
  expect(walk.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  expect(walk.spoken.has('announcements.typhoon')).toBe(true);
  expect(walk.spoken.has('announcement.general')).toBe(false);
  expect(deadPrompts(catalogues.keys, [walk], directory, from).filter((key) => key.startsWith('announcements.'))).toEqual([]);
});
