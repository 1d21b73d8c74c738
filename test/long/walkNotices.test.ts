// The walk through a week with a notice of every kind: no caller is stuck, and what a notice says is so until it ends.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { CentreNow } from '../../src/routing/centreNow.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import { callOf } from '../../src/tools/walk/callOf.ts';
import type { Converse } from '../../src/tools/walk/explore.ts';
import { walkNoticeWeek } from '../../src/tools/walk/walkNoticeWeek.ts';
import { catalogues, from, frozenDirectory } from '../support/tools/walk/directory.ts';

// One language that the desks only answer, and few read-outs, are enough.
const directory = await frozenDirectory((files) => ({
  ...files,
  'centres/tokamachi.yaml': (files['centres/tokamachi.yaml'] ?? '')
    .replace(/^languages: .*$/m, 'languages: [ja, th]')
    .replace(/^ {2}[2-7]: [a-z-]+\n/gm, ''),
}));
const walk = (speak: Converse = converse) => walkNoticeWeek('tokamachi', { directory, catalogues, from, languages: ['th'], speak });

test('the real conversation does what the notices say', () => {
  const walked = walk();
  expect(walked.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  expect([...walked.spoken].filter((key) => key.startsWith('announcements.')).sort()).toEqual([
    'announcements.long-waits',
    'announcements.typhoon',
  ]);
  // Closed, opened, announced, and each over again.
  expect(walked.desks).toBeGreaterThan(5);
});

test('a conversation that does not know the notices is found out', () => {
  const files = directory.centres.get('tokamachi');
  if (files === undefined) throw new Error('tokamachi is gone');
  const without = ({ now }: CentreNow) => centreAt(files, directory.guidance, now);
  const said = walk((state, heard, centreNow) => converse(state, heard, without(centreNow))).faults.map(({ what }) => what);
  for (const what of [
    /rings, and a notice closes it/,
    /is called closed in th, and a notice opens it/,
    /announcement typhoon is not heard/,
  ])
    expect(said).toContainEqual(expect.stringMatching(what));
});

test('an announcement that is heard too long is found out', () => {
  const { faults } = walk((state, heard, centreNow) =>
    converse(state, heard, { ...centreNow, announcements: [{ words: {}, ready: 'typhoon' }] }),
  );
  expect(faults.map(({ what }) => what)).toContain('the announcement typhoon is heard, and no notice is in force');
});
