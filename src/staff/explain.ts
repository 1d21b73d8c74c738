// Why callers get what they get: the decision, and for each line the rules and closures that lead to it.

import { type Availability, availabilityAt } from '../hours/availability.ts';
import { addDays, minuteMs } from '../hours/calendar.ts';
import { openingsOn } from '../hours/closedFor.ts';
import type { Decision as RuleDecision } from '../hours/rules.ts';
import type { ExtraForLanguage } from '../hours/schedule.ts';
import type { CivilDate, Closure, Group, Instant, Language, NoticeOrigin, Where } from '../hours/timetable.ts';
import { decidedOn } from '../hours/why.ts';
import { civilDate, instantAt, minuteOfDay } from '../hours/zone.ts';
import type { Alternative } from '../routing/alternatives.ts';
import { lineAt } from '../routing/lineAt.ts';
import { lostCardTopic } from '../routing/lines.ts';
import type { Line, Ringing, TemporaryNumber } from '../schedules/directory.ts';
import { announcementsAt, type StaffAnnouncement } from './announcements.ts';
import {
  type Caller,
  type Change,
  changeAfter,
  changeBefore,
  type Decision,
  isSame,
  type Outcome,
  outcomeAt,
  topicLines,
} from './outcome.ts';
import { spansWritten } from './said.ts';

/** A rule that decided a day of a line. */
export type Rule = {
  readonly date: CivilDate;
  /** `opening`: an extra opening, beside the rules. */
  readonly by: RuleDecision['by'] | 'opening';
  /** The season whose rule it is. */
  readonly season?: RuleDecision['season'];
  /** The days of the group, where it has a first or a last one. */
  readonly group?: { readonly from?: CivilDate; readonly until?: CivilDate };
  readonly languages: readonly Language[] | 'any';
  /** As staff write them: `9:00-12:00, 13:00-17:00`. */
  readonly hours: string;
  readonly where?: Where;
  /** The notice of the console that it comes from. */
  readonly notice?: NoticeOrigin;
  readonly reason?: string;
  /** The public holiday of that day, whether it decided or not. */
  readonly holiday?: string;
};

/** A closure that cuts something out of the day. */
export type Cut = {
  readonly from: Instant;
  /** Absent: until further notice. */
  readonly until?: Instant;
  readonly reason: string;
  readonly isNow: boolean;
  readonly where?: Where;
  readonly notice?: NoticeOrigin;
};

/** A number that stands in for the usual one, now or soon. */
export type StandIn = Pick<TemporaryNumber, 'from' | 'until' | 'reason' | 'where'> & { readonly number: string; readonly usual: string };

export type ExplainedLine = {
  readonly line: string;
  /** As it is printed, at that instant. */
  readonly number: string;
  readonly temporary?: StandIn;
  /** How its desk rings, where that is not as usual. */
  readonly ringing?: Ringing;
  readonly language: Language;
  readonly availability: Availability;
  readonly where?: Where;
  readonly rules: readonly Rule[];
  readonly closures: readonly Cut[];
};

/** `wait`: the lines for which the caller may wait in the place of another try, if they were busy, and for how many minutes. */
export type ExplainedAlternative = Alternative & {
  readonly why?: ExplainedLine;
  readonly wait?: readonly { readonly line: string; readonly minutes: number }[];
};

export type Explanation = {
  readonly centre: string;
  readonly topic: string;
  readonly language: Language;
  readonly zone: string;
  readonly at: Instant;
  /** What the caller hears before the menu. */
  readonly announcements: readonly StaffAnnouncement[];
  readonly decision: Decision;
  /** What is offered now, or once no line has answered. */
  readonly alternatives: readonly ExplainedAlternative[];
  /** Callers are asked after a talk; not if absent. */
  readonly asksAfterwards?: true;
  /** The lines of the topic, in the order in which staff prefer them. */
  readonly lines: readonly ExplainedLine[];
  /** Only where it is not the same as now. */
  readonly aMinuteEarlier?: Outcome;
  readonly aMinuteLater?: Outcome;
  /** The last change and what was before it; the next change and what comes with it. */
  readonly since?: Change;
  readonly next?: Change;
};

/** Explains one caller at one instant. */
export function explain(caller: Caller, at: Instant): Explanation {
  const { centre, topic, language } = caller;
  const now = outcomeAt(caller, at);
  const [earlier, later] = [outcomeAt(caller, at - minuteMs), outcomeAt(caller, at + minuteMs)];
  const [since, next] = [changeBefore(caller, at), changeAfter(caller, at)];
  return {
    centre: centre.id,
    topic,
    language,
    zone: centre.zone,
    at,
    announcements: announcementsAt(centre, at),
    decision: now.decision,
    alternatives: now.alternatives.map((alternative) => {
      const why = explainAlternative(caller, alternative, at);
      const wait = alternative.kind === 'again' ? waitsIn(caller, now.decision) : [];
      return { ...alternative, ...(why !== undefined && { why }), ...(wait.length > 0 && { wait }) };
    }),
    ...(centre.asksAfterwards === true && { asksAfterwards: true }),
    lines: topicLines(centre, topic).flatMap((id) => {
      const line = centre.lines.get(id);
      return line === undefined ? [] : [explainLine(line, language, at)];
    }),
    ...(!isSame(earlier, now) && { aMinuteEarlier: earlier }),
    ...(!isSame(later, now) && { aMinuteLater: later }),
    ...(since !== undefined && { since }),
    ...(next !== undefined && { next }),
  };
}

/** The lines that ring and for which a caller may wait. */
function waitsIn({ centre }: Caller, decision: Decision): NonNullable<ExplainedAlternative['wait']> {
  if (decision.act !== 'ring') return [];
  return decision.lines.flatMap(({ line }) => {
    const minutes = centre.lines.get(line)?.ringing?.waitMinutes;
    return minutes === undefined ? [] : [{ line, minutes }];
  });
}

function explainAlternative(caller: Caller, alternative: Alternative, at: Instant): ExplainedLine | undefined {
  if (alternative.kind === 'line') {
    const line = caller.centre.lines.get(alternative.line);
    return line && explainLine(line, alternative.language, at);
  }
  if (alternative.kind !== 'suspension') return undefined;
  const { decision } = outcomeAt({ ...caller, topic: lostCardTopic }, at);
  const first = decision.act === 'ring' ? decision.lines[0]?.line : undefined;
  const line = first === undefined ? undefined : caller.centre.lines.get(first);
  return line && explainLine(line, caller.language, at);
}

/** What decided the hours of a line in a language on the day of an instant, and what goes on from the evening before. */
export function explainLine(line: Line, language: Language, at: Instant): ExplainedLine {
  const { id, timetable, where, temporary } = line;
  const today = civilDate(at, timetable.zone);
  const [from, until] = [instantAt(today, 0, timetable.zone), instantAt(today, 1440, timetable.zone)];
  const rulesOf = (date: CivilDate) => decidedOn(timetable, language, date).map((decided) => ({ date, decided }));
  const { printed, ringing } = lineAt(line, at);
  const spilled = rulesOf(addDays(today, -1)).filter(({ decided }) => decided.spans.some((span) => span.until > 1440));
  return {
    line: id,
    number: printed,
    ...(ringing !== undefined && { ringing }),
    ...(temporary !== undefined && at < temporary.until && { temporary: temporaryOf(line, temporary) }),
    language,
    availability: availabilityAt(timetable, language, at),
    ...(where !== undefined && { where }),
    rules: [
      ...[...spilled, ...rulesOf(today)].map(({ date, decided: { group, spans, by, where: place, reason, holiday, season } }) => ({
        date,
        by,
        ...(season !== undefined && { season }),
        ...(by === 'not-in-force' && { group: daysOf(group) }),
        languages: group.languages,
        hours: spansWritten(spans),
        ...(place !== undefined && { where: place }),
        ...(reason !== undefined && { reason }),
        ...(holiday !== undefined && { holiday }),
      })),
      ...openingsOn(timetable, language, { from, until }).map((extra) => openingRule(extra, language, timetable.zone, today)),
    ],
    closures: timetable.closures
      .filter((closure) => closure.from < until && endOf(closure) > from)
      .map(({ checked, ...closure }) => ({ ...closure, isNow: closure.from <= at && at < endOf(closure) })),
  };
}

/** An extra opening as a rule of the day, cut to it. */
function openingRule({ opening, promised }: ExtraForLanguage, language: Language, zone: string, date: CivilDate): Rule {
  const { from, until, languages, reason, where, notice } = opening;
  const minutes = {
    from: civilDate(from, zone) < date ? 0 : minuteOfDay(from, zone),
    until: until >= instantAt(date, 1440, zone) ? 1440 : minuteOfDay(until, zone),
  };
  return {
    date,
    by: 'opening',
    languages: languages ?? (promised ? [language] : 'any'),
    hours: spansWritten([minutes]),
    ...(where !== undefined && { where }),
    ...(notice !== undefined && { notice }),
    reason,
  };
}

function temporaryOf({ printed: usual }: Line, { number: _, printed, ...rest }: TemporaryNumber): StandIn {
  return { ...rest, number: printed, usual };
}

function daysOf({ from, until }: Group): NonNullable<Rule['group']> {
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function endOf({ until = Number.POSITIVE_INFINITY }: Closure): Instant {
  return until;
}
