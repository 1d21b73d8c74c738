// Everything that changes between two directories, for a person who must decide whether the change is the intended one.

import { addDays } from '../hours/calendar.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate, instantAt, usualZone } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import { changeSaid, spansOf } from './changeSaid.ts';
import { compareCallers, type Loss } from './compareCallers.ts';
import { compareFacts, type FactChange, factSaid } from './compareFacts.ts';
import { compareHours, type Days, type LineChanges } from './compareHours.ts';
import { counted, dayName, languageNames } from './said.ts';
import { whichDays } from './whichDays.ts';

export type Diff = {
  /** The first and the last day that were compared. */
  readonly from: string;
  readonly last: string;
  readonly hours: readonly LineChanges[];
  readonly losses: readonly Loss[];
  readonly facts: readonly FactChange[];
};

/** Compares the openings of whole days, today's included, and every other fact. */
export function diffOf(before: Directory, after: Directory, at: Instant, days: number): Diff {
  const zone = [...after.centres.values()].find(({ isDefault }) => isDefault)?.zone ?? usualZone;
  const today = civilDate(at, zone);
  const last = addDays(today, days - 1);
  const window: Days = { from: instantAt(today, 0, zone), until: instantAt(last, 1440, zone), last };
  return {
    from: today,
    last,
    hours: compareHours(before, after, window),
    losses: compareCallers(before, after, window),
    facts: compareFacts(before, after),
  };
}

export type Section = { readonly title: string; readonly sentences: readonly string[] };

/** The diff in sentences, under headings; no section where nothing changes. */
export function sectionsOf({ hours, losses, facts, last }: Diff): readonly Section[] {
  const sections = [
    { title: 'Hours', sentences: hours.flatMap((line) => lineSaid(line, last)) },
    { title: 'Callers who lose their last open line', sentences: losses.flatMap((loss) => lossSaid(loss, last)) },
    { title: 'Other changes', sentences: facts.map(factSaid) },
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}

/** For the terminal. */
export function diffText(diff: Diff): string {
  const sections = sectionsOf(diff).map(({ title, sentences }) => [title, ...sentences.map((sentence) => `  ${sentence}`)].join('\n'));
  return sections.join('\n\n') || `Nothing that a caller could notice changes from ${dayName(diff.from)} to ${dayName(diff.last)}.`;
}

/** To be pasted into a change request. */
export function diffMarkdown(diff: Diff): string {
  const sections = sectionsOf(diff).map(
    ({ title, sentences }) => `### ${title}\n\n${sentences.map((each) => `- ${plain(each)}`).join('\n')}`,
  );
  const days = `${dayName(diff.from)} to ${dayName(diff.last)}`;
  if (sections.length === 0) return `Nothing that a caller could notice changes (${days}).`;
  return [`## What callers will notice (${days})`, ...sections].join('\n\n');
}

function lineSaid({ line, centres, changes }: LineChanges, last: string): readonly string[] {
  const name = centres.length === 0 ? line : `${line} of ${centresNamed(centres)}`;
  if (changes.length === 0) return [`${name}: the hours are written differently, but no opening changes until ${dayName(last)}.`];
  return changes.flatMap(({ languages, days }) => days.map((day) => `${name}, ${languageNames(languages)}: ${changeSaid(day, last)}.`));
}

function lossSaid({ centres, topic, kind, changes }: Loss, last: string): readonly string[] {
  const what = kind === 'unanswered' ? 'no line answers any more' : 'a line answers, but none promises their language any more,';
  return changes.flatMap(({ languages, days }) =>
    days.map(
      ({ dates, parts }) =>
        `${centresNamed(centres)}, ${topic}, callers in ${languageNames(languages)}: ${what} ${spansOf(parts)} on ${counted(dates.length, 'day')}; ${whichDays(dates, last)}.`,
    ),
  );
}

function centresNamed(centres: readonly string[]): string {
  return centres.length <= 3 ? centres.join(', ') : `${centres.slice(0, 2).join(', ')} and ${counted(centres.length - 2, 'other centre')}`;
}

/** Escapes Markdown, which names that staff wrote may contain. */
function plain(sentence: string): string {
  return sentence.replace(/[\\`*_<>[\]|#]/g, '\\$&');
}
