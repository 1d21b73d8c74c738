// The openings for search engines, as schema.org describes them. Each line is a ContactPoint with the hours in which it speaks the page's
// language. The centre's openingHoursSpecification has the hours in which a person answers. Each specification is for one date.
// https://schema.org/OpeningHoursSpecification and https://developers.google.com/search/docs/appearance/structured-data/local-business

import { weekdayOf } from '../hours/calendar.ts';
import type { Opening } from '../hours/openings.ts';
import type { CivilDate, Language } from '../hours/timetable.ts';
import { civilDate, minuteOfDay } from '../hours/zone.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { hotlineOf } from './hotline.ts';
import { nameIn, neededIn } from './lineWords.ts';
import type { Reader } from './reader.ts';
import { piecesOf } from './weekRows.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The centre and its lines for `count` days from `first` on. `page` is the address of the page. */
export function structuredData(
  centre: Centre,
  lines: readonly Line[],
  reader: Reader,
  first: CivilDate,
  count: number,
  page: string,
): object {
  const { zone } = centre;
  const { main } = hotlineOf(centre, reader.language);
  const pieces = (line: Line) => piecesOf(line.timetable, reader.language, zone, first, count);
  const persons = centre.person.flatMap((id) => centre.lines.get(id) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: nameIn(centre.name, reader, centre.id),
    url: page,
    ...(main !== undefined && main.placeholder !== true && { telephone: main.number }),
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
 * One opening of one day. If `closes` is before `opens`, it ends on the next day (schema.org). A whole day is 00:00 to 23:59, as the
 * search engine's manual says. A day without a specification is closed.
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
