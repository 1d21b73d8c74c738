// What the summary of a call says of waiting, of a desk's several telephones, and of the question after a talk.

import { expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import type { Happening, JournalEvent, Left } from '../../src/journal/events.ts';
import { turnsOf } from '../support/journal/madeCalls.ts';

const about = { line: 'card', topic: 'card', language: 'th', deskLanguage: 'th' } as const;
const rings: Happening = { type: 'transfer-begun', ...about, promised: true };
const rang = (outcome: 'busy' | 'noAnswer' | 'abandoned' | 'declined'): Happening => ({
  type: 'transfer-ended',
  ...about,
  outcome,
  seconds: 5,
});
const talked = (talkedSeconds: number): Happening => ({
  type: 'transfer-ended',
  ...about,
  outcome: 'answered',
  talkedSeconds,
  seconds: talkedSeconds + 4,
});
const closed = (attemptedLines: readonly string[]): Happening => ({
  type: 'closed',
  topic: 'card',
  language: 'th',
  attemptedLines,
  offers: ['wait'],
});
const waits: Happening = { type: 'offer-taken', topic: 'card', language: 'th', offer: 'wait' };
const said = (helped: boolean): Happening => ({ type: 'asked-afterwards', helped, language: 'th' });
const hungUp: Happening = { type: 'hung-up', place: 'transfer', language: 'th' };
const menu: Happening = { type: 'prompted' };

type Turn = readonly [left: Left, ...what: Happening[]];
const busy: readonly Turn[] = [
  ['language', { type: 'arrived' }],
  ['transfer', rings],
  ['closed', rang('busy'), closed(['card'])],
  ['waiting', waits],
];

/** The summary of a call whose turns are ten seconds apart. */
function summary(turns: readonly Turn[], endSeconds?: number) {
  const made = turnsOf({
    call: 'CA1',
    turns: turns.map(([left, ...what]) => ({ left, language: 'th', what })),
    ...(endSeconds !== undefined && { ended: { status: 'completed', seconds: endSeconds } }),
  });
  const events = made.flatMap((turn) => turn.events) as unknown as [JournalEvent, ...JournalEvent[]];
  const found = summaryOf(events);
  // The order in which events come changes nothing.
  expect(summaryOf([...events].reverse() as unknown as typeof events)).toEqual(found);
  return found;
}

test.each<[string, readonly Turn[], number | undefined, string]>([
  ['did not wait', busy.slice(0, 3), 60, 'no wait'],
  [
    'is answered in the second round',
    [...busy, ['transfer', rings], ['waiting', rang('busy')], ['transfer', rings], ['afterwards', talked(60)]],
    200,
    'reached 34',
  ],
  ['is answered for less than ten seconds', [...busy, ['transfer', rings], ['afterwards', talked(4)]], 60, 'not-reached 20'],
  ['hangs up between two rounds', [...busy, ['transfer', rings], ['waiting', rang('busy')]], 63, 'gave-up 33'],
  ['hangs up while it rings', [...busy, ['transfer', rings], ['end', rang('abandoned'), hungUp]], 60, 'gave-up 20'],
  ['presses the key', [...busy, ['closed', menu]], 90, 'gave-up 10'],
  [
    'presses the key and reaches another line later',
    [...busy, ['closed', menu], ['transfer', rings], ['afterwards', talked(60)]],
    200,
    'gave-up 10',
  ],
  ['meets a desk that closes meanwhile', [...busy, ['closed', closed([])]], 90, 'not-reached 10'],
  [
    'waits as long as the desk allows',
    [...busy, ['transfer', rings], ['closed', rang('declined'), closed(['card'])]],
    90,
    'not-reached 20',
  ],
  ['is waiting still', [...busy, ['transfer', rings], ['waiting', rang('busy')]], undefined, 'waiting 20'],
])('a caller who %s', (_, turns, endSeconds, expected) => {
  const { wait } = summary(turns, endSeconds).call;
  expect(wait === undefined ? 'no wait' : `${wait.ended} ${wait.seconds}`).toBe(expected);
});

test('each telephone of a desk that rings is a ring of its line, and the call is one call', () => {
  const { call, rings: found } = summary(
    [
      ['language', { type: 'arrived' }],
      ['transfer', rings],
      ['transfer', rang('noAnswer'), rings],
      ['transfer', rang('busy'), rings],
      ['afterwards', talked(30)],
    ],
    100,
  );
  expect(found.map(({ line, turn, outcome }) => [line, turn, outcome])).toEqual([
    ['card', 1, 'noAnswer'],
    ['card', 2, 'busy'],
    ['card', 3, 'answered'],
  ]);
  expect(call).toMatchObject({
    reached: true,
    talkedSeconds: 30,
    secondsToRing: 10,
    secondsToPerson: 34,
    unanswered: false,
    abandoned: false,
  });
});

test('of several answers after a talk the last one counts; none is no answer', () => {
  expect(summary([...busy, ['afterwards', said(false)], ['end', said(true)]]).call.helped).toBe(true);
  expect(summary([...busy, ['afterwards', said(false)]]).call.helped).toBe(false);
  expect(summary(busy).call).not.toHaveProperty('helped');
});
