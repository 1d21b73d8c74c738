// What is wrong with a notice of the console, or does not fit the schedules any more. The rest of the notice applies all the same.

import { dayMs } from '../../hours/calendar.ts';
import { codeOf, type Message, message } from '../../messages/message.ts';
import type { ConsoleNotice, NoticeProblem } from '../consoleNotice.ts';
import type { Directory } from '../directory.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { alwaysOpenIn } from './alwaysOpenIn.ts';
import { faultInReason, faultInWords } from './noticeTexts.ts';

// What lasts longer is no notice, and belongs to the files.
const mostDays = 366;

/** The problems of one notice. */
export function problemsOfNotice(notice: ConsoleNotice, directory: Directory, vocabulary: Vocabulary): readonly NoticeProblem[] {
  const { centre } = notice;
  if (centre !== '*' && !directory.centres.has(centre)) return [noticeProblem(notice, message('centre-unknown.notice', { centre }))];
  const found = [
    ...timeFaults(notice),
    ...faults(faultInReason(notice.reason)),
    ...(notice.kind === 'announcement' ? announcementFaults(notice, vocabulary) : lineFaults(notice, directory)),
    ...(notice.kind === 'opening' ? languageFaults(notice, directory, vocabulary) : []),
  ];
  return found.map((said) => noticeProblem(notice, said));
}

/** A problem of a notice; with a centre, in that centre only. */
export function noticeProblem({ id }: ConsoleNotice, said: Message, centre?: string): NoticeProblem {
  return { notice: id, ...(centre !== undefined && { centre }), code: codeOf(said), message: said };
}

/** Whether a notice has a beginning and an end that can be meant. Without them it does nothing. */
export function hasTimes(notice: ConsoleNotice): boolean {
  return timeFaults(notice).length === 0;
}

function timeFaults({ from, until }: ConsoleNotice): readonly Message[] {
  if (!(until > from)) return [message('ends-before-it-begins.made')];
  return until - from > mostDays * dayMs ? [message('date-too-far.made')] : [];
}

function faults(fault: Message | undefined): readonly Message[] {
  return fault === undefined ? [] : [fault];
}

function lineFaults({ kind, centre, lines = [] }: ConsoleNotice, directory: Directory): readonly Message[] {
  if (typeof lines === 'string') return [];
  const reachable = directory.centres.get(centre)?.lines ?? directory.lines;
  const kept = alwaysOpenIn(directory, centre);
  return lines.flatMap((line): readonly Message[] => {
    if (!reachable.has(line)) return [message('line-unknown.made', { written: line, known: [...reachable.keys()] })];
    return kind === 'closure' && kept.has(line) ? [message('lost-card-closed.notice', { line })] : [];
  });
}

function announcementFaults({ ready, words }: ConsoleNotice, { announcements = [], languages }: Vocabulary): readonly Message[] {
  const written = Object.entries(words ?? {});
  if (ready === undefined && written.length === 0) return [message('missing.made')];
  return [
    ...(ready === undefined || announcements.includes(ready)
      ? []
      : [message('announcement-unknown.made', { written: ready, known: announcements })]),
    ...written.flatMap(([language, said = '']) => [
      ...(languages.includes(language) ? [] : [message('language-unknown.made', { language, known: languages })]),
      ...faults(faultInWords(said)),
    ]),
  ];
}

function languageFaults({ centre, languages = [] }: ConsoleNotice, { centres }: Directory, vocabulary: Vocabulary): readonly Message[] {
  const offered = centres.get(centre)?.languages ?? vocabulary.languages;
  return languages.flatMap((language) =>
    offered.includes(language) ? [] : [message('language-not-offered.made', { language, known: offered })],
  );
}
