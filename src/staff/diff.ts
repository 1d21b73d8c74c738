// Everything that changes between two directories, for a person who must decide whether the change is the intended one.

import { addDays } from '../hours/calendar.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate, instantAt, usualZone } from '../hours/zone.ts';
import { languageNames } from '../messages/dateWords.ts';
import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { changeSaid, spansOf } from './changeSaid.ts';
import { compareCallers, type Loss } from './compareCallers.ts';
import { compareFacts, type FactChange, factSaid } from './compareFacts.ts';
import { compareHours, type Days, type LineChanges } from './compareHours.ts';
import { type DiffNames, plainIds } from './diffNames.ts';
import { listWords } from './said.ts';
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

export type { DiffNames };

export type Section = { readonly title: string; readonly sentences: readonly string[] };

/** The diff in sentences, under headings; no section where nothing changes. Without names, everything is called by its id. */
export function sectionsOf(
  { hours, losses, facts, last }: Diff,
  language: StaffLanguage = 'en',
  names: DiffNames = plainIds,
): readonly Section[] {
  const sections = [
    { title: sayKey(language, 'diff.hours'), sentences: hours.flatMap((line) => lineSaid(line, last, language, names)) },
    { title: sayKey(language, 'diff.losses'), sentences: losses.flatMap((loss) => lossSaid(loss, last, language, names)) },
    { title: sayKey(language, 'diff.facts'), sentences: facts.map((fact) => factSaid(fact, language, names)) },
  ];
  return sections.filter(({ sentences }) => sentences.length > 0);
}

/** For the terminal. */
export function diffText(diff: Diff, language: StaffLanguage = 'en'): string {
  const sections = sectionsOf(diff, language).map(({ title, sentences }) =>
    [title, ...sentences.map((sentence) => `  ${sentence}`)].join('\n'),
  );
  return sections.join('\n\n') || sayKey(language, 'diff.nothing', { from: diff.from, last: diff.last });
}

/** To be pasted into a change request. */
export function diffMarkdown(diff: Diff, language: StaffLanguage = 'en'): string {
  const sections = sectionsOf(diff, language).map(
    ({ title, sentences }) => `### ${title}\n\n${sentences.map((each) => `- ${plain(each)}`).join('\n')}`,
  );
  const days = { from: diff.from, last: diff.last };
  if (sections.length === 0) return sayKey(language, 'diff.nothing-markdown', days);
  return [`## ${sayKey(language, 'diff.title', days)}`, ...sections].join('\n\n');
}

function lineSaid({ line: id, centres, changes }: LineChanges, last: string, language: StaffLanguage, names: DiffNames): readonly string[] {
  const named = names.line(id);
  const line =
    centres.length === 0 ? named : sayKey(language, 'diff.line-of', { line: named, centres: centresNamed(centres, language, names) });
  if (changes.length === 0) return [sayKey(language, 'diff.line-same', { line, last })];
  return changes.flatMap(({ languages, days }) =>
    days.map((day) =>
      sayKey(language, 'diff.line', { line, languages: languageNames(language, languages), change: changeSaid(day, last, language) }),
    ),
  );
}

function lossSaid({ centres, topic, kind, changes }: Loss, last: string, language: StaffLanguage, names: DiffNames): readonly string[] {
  return changes.flatMap(({ languages, days }) =>
    days.map(({ dates, parts }) =>
      sayKey(language, `diff.${kind}`, {
        centres: centresNamed(centres, language, names),
        topic: names.topic(topic),
        languages: languageNames(language, languages),
        spans: spansOf(parts, language),
        days: sayKey(language, 'diff.days', { count: dates.length }),
        which: whichDays(dates, last, language),
      }),
    ),
  );
}

function centresNamed(ids: readonly string[], language: StaffLanguage, names: DiffNames): string {
  const centres = ids.map(names.centre);
  if (centres.length <= 3) return listWords(language, centres);
  return sayKey(language, 'diff.centres', { names: listWords(language, centres.slice(0, 2)), count: centres.length - 2 });
}

/** Escapes Markdown, which names that staff wrote may contain. */
function plain(sentence: string): string {
  return sentence.replace(/[\\`*_<>[\]|#]/g, '\\$&');
}
