// The openings for search engines, in the words of schema.org: each line is a ContactPoint with the hours in which the page's language is
// spoken there; the centre's own openingHoursSpecification are the hours of its person. Every specification is of one actual day.
// https://schema.org/OpeningHoursSpecification and https://developers.google.com/search/docs/appearance/structured-data/local-business

import { weekdayOf } from '../hours/calendar.ts';
import type { Opening } from '../hours/openings.ts';
import type { CivilDate, Language } from '../hours/timetable.ts';
import { civilDate, minuteOfDay } from '../hours/zone.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { nameIn, neededIn } from './lineWords.ts';
import type { Reader } from './reader.ts';
import { piecesOf } from './weekRows.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The centre and its lines, for so many days from the first one on. `page` is the address of the page itself. */
export function structuredData(
  centre: Centre,
  lines: readonly Line[],
  reader: Reader,
  first: CivilDate,
  count: number,
  page: string,
): object {
  const { zone } = centre;
  const pieces = (line: Line) => piecesOf(line.timetable, reader.language, zone, first, count);
  const persons = centre.person.flatMap((id) => centre.lines.get(id) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: nameIn(centre.name, reader, centre.id),
    url: page,
    openingHoursSpecification: distinct(persons.flatMap((line) => pieces(line).map((piece) => specification(piece, zone)))),
    contactPoint: lines.flatMap((line) => {
      const all = pieces(line);
      const spoken = all.filter(({ promised }) => promised);
      const answered = all.filter(({ promised }) => !promised);
      return [
        ...(spoken.length > 0 ? [contactPoint(line, reader, [reader.language], spoken, zone)] : []),
        ...(answered.length > 0 ? [contactPoint(line, reader, neededIn(line.timetable), answered, zone)] : []),
      ];
    }),
  };
}

function contactPoint(line: Line, reader: Reader, languages: readonly Language[], hours: readonly Opening[], zone: string): object {
  return {
    '@type': 'ContactPoint',
    name: nameIn(line.name, reader, line.id),
    contactType: 'customer service',
    telephone: line.number,
    ...(languages.length > 0 && { availableLanguage: languages }),
    hoursAvailable: hours.map((piece) => specification(piece, zone)),
  };
}

/**
 * One opening of one day. Closes before it opens: it ends on the next day (schema.org). The whole day is 00:00 to 23:59, as the search
 * engine's manual has it; a day without a specification is closed.
 */
function specification({ from, until }: Opening, zone: string): object {
  const date = civilDate(from, zone);
  const [opens, closes] = [clock(minuteOfDay(from, zone)), clock(minuteOfDay(until, zone))];
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${weekdays[weekdayOf(date) - 1]}`,
    opens,
    closes: opens === '00:00' && closes === '00:00' ? '23:59' : closes,
    validFrom: date,
    validThrough: date,
  };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function distinct(specifications: readonly object[]): readonly object[] {
  return [...new Map(specifications.map((each) => [JSON.stringify(each), each])).values()];
}
