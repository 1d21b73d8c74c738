// What changed from one month to the next, in three sentences that are chosen by rules: where most more or fewer callers reached a person, the
// closed doors, and the gap between the languages. Where there are few calls, that is said.

import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { none } from './callFigures.ts';
import { confidenceOf, fewCalls, type Gap } from './gap.ts';
import type { Group } from './groups.ts';
import { languageNamed, percent, weekdayNamed } from './readableNames.ts';
import type { Report } from './report.ts';

type Known = { readonly attempts: number; readonly reached: number };
type Pair = { readonly language: string | undefined; readonly now: Known; readonly before: Known };

// A smaller change is none, in points.
const fewestPoints = 1;
// A smaller number of closed doors is no demand.
const fewestClosed = 5;

/** The three sentences about `now`. */
export function monthSentences(now: Report, before: Report, reader: StaffLanguage): readonly [Message, Message, Message] {
  return [reachedSentence(now, before, reader), closedSentence(now, before, reader), gapChange(now.gap, before.gap, reader)];
}

/** The language whose share of reached calls changed most. */
function reachedSentence(now: Report, before: Report, reader: StaffLanguage): Message {
  const pairs = Object.entries(now.byLanguage)
    .filter(([language]) => language !== none)
    .flatMap(([language, group]) => pairOf(language, group, before.byLanguage[language]));
  const [most] = pairs.toSorted(
    (one, other) => Math.abs(pointsOf(other)) - Math.abs(pointsOf(one)) || other.now.attempts - one.now.attempts,
  );
  const pair = most ?? pairOf(undefined, now.total, before.total)[0];
  if (pair === undefined)
    return message('month.reached-few', { few: fewCalls, now: now.total.attempts ?? 0, before: before.total.attempts ?? 0 });
  const points = pointsOf(pair);
  const who =
    pair.language === undefined
      ? message('month.all-callers')
      : message('month.callers', { language: languageNamed(pair.language, reader) });
  const shares = { who, now: percent(shareIn(pair.now)), before: percent(shareIn(pair.before)), calls: pair.now.attempts };
  if (Math.abs(points) < fewestPoints) return message('month.reached-same', shares);
  const confidence: Message = {
    key: `calls-confidence.${points > 0 ? confidenceOf(pair.now, pair.before) : confidenceOf(pair.before, pair.now)}`,
    values: {},
  };
  const change = { ...shares, points: Math.round(Math.abs(points)), confidence };
  return points > 0 ? message('month.reached-more', change) : message('month.reached-less', change);
}

/** A pair that has enough calls in both months; none otherwise. */
function pairOf(language: string | undefined, now: Group, before: Group | undefined): readonly Pair[] {
  const [is, was] = [knownIn(now), knownIn(before)];
  return is.attempts < fewCalls || was.attempts < fewCalls ? [] : [{ language, now: is, before: was }];
}

function knownIn(group: Group | undefined): Known {
  return { attempts: group?.attempts ?? 0, reached: group?.reached ?? 0 };
}

function shareIn({ attempts, reached }: Known): number {
  return reached / attempts;
}

function pointsOf({ now, before }: Pair): number {
  return 100 * (shareIn(now) - shareIn(before));
}

/** How many met closed doors, and when most of them called. */
function closedSentence(now: Report, before: Report, reader: StaffLanguage): Message {
  const [is, was] = [now.total.closed ?? 0, before.total.closed ?? 0];
  const cells = new Map<string, { readonly weekday: number; readonly hour: number; readonly calls: number }>();
  for (const { weekday, hour, calls } of now.closedDoors ?? []) {
    const key = `${weekday} ${hour}`;
    cells.set(key, { weekday, hour, calls: (cells.get(key)?.calls ?? 0) + calls });
  }
  const [most] = [...cells.values()].sort((one, other) => other.calls - one.calls || one.weekday - other.weekday || one.hour - other.hour);
  if (is < fewestClosed || most === undefined) return message('month.closed-few', { now: is, before: was });
  const when = { weekday: weekdayNamed(most.weekday, reader), hour: most.hour, calls: most.calls };
  return message('month.closed', { now: is, before: was, change: signed(is - was), ...when });
}

function gapChange(now: Gap | null, before: Gap | null, reader: StaffLanguage): Message {
  if (now === null || now.points === null) return message('calls-gap.none');
  const { best, worst, points } = now;
  const named = { best: languageNamed(best.language, reader), worst: languageNamed(worst.language, reader), points };
  const confidence: Message = { key: `calls-confidence.${now.confidence}`, values: {} };
  if (before === null || before.points === null) return message('month.gap-new', { ...named, confidence });
  const change = { ...named, before: before.points, confidence };
  if (Math.abs(points - before.points) < fewestPoints) return message('month.gap-same', change);
  return points > before.points ? message('month.gap-wider', change) : message('month.gap-narrower', change);
}

/** `+3`, `-2`, `±0`. */
export function signed(value: number): string {
  if (value === 0) return '±0';
  return value > 0 ? `+${value}` : String(value);
}
