// An explanation as a colleague would give it, and as JSON.

import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { languageNames } from '../messages/dateWords.ts';
import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { nthInJapanese, readNthName } from '../schedules/nthNames.ts';
import { announcementSaid, type StaffAnnouncement } from './announcements.ts';
import type { Cut, ExplainedAlternative, ExplainedLine, Explanation, Rule, StandIn } from './explain.ts';
import { ringingSaid } from './explainRinging.ts';
import type { Decision, Outcome } from './outcome.ts';
import { andWords, momentWritten, type Placed, placeWritten, whenSeen, whereWritten } from './said.ts';

/** The sentences of an explanation, for a page. The first line of `why` is about a line; its details follow. */
export type ExplainedParts = {
  readonly announced: readonly string[];
  /** What happens to the call. */
  readonly decided: readonly string[];
  /** What comes before the choices, and the choices. */
  readonly offered: { readonly when: string; readonly choices: readonly string[] };
  readonly why: readonly { readonly line: string; readonly details: readonly string[] }[];
  /** A minute earlier and later where that is different; since when it is so; when it changes next. */
  readonly changes: readonly string[];
};

/** The parts of the explanation. `named` has the names of lines, which are by their ids otherwise. */
export function explainedParts(
  explanation: Explanation,
  reader: StaffLanguage,
  named: (line: string) => string = (line) => line,
): ExplainedParts {
  const facts = renamed(explanation, named);
  const { zone, at, decision, lines, alternatives } = facts;
  const look = { at, zone, reader };
  const [when = '', ...choices] = offered(facts, reader);
  const reasons = [...lines, ...(decision.act === 'closed' ? alternatives.flatMap(({ why }) => why ?? []) : [])];
  return {
    announced: facts.announcements.map((each) => announced(each, look)),
    decided: decided(facts, reader),
    offered: { when, choices: choices.map((choice) => choice.trim()) },
    why: reasons.map((line) => {
      const [first = '', ...details] = lineSaid(line, look).map((each) => each.trim());
      return { line: first, details };
    }),
    changes: changes(facts, reader),
  };
}

/** The same facts with other names for the lines. A place in a file has a number as its line. */
function renamed<Value>(value: Value, named: (line: string) => string): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, named)) as Value;
  const each = Object.entries(value).map(([name, of]) => [
    name,
    name === 'line' && typeof of === 'string' ? named(of) : renamed(of, named),
  ]);
  return Object.fromEntries(each) as Value;
}

/** The explanation in sentences: what the caller gets, why, and when that changes. */
export function explainText(explanation: Explanation, reader: StaffLanguage = 'en'): string {
  const { centre, topic, language, zone, at } = explanation;
  const parts = explainedParts(explanation, reader);
  return [
    sayKey(reader, 'explain.asked', { centre, topic, language, at: momentWritten(at, zone), zone }),
    '',
    ...parts.announced,
    ...parts.decided,
    parts.offered.when,
    ...parts.offered.choices.map((choice) => `  ${choice}`),
    ...(explanation.asksAfterwards === true ? [sayKey(reader, 'explain.asks-afterwards')] : []),
    '',
    sayKey(reader, 'explain.why'),
    ...parts.why.flatMap(({ line, details }) => [`  ${line}`, ...details.map((detail) => `    ${detail}`)]),
    '',
    sayKey(reader, 'explain.nearest'),
    ...parts.changes.map((change) => `  ${change}`),
  ].join('\n');
}

/** The explanation as JSON, with instants in ISO 8601 and the offset of the centre's zone. */
export function explainJson(explanation: Explanation): string {
  const instants = ['at', 'opens', 'from', 'until', 'closedFrom', 'promisedFrom', 'answeredFrom'];
  const print = (name: string, value: unknown) =>
    typeof value === 'number' && instants.includes(name) ? isoIn(value, explanation.zone) : value;
  return JSON.stringify(explanation, print, 2);
}

/** `Before the menu an announcement is spoken until 17:00 (ready: typhoon), centres/tokamachi.yaml:31.` */
function announced(announcement: StaffAnnouncement, { at, zone, reader }: Look): string {
  const place = placeWritten(reader, announcement);
  const said = announcementSaid(announcement, at, zone, reader);
  if (place === undefined) return sayKey(reader, 'announcement-spoken.before-menu', { said });
  return sayKey(reader, 'announcement-spoken.before-menu-at', { said, where: place });
}

/** From when the reader looks, and in which language. */
type Look = { readonly at: Instant; readonly zone: string; readonly reader: StaffLanguage };

function decided({ decision, language, at, zone }: Explanation, reader: StaffLanguage): readonly string[] {
  if (decision.act === 'closed')
    return [
      decision.opens === undefined
        ? sayKey(reader, 'explain.closed-never')
        : sayKey(reader, 'explain.closed-opens', { when: seen(decision.opens, { at, zone, reader }) }),
    ];
  const [first, ...others] = decision.lines;
  const key = first?.promised ? 'explain.rings-promised' : 'explain.rings-answered';
  const next = others.map(({ line, promised }) => (promised ? line : sayKey(reader, 'explain.unpromised-line', { line })));
  return [
    sayKey(reader, key, { line: first?.line ?? '', language }),
    ...(next.length > 0 ? [sayKey(reader, 'explain.then', { lines: thenWords(reader, next) })] : []),
  ];
}

function offered({ decision, alternatives, at, zone }: Explanation, reader: StaffLanguage): readonly string[] {
  const choices = alternatives.map((alternative, index) => `  ${index + 1} ${offerSaid(alternative, { at, zone, reader })}`);
  return [sayKey(reader, decision.act === 'closed' ? 'explain.offered-now' : 'explain.offered-later'), ...choices];
}

function offerSaid(alternative: ExplainedAlternative, { at, zone, reader }: Look): string {
  switch (alternative.kind) {
    case 'line': {
      const { line, language, until } = alternative;
      if (until === undefined) return sayKey(reader, 'explain.offer-line', { line, language });
      return sayKey(reader, 'explain.offer-line-until', { line, language, until: whenSeen(reader, until, at, zone) });
    }
    case 'suspension':
      return sayKey(reader, 'explain.offer-suspension', { line: alternative.why?.line ?? 'lost-card' });
    case 'again': {
      if (alternative.wait === undefined) return sayKey(reader, 'explain.offer-again');
      const lines = alternative.wait.map((each) => sayKey(reader, 'explain.offer-wait-line', each));
      return sayKey(reader, 'explain.offer-wait', { lines: orWords(reader, lines) });
    }
    default:
      return sayKey(reader, 'explain.offer-numbers');
  }
}

function lineSaid(line: ExplainedLine, look: Look): readonly string[] {
  const { where, language, availability, rules, closures } = line;
  const { reader } = look;
  const named = { line: line.line, place: where === undefined ? '' : inBrackets(reader, whereWritten(where)), language };
  if (rules.length === 0) return [`  ${sayKey(reader, 'explain.no-hours', named)}`];
  return [
    `  ${sayKey(reader, 'explain.line', { ...named, status: statusOf(line, look) })}`,
    ...rules.map((rule) => `    ${ruleSaid(rule, reader)}`),
    ...closures.map((closure) => `    ${cutSaid(closure, look)}`),
    ...(line.temporary === undefined ? [] : [`    ${standInSaid(line.temporary, look)}`]),
    ...(line.ringing === undefined ? [] : ringingSaid(line.ringing, reader).map((sentence) => `    ${sentence}`)),
    ...(availability.status === 'closed' && closures.some(({ isNow }) => isNow)
      ? [`    ${sayKey(reader, 'explain.without-closure')}`]
      : []),
  ];
}

function statusOf({ availability }: ExplainedLine, look: Look): string {
  const { at, zone, reader } = look;
  const { status, until, promisedFrom, answeredFrom } = availability;
  const end =
    until === undefined ? sayKey(reader, 'explain.no-end') : sayKey(reader, 'explain.until', { when: whenSeen(reader, until, at, zone) });
  const when = promisedFrom === undefined ? undefined : seen(promisedFrom, look);
  if (status === 'promised') return sayKey(reader, 'explain.promised', { end });
  if (status === 'answered')
    return when === undefined ? sayKey(reader, 'explain.answered', { end }) : sayKey(reader, 'explain.answered-next', { end, when });
  if (answeredFrom === undefined) return sayKey(reader, 'explain.never');
  const answered = seen(answeredFrom, look);
  if (when === undefined || promisedFrom === answeredFrom) return sayKey(reader, 'explain.opens', { when: answered });
  return sayKey(reader, 'explain.opens-next', { answered, when });
}

function ruleSaid({ date, by, languages, hours, reason, holiday, season, group, ...placed }: Rule, reader: StaffLanguage): string {
  return sayKey(reader, 'explain.rule', {
    date,
    hours: reader === 'ja' && hours === 'closed' ? sayKey('ja', 'explain.outcome-closed') : hours,
    who: languages === 'any' ? sayKey(reader, 'explain.any-language') : languageNames(reader, languages),
    why: because(by, reason, holiday),
    place: `${seasonSaid(season, reader)}${daysSaid(group, reader)}${behind(reader, placed)}`,
  });
}

function because(by: Rule['by'], reason: string | undefined, holiday: string | undefined): Message {
  switch (by) {
    case 'exception':
      return reason === undefined ? message('explain.by-exception') : message('explain.by-exception-reason', { reason });
    case 'yearly':
      return reason === undefined ? message('explain.by-yearly') : message('explain.by-yearly-reason', { reason });
    case 'not-in-force':
      return message('explain.by-not-in-force');
    case 'opening':
      return message('explain.by-opening', { reason: reason ?? '' });
    case 'nothing':
      return message('explain.by-nothing');
    case 'holidays':
      return message('explain.by-holidays', { holiday: holiday ?? '' });
    case 'weekday-holidays':
      return message('explain.by-weekday-holidays', { holiday: holiday ?? '' });
    case 'new-year':
      return message('explain.by-new-year');
    default: {
      const nth = readNthName(by);
      if (nth !== undefined) return message('explain.by-nth', { rule: by, nth: nthInJapanese(nth) });
      return holiday === undefined ? message('explain.by-rule', { rule: by }) : message('explain.by-rule-holiday', { rule: by, holiday });
    }
  }
}

/** ` of the season 07-01 to 08-31`. */
function seasonSaid(season: Rule['season'], reader: StaffLanguage): string {
  return season === undefined ? '' : sayKey(reader, 'explain.season', { from: season.from, until: season.until });
}

/** `, only from 2027-04-01`, `, only until 2027-03-31`. */
function daysSaid(group: Rule['group'], reader: StaffLanguage): string {
  const { from, until } = group ?? {};
  if (from !== undefined && until !== undefined) return sayKey(reader, 'explain.only-between', { from, until });
  if (from !== undefined) return sayKey(reader, 'explain.only-from', { from });
  return until === undefined ? '' : sayKey(reader, 'explain.only-until', { until });
}

function standInSaid({ number, usual, from, until, reason, where }: StandIn, { at, zone, reader }: Look): string {
  const said = { number, usual, until: whenSeen(reader, until, at, zone), reason, place: behind(reader, { where }) };
  if (from === undefined) return sayKey(reader, 'explain.stand-in', said);
  return sayKey(reader, 'explain.stand-in-from', { ...said, from: whenSeen(reader, from, at, zone) });
}

function cutSaid({ from, until, reason, isNow, ...placed }: Cut, { at, zone, reader }: Look): string {
  const said = { from: whenSeen(reader, from, at, zone), reason, place: behind(reader, placed) };
  if (until === undefined) return sayKey(reader, isNow ? 'explain.cut-now-further-notice' : 'explain.cut-further-notice', said);
  return sayKey(reader, isNow ? 'explain.cut-now' : 'explain.cut', { ...said, until: whenSeen(reader, until, at, zone) });
}

function changes({ at, zone, since, next, aMinuteEarlier, aMinuteLater }: Explanation, reader: StaffLanguage): readonly string[] {
  const change = ({ at: then, outcome }: NonNullable<Explanation['next']>) => ({
    when: whenSeen(reader, then, at, zone),
    outcome: outcomeSaid(outcome, reader),
  });
  return [
    ...(aMinuteEarlier === undefined ? [] : [sayKey(reader, 'explain.minute-earlier', { outcome: outcomeSaid(aMinuteEarlier, reader) })]),
    ...(aMinuteLater === undefined ? [] : [sayKey(reader, 'explain.minute-later', { outcome: outcomeSaid(aMinuteLater, reader) })]),
    since === undefined ? sayKey(reader, 'explain.since-long') : sayKey(reader, 'explain.since', change(since)),
    next === undefined ? sayKey(reader, 'explain.stays-long') : sayKey(reader, 'explain.next', change(next)),
  ];
}

function outcomeSaid({ decision, alternatives }: Outcome, reader: StaffLanguage): string {
  if (decision.act === 'ring') return ringSaid(decision, reader);
  const lines = alternatives.flatMap((each) =>
    each.kind === 'line' ? [sayKey(reader, 'explain.line-in', { line: each.line, language: each.language })] : [],
  );
  if (lines.length === 0) return sayKey(reader, 'explain.outcome-closed');
  return sayKey(reader, 'explain.outcome-offered', { lines: andWords(reader, lines) });
}

function ringSaid({ lines }: Extract<Decision, { act: 'ring' }>, reader: StaffLanguage): string {
  const each = lines.map(({ line, promised }) => sayKey(reader, promised ? 'explain.promised-line' : 'explain.unpromised-line', { line }));
  return sayKey(reader, 'explain.outcome-rings', { lines: thenWords(reader, each) });
}

/** `at 20:00`, `on Wed 9:00`. */
function seen(then: Instant, { at, zone, reader }: Look): string {
  const time = whenSeen(reader, then, at, zone);
  return sayKey(reader, /^\d+:/.test(time) ? 'explain.at' : 'explain.on', { time });
}

/** `card, then counsellors`. */
function thenWords(reader: StaffLanguage, lines: readonly string[]): string {
  return lines.join(reader === 'ja' ? '、次に' : ', then ');
}

function orWords(reader: StaffLanguage, lines: readonly string[]): string {
  return lines.join(reader === 'ja' ? 'か' : ' or ');
}

function inBrackets(reader: StaffLanguage, words: string): string {
  return reader === 'ja' ? `（${words}）` : ` (${words})`;
}

/** The place at the end of a sentence. */
function behind(reader: StaffLanguage, placed: Placed): string {
  const place = placeWritten(reader, placed);
  if (place === undefined) return '';
  return reader === 'ja' ? `（${place}）` : `, ${place}`;
}
