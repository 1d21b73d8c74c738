// A change of hours in a sentence: “2 hours less on each of 3 days: closed 16:00–18:00; Tue 2026-12-29 to Thu 2026-12-31”.

import type { CivilDate } from '../hours/timetable.ts';
import { clock } from '../messages/dateWords.ts';
import type { MessageKey, StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import type { DayChange, Part } from './dayChanges.ts';
import { andWords, listWords } from './said.ts';
import type { Status } from './timeline.ts';
import { whichDays } from './whichDays.ts';

type Becoming = Extract<MessageKey, `diff.${Status}-${Status}`>;

const becomes: Readonly<Record<Status, Readonly<Partial<Record<Status, Becoming>>>>> = {
  promised: { closed: 'diff.promised-closed', answered: 'diff.promised-answered' },
  answered: { closed: 'diff.answered-closed', promised: 'diff.answered-promised' },
  closed: { promised: 'diff.closed-promised', answered: 'diff.closed-answered' },
};

/** What changes on such days, how much, and which days they are. */
export function changeSaid({ dates, parts }: DayChange, last: CivilDate, language: StaffLanguage = 'en'): string {
  return sayKey(language, 'diff.change', {
    count: dates.length,
    amounts: amounts(parts, language),
    parts: partsSaid(parts, language),
    which: whichDays(dates, last, language),
  });
}

/** `closed 16:00–18:00, open 20:00–21:00`. */
function partsSaid(parts: readonly Part[], language: StaffLanguage): string {
  const same = Map.groupBy(parts, ({ before, after }) => becomes[before][after]);
  return listWords(
    language,
    [...same].flatMap(([key, some]) => (key === undefined ? [] : [sayKey(language, key, { spans: spansOf(some, language) })])),
  );
}

/** `9:00–12:00 and 13:00–17:00`. */
export function spansOf(parts: readonly Part[], language: StaffLanguage = 'en'): string {
  return andWords(
    language,
    parts.map(({ from, until }) => (from === 0 && until === 1440 ? sayKey(language, 'diff.all-day') : `${clock(from)}–${clock(until)}`)),
  );
}

/** `2 hours less`, `1 hour more and 2 hours less`, `2 hours no longer promised`. */
function amounts(parts: readonly Part[], language: StaffLanguage): string {
  const sum = (holds: (part: Part) => boolean) => parts.filter(holds).reduce((total, { minutes }) => total + minutes, 0);
  const sums = [
    ['diff.more', sum(({ before }) => before === 'closed')],
    ['diff.less', sum(({ after }) => after === 'closed')],
    ['diff.no-longer-promised', sum(({ before, after }) => before === 'promised' && after === 'answered')],
    ['diff.newly-promised', sum(({ before, after }) => before === 'answered' && after === 'promised')],
  ] as const;
  const said = sums.filter(([, minutes]) => minutes > 0).map(([key, minutes]) => sayKey(language, key, { minutes }));
  return language === 'ja' ? said.join('、') : said.join(' and ');
}
