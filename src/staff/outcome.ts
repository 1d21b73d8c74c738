// What a caller of a centre, a topic and a language gets at an instant: lines that ring, or a closed desk and what it offers.

import { dayMs } from '../hours/calendar.ts';
import { openingsBetween } from '../hours/openings.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { type Alternative, alternatives } from '../routing/alternatives.ts';
import { centreAt } from '../routing/centreNow.ts';
import { linesToRing, opensNext, personTopic, statusOf } from '../routing/lines.ts';
import type { Centre, Validity } from '../schedules/directory.ts';
import { alike } from './timeline.ts';

export type Caller = {
  readonly centre: Centre;
  readonly guidance: ReadonlyMap<string, Validity>;
  readonly topic: string;
  readonly language: Language;
};

export type Decision =
  /** The lines ring one after the other until one answers. */
  | { readonly act: 'ring'; readonly lines: readonly { readonly line: string; readonly promised: boolean }[] }
  | { readonly act: 'closed'; readonly opens?: Instant };

/** `alternatives`: what a closed desk offers. For lines that ring: what is offered once none of them has answered. */
export type Outcome = { readonly decision: Decision; readonly alternatives: readonly Alternative[] };

export type Change = { readonly at: Instant; readonly outcome: Outcome };

// Most changes are near; the last step covers every rule of the year.
const reaches = [2, 9, 40, 400].map((days) => days * dayMs);

/** What the call decides, computed by the same functions as in a call. */
export function outcomeAt({ centre, guidance, topic, language }: Caller, at: Instant): Outcome {
  const centreNow = centreAt(centre, guidance, at);
  const lines = linesToRing(centreNow, topic, language);
  const opens = opensNext(centreNow, topic, language);
  const attemptedLines = lines.map(({ id }) => id);
  if (lines.length === 0)
    return {
      decision: { act: 'closed', ...(opens !== undefined && { opens }) },
      alternatives: alternatives(centreNow, topic, language, []),
    };
  return {
    decision: { act: 'ring', lines: lines.map((line) => ({ line: line.id, promised: statusOf(line, language) === 'promised' })) },
    alternatives: alternatives(centreNow, topic, language, attemptedLines),
  };
}

/** The last change up to an instant, with the outcome before it; undefined where nothing changed for over a year. */
export function changeBefore(asked: Caller, at: Instant): Change | undefined {
  const { caller, now } = whatDecides(asked, at);
  let known = at + 1;
  for (const reach of reaches) {
    for (const edge of edgesBetween(caller, at - reach, known).toReversed()) {
      const outcome = outcomeAt(caller, edge - 1);
      if (!isSame(outcome, now)) return { at: edge, outcome: outcomeAt(asked, edge - 1) };
    }
    known = at - reach + 1;
  }
  return undefined;
}

/** The next change after an instant, with the outcome from then on; undefined where nothing changes for over a year. */
export function changeAfter(asked: Caller, at: Instant): Change | undefined {
  const { caller, now } = whatDecides(asked, at);
  let known = at;
  for (const reach of reaches) {
    for (const edge of edgesBetween(caller, known, at + reach)) {
      const outcome = outcomeAt(caller, edge);
      if (!isSame(outcome, now)) return { at: edge, outcome: outcomeAt(asked, edge) };
    }
    known = at + reach - 1;
  }
  return undefined;
}

/** Whether a caller gets the same. When a line opens next, and how long an offer is valid, do not count. */
export function isSame(one: Outcome, other: Outcome): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ decision, alternatives: offered }: Outcome): string {
  if (decision.act === 'ring') return JSON.stringify(decision.lines);
  return JSON.stringify(offered.map((each) => (each.kind === 'line' ? [each.line, each.language] : each.kind)));
}

/**
 * The caller with only what decides, because it is computed many times: the lines of the topic, and while these ring, only the caller's
 * language. What a closed desk offers depends on the other languages too.
 */
function whatDecides(asked: Caller, at: Instant): { readonly caller: Caller; readonly now: Outcome } {
  const { centre, topic, language } = asked;
  const ids = topicLines(centre, topic);
  const now = outcomeAt(asked, at);
  const languages = now.decision.act === 'ring' ? [language] : centre.languages;
  return {
    caller: { ...asked, centre: { ...centre, languages, lines: new Map([...centre.lines].filter(([id]) => ids.includes(id))) } },
    now,
  };
}

/** The lines of a topic, in the order in which staff prefer them. */
export function topicLines({ person, topics }: Centre, topic: string): readonly string[] {
  return topic === personTopic ? person : (topics.find(({ id }) => id === topic)?.lines ?? []);
}

/** Every instant at which a line of the topic opens or closes, or begins or ends to promise a language of the centre, in order. */
function edgesBetween({ centre }: Caller, from: Instant, until: Instant): readonly Instant[] {
  const edges = [...centre.lines.values()].flatMap(({ timetable }) =>
    alike([timetable], centre.languages).flatMap(([language]) =>
      openingsBetween(timetable, language, from, until).flatMap((opening) => [opening.from, opening.until]),
    ),
  );
  return [...new Set(edges)].filter((edge) => edge > from && edge < until).sort((a, b) => a - b);
}
