// Who is open in a centre at one instant, for other people's pages: the very desk that a call of that instant meets.

import type { Availability } from '../hours/availability.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { type CentreNow, centreAt, centreHoldsUntil, type LineNow } from '../routing/centreNow.ts';
import { linesToRing, opensNext, personTopic } from '../routing/lines.ts';
import type { Centre, Validity, Words } from '../schedules/directory.ts';

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

/** `furtherNotice`: closed, and no end is written; the times are absent where they are not known. */
type OpenLanguage = { readonly is: Availability['status']; readonly furtherNotice?: true } & Readonly<Partial<Record<Times, Iso>>>;

export type OpenTopic = {
  readonly id: string;
  readonly key: string;
  readonly languages: Readonly<
    Record<
      Language,
      {
        /** The lines that a call rings now, one after the other. None: the topic is closed. */
        readonly ring: readonly string[];
        /** Where none rings: when the first one opens. */
        readonly opens?: Iso;
      }
    >
  >;
};

export type OpenCentre = {
  readonly id: string;
  readonly name: Words;
  readonly zone: string;
  /** The instant asked for; absent where nobody asked for one, and it is now. */
  readonly at?: Iso;
  /** The first instant at which anything here could be different. */
  readonly holdsUntil: Iso;
  readonly announcement?: Words;
  readonly lines: readonly OpenLine[];
  readonly topics: readonly OpenTopic[];
};

type Times = 'until' | 'closedFrom' | 'promisedFrom' | 'answeredFrom';

const times: readonly Times[] = ['until', 'closedFrom', 'promisedFrom', 'answeredFrom'];

/** The centre at an instant, in the languages asked for, and until when that holds. */
export function openNow(
  centre: Centre,
  guidance: ReadonlyMap<string, Validity>,
  now: Instant,
  languages: readonly Language[] = centre.languages,
): { readonly open: OpenCentre; readonly until: Instant } {
  const asked = { ...centre, languages };
  const centreNow = centreAt(asked, guidance, now);
  const until = centreHoldsUntil(centreNow, asked);
  const iso = isoWriter(centreNow.zone);
  const topics = [...centreNow.topics.map(({ id, key }) => ({ id, key })), { id: personTopic, key: '0' }];
  return {
    until,
    open: {
      id: centreNow.id,
      name: centreNow.name,
      zone: centreNow.zone,
      holdsUntil: iso(until),
      ...(centreNow.announcement !== undefined && { announcement: centreNow.announcement }),
      lines: Object.values(centreNow.lines).map((line) => openLine(line, languages, iso)),
      topics: topics.map((topic) => ({
        ...topic,
        languages: byLanguage(languages, (language) => ringing(centreNow, topic.id, language, iso)),
      })),
    },
  };
}

function openLine({ id, name, number, printed, digits, availability }: LineNow, languages: readonly Language[], iso: IsoWriter): OpenLine {
  return {
    id,
    name,
    number,
    printed,
    ...(digits !== undefined && { press: digits.press }),
    languages: byLanguage(languages, (language) => {
      const known: Availability = availability[language] ?? { status: 'closed' };
      const instants = times.flatMap((time) => (known[time] === undefined ? [] : [[time, iso(known[time])]]));
      return { is: known.status, ...Object.fromEntries(instants), ...(known.furtherNotice && { furtherNotice: true }) };
    }),
  };
}

function ringing(centreNow: CentreNow, topic: string, language: Language, iso: IsoWriter): OpenTopic['languages'][Language] {
  const ring = linesToRing(centreNow, topic, language).map(({ id }) => id);
  const opens = ring.length === 0 ? opensNext(centreNow, topic, language) : undefined;
  return { ring, ...(opens !== undefined && { opens: iso(opens) }) };
}

type IsoWriter = (at: Instant) => Iso;

/** Few instants stand in many places, and to write one takes longer than to find it. */
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
