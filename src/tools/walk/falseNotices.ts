// Compares a turn with the notices themselves, not with the tables that they were laid over.

import { dayMs } from '../../hours/calendar.ts';
import { openingsBetween } from '../../hours/openings.ts';
import type { Instant, Language } from '../../hours/timetable.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { Edge } from './edge.ts';

/** A sentence for each thing of a turn that contradicts a notice. `directory`: the tables without the notices. */
export function falseNotices(directory: Directory, id: string, notices: readonly ConsoleNotice[]): (edge: Edge) => readonly string[] {
  const centre = directory.centres.get(id);
  if (centre === undefined) return () => [];
  const now = (at: Instant, kind: ConsoleNotice['kind']) =>
    notices.filter((each) => each.kind === kind && (each.centre === '*' || each.centre === id) && each.from <= at && at < each.until);
  const reaches = ({ lines }: ConsoleNotice, line: string): boolean => {
    if (typeof lines === 'object') return lines.includes(line);
    return lines === 'all' ? !isStopping(centre, line) : !directory.lines.has(line);
  };
  const isClosed = (line: string, at: Instant) => now(at, 'closure').some((notice) => reaches(notice, line));
  const isOpened = (line: string, language: Language, at: Instant) =>
    now(at, 'opening').some((notice) => reaches(notice, line) && isSpoken(centre, line, language));
  return (edge) => [
    ...rings(edge).flatMap((line) => (isClosed(line, edge.centreNow.now) ? [`${line} rings, and a notice closes it`] : [])),
    ...calledClosed(edge, centre).flatMap(({ lines, language }) =>
      lines
        .filter((line) => isOpened(line, language, edge.centreNow.now) && !isClosed(line, edge.centreNow.now))
        .map((line) => `${line} is called closed in ${language}, and a notice opens it`),
    ),
    ...falseAnnouncements(edge, now(edge.centreNow.now, 'announcement'), centre),
  ];
}

/** Whether a line stops lost cards at every hour of two weeks, in some language. */
function isStopping({ topics, lines, languages }: Centre, id: string): boolean {
  const line = lines.get(id);
  const from = 0;
  const until = 14 * dayMs;
  if (line === undefined || topics[0]?.lines.includes(id) !== true) return false;
  return languages.some((language) => {
    const [first] = openingsBetween(line.timetable, language, from, until);
    return first?.from === from && first.until === until;
  });
}

/** Whether a group of the line is for the language, or for any. */
function isSpoken({ lines }: Centre, id: string, language: Language): boolean {
  return lines.get(id)?.timetable.groups.some((group) => group.languages === 'any' || group.languages.includes(language)) === true;
}

function rings({ turn: { events } }: Edge): readonly string[] {
  return events.flatMap((event) => (event.type === 'transfer-begun' ? [event.line] : []));
}

type Called = { readonly lines: readonly string[]; readonly language: Language };

function calledClosed({ turn: { events } }: Edge, centre: Centre): readonly Called[] {
  return events.flatMap((event): readonly Called[] => {
    if (event.type !== 'closed' || event.attemptedLines.length > 0) return [];
    const lines = event.topic === 'person' ? centre.person : (centre.topics.find(({ id }) => id === event.topic)?.lines ?? []);
    return [{ lines, language: event.language ?? centre.languages[0] ?? 'ja' }];
  });
}

/** What is announced is heard when a caller has first chosen the language, and at no other time. */
function falseAnnouncements({ node: { state }, turn }: Edge, notices: readonly ConsoleNotice[], centre: Centre): readonly string[] {
  if (centre.announcements.length > 0) return [];
  const heard = turn.does.speech.flatMap((item) => ('key' in item && item.key.startsWith('announcements.') ? [item.key.slice(14)] : []));
  const meant = notices.flatMap(({ ready }) => ready ?? []);
  const isFirst = state.place === 'language' && state.turn <= 1 && turn.events.some(({ type }) => type === 'language-chosen');
  return [
    ...heard.filter((each) => !meant.includes(each)).map((each) => `the announcement ${each} is heard, and no notice is in force`),
    ...(isFirst ? meant.filter((each) => !heard.includes(each)).map((each) => `the announcement ${each} is not heard`) : []),
  ];
}
