// The alternatives for a caller whose call no line can take as asked. Each of them is possible at the snapshot's instant.

import type { Instant, Language } from '../hours/timetable.ts';
import type { CentreNow } from './centreNow.ts';
import { linesFor, linesToRing, lostCardTopic, statusOf } from './lines.ts';

export type Alternative =
  /** A line of the topic is open but did not answer: ring once more. */
  | { readonly kind: 'again' }
  /** A line of the topic that promises another language now. */
  | { readonly kind: 'line'; readonly line: string; readonly language: Language; readonly until?: Instant }
  /** The caller is called when the desk opens in their language. */
  | { readonly kind: 'callback' }
  /** The line that stops a lost card, which is never closed. */
  | { readonly kind: 'suspension' }
  /** The number of the desk and when it opens, sent as a text. */
  | { readonly kind: 'sms' }
  /** Telephone numbers and pages, read out. */
  | { readonly kind: 'numbers' };

// A menu has at most four numbered choices.
const mostChoices = 4;

// Second languages that callers most often know, the likelier first.
const bridgeLanguages = ['en', 'ja'];

/** What else may be offered: to be called, and a text. `numbersHeard`: the numbers have just been read out, so they are sent in their place. */
export type Offered = { readonly callback?: boolean; readonly sms?: boolean; readonly numbersHeard?: boolean };

/**
 * At most four alternatives, the most helpful first. `attemptedLines` did not answer in this round. A callback is of more use than a second
 * line in a language that the caller may not speak, and so is a text; but the first such line is of more use than a text.
 */
export function alternatives(
  centreNow: CentreNow,
  topic: string,
  language: Language,
  attemptedLines: readonly string[],
  { callback: offersCallback = false, sms = false, numbersHeard = false }: Offered = {},
): readonly Alternative[] {
  const again: readonly Alternative[] =
    attemptedLines.length > 0 && linesToRing(centreNow, topic, language).length > 0 ? [{ kind: 'again' }] : [];
  const suspension: readonly Alternative[] = topic === lostCardTopic ? [] : [{ kind: 'suspension' }];
  const callback: readonly Alternative[] = offersCallback ? [{ kind: 'callback' }] : [];
  const room = mostChoices - again.length - callback.length - suspension.length - 1;
  // Lines that did not answer are offered once more in one way only: again as before, or in the language that was chosen for them.
  const leftOut = again.length > 0 ? attemptedLines : [];
  const lines = inOtherLanguages(centreNow, topic, language, leftOut);
  const text: readonly Alternative[] = sms ? [{ kind: 'sms' }] : [];
  const beside = numbersHeard || room <= Math.min(1, lines.length) ? [] : text;
  return [
    ...again,
    ...callback,
    ...lines.slice(0, Math.max(0, room - beside.length)),
    ...suspension,
    ...beside,
    ...(numbersHeard && sms ? text : [{ kind: 'numbers' } as const]),
  ];
}

/** The line of the topic that promises English, or Japanese, now; if neither, the lines that promise any other language. */
function inOtherLanguages(
  centreNow: CentreNow,
  topic: string,
  language: Language,
  attemptedLines: readonly string[],
): readonly Alternative[] {
  const others = centreNow.languages.filter((other) => other !== language);
  const open = others.flatMap((other): readonly (Alternative & { readonly kind: 'line' })[] => {
    const line = linesFor(centreNow, topic).find(
      (candidate) => !attemptedLines.includes(candidate.id) && statusOf(candidate, other) === 'promised',
    );
    if (line === undefined) return [];
    const until = line.availability[other]?.until;
    return [{ kind: 'line', line: line.id, language: other, ...(until !== undefined && { until }) }];
  });
  const bridges = bridgeLanguages.flatMap((bridge) => open.filter((alternative) => alternative.language === bridge));
  return bridges.length > 0 ? bridges : open;
}

/** Whether an alternative that was offered a moment ago is still true. */
export function stillTrue(centreNow: CentreNow, topic: string, { kind, ...offer }: Alternative): boolean {
  if (kind !== 'line' || !('line' in offer)) return true;
  const line = linesFor(centreNow, topic).find(({ id }) => id === offer.line);
  return line !== undefined && statusOf(line, offer.language) === 'promised';
}
