// The report as staff read it: what callers said after a talk, who waited, and how lines with several telephones rang.

import { describe, expect, test } from 'vitest';
import type { StaffLanguage } from '../../src/messages/message.ts';
import { countDay } from '../../src/reports/figureDay.ts';
import { reportOf } from '../../src/reports/report.ts';
import { groupTable, reportSections } from '../../src/reports/reportText.ts';
import { sectionsMarkdown, sectionsText, tableCsv } from '../../src/reports/section.ts';
import type { CallRow } from '../../src/store/reportRows.ts';

const span = { centre: 'hokkaido', from: '2026-11-24', until: '2026-11-25' };
const row = (call: number, more: Partial<CallRow>): CallRow => ({
  call: `CA${call}`,
  day: span.from,
  hour: 10,
  weekday: 2,
  number: '+815000000001',
  language: 'th',
  topic: 'card',
  person: call,
  person_scope: 'shared',
  reached: 0,
  talked_seconds: 0,
  seconds_to_ring: null,
  seconds_to_person: null,
  closed_topic: null,
  unanswered: 0,
  told_alternatives: 0,
  offer_taken: null,
  lost_in: null,
  abandoned: 0,
  hung_up_at: null,
  helped: null,
  wait_ended: null,
  wait_seconds: null,
  ...more,
});
const many = (count: number, more: Partial<CallRow>, from = 0) => Array.from({ length: count }, (_, index) => row(from + index, more));

function reportOfCalls(calls: readonly CallRow[], isPublic = false) {
  const counter = countDay();
  counter.addCalls(calls);
  counter.addRings([
    { call: 'CA1', turn: 1, hour: 10, line: 'card', outcome: 'noAnswer' },
    { call: 'CA1', turn: 2, hour: 10, line: 'card', outcome: 'answered' },
    { call: 'CA1', turn: 3, hour: 11, line: 'card', outcome: 'busy' },
    { call: 'CA2', turn: 1, hour: 10, line: 'card', outcome: 'answered' },
  ]);
  return reportOf(counter.figures(), { ...span, isPublic });
}
const told = [
  ...many(7, { helped: 1 }),
  ...many(1, { helped: 0 }, 10),
  ...many(2, { wait_ended: 'reached', wait_seconds: 40 }, 20),
  ...many(1, { wait_ended: 'gave-up', wait_seconds: 95.5 }, 30),
  ...many(1, { wait_ended: 'not-reached', wait_seconds: 180 }, 40),
  ...many(3, { helped: 0, language: 'ne' }, 50),
];
const lines = (reader: StaffLanguage, calls = told) => sectionsText(reportSections(reportOfCalls(calls), undefined, reader)).split('\n');

describe('a report has', () => {
  test.each<[StaffLanguage, readonly RegExp[]]>([
    ['en', [/^── Asked after the talk$/, /^Thai +7 +1 +88%$/, /^Nepali +0 +3 +0%$/, /^All +7 +4 +64%$/]],
    ['ja', [/^── 通話のあとの質問$/, /^タイ語 +7 +1 +88%$/, /^ネパール語 +0 +3 +0%$/, /^合計 +7 +4 +64%$/]],
  ])('what callers said after a talk, by language (%s)', (reader, wanted) => {
    const shown = lines(reader);
    expect(wanted.filter((line) => !shown.some((each) => line.test(each)))).toEqual([]);
  });

  test.each<[StaffLanguage, readonly RegExp[]]>([
    ['en', [/^── Waited for a busy desk$/, /^Thai +4 +2 +1 +40 +180$/, /^All +4 +2 +1 +40 +180$/]],
    ['ja', [/^── 話し中の窓口を待った人$/, /^タイ語 +4 +2 +1 +40 +180$/, /^合計 +4 +2 +1 +40 +180$/]],
  ])('who waited, how many were reached, how many gave up, and how long, by language (%s)', (reader, wanted) => {
    const shown = lines(reader);
    expect(wanted.filter((line) => !shown.some((each) => line.test(each)))).toEqual([]);
    // No caller of this language waited.
    expect(
      shown
        .slice(shown.findIndex((each) => wanted[0]?.test(each)))
        .join('\n')
        .split('──')[1],
    ).not.toMatch(/Nepali|ネパール語/);
  });

  test('the same in Markdown, and in the columns of a spreadsheet behind those that were there before', () => {
    const report = reportOfCalls(told);
    expect(sectionsMarkdown(reportSections(report, undefined, 'en'))).toContain('| Thai | 4 | 2 | 1 | 40 | 180 |');
    const [head, thai] = tableCsv(groupTable(report, 'language', 'en', true)).split('\r\n');
    expect(head).toMatch(/^\uFEFFLanguage,Calls,.*,Abandoned,Got what they needed,Did not,Waited,Then answered,Gave up,"Waited, s"$/);
    expect(thai).toMatch(/^Thai,12,.*,0,7,1,4,2,1,40$/);
  });

  test('neither where no caller was asked, and none waited', () => {
    const shown = lines('en', many(9, { reached: 1 })).join('\n');
    expect(shown).not.toMatch(/Asked|Waited/);
  });

  test('how often a line rang, and for how many calls', () => {
    expect(lines('en')).toContainEqual(expect.stringMatching(/^card +2 +4 +2 +1 +1 +0 /));
    expect(reportOfCalls(told).lines?.card).toEqual({
      total: { calls: 2, rung: 4, noAnswer: 1, answered: 2, busy: 1 },
      byHour: { 10: { calls: 2, rung: 3, noAnswer: 1, answered: 2 }, 11: { calls: 0, rung: 1, busy: 1 } },
    });
  });
});

test('the public sees no answer that fewer than five gave, and nothing of the few who waited', () => {
  const report = reportOfCalls(told, true);
  expect(report.byLanguage.th).toMatchObject({ helped: null, notHelped: null, waited: null, waitReached: null, waitGaveUp: null });
  expect(report.total).toMatchObject({ helped: 7, notHelped: null, waited: null });
  expect(report.total.secondsWaited).toEqual({ median: null, p95: null, calls: null });
  expect(sectionsText(reportSections(report, undefined, 'en'))).not.toContain('Waited');
});
