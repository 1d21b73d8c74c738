// What every public route works with: the tables, the clock, a reader for each language, and the answers that are kept.

import type { Instant, Language } from '../hours/timetable.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { type Admit, admitAll } from './admission.ts';
import { createJobLine, type JobLine } from './jobLine.ts';
import { type Found, keepAnswers, type Wanted } from './keptAnswers.ts';
import { createReader, type LanguageName, type Reader } from './reader.ts';

export type PublicHours = {
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  readonly languageName: LanguageName;
  /** The address under which the public reaches the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the service has the telephone of a rehearsal at `/phone`. */
  readonly hasPhone?: boolean;
  /** Asked before anything is made anew; without it there is no limit. */
  readonly admit?: Admit | undefined;
};

export type Site = Pick<PublicHours, 'directory' | 'clock'> & {
  readonly about: About;
  readonly readerOf: (language: Language) => Reader;
  /** Where requests and makings wait for their turn. */
  readonly line: JobLine;
  /** What is true now: pages and JSON. */
  readonly findPage: (wanted: Wanted) => Promise<Found>;
  readonly findCalendar: (wanted: Wanted) => Promise<Found>;
  /** What was asked for an instant. */
  readonly findInstant: (wanted: Wanted) => Promise<Found>;
};

/** What a page says of the service. */
export type About = { readonly address: string; readonly hasPhone: boolean };

// All pages of two centres are one megabyte, all their calendars 25. Of many centres, those that visitors ask for stay.
const mostBytes = { page: 8_000_000, calendar: 32_000_000, instant: 2_000_000 };

export function createSite({ directory, clock, languageName, publicUrl, hasPhone = false, admit = admitAll }: PublicHours): Site {
  const readers = new Map<Language, Reader>();
  const line = createJobLine();
  const keep = (lane: keyof typeof mostBytes) => keepAnswers({ lane, most: mostBytes[lane], admit, line, clock });
  return {
    directory,
    clock,
    about: { address: publicUrl, hasPhone },
    line,
    readerOf: (language) => {
      const reader = readers.get(language) ?? createReader(language, languageName);
      readers.set(language, reader);
      return reader;
    },
    findPage: keep('page'),
    findCalendar: keep('calendar'),
    findInstant: keep('instant'),
  };
}

/** The centre of a visitor who names none. */
export function defaultCentre({ centres }: Directory): Centre {
  const all = [...centres.values()];
  const centre = all.find(({ isDefault }) => isDefault) ?? all[0];
  if (centre === undefined) throw new Error('The directory has no centre. A directory is checked before it goes live.');
  return centre;
}
