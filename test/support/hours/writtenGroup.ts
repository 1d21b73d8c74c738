// A group of hours as staff write it in YAML, and random groups that a file may have.

import type fc from 'fast-check';
import type { Group, Span, Week } from '../../../src/hours/timetable.ts';
import { someGroup } from './tables.ts';

/** Groups without what is refused: a rule that is missing, an nth weekday that is written twice, seasons that overlap. */
export const someWrittenGroup: fc.Arbitrary<Group> = someGroup.map(({ seasons = [], from, until, ...group }) => {
  const [season] = seasons;
  const isSwapped = season !== undefined && season.until < season.from;
  const isBackwards = from !== undefined && until !== undefined && until < from;
  return {
    ...complete(group),
    languages: ['ja'],
    ...(season !== undefined && { seasons: [complete(isSwapped ? { ...season, from: season.until, until: season.from } : season)] }),
    ...(from !== undefined && { from: isBackwards ? until : from }),
    ...(until !== undefined && until < '2036' && { until: isBackwards ? from : until }),
  };
});

function complete<Some extends Week>(week: Some): Some {
  const nth = week.nth?.filter(({ weekday }, index) => week.nth?.findIndex((other) => other.weekday === weekday) === index);
  return { ...week, rules: { holidays: [], 'new-year': [], ...week.rules }, ...(nth !== undefined && { nth }) };
}

/** The lines of an item of `hours`, without its source. */
export function written({ languages, from, until, seasons = [], ...week }: Group): string {
  return [
    `  - languages: ${languages === 'any' ? 'any' : `[${languages.join(', ')}]`}`,
    ...(from === undefined ? [] : [`    from: ${from}`]),
    ...(until === undefined ? [] : [`    until: ${until}`]),
    ...rulesOf(week).map((rule) => `    ${rule}`),
    ...(seasons.length === 0 ? [] : ['    seasons:']),
    ...seasons.flatMap((season) => [
      `      - from: ${season.from}`,
      `        until: ${season.until}`,
      ...rulesOf(season).map((rule) => `        ${rule}`),
    ]),
  ].join('\n');
}

function rulesOf({ rules, nth = [] }: Week): readonly string[] {
  const named = Object.entries(rules).map(([name, spans]) => `${name}: ${hours(spans)}`);
  return [...named, ...nth.map(({ name, spans }) => `${name}: ${hours(spans)}`)];
}

function hours(spans: readonly Span[]): string {
  return spans.map(({ from, until }) => `${clock(from)}-${clock(until)}`).join(', ') || 'closed';
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
