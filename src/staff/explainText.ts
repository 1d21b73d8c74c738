// An explanation as a colleague would give it, and as JSON.

import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { announcementSaid, type StaffAnnouncement } from './announcements.ts';
import type { Cut, ExplainedLine, Explanation, Rule } from './explain.ts';
import type { Decision, Outcome } from './outcome.ts';
import { dayName, languageName, languageNames, momentName, whenSeen, whereWritten } from './said.ts';

/** The explanation in sentences: what the caller gets, why, and when that changes. */
export function explainText(explanation: Explanation): string {
  const { centre, topic, language, zone, at, decision, lines } = explanation;
  return [
    `${centre}, ${topic}, a caller in ${languageName(language)}, ${momentName(at, zone)} (${zone})`,
    '',
    ...explanation.announcements.map((each) => announced(each, at, zone)),
    ...decided(explanation),
    ...offered(explanation),
    '',
    'Why',
    ...lines.flatMap((line) => lineSaid(line, at, zone)),
    ...(decision.act === 'closed' ? explanation.alternatives.flatMap(({ why }) => (why === undefined ? [] : lineSaid(why, at, zone))) : []),
    '',
    'Nearest changes',
    ...changes(explanation).map((change) => `  ${change}`),
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
function announced(announcement: StaffAnnouncement, at: Instant, zone: string): string {
  const { where } = announcement;
  const said = announcementSaid(announcement, at, zone);
  if (where === undefined) return say('en', message('announcement-spoken.before-menu', { said }));
  return say('en', message('announcement-spoken.before-menu-at', { said, where: whereWritten(where) }));
}

function decided({ decision, language, at, zone }: Explanation): readonly string[] {
  if (decision.act === 'closed') {
    const opens = decision.opens === undefined ? 'No line opens for them within a year.' : `It opens ${seen(decision.opens, at, zone)}.`;
    return [`No line can take the call now. ${opens}`];
  }
  const [first, ...others] = decision.lines;
  const spoken = first?.promised
    ? `${languageName(language)} is promised there`
    : `a person answers, but ${languageName(language)} is not promised`;
  const next = others.map(({ line, promised }) => `${line}${promised ? '' : ' (language not promised)'}`);
  return [`${first?.line} rings: ${spoken}.`, ...(next.length > 0 ? [`If it does not answer: ${next.join(', then ')}.`] : [])];
}

function offered({ decision, alternatives, at, zone }: Explanation): readonly string[] {
  const choices = alternatives.map((alternative, index) => {
    const key = `  ${index + 1} `;
    switch (alternative.kind) {
      case 'line':
        return `${key}${alternative.line} in ${languageName(alternative.language)}${alternative.until === undefined ? ', day and night' : `, until ${whenSeen(alternative.until, at, zone)}`}`;
      case 'suspension':
        return `${key}stopping a lost card (${alternative.why?.line ?? 'lost-card'})`;
      case 'again':
        return `${key}trying the same lines again`;
      default:
        return `${key}the numbers and pages, read out`;
    }
  });
  return [decision.act === 'closed' ? 'The caller is offered:' : 'When none of them has answered, the caller is offered:', ...choices];
}

function lineSaid(line: ExplainedLine, at: Instant, zone: string): readonly string[] {
  const { where, language, availability, rules, closures } = line;
  const place = where === undefined ? '' : ` (${whereWritten(where)})`;
  const name = languageName(language);
  if (rules.length === 0) return [`  ${line.line}${place} has no hours for ${name}.`];
  return [
    `  ${line.line}${place}, ${name}: ${statusOf(line, at, zone)}.`,
    ...rules.map((rule) => `    ${ruleSaid(rule)}`),
    ...closures.map((closure) => `    ${cutSaid(closure, at, zone)}`),
    ...(availability.status === 'closed' && closures.some(({ isNow }) => isNow)
      ? ['    Without that closure the hours above would apply.']
      : []),
  ];
}

function statusOf({ availability }: ExplainedLine, at: Instant, zone: string): string {
  const { status, until, promisedFrom, answeredFrom } = availability;
  const end = until === undefined ? 'without an end in sight' : `until ${whenSeen(until, at, zone)}`;
  if (status === 'promised') return `promised ${end}`;
  const next = promisedFrom === undefined ? '' : `, promised ${seen(promisedFrom, at, zone)}`;
  if (status === 'answered') return `answered but not promised ${end}${next}`;
  if (answeredFrom === undefined) return 'closed, and no rule ever opens it';
  return `closed, opens ${seen(answeredFrom, at, zone)}${promisedFrom === answeredFrom ? '' : next}`;
}

function ruleSaid({ date, by, languages, hours, where, reason, holiday }: Rule): string {
  const place = where === undefined ? '' : `, ${whereWritten(where)}`;
  const who = languages === 'any' ? 'any language, none promised' : languageNames(languages);
  return `${dayName(date)}: ${hours} for ${who}: ${because(by, reason, holiday)}${place}`;
}

function because(by: Rule['by'], reason: string | undefined, holiday: string | undefined): string {
  const inVain = holiday === undefined ? '' : ` (a public holiday, ${holiday}, on which nothing else is written)`;
  const why = reason === undefined ? '' : ` (${reason})`;
  switch (by) {
    case 'exception':
      return `an exception${why}`;
    case 'yearly':
      return `an exception of every year${why}`;
    case 'nothing':
      return 'no rule is written for this day, and a missing rule never means open';
    case 'holidays':
      return `the rule “holidays”, because it is ${holiday}`;
    case 'new-year':
      return 'the rule “new-year”';
    default:
      return `the rule “${by}”${inVain}`;
  }
}

function cutSaid({ from, until, reason, isNow, where }: Cut, at: Instant, zone: string): string {
  const place = where === undefined ? '' : `, ${whereWritten(where)}`;
  const end = until === undefined ? 'until further notice' : `to ${whenSeen(until, at, zone)}`;
  return `${isNow ? 'closed now' : 'closed'} from ${whenSeen(from, at, zone)} ${end}: ${reason}${place}`;
}

function changes({ at, zone, since, next, aMinuteEarlier, aMinuteLater }: Explanation): readonly string[] {
  return [
    ...(aMinuteEarlier === undefined ? [] : [`A minute earlier: ${outcomeSaid(aMinuteEarlier)}.`]),
    ...(aMinuteLater === undefined ? [] : [`A minute later: ${outcomeSaid(aMinuteLater)}.`]),
    since === undefined
      ? 'It has been so for more than a year.'
      : `It is so since ${whenSeen(since.at, at, zone)}; before: ${outcomeSaid(since.outcome)}.`,
    next === undefined
      ? 'It stays so for more than a year.'
      : `The next change is at ${whenSeen(next.at, at, zone)}: ${outcomeSaid(next.outcome)}.`,
  ];
}

function outcomeSaid({ decision, alternatives }: Outcome): string {
  if (decision.act === 'ring') return ringSaid(decision);
  const lines = alternatives.flatMap((each) => (each.kind === 'line' ? [`${each.line} in ${languageName(each.language)}`] : []));
  return lines.length === 0 ? 'closed' : `closed, with ${lines.join(' and ')} offered`;
}

function ringSaid({ lines }: Extract<Decision, { act: 'ring' }>): string {
  return `${lines.map(({ line, promised }) => `${line} (${promised ? 'promised' : 'language not promised'})`).join(', then ')} rings`;
}

/** `at 20:00`, `on Wed 9:00`. */
function seen(then: Instant, at: Instant, zone: string): string {
  const said = whenSeen(then, at, zone);
  return /^\d/.test(said) ? `at ${said}` : `on ${said}`;
}
