// Which lines of a centre are open at an instant, for other sites. It is read from the same CentreNow as a call at that instant.

import type { Availability } from '../hours/availability.ts';
import { closedFor } from '../hours/closedFor.ts';
import type { Instant, Language, Timetable } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { announcedAt, type CentreNow, centreAt, type LineNow } from '../routing/centreNow.ts';
import { linesToRing, opensNext, personTopic } from '../routing/lines.ts';
import type { Centre, Contact, Validity, Words } from '../schedules/directory.ts';
import { announcedWords } from './announced.ts';
import { holdsUntil } from './holdsUntil.ts';
import { hotlineOf } from './hotline.ts';

/** ISO 8601 with the offset of the centre's zone. */
type Iso = string;

export type OpenLine = {
  readonly id: string;
  readonly name: Words;
  /** E.164, and as it is printed. */
  readonly number: string;
  readonly printed: string;
  /** The digit to press when it answers. */
  readonly press?: string;
  readonly languages: Readonly<Record<Language, OpenLanguage>>;
};

/**
 * `furtherNotice`: closed, and no end is written; the times are absent where they are not known. `closedFor`: why it is closed, as staff wrote it,
 * and when that ends; the line may open later than that.
 */
type OpenLanguage = {
  readonly is: Availability['status'];
  readonly furtherNotice?: true;
  readonly closedFor?: { readonly reason: string; readonly until?: Iso };
} & Readonly<Partial<Record<Times, Iso>>>;

/** A number of the hotline; with a language it begins in that one. `sample`: it cannot be called yet. */
export type OpenNumber = { readonly number: string; readonly printed: string; readonly language?: Language; readonly sample?: true };

export type OpenTopic = {
  readonly id: string;
  readonly key: string;
  readonly languages: Readonly<
    Record<
      Language,
      {
        /** The lines that a call rings now, in order. If there is none, the topic is closed. */
        readonly ring: readonly string[];
        /** If none rings: when the first one opens. */
        readonly opens?: Iso;
      }
    >
  >;
};

/** `ready`: its name where it is a ready one. Without `until` it is spoken until further notice. */
export type OpenAnnouncement = { readonly ready?: string; readonly until?: Iso; readonly everywhere?: true; readonly words: Words };

export type OpenCentre = {
  readonly id: string;
  readonly name: Words;
  readonly zone: string;
  /** The requested instant. Absent if none was requested: then it is now. */
  readonly at?: Iso;
  /** The first instant at which any of this may change. */
  readonly holdsUntil: Iso;
  /** The hotline's own numbers, the main one first. */
  readonly numbers: readonly OpenNumber[];
  /** Other ways to reach the centre. */
  readonly contacts: readonly { readonly kind: Contact['kind']; readonly address: string }[];
  /** Calls may come through a telephone relay service: the menus wait longer. */
  readonly relay?: true;
  /** All that is announced, by language. */
  readonly announcement?: Words;
  readonly announcements?: readonly OpenAnnouncement[];
  readonly lines: readonly OpenLine[];
  readonly topics: readonly OpenTopic[];
};

type Times = 'until' | 'closedFrom' | 'promisedFrom' | 'answeredFrom';

const times: readonly Times[] = ['until', 'closedFrom', 'promisedFrom', 'answeredFrom'];

/** The centre at an instant in the requested languages, and until when that is true. */
export function openNow(
  centre: Centre,
  guidance: ReadonlyMap<string, Validity>,
  now: Instant,
  languages: readonly Language[] = centre.languages,
): { readonly open: OpenCentre; readonly until: Instant } {
  const asked = { ...centre, languages };
  const centreNow = centreAt(asked, guidance, now);
  const until = holdsUntil(centreNow, asked);
  const iso = isoWriter(centreNow.zone);
  const topics = [...centreNow.topics.map(({ id, key }) => ({ id, key })), { id: personTopic, key: '0' }];
  return {
    until,
    open: {
      id: centreNow.id,
      name: centreNow.name,
      zone: centreNow.zone,
      holdsUntil: iso(until),
      numbers: numbersOf(centre),
      contacts: centre.contacts.map(({ kind, address }) => ({ kind, address })),
      ...(centre.relay === true && { relay: true }),
      ...announced(centre, now, languages, iso),
      lines: Object.values(centreNow.lines).map((line) => openLine(line, centre.lines.get(line.id)?.timetable, languages, now, iso)),
      topics: topics.map((topic) => ({
        ...topic,
        languages: byLanguage(languages, (language) => ringing(centreNow, topic.id, language, iso)),
      })),
    },
  };
}

function announced(
  centre: Centre,
  now: Instant,
  languages: readonly Language[],
  iso: IsoWriter,
): Pick<OpenCentre, 'announcement' | 'announcements'> {
  const current = announcedAt(centre, now);
  const announcement = announcedWords(current, languages);
  if (announcement === undefined) return {};
  const announcements = current.map((each) => ({
    ...(each.ready !== undefined && { ready: each.ready }),
    ...(each.until !== undefined && { until: iso(each.until) }),
    ...(each.everywhere && { everywhere: each.everywhere }),
    words: announcedWords([each], languages) ?? {},
  }));
  return { announcement, announcements };
}

/** The main number first, as on the page. */
function numbersOf(centre: Centre): readonly OpenNumber[] {
  const { main } = hotlineOf(centre, '');
  const sorted = main === undefined ? [] : [main, ...centre.numbers.filter((each) => each !== main)];
  return sorted.map(({ number, printed, language, placeholder }) => ({
    number,
    printed,
    ...(language !== undefined && { language }),
    ...(placeholder === true && { sample: true }),
  }));
}

function openLine(
  { id, name, number, printed, digits, availability }: LineNow,
  timetable: Timetable | undefined,
  languages: readonly Language[],
  now: Instant,
  iso: IsoWriter,
): OpenLine {
  return {
    id,
    name,
    number,
    printed,
    ...(digits !== undefined && { press: digits.press }),
    languages: byLanguage(languages, (language) => {
      const known: Availability = availability[language] ?? { status: 'closed' };
      const instants = times.flatMap((time) => (known[time] === undefined ? [] : [[time, iso(known[time])]]));
      const closed = known.status === 'closed' && timetable !== undefined ? closedFor(timetable, language, now) : undefined;
      return {
        is: known.status,
        ...Object.fromEntries(instants),
        ...(known.furtherNotice && { furtherNotice: true }),
        ...(closed !== undefined && {
          closedFor: { reason: closed.reason, ...(closed.until !== undefined && { until: iso(closed.until) }) },
        }),
      };
    }),
  };
}

function ringing(centreNow: CentreNow, topic: string, language: Language, iso: IsoWriter): OpenTopic['languages'][Language] {
  const ring = linesToRing(centreNow, topic, language).map(({ id }) => id);
  const opens = ring.length === 0 ? opensNext(centreNow, topic, language) : undefined;
  return { ring, ...(opens !== undefined && { opens: iso(opens) }) };
}

type IsoWriter = (at: Instant) => Iso;

/** Writes instants. The same few occur often, and formatting one is slower than looking it up. */
function isoWriter(zone: string): IsoWriter {
  const written = new Map<Instant, Iso>();
  return (at) => {
    const text = written.get(at) ?? isoIn(at, zone);
    written.set(at, text);
    return text;
  };
}

function byLanguage<Value>(languages: readonly Language[], value: (language: Language) => Value): Readonly<Record<Language, Value>> {
  return Object.fromEntries(languages.map((language) => [language, value(language)]));
}
