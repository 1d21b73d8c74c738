// What staff may type wrongly behind npm run hours: each is refused in a sentence that says what to write, and ends with status 2.

import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { typed } from '../support/cli/hoursTyped.ts';

test.each([
  ['show --week 2026-12-28', '--line is missing. Write one of: card, freedial,'],
  ['show --language th', '--line is missing. Write one of: card, freedial,'],
  ['show --centre osaka', '--centre osaka does not exist. Write one of: hokkaido, tokamachi.'],
  ['show --line pizza', '--line pizza does not exist. Write one of: card, freedial,'],
  ['show --line card --language xx', '--language xx is not offered by any centre. Write one of: ja, en,'],
  ['show --line card --centre osaka', '--centre osaka does not exist. Write one of: hokkaido, tokamachi.'],
  ['show --line card --language th --from 2026-01-01', 'a span needs --from, --until and --language.'],
  ['show --line card --from 2026-01-01 --until 2026-01-02', 'a span needs --from, --until and --language.'],
  ['show --line card --language th --from soon --until 2026-01-01', '--from soon is not a time. Write a day like'],
  ['show --line card --language th --from 2026-01-02 --until 2026-01-01', '--until is before --from.'],
  [
    'show --line card --language th --from 2026-01-01 --until 9999-12-31',
    '--from 2026-01-01 to --until 9999-12-31 is more than 100 years. Write a nearer --until.',
  ],
  ['show --line card --week 2026-13-01', '--week 2026-13-01 is not a day. Write one like'],
  ['show --line card --week 2026-12-28 --language th --from 2026-01-01 --until 2026-01-02', 'Leave out one of the two.'],
  ['show --line card --week 2026-12-28 --svg /no/such/folder/week.svg', 'does not exist. Make it first'],
  ['explain --language th', 'required option'],
  ['explain --language th --topic pizza', '--topic pizza is not on the menu of hokkaido. Write one of: lost-card, card, system, person.'],
  ['explain --language xx --topic card', '--language xx is not offered by hokkaido.'],
  ['explain --language th --topic card --at noon', '--at noon is not a time.'],
  ['check --at noon', '--at noon is not a time.'],
  ['board --at noon', '--at noon is not a time.'],
  ['board --centre osaka', '--centre osaka does not exist.'],
  ['board --url localhost', '--url localhost is not a web address.'],
  ['board --watch --json', '--watch shows the board of now'],
  ['diff --days none', '--days none is not a number from 1 to 4000.'],
  ['diff --json --markdown', 'Leave out one of them.'],
  ['diff a b c', 'too many arguments'],
])('%s', async (words, sentence) => {
  const { out, fault, status } = await typed(words);
  expect(fault).toContain(sentence);
  expect([out, status]).toEqual(['', 2]);
});

test('outside a repository a revision is refused with what to write instead, and a folder of schedules that is not there by name', async () => {
  const outside = await typed('diff HEAD', tmpdir());
  expect(outside).toMatchObject({ status: 2, fault: expect.stringMatching(/git.*, so it cannot be a revision\./) });
  expect(await typed('check', '/no/such/folder')).toMatchObject({ status: 2, fault: expect.stringContaining('/no/such/folder') });
});
