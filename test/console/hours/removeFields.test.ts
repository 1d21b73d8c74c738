// What can be taken away is said so that a clerk can tell one from the other.

import { expect, test } from 'vitest';
import { partSaid } from '../../../src/console/hours/removeFields.ts';
import { lineWritten } from '../../../src/console/hours/scheduleData.ts';
import { editHours } from '../../../src/schedules/edit/editHours.ts';
import type { HoursEdit } from '../../../src/schedules/edit/scheduleEdit.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';

const place = { file: 'centres/hokkaido.yaml', line: 'counsellors' };
const common = { place, evidence: { source: '市の決定', checked: '2026-11-24', isConfirmed: true }, rules: { weekdays: '10:00-12:00' } };

test('a season of the hours of today and the same season of the hours from a day on are told apart', () => {
  const from: HoursEdit = { kind: 'from', ...common, groups: ['ja-en'], from: '2027-04-01' };
  let text = edited(frozenFiles[place.file] ?? '', from);
  const groups = lineWritten({ [place.file]: text }, place)?.groups.map(({ key }) => key) ?? [];
  text = edited(text, { kind: 'season', ...common, groups, from: '07-01', until: '08-31' });
  const line = lineWritten({ [place.file]: text }, place);
  if (line === undefined) throw new Error('The line is gone.');
  const said = line.removable.map((part) => partSaid(part, line.groups, 'ja'));
  expect(new Set(said).size).toBe(said.length);
  expect(said).toContain('07-01 から 08-31 までの季節の時間（日本語、英語（2027年4月1日（木）から））');
  expect(said).toContain('07-01 から 08-31 までの季節の時間（日本語、英語（2027年3月31日（水）まで））');
});

function edited(text: string, edit: HoursEdit): string {
  const made = editHours(text, edit);
  if ('unfit' in made) throw new Error(made.unfit.key);
  return made.text;
}
