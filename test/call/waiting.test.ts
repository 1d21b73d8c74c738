// A caller who stays on the line while a desk is busy: how long, by the clock, what they hear, and that no count of turns ends it.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Outcome } from '../../src/call/heard.ts';
import { mostTurns, mostTurnsInAll, type State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import type { CentreNow } from '../../src/routing/centreNow.ts';
import { centreNow, described, nextOf, tuesdayMorning } from '../support/call/caller.ts';

const begins = Date.parse(tuesdayMorning);

/** Hokkaido with a desk of so many telephones on which callers may wait for so many minutes, so many seconds into the morning. */
function desk(telephones: number, waitMinutes: number, second = 0): CentreNow {
  const hokkaido = centreNow('hokkaido', tuesdayMorning);
  const line = hokkaido.lines.counsellors;
  if (line === undefined) throw new Error('the counsellors are gone');
  const numbers = Array.from({ length: telephones }, (_, index) => `+8111234560${index}`);
  const ringing = { telephones: numbers, inOrder: true, waitMinutes, whisper: { language: 'ja', accept: true } } as const;
  return { ...hokkaido, now: begins + 1000 * second, lines: { ...hokkaido.lines, counsellors: { ...line, ringing } } };
}

/** The closed desk of a caller who met a busy desk; its first choice is to wait. */
const closed: State = {
  ...({ place: 'closed', centre: 'hokkaido', turn: 5, language: 'vi', noInput: 0, noMatch: 0, topic: 'person' } as const),
  ...{ attemptedLines: ['counsellors'], busyLine: 'counsellors', offers: [{ kind: 'wait' }, { kind: 'suspension' }] },
};

type Life = { readonly second: number; readonly turn: Turn };

/**
 * A wait of a caller who presses nothing: every silence lasts 32 seconds, every telephone rings for `ringSeconds` and ends as `outcomes`
 * say, the last of which is repeated. Ends where the caller has to choose again, or is reached.
 */
function waitThrough(telephones: number, minutes: number, ringSeconds: number, outcomes: readonly Outcome[], from: State = closed) {
  const life: Life[] = [{ second: 0, turn: converse(from, { kind: 'key', key: '1' }, desk(telephones, minutes)) }];
  for (let rings = 0, second = 0; ; ) {
    const last = life.at(-1)?.turn;
    if (last === undefined || last.does.act === 'hang-up' || (last.does.act === 'listen' && last.does.next.place !== 'waiting'))
      return life;
    const rang = last.does.act === 'ring';
    second += rang ? ringSeconds : 32;
    const outcome = outcomes[Math.min(rings, outcomes.length - 1)] ?? 'busy';
    if (rang) rings += 1;
    const heard = rang ? ({ kind: 'transferred', outcome } as const) : ({ kind: 'noInput' } as const);
    life.push({ second, turn: converse(nextOf(last), heard, desk(telephones, minutes, second)) });
  }
}

/** The prompt about the wait in each turn that has one, with its second. */
function told(life: readonly Life[]): readonly string[] {
  return life.flatMap(({ second, turn }) =>
    turn.does.speech.flatMap((item) => ('key' in item && /^wait\.(begins|waited)/.test(item.key) ? [`${second} ${item.key}`] : [])),
  );
}

test('the minutes are those of the clock, with the ringing in them', () => {
  const life = waitThrough(1, 3, 28, ['busy']);
  expect(told(life)).toEqual(['0 wait.begins', '60 wait.waited.1', '120 wait.waited.2', '180 wait.waited.3']);
  expect(described(life.at(-1)?.turn as Turn)).toMatch(/^closed: vi wait\.waited\.3, vi transfer\.busy/);
});

test('a desk whose telephones are busy at once rings every half minute', () => {
  expect(told(waitThrough(2, 1, 0, ['busy']))).toEqual(['0 wait.begins', '32 wait.waited.0', '64 wait.waited.1']);
});

test('telephones that ring long end a wait soon after its minutes: no further one rings', () => {
  const life = waitThrough(5, 1, 40, ['busy']);
  const rings = life.filter(({ turn }) => turn.does.act === 'ring');
  expect(rings.map(({ second }) => second)).toEqual([32, 72]);
  expect(life.at(-1)?.second).toBe(112);
});

test.each([1, 2, 5, 10])('a wait of five minutes for %i busy telephones is kept, however many turns it takes', (telephones) => {
  for (const from of [closed, { ...closed, turn: mostTurns - 2 }, { ...closed, turn: mostTurns - 1 }]) {
    const life = waitThrough(telephones, 5, 1, ['busy'], from);
    expect(life.at(-1)?.second).toBeGreaterThanOrEqual(300);
    expect(life.at(-1)?.turn.does).toMatchObject({ act: 'listen', next: { place: 'closed' } });
  }
  expect(waitThrough(telephones, 5, 1, ['busy']).length).toBeGreaterThan(7 * telephones);
});

test('after a wait of more turns than a caller has, the caller still has their own', () => {
  const life = waitThrough(10, 5, 1, ['busy']);
  const state = nextOf(life.at(-1)?.turn);
  expect(state.turn).toBeGreaterThan(mostTurns);
  expect(converse(state, { kind: 'key', key: '9' }, desk(10, 5)).does).toMatchObject({ act: 'listen', next: { place: 'topic' } });
  const worn = { ...state, turn: (state.idleTurns ?? 0) + mostTurns };
  expect(described(converse(worn, { kind: 'key', key: '9' }, desk(10, 5)))).toMatch(/^hangs up: /);
});

test('a loop of turns in which the caller has nothing to do ends as well', () => {
  const waiting: State = nextOf(converse(closed, { kind: 'key', key: '1' }, desk(1, 5)));
  const endless = { ...waiting, turn: mostTurnsInAll, idleTurns: mostTurnsInAll - 5 };
  expect(described(converse(endless, { kind: 'noInput' }, desk(1, 5)))).toMatch(/^hangs up: /);
});

test('a clock that stands still, or was set back, does not make a wait endless', () => {
  for (const step of [0, -3600]) {
    let turn = converse(closed, { kind: 'key', key: '1' }, desk(1, 5));
    let rounds = 0;
    for (; turn.does.act === 'listen' && turn.does.next.place === 'waiting'; rounds += 1) {
      const rang = converse(nextOf(turn), { kind: 'noInput' }, desk(1, 5, step));
      turn = converse(nextOf(rang), { kind: 'transferred', outcome: 'busy' }, desk(1, 5, step));
    }
    expect(rounds).toBe(10);
  }
});

test('something is heard every ten seconds of a wait, a key leads on at any time, and the desk rings again after half a minute', () => {
  for (const language of ['ja', 'vi', 'ne']) {
    const { does } = converse({ ...closed, language }, { kind: 'key', key: '1' }, desk(1, 5));
    if (does.act !== 'listen') throw new Error('the caller is not listened to');
    const silences = [does.seconds, ...does.speech.flatMap((item) => ('pauseMs' in item ? [item.pauseMs / 1000] : []))];
    expect(Math.max(...silences)).toBeLessThanOrEqual(10);
    // With some eight seconds of words.
    expect(silences.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(22);
    expect(silences.reduce((sum, each) => sum + each, 0)).toBeLessThan(27);
    expect(described(converse(does.next, { kind: 'key', key: '5' }, desk(1, 5)))).toMatch(/^closed: /);
  }
});

test('a wait ends early where the desk no longer rings busy, and when it has closed', () => {
  expect(waitThrough(1, 5, 20, ['busy', 'noAnswer']).at(-1)?.second).toBe(104);
  const waiting = nextOf(converse(closed, { kind: 'key', key: '1' }, desk(1, 5)));
  const evening = { ...centreNow('hokkaido', '2026-11-24T20:00:00+09:00') };
  expect(described(converse(waiting, { kind: 'noInput' }, evening))).not.toContain('rings counsellors');
});

test('an address of a wait without its second, from before an update, is understood', () => {
  const { since: _, ...older } = nextOf(converse(closed, { kind: 'key', key: '1' }, desk(1, 5))) as State & { since?: number };
  expect(described(converse(older as State, { kind: 'noInput' }, desk(1, 5, 900)))).toMatch(/^rings counsellors: /);
});
