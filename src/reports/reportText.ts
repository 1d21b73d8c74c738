// A report in the sections in which it is read. The gap is the first line.

import { addDays } from '../hours/calendar.ts';
import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { callbackSection } from './callbackText.ts';
import type { Grouping } from './callFigures.ts';
import { closedDoorsSection, lineSections, menuSection, waitSection, whatIfSection } from './detailText.ts';
import type { Gap } from './gap.ts';
import { type Group, shareOf } from './groups.ts';
import { placeNamed } from './places.ts';
import { figure, groupNamed, languageNamed, percent, secondsShown } from './readableNames.ts';
import type { Report } from './report.ts';
import type { Section, Table } from './section.ts';

/** The sections of a report; with `by` those that it asks for only. */
export function reportSections(report: Report, by: Grouping | 'line' | undefined, reader: StaffLanguage): readonly Section[] {
  const first: Section = {
    sentences: [
      gapSentence(report.gap, reader),
      ...(report.made === true ? [say(reader, message('calls-made'))] : []),
      say(reader, message('calls-title', { centre: report.centre, from: report.from, last: addDays(report.until, -1) })),
      ...totalSentences(report, reader),
    ],
  };
  if (report.total.attempts === 0) return [first];
  if (by !== undefined) {
    const asked = by === 'line' ? lineSections(report, reader, true) : [groupSection(report, by, reader)];
    return [first, ...asked, ...whatIfSection(report, reader)];
  }
  return [
    first,
    groupSection(report, 'language', reader),
    secondsSection(report, reader),
    ...askedSection(report, reader),
    ...waitSection(report, reader),
    ...callbackSection(report, reader),
    ...lostSection(report, reader),
    ...lineSections(report, reader, false),
    ...closedDoorsSection(report, reader),
    ...menuSection(report, reader),
    ...whatIfSection(report, reader),
  ];
}

const columns = [
  'attempts',
  'persons',
  'reached',
  'share',
  'persons-reached',
  'told',
  'closed',
  'unanswered',
  'lost',
  'abandoned',
] as const;
// In a text they have tables of their own.
const moreColumns = ['helped', 'not-helped', 'waited', 'wait-reached', 'wait-gave-up', 'wait-median'] as const;

/** The table of one grouping, with the total as its last row. `isWhole`: with all columns, for a spreadsheet. */
export function groupTable(report: Report, by: Grouping, reader: StaffLanguage, isWhole = false): Table {
  const names = [by, ...columns, ...(isWhole ? moreColumns : [])];
  const cells = (group: Group) => [...cellsOf(group), ...(isWhole ? moreCellsOf(group) : [])];
  return {
    head: names.map((name) => say(reader, { key: `calls-column.${name}`, values: {} })),
    rows: [
      ...Object.entries(groupsBy(report, by)).map(([name, group]) => [groupNamed(by, name, reader), ...cells(group)]),
      [say(reader, message('calls-all')), ...cells(report.total)],
    ],
  };
}

function groupsBy(report: Report, by: Grouping): Readonly<Record<string, Group>> {
  const of = {
    language: report.byLanguage,
    topic: report.byTopic,
    hour: report.byHour,
    weekday: report.byWeekday,
    number: report.byNumber,
  };
  return of[by] ?? {};
}

function cellsOf(group: Group): readonly string[] {
  const { attempts, persons, reached, reachedShare, personsReached, toldAlternatives, closed, unanswered, lost, abandoned } = group;
  return [
    figure(attempts),
    figure(persons),
    figure(reached),
    percent(reachedShare),
    ...[personsReached, toldAlternatives, closed, unanswered, lost, abandoned].map(figure),
  ];
}

function moreCellsOf({ helped, notHelped, waited, waitReached, waitGaveUp, secondsWaited }: Group): readonly string[] {
  return [...[helped, notHelped, waited, waitReached, waitGaveUp].map(figure), secondsShown(secondsWaited?.median)];
}

/** The gap, how sure it is, and which languages were left out. */
export function gapSentence(gap: Gap | null, reader: StaffLanguage): string {
  if (gap === null) return say(reader, message('calls-gap.none'));
  const [best, worst] = [languageNamed(gap.best.language, reader), languageNamed(gap.worst.language, reader)];
  const leftOut =
    gap.leftOut.length === 0
      ? []
      : [
          say(
            reader,
            message('calls-left-out', { fewest: gap.fewestCalls, languages: gap.leftOut.map((each) => languageNamed(each, reader)) }),
          ),
        ];
  if (gap.points === null) return [say(reader, message('calls-gap.hidden', { best, worst })), ...leftOut].join(' ');
  const shares = { bestShare: percent(gap.best.share), worstShare: percent(gap.worst.share) };
  const confidence: Message = { key: `calls-confidence.${gap.confidence}`, values: {} };
  return [say(reader, message('calls-gap', { points: gap.points, best, worst, ...shares, confidence })), ...leftOut].join(' ');
}

function totalSentences({ total, days, public: isPublic }: Report, reader: StaffLanguage): readonly string[] {
  if (total.attempts === 0) return [say(reader, message('calls-none'))];
  const { attempts, persons, reached, reachedShare, personsReached, personsReachedShare, personsByInstance } = total;
  return [
    say(
      reader,
      message('calls-total', {
        attempts: figure(attempts),
        persons: figure(persons),
        reached: figure(reached),
        share: percent(reachedShare),
        personsReached: figure(personsReached),
        personsShare: percent(personsReachedShare),
      }),
    ),
    say(reader, message('calls-persons')),
    ...(personsByInstance !== null && personsByInstance > 0
      ? [say(reader, message('calls-by-instance', { count: personsByInstance }))]
      : []),
    ...(days.summed > 0 ? [say(reader, message('calls-summed', { days: days.summed }))] : []),
    ...(isPublic === true ? [say(reader, message('calls-hidden'))] : []),
  ];
}

function groupSection(report: Report, by: Grouping, reader: StaffLanguage): Section {
  return { heading: say(reader, { key: `calls-heading.${by}`, values: {} }), table: groupTable(report, by, reader) };
}

function secondsSection({ byLanguage, total }: Report, reader: StaffLanguage): Section {
  const columns = ['language', 'ring-median', 'ring-p95', 'person-median', 'person-p95', 'talk-median', 'talk-p95'] as const;
  const cells = ({ secondsToRing, secondsToPerson, secondsTalked }: Group) =>
    [secondsToRing, secondsToPerson, secondsTalked].flatMap((each) => [secondsShown(each?.median), secondsShown(each?.p95)]);
  return {
    heading: say(reader, message('calls-heading.seconds')),
    sentences: [say(reader, message('calls-seconds'))],
    table: {
      head: columns.map((name) => say(reader, { key: `calls-column.${name}`, values: {} })),
      rows: [
        ...Object.entries(byLanguage).map(([language, group]) => [languageNamed(language, reader), ...cells(group)]),
        [say(reader, message('calls-all')), ...cells(total)],
      ],
    },
  };
}

/** What callers said after a talk, by language. */
function askedSection({ byLanguage, total }: Report, reader: StaffLanguage): readonly Section[] {
  const hasAnswers = ({ helped, notHelped }: Group) => helped !== 0 || notHelped !== 0;
  if (!hasAnswers(total)) return [];
  const cells = ({ helped, notHelped }: Group) => {
    const share = helped === null || notHelped === null ? null : shareOf(helped, helped + notHelped);
    return [figure(helped), figure(notHelped), percent(share)];
  };
  return [
    {
      heading: say(reader, message('calls-heading.asked')),
      sentences: [say(reader, message('calls-asked'))],
      table: {
        head: (['language', 'helped', 'not-helped', 'helped-share'] as const).map((name) =>
          say(reader, { key: `calls-column.${name}`, values: {} }),
        ),
        rows: [
          ...Object.entries(byLanguage)
            .filter(([, group]) => hasAnswers(group))
            .map(([language, group]) => [languageNamed(language, reader), ...cells(group)]),
          [say(reader, message('calls-all')), ...cells(total)],
        ],
      },
    },
  ];
}

function lostSection({ total }: Report, reader: StaffLanguage): readonly Section[] {
  const places = Object.entries(total.lostIn);
  if (places.length === 0) return [];
  return [
    {
      heading: say(reader, message('calls-heading.lost')),
      table: {
        head: [say(reader, message('calls-column.menu')), say(reader, message('calls-column.calls'))],
        rows: places.map(([place, calls]) => [say(reader, placeNamed(place)), figure(calls)]),
      },
    },
  ];
}
