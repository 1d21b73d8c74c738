// The proof for desks that whisper, ask for a key, have several telephones, let callers wait, and ask afterwards: nothing rings twice in a
// round, a declined call goes on, a wait is as long as it is said, and no caller hears what a desk hears.

import { describe, expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { callOf } from '../../src/tools/walk/callOf.ts';
import type { Converse } from '../../src/tools/walk/explore.ts';
import { type Walk, walkCentre } from '../../src/tools/walk/walk.ts';
import { directoryWith } from '../support/desk/whispering.ts';
import { catalogues } from '../support/tools/walk/directory.ts';

/** Every desk of the frozen schedules is open on it, and closes. */
const tuesday = Date.parse('2026-11-24T00:00:00+09:00');
const telephones = ['+81112345601', '+81112345602', '+81112345603'];
const directory = directoryWith({
  counsellors: { telephones, inOrder: true, waitMinutes: 2, whisper: { language: 'ja', accept: true } },
  card: { whisper: { language: 'ne' } },
});

function walk(speak: Converse = converse, topics = 4): Walk {
  const found = directory.centres.get('hokkaido');
  if (found === undefined) throw new Error('hokkaido is gone');
  const centre = { ...found, topics: found.topics.slice(0, topics), asksAfterwards: true } as const;
  const few = topics === 1 ? { ...centre, guidance: centre.guidance.slice(0, 1) } : centre;
  return walkCentre(few, { directory, catalogues, from: tuesday, days: 1, grain: 'coarse', languages: ['th'], speak });
}

test('every call to such desks ends well, and every whisper has its words', () => {
  const { faults, spoken } = walk();
  expect(faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  for (const key of [
    'whisper.caller',
    'whisper.accept',
    'whisper.topic.card',
    'choice.wait',
    'wait.begins',
    'wait.still',
    'wait.waited.0',
    'wait.waited.1',
    'wait.waited.2',
    'afterwards.helped',
    'afterwards.thanks',
  ] as const)
    expect(spoken).toContain(key);
});

/** The properties and sentences that the walk finds broken in a conversation with a fault. */
function broken(speak: Converse): string {
  return walk(speak, 1)
    .faults.map(({ property, what }) => `${property}: ${what}`)
    .join('\n');
}

/** The real conversation, with some of its turns changed. */
function changed(change: (turn: Turn, ...given: Parameters<Converse>) => Turn): Converse {
  return (state, heard, centre) => change(converse(state, heard, centre), state, heard, centre);
}

/** The next state of a turn, changed. */
function leading(turn: Turn, change: (next: State) => State): Turn {
  return 'next' in turn.does ? { ...turn, does: { ...turn.does, next: change(turn.does.next) } } : turn;
}

const goodbye: Turn = { does: { act: 'hang-up', speech: [{ language: 'th', key: 'farewell.goodbye' }], centre: 'hokkaido' }, events: [] };
const isTry = (state: State) => state.place === 'transfer' && state.halfMinutes !== undefined;

describe('the walk finds', () => {
  test('nothing in the real conversation of so few menus', () => {
    expect(broken(converse)).toBe('');
  });

  test('a whisper that the caller hears', () => {
    const speak = changed((turn) =>
      turn.does.act === 'ring'
        ? { ...turn, does: { ...turn.does, speech: [...turn.does.speech, { language: 'th', key: 'whisper.caller' }] } }
        : turn,
    );
    expect(broken(speak)).toContain('no caller hears a whisper: the caller hears whisper.caller');
  });

  test('a telephone that is not one of the line’s', () => {
    const speak = changed((turn) => (turn.does.act === 'ring' ? { ...turn, does: { ...turn.does, numbers: ['+81112345699'] } } : turn));
    expect(broken(speak)).toContain('+81112345699 rings, which is not a number of');
  });

  test('a telephone that rings twice in a round', () => {
    const speak: Converse = (state, heard, centre) => {
      const turn = converse(state, heard, centre);
      const isSecond = turn.does.act === 'ring' && turn.does.next.place === 'transfer' && turn.does.next.telephone === 1;
      return isSecond && turn.does.act === 'ring' ? { ...turn, does: { ...turn.does, numbers: ['+81112345601'] } } : turn;
    };
    expect(broken(speak)).toContain('of counsellors the telephone +81112345601 rings where it is the turn of +81112345602');
  });

  test('telephones of a line that ring again and again', () => {
    const speak = changed((turn) =>
      leading(turn, (next) => {
        if (next.place !== 'transfer' || next.telephone !== 2) return next;
        const { telephone: _, ...first } = next;
        return first;
      }),
    );
    expect(broken(speak)).toContain('no call is endless: telephones ring in vain for ever');
  });

  test('a declined call that is hung up', () => {
    const speak: Converse = (state, heard, centre) =>
      heard.kind === 'transferred' && heard.outcome === 'declined' ? goodbye : converse(state, heard, centre);
    expect(broken(speak)).toContain('a call that a desk does not take goes on: after “declined” the call is hung up');
  });

  test('a caller who waits and is hung up by a count of all turns', () => {
    const speak: Converse = ({ idleTurns: _, ...state }, heard, centre) =>
      state.turn >= 60 ? goodbye : changed((turn) => leading(turn, ({ idleTurns: __, ...next }) => next))(state, heard, centre);
    const found = broken(speak);
    expect(found).toContain('a caller who may wait is not hung up: a caller who waits for a desk is hung up after so many turns');
    expect(found).toContain('0 turns are counted as idle that were 1');
  });

  test('turns of the caller that are not counted as the caller’s', () => {
    const speak = changed((turn, state) => leading(turn, (next) => (state.place === 'topic' ? { ...next, idleTurns: 1 } : next)));
    expect(broken(speak)).toContain('no call is endless: 1 turns are counted as idle that were 0');
  });

  test('a wait that is counted in rounds and not by the clock', () => {
    const speak: Converse = (state, heard, centre) => {
      // As if each round had taken exactly half a minute.
      const rounds = isTry(state) || state.place === 'waiting' ? state : undefined;
      const since = Math.floor(centre.now / 1000) - 30 * (rounds !== undefined && 'halfMinutes' in rounds ? (rounds.halfMinutes ?? 0) : 0);
      const turn = converse(rounds === undefined ? state : ({ ...state, since } as State), heard, centre);
      const real = 'since' in state ? state.since : undefined;
      return real === undefined ? turn : leading(turn, (next) => ('since' in next ? ({ ...next, since: real } as State) : next));
    };
    expect(broken(speak)).toMatch(/a wait is as long as it is said: after (?:90|1[0-9]0) s/);
  });

  test('a wait that ends before its minutes', () => {
    const speak: Converse = (state, heard, centre) => converse(isTry(state) ? ({ ...state, since: 0 } as State) : state, heard, centre);
    expect(broken(speak)).toMatch(/after \d+ s the caller waits no more for counsellors, which allows 120 s/);
  });

  test('a wait without an end', () => {
    const speak: Converse = (state, heard, centre) => {
      const lines = Object.fromEntries(
        Object.entries(centre.lines).map(([id, line]) => [
          id,
          line.ringing === undefined ? line : { ...line, ringing: { ...line.ringing, waitMinutes: 5 } },
        ]),
      );
      return converse(state, heard, { ...centre, lines });
    };
    expect(broken(speak)).toMatch(/after 1[2-9]0 s the caller still waits for counsellors/);
  });

  test('half a minute of silence', () => {
    const speak = changed((turn) =>
      turn.does.act === 'listen' && turn.does.next.place === 'waiting' ? { ...turn, does: { ...turn.does, seconds: 30 } } : turn,
    );
    expect(broken(speak)).toContain('a caller who waits hears nothing for 30 s');
  });
});
