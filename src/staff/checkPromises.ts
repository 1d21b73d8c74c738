// Where callers wait long: a language that no line of a topic promises for more than 72 hours on end. Days on which staff wrote “closed” for
// the year-end or for public holidays are meant, and do not count. And lines that no centre uses.

import { addDays, daysBetween, minuteMs } from '../hours/calendar.ts';
import type { CivilDate, Instant, Language, Timetable, Where } from '../hours/timetable.ts';
import { decidedOn } from '../hours/why.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import { personTopic } from '../routing/lines.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { hoursKey } from './compareHours.ts';
import { momentWritten } from './said.ts';
import { alike, type Stretch, timelineOf, type Window } from './timeline.ts';
import { type Warning, warn } from './warning.ts';

const mostMinutes = 72 * 60;
const daysLooked = 400;

/** How long no line promises a language, and whether a person answers at some time all the same. */
type Waits = { readonly gaps: readonly Window[]; readonly isAnswered: boolean };

type Choice = { readonly topic: string; readonly lines: readonly string[]; readonly where: Where | undefined };

/** A warning for each topic and each set of languages that no line promises for long, with the stretches. */
export function checkPromises({ centres }: Directory, at: Instant): readonly Warning[] {
  const known = new Map<string, Waits>();
  return [...centres.values()].flatMap((centre) => {
    const today = civilDate(at, centre.zone);
    const window = { from: instantAt(today, 0, centre.zone), until: instantAt(addDays(today, daysLooked), 0, centre.zone) };
    return choicesOf(centre).flatMap(({ topic, lines, where }) => {
      const timetables = lines.flatMap((id) => centre.lines.get(id)?.timetable ?? []);
      const joined = new Map<string, { readonly waits: Waits; readonly languages: Language[] }>();
      const keys = [window.from, ...timetables.map(hoursKey).sort()].join('\n');
      for (const same of alike(timetables, centre.languages)) {
        const key = `${same[0]}\n${keys}`;
        const waits = known.get(key) ?? waitsOf(timetables, same[0], window);
        known.set(key, waits);
        if (waits.gaps.length === 0) continue;
        const before = joined.get(JSON.stringify(waits)) ?? { waits, languages: [] };
        before.languages.push(...same);
        joined.set(JSON.stringify(waits), before);
      }
      return [...joined.values()].map(({ waits, languages }) =>
        unpromised({ topic, where, languages, ...waits }, { window, zone: centre.zone }),
      );
    });
  });
}

/** Lines that are in no topic, and no person, of any centre. */
export function checkUnused({ centres, lines }: Directory): readonly Warning[] {
  const used = new Set([...centres.values()].flatMap((centre) => choicesOf(centre).flatMap((choice) => choice.lines)));
  const all = [...lines.values(), ...[...centres.values()].flatMap((centre) => [...centre.lines.values()])];
  const unused = new Map(all.filter(({ id }) => !used.has(id)).map((line) => [line.id, line]));
  return [...unused.values()].map(({ id, where }) => warn('unused-line', where, message('unused-line', { line: id })));
}

function choicesOf({ topics, person, where }: Centre): readonly Choice[] {
  return [
    ...topics.map(({ id, lines, where: place }) => ({ topic: id, lines, where: place })),
    { topic: personTopic, lines: person, where: where && { file: where.file, line: where.personAt } },
  ];
}

function waitsOf(timetables: readonly Timetable[], language: Language, window: Window): Waits {
  const timeline = timelineOf(timetables, language, window);
  return { gaps: longGaps(timetables, language, timeline), isAnswered: timeline.some(({ status }) => status === 'answered') };
}

function longGaps(timetables: readonly Timetable[], language: Language, timeline: readonly Stretch[]): readonly Window[] {
  const gaps: Window[] = [];
  for (const { from, until, status } of timeline) {
    const last = gaps.at(-1);
    if (status === 'promised') continue;
    if (last?.until === from) gaps[gaps.length - 1] = { from: last.from, until };
    else gaps.push({ from, until });
  }
  return gaps.filter((gap) => minutesOf(gap) > mostMinutes && minutesOf(gap) - meantMinutes(timetables, language, gap) > mostMinutes);
}

/** How much of a gap is on days on which every line that has hours for the language is closed by a rule of the year-end or of holidays. */
function meantMinutes(timetables: readonly Timetable[], language: Language, gap: Window): number {
  const zone = timetables[0]?.zone;
  if (zone === undefined) return 0;
  const first = civilDate(gap.from, zone);
  const days = Array.from({ length: daysBetween(first, civilDate(gap.until, zone)) + 1 }, (_, ahead) => addDays(first, ahead));
  return days
    .filter((date) => isMeant(timetables, language, date))
    .map((date) => ({ from: Math.max(gap.from, instantAt(date, 0, zone)), until: Math.min(gap.until, instantAt(date, 1440, zone)) }))
    .reduce((sum, part) => sum + Math.max(0, minutesOf(part)), 0);
}

function isMeant(timetables: readonly Timetable[], language: Language, date: CivilDate): boolean {
  const decided = timetables.map((timetable) => decidedOn(timetable, language, date)).filter((each) => each.length > 0);
  const isWritten = (by: string) => by === 'new-year' || by === 'holidays';
  return decided.length > 0 && decided.every((each) => each.some(({ by, spans }) => isWritten(by) && spans.length === 0));
}

type Unpromised = Omit<Choice, 'lines'> & Waits & { readonly languages: readonly Language[] };
type Looked = { readonly window: Window; readonly zone: string };

function unpromised({ topic, where, languages, gaps, isAnswered }: Unpromised, { window, zone }: Looked): Warning {
  const [only] = gaps;
  if (only?.from === window.from && only.until === window.until)
    return isAnswered
      ? warn('answered-only', where, message('answered-only', { topic, languages }))
      : warn('nobody-promised', where, message('nobody-promised.never', { topic, languages, days: daysLooked }));
  const longest = gaps.reduce((most, gap) => Math.max(most, minutesOf(gap)), 0);
  const each = gaps.map(({ from, until }) => message('gaps.each', { from: momentWritten(from, zone), until: momentWritten(until, zone) }));
  return warn('nobody-promised', where, message('nobody-promised', { topic, languages, longest, times: gapsNamed(each) }));
}

/** At most three of them, and how many more there are. */
function gapsNamed([first, second, third, ...others]: readonly Message[]): Message {
  if (first === undefined || second === undefined) return message('gaps.one', { first: first ?? '' });
  if (third === undefined) return message('gaps.two', { first, second });
  if (others.length === 0) return message('gaps.three', { first, second, third });
  return message('gaps.more', { first, second, third, count: others.length });
}

function minutesOf({ from, until }: Window): number {
  return (until - from) / minuteMs;
}
