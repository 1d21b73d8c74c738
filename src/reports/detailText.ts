// The parts of a report that staff read and the public does not: the lines, who waited, the closed doors, the order of the menu, other hours.

import { message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import type { RingCounts } from './callFigures.ts';
import type { Group } from './groups.ts';
import { figure, groupNamed, languageNamed, secondsShown, weekdayNamed } from './readableNames.ts';
import type { Report } from './report.ts';
import type { Section, Table } from './section.ts';

// The table shows at most so many rows; the rest are counted.
const mostRows = 12;
// A saving of less than this is no reason to move the keys that callers know.
const worthSeconds = 1;

const outcomes = ['calls', 'rung', 'answered', 'busy', 'noAnswer', 'declined', 'failed', 'abandoned', 'unknown'] as const;

/** How the lines rang; with `byHour` each hour in a row of its own. */
export function lineSections(report: Report, reader: StaffLanguage, byHour: boolean): readonly Section[] {
  if (report.lines === undefined || Object.keys(report.lines).length === 0) return [];
  const heading = say(reader, byHour ? message('calls-heading.line-hours') : message('calls-heading.line'));
  return [{ heading, table: lineTable(report, reader, byHour) }];
}

/** The table of the lines. */
export function lineTable({ lines = {} }: Report, reader: StaffLanguage, byHour: boolean): Table {
  const column = (name: (typeof outcomes)[number]) =>
    say(reader, { key: `calls-column.${name === 'noAnswer' ? 'no-answer' : name}`, values: {} });
  const cells = (figures: RingCounts) => outcomes.map((name) => String(figures[name] ?? 0));
  const first = say(reader, message('calls-column.line'));
  if (!byHour)
    return { head: [first, ...outcomes.map(column)], rows: Object.entries(lines).map(([line, { total }]) => [line, ...cells(total)]) };
  return {
    head: [first, say(reader, message('calls-column.hour')), ...outcomes.map(column)],
    rows: Object.entries(lines).flatMap(([line, { byHour: hours }]) =>
      Object.entries(hours).map(([hour, figures]) => [line, groupNamed('hour', hour, reader), ...cells(figures)]),
    ),
    words: 2,
  };
}

/** Who waited for a busy desk, how that ended and how long it took, by language. */
export function waitSection(report: Report, reader: StaffLanguage): readonly Section[] {
  const { byLanguage, total } = report;
  if (report.public === true || (total.waited ?? 0) === 0) return [];
  const cells = ({ waited, waitReached, waitGaveUp, secondsWaited }: Group) => [
    ...[waited, waitReached, waitGaveUp].map(figure),
    ...[secondsWaited?.median, secondsWaited?.p95].map(secondsShown),
  ];
  const columns = ['language', 'waited', 'wait-reached', 'wait-gave-up', 'wait-median', 'wait-p95'] as const;
  return [
    {
      heading: say(reader, message('calls-heading.wait')),
      sentences: [say(reader, message('calls-wait'))],
      table: {
        head: columns.map((name) => say(reader, { key: `calls-column.${name}`, values: {} })),
        rows: [
          ...Object.entries(byLanguage)
            .filter(([, { waited }]) => waited !== 0)
            .map(([language, group]) => [languageNamed(language, reader), ...cells(group)]),
          [say(reader, message('calls-all')), ...cells(total)],
        ],
      },
    },
  ];
}

/** When and in which language callers met closed doors, the most frequent first. */
export function closedDoorsSection({ closedDoors = [] }: Report, reader: StaffLanguage): readonly Section[] {
  if (closedDoors.length === 0) return [];
  const more = closedDoors.length - mostRows;
  return [
    {
      heading: say(reader, message('calls-heading.closed')),
      sentences: more > 0 ? [say(reader, message('calls-closed-more', { count: more }))] : [],
      table: {
        head: (['weekday', 'hour', 'language', 'calls'] as const).map((name) => say(reader, { key: `calls-column.${name}`, values: {} })),
        rows: closedDoors
          .slice(0, mostRows)
          .map(({ weekday, hour, language, calls }) => [
            weekdayNamed(weekday, reader),
            groupNamed('hour', String(hour), reader),
            languageNamed(language, reader),
            String(calls),
          ]),
        words: 3,
      },
    },
  ];
}

/** What the order of the languages costs, and a proposal. */
export function menuSection({ menuOrder }: Report, reader: StaffLanguage): readonly Section[] {
  if (menuOrder === undefined) return [];
  const { secondsNow: now, secondsByDemand: then, byDemand } = menuOrder;
  const isWorth = now - then >= worthSeconds;
  const sentence = isWorth
    ? message('calls-menu.propose', { now, then, order: byDemand.map((each) => languageNamed(each, reader)) })
    : message('calls-menu.good', { now, then });
  return [{ heading: say(reader, message('calls-heading.menu')), sentences: [say(reader, sentence)] }];
}

/** What other hours would have changed. */
export function whatIfSection({ whatIf }: Report, reader: StaffLanguage): readonly Section[] {
  if (whatIf === undefined) return [];
  const { folder, metClosedDoors, wouldReach, inTheirLanguage, languages, wouldLose } = whatIf;
  const values = {
    folder,
    reach: wouldReach,
    met: metClosedDoors,
    languages: languages.length,
    own: inTheirLanguage,
    lose: wouldLose,
  };
  return [{ heading: say(reader, message('calls-heading.what-if')), sentences: [say(reader, message('calls-what-if', values))] }];
}
