// What the public routes share: the directory, the clock, a reader for each language, and the kept answers.

import type { Instant, Language } from '../hours/timetable.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { type Admit, admitAll } from './admission.ts';
import { createJobQueue, type JobQueue } from './jobQueue.ts';
import { type Found, keepAnswers, type Wanted } from './keptAnswers.ts';
import { keepReaders, type LanguageName, type Reader } from './reader.ts';

export type PublicHours = {
  readonly directory: () => Directory;
  /** When the content of the directory was last written; long ago if absent. */
  readonly writtenAt?: () => Instant;
  readonly clock: () => Instant;
  readonly languageName: LanguageName;
  /** The public address of the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the rehearsal's telephone is at `/phone`. */
  readonly hasPhone?: boolean;
  /** Whether there are pages for staff. */
  readonly hasConsole?: boolean;
  /** Asked before an answer is made. If absent, there is no limit. */
  readonly admit?: Admit | undefined;
};

export type Site = Required<Pick<PublicHours, 'directory' | 'clock' | 'writtenAt'>> & {
  readonly about: About;
  readonly readerOf: (language: Language) => Reader;
  /** Where requests and makings wait. */
  readonly queue: JobQueue;
  /** What is true now: pages and JSON. */
  readonly findPage: (wanted: Wanted) => Promise<Found>;
  readonly findCalendar: (wanted: Wanted) => Promise<Found>;
  /** Answers for a requested instant. */
  readonly findInstant: (wanted: Wanted) => Promise<Found>;
};

/** What pages need to know of the service. */
export type About = { readonly address: string; readonly hasPhone: boolean; readonly hasConsole?: boolean };

// All pages of two centres take one megabyte, and all their calendars 25. With many centres the most recently used ones stay.
const mostBytes = { page: 8_000_000, calendar: 32_000_000, instant: 2_000_000 };

export function createSite(hours: PublicHours): Site {
  const { directory, writtenAt = () => 0, clock, languageName, publicUrl, hasPhone = false, hasConsole = false, admit = admitAll } = hours;
  const queue = createJobQueue();
  const keep = (lane: keyof typeof mostBytes) => keepAnswers({ lane, most: mostBytes[lane], admit, queue, clock });
  return {
    directory,
    writtenAt,
    clock,
    about: { address: publicUrl, hasPhone, hasConsole },
    queue,
    readerOf: keepReaders(languageName),
    findPage: keep('page'),
    findCalendar: keep('calendar'),
    findInstant: keep('instant'),
  };
}

/** The centre for visitors who name none. */
export function defaultCentre({ centres }: Directory): Centre {
  const all = [...centres.values()];
  const centre = all.find(({ isDefault }) => isDefault) ?? all[0];
  if (centre === undefined) throw new Error('The directory has no centre. A directory is checked before it goes live.');
  return centre;
}
