// How a line with several telephones ended for the caller, and what each of its telephones leaves in the journal.

import { describe, expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import { type LineOutcome, lineOutcome, type Unanswered } from '../../src/call/lineOutcome.ts';
import type { State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import type { Ringing } from '../../src/schedules/directory.ts';
import { centreNow, nextOf, tuesdayMorning } from '../support/call/caller.ts';

/** How the telephones of a line ended, in their order, and how the line did. */
const rows: readonly (readonly [string, LineOutcome])[] = [
  ['busy', 'busy'],
  ['declined', 'busy'],
  ['noAnswer', 'unanswered'],
  ['failed', 'failed'],
  ['busy noAnswer', 'busy'],
  ['noAnswer busy', 'busy'],
  ['busy failed', 'busy'],
  ['failed busy failed', 'busy'],
  ['declined noAnswer', 'busy'],
  ['noAnswer declined', 'busy'],
  ['declined failed failed', 'busy'],
  ['noAnswer failed', 'unanswered'],
  ['failed noAnswer', 'unanswered'],
  ['failed failed', 'failed'],
  ['busy declined noAnswer failed', 'busy'],
];

function outcomesOf(written: string): readonly Unanswered[] {
  return written.split(' ') as readonly Unanswered[];
}

test.each(rows)('telephones that were %s: the line was %s', (written, outcome) => {
  expect(outcomesOf(written).reduce<LineOutcome | undefined>(lineOutcome, undefined)).toBe(outcome);
});

/** The turns of a caller who asks for a person while the counsellors' telephones end one after the other. */
function rung(ringing: Partial<Ringing>, outcomes: readonly string[]): readonly Turn[] {
  const hokkaido = centreNow('hokkaido', tuesdayMorning);
  const line = hokkaido.lines.counsellors;
  if (line === undefined) throw new Error('the counsellors are gone');
  const desk = {
    ...hokkaido,
    lines: { ...hokkaido.lines, counsellors: { ...line, ringing: { telephones: [], inOrder: false, ...ringing } } },
  };
  const topic: State = { place: 'topic', centre: 'hokkaido', turn: 2, language: 'vi', noInput: 0, noMatch: 0 };
  const turns = [converse(topic, { kind: 'key', key: '0' }, desk)];
  for (const outcome of outcomes) turns.push(converse(nextOf(turns.at(-1)), { kind: 'transferred', outcome: outcome as Unanswered }, desk));
  return turns;
}

const telephones = ['+81112345601', '+81112345602', '+81112345603', '+81112345604'];

describe('callers may wait if any telephone was busy', () => {
  test.each(rows.filter(([written]) => written.includes(' ')))('%s', (written, outcome) => {
    const outcomes = outcomesOf(written);
    const turns = rung({ telephones: telephones.slice(0, outcomes.length), inOrder: true, waitMinutes: 3 }, outcomes);
    const closed = turns.at(-1);
    const offers = closed?.events.flatMap((event) => (event.type === 'closed' ? event.offers : []));
    expect(offers?.[0]).toBe(outcome === 'busy' ? 'wait' : 'again');
  });
});

/** `begun counsellors 1`, `ended counsellors 1 busy`. */
function journalled(turns: readonly Turn[]): readonly string[] {
  return turns.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type === 'transfer-begun') return [`begun ${event.line} ${event.telephone ?? '-'}`];
      return event.type === 'transfer-ended' ? [`ended ${event.line} ${event.telephone ?? '-'} ${event.outcome}`] : [];
    }),
  );
}

test('each telephone that rings in order has its events, with its place in the list and no number', () => {
  const turns = rung({ telephones: telephones.slice(0, 3), inOrder: true }, ['busy', 'noAnswer', 'answered']);
  expect(journalled(turns)).toEqual([
    'begun counsellors 1',
    'ended counsellors 1 busy',
    'begun counsellors 2',
    'ended counsellors 2 noAnswer',
    'begun counsellors 3',
    'ended counsellors 3 answered',
  ]);
  expect(JSON.stringify(turns.map(({ events }) => events))).not.toMatch(/\+81|2345/);
});

test('a line with one telephone, and telephones that ring at once, have no place', () => {
  expect(journalled(rung({}, ['busy']))).toEqual(['begun counsellors -', 'ended counsellors - busy']);
  expect(journalled(rung({ telephones }, ['answered']))).toEqual(['begun counsellors -', 'ended counsellors - answered']);
  expect(journalled(rung({ telephones: telephones.slice(0, 1), inOrder: true }, ['busy']))).toEqual([
    'begun counsellors -',
    'ended counsellors - busy',
  ]);
});

test('a step that is asked twice has the same events', () => {
  expect(journalled(rung({ telephones, inOrder: true }, ['busy', 'busy']))).toEqual(
    journalled(rung({ telephones, inOrder: true }, ['busy', 'busy'])),
  );
});
