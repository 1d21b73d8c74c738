// The callbacks of a report, as a section: by language, with the goal.

import { message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { type CallbackFigures, type CallbackGroup, goalShare } from './callbackFigures.ts';
import { figure, languageNamed, percent } from './readableNames.ts';
import type { Report } from './report.ts';
import type { Section, Table } from './section.ts';

const columns = ['language', 'asked', 'cancelled', 'placed', 'connected', 'kept', 'in-time', 'given-up', 'in-time-share'] as const;

/** The section; none where no callback was asked for. */
export function callbackSection({ callbacks }: Report, reader: StaffLanguage): readonly Section[] {
  if (callbacks === undefined) return [];
  return [
    {
      heading: say(reader, message('calls-heading.callbacks')),
      sentences: [goalSentence(callbacks, reader)],
      table: callbackTable(callbacks, reader),
    },
  ];
}

/** Whether the goal is reached. */
export function goalSentence({ total: { inTimeShare: share } }: CallbackFigures, reader: StaffLanguage): string {
  const reached = share === null ? 'none' : share >= goalShare ? 'reached' : 'missed';
  return say(reader, { key: `callbacks-goal.${reached}`, values: { share: percent(share), goal: percent(goalShare) } });
}

/** The figures by language, and of all. `shown`: how a figure is written. */
export function callbackTable(
  { total, byLanguage }: CallbackFigures,
  reader: StaffLanguage,
  shown: (value: number) => string = figure,
): Table {
  const cellsOf = ({ asked, cancelled, placed, connected, kept, inTime, givenUp, inTimeShare }: CallbackGroup): readonly string[] => [
    ...[asked, cancelled, placed, connected, kept, inTime, givenUp].map(shown),
    percent(inTimeShare),
  ];
  return {
    head: columns.map((name) =>
      say(reader, { key: name === 'language' ? 'calls-column.language' : `callbacks-column.${name}`, values: {} }),
    ),
    rows: [
      ...Object.entries(byLanguage).map(([language, group]) => [languageNamed(language, reader), ...cellsOf(group)]),
      [say(reader, message('calls-all')), ...cellsOf(total)],
    ],
  };
}
