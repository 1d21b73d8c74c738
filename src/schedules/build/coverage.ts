// Whether every caller of a centre can reach somebody on every topic, and a lost card at every hour.

import type { Group, Language, Span } from '../../hours/timetable.ts';
import type { Centre, Line } from '../directory.ts';

type Say = (at: readonly PropertyKey[], message: string) => void;

/** Adds a problem for each topic and language that no line serves, and where a lost card could meet a closed door. */
export function checkServed(centre: Centre, say: Say): void {
  const choices = [
    ...centre.topics.map(({ key, lines }) => ({ at: ['topics', key, 'lines'], lines })),
    { at: ['person'], lines: centre.person },
  ];
  for (const { at, lines } of choices) {
    const known = lines.flatMap((id) => centre.lines.get(id) ?? []);
    const unserved = centre.languages.filter((language) => !known.some((line) => serves(line, language)));
    if (known.length === lines.length && unserved.length > 0) {
      say(
        at,
        `no line here serves ${unserved.join(', ')}. Add a line that does, or hours for “languages: any” where somebody answers but the language is not promised.`,
      );
    }
  }
  const [lost] = centre.topics;
  const stopping = (lost?.lines ?? []).flatMap((id) => centre.lines.get(id) ?? []);
  const stranded = centre.languages.filter((language) => !stopping.some((line) => isAlwaysAnswered(line, language)));
  if (lost !== undefined && stopping.length === lost.lines.length && stranded.length > 0) {
    say(
      ['topics', lost.key, 'lines'],
      `a lost card must find an open line at every hour, and here it does not in ${stranded.join(', ')}. Add a line with “daily: 0:00-24:00” and without exceptions and closures.`,
    );
  }
}

function serves({ timetable }: Line, language: Language): boolean {
  return timetable.groups.some((group) => deskLanguage(group, language) && Object.values(group.rules).some((spans) => spans.length > 0));
}

function isAlwaysAnswered({ timetable }: Line, language: Language): boolean {
  if (timetable.exceptions.length > 0 || timetable.yearly !== undefined || timetable.closures.length > 0) return false;
  return timetable.groups.some(
    (group) => deskLanguage(group, language) && group.rules.daily !== undefined && Object.values(group.rules).every(isWholeDay),
  );
}

function deskLanguage(group: Group, language: Language): boolean {
  return group.languages === 'any' || group.languages.includes(language);
}

function isWholeDay(spans: readonly Span[]): boolean {
  return spans.length === 1 && spans[0]?.from === 0 && spans[0].until >= 1440;
}
