// What is kept never outlives its truth: the clock moves over every boundary of a year, and what the service keeps is held against what is
// made anew, lines and printed document, at each boundary and a millisecond before it.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Heard, Key } from '../../src/call/heard.ts';
import { noRetries, type State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { addressOf } from '../../src/carrier/address.ts';
import { createSwitchboard } from '../../src/carrier/switchboard.ts';
import { keepingPrinter } from '../../src/carrier/twilio/printer.ts';
import { twimlOf } from '../../src/carrier/twilio/twiml.ts';
import { whisperAddressOf } from '../../src/carrier/whisperAddress.ts';
import { openingsBetween } from '../../src/hours/openings.ts';
import type { Instant } from '../../src/hours/timetable.ts';
import { type CentreNow, centreAt, centreHoldsUntil } from '../../src/routing/centreNow.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { scriptOf } from '../../src/speech/script.ts';
import { tokyo } from '../support/hours/notation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const begin = tokyo('2026-11-24T00:00');
const end = tokyo('2027-11-24T00:00');
const dayMs = 86_400_000;

const directory = frozenDirectory();
const catalogues = await loadCatalogues('prompts');
const printing = {
  scriptOf: (speech: Parameters<typeof scriptOf>[1]) => scriptOf(catalogues, speech),
  addressOf,
  audioAddressOf: ({ text }: { readonly text: string }) => `https://hotline.example.jp/${encodeURIComponent(text)}`,
  whisperAddressOf,
};

/** Every instant at which a line of the centre opens or closes in a language, and every midnight; found without asking what is kept. */
function boundariesOf({ lines, languages }: Centre): readonly Instant[] {
  const found = new Set<Instant>();
  for (let midnight = begin; midnight <= end; midnight += dayMs) found.add(midnight);
  for (const { timetable } of lines.values())
    for (const language of languages)
      for (const { from, until } of openingsBetween(timetable, language, begin, end)) found.add(from).add(until);
  return [...found].sort((a, b) => a - b);
}

/** Whatever of a desk the hour can change, as text; its own instant is none of it, and names and numbers stay. */
function factsOf({ lines, guidance, announcements }: CentreNow): string {
  return JSON.stringify([guidance, announcements, Object.values(lines).map(({ availability }) => availability)]);
}

/** What callers may do in a centre: begin, choose a topic in a language, hear the read-outs, have rung in vain. */
function stepsIn({ id: centre, languages, topics }: Centre): readonly (readonly [State, Heard])[] {
  const keys = [...topics.map(({ key }) => key as Key), '0', '9'] as const;
  return languages.flatMap((language) => [
    [{ place: 'door', centre, turn: 0, language }, { kind: 'arrival' }] as const,
    ...keys.map(
      (key) =>
        [
          { place: 'topic', centre, turn: 2, language, ...noRetries },
          { kind: 'key', key },
        ] as const,
    ),
    ...topics.map(
      (topic) =>
        [
          {
            place: 'transfer',
            centre,
            turn: 3,
            language,
            topic: topic.id,
            deskLanguage: language,
            attemptedLines: topic.lines.slice(0, 1),
          },
          { kind: 'transferred', outcome: 'busy' },
        ] as const,
    ),
  ]);
}

/** Printed without anything that is kept of a turn; the same words are printed once. */
const printed = new Map<string, string>();
function freshDocument(turn: Turn): string {
  const words = JSON.stringify(turn.does);
  const document = printed.get(words) ?? twimlOf(turn, printing);
  printed.set(words, document);
  return document;
}

test.each([...directory.centres.values()])('over a year in $id, the desk and the documents that are kept equal fresh ones', (centre) => {
  let now = begin;
  const { answer } = createSwitchboard({
    directory: () => directory,
    clock: () => now,
    journal: { write: () => undefined },
    onUnclaimed: () => undefined,
  });
  const print = keepingPrinter(printing);
  const steps = stepsIn(centre);
  // The desk is looked at everywhere; of the documents, every third boundary's, and the one at which it ends.
  const documentsAt = (centreNow: CentreNow, number: number): void => {
    if (number % 3 !== 0) return;
    const [state, heard] = steps[number % steps.length] as (typeof steps)[number];
    const fresh = freshDocument(converse(state, heard, centreNow));
    const kept = Buffer.from(print(answer({ call: 'CA0', called: '', state, address: addressOf(state), heard })), 'latin1').toString();
    if (kept !== fresh) expect({ now, state, heard, document: kept }).toEqual({ now, state, heard, document: fresh });
  };

  let kept = { facts: '', until: begin };
  const boundaries = boundariesOf(centre);
  for (const [number, at] of boundaries.entries()) {
    now = at - 1;
    const before = centreAt(centre, directory.guidance, now);
    if (number > 0) {
      expect(kept.until).toBe(at);
      if (factsOf(before) !== kept.facts) expect({ now, facts: factsOf(before) }).toEqual({ now, facts: kept.facts });
      // The step that was taken at the boundary before: it must still be true now, and must not be handed out at the next one.
      documentsAt(before, number - 1);
    }
    now = at;
    const centreNow = centreAt(centre, directory.guidance, now);
    kept = { facts: factsOf(centreNow), until: centreHoldsUntil(centreNow, centre) };
    if (number > 0) documentsAt(centreNow, number - 1);
    documentsAt(centreNow, number);
  }
  expect(boundaries.length).toBeGreaterThan(365 * 6);
});
