// Planted faults: each kind is planted in the conversation, the words or the tables, and the walk must find it.

import { describe, expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Utterance } from '../../src/call/speech.ts';
import type { Turn } from '../../src/call/turn.ts';
import type { Catalogues } from '../../src/speech/catalogue.ts';
import { callOf } from '../../src/tools/walk/callOf.ts';
import { deadPrompts } from '../../src/tools/walk/dead.ts';
import type { Converse } from '../../src/tools/walk/explore.ts';
import { walkCentre } from '../../src/tools/walk/walk.ts';
import { catalogues, from, frozenDirectory } from '../support/tools/walk/directory.ts';

/** Tokamachi with one language, two topics and few read-outs, through five days: small enough to be walked for every fault. */
const directory = await frozenDirectory((files) => ({
  ...files,
  'centres/tokamachi.yaml': (files['centres/tokamachi.yaml'] ?? '')
    .replace(/^languages: .*$/m, 'languages: [th]')
    .replace(/^ {2}[2-7]: [a-z-]+\n/gm, '')
    .replace(/^ {2}[34]: \{id.*\n/gm, ''),
}));

function walk(speak: Converse, words: Catalogues = catalogues) {
  const centre = directory.centres.get('tokamachi');
  if (centre === undefined) throw new Error('tokamachi is gone');
  return walkCentre(centre, { directory, catalogues: words, from, days: 5, grain: 'coarse', speak });
}

/** The properties that the walk finds broken, and the shortest call of the first. */
function broken(speak: Converse, words?: Catalogues) {
  const { faults } = walk(speak, words);
  const [first] = faults;
  return {
    properties: [...new Set(faults.map(({ property }) => property))],
    what: faults.map(({ what }) => what),
    call: first === undefined ? '' : callOf(directory, first.step),
  };
}

/** The real conversation, with some of its turns changed. */
function changed(change: (turn: Turn, ...given: Parameters<Converse>) => Turn): Converse {
  return (state, heard, centreNow) => change(converse(state, heard, centreNow), state, heard, centreNow);
}

const isUtterance = (item: object): item is Utterance => 'key' in item;

describe('the walk finds', () => {
  test('nothing in the real conversation', () => {
    expect(broken(converse).what).toEqual([]);
  });

  test('a line that rings for a caller who hung up while another one rang', () => {
    const speak: Converse = (state, heard, centreNow) => {
      const isAbandoned = heard.kind === 'transferred' && heard.outcome === 'abandoned';
      return converse(state, isAbandoned ? { kind: 'transferred', outcome: 'failed' } : heard, centreNow);
    };
    expect(broken(speak).properties).toContain('nothing rings for a caller who is gone');
  });

  test('a menu that is read to a caller who has hung up in it', () => {
    const speak: Converse = (state, heard, centreNow) => converse(state, heard.kind === 'hungUp' ? { kind: 'noInput' } : heard, centreNow);
    expect(broken(speak).what).toContain('the caller is gone, and the call goes on: it listens');
  });

  test('a mute turn', () => {
    const speak = changed((turn) => (turn.does.act === 'ring' ? { ...turn, does: { ...turn.does, speech: [] } } : turn));
    expect(broken(speak).what).toContain('the turn is mute');
  });

  test('a dead end: a menu that reads out no key', () => {
    const speak = changed((turn, state) =>
      turn.does.act === 'listen' && state.place === 'transfer'
        ? { ...turn, does: { ...turn.does, speech: turn.does.speech.filter((item) => isUtterance(item) && !item.key.startsWith('key.')) } }
        : turn,
    );
    const found = broken(speak);
    expect(found.properties).toContain('a spoken way on from everywhere');
    expect(found.call).toMatch(/^at 20\d\d-.*\nto \+815000000002\n/);
  });

  test('a key that is read out but not in the menu', () => {
    const speak = changed((turn, state, heard, centreNow) =>
      state.place === 'afterwards' && heard.kind === 'key' && heard.key === '1'
        ? converse(state, { kind: 'key', key: '7' }, centreNow)
        : turn,
    );
    expect(broken(speak).what).toContain('the key 1 is read out, but it is not in the menu');
  });

  test('a loop of silence', () => {
    const speak = changed((turn, state) => {
      const { does } = turn;
      if (does.act !== 'listen' || state.place !== 'topic' || does.next.place !== 'topic') return turn;
      return { ...turn, does: { ...does, next: { ...does.next, noInput: 0, noMatch: 0 } } };
    });
    expect(broken(speak).properties).toContain('an end within twelve turns');
  });

  test('a call that never ends', () => {
    const speak: Converse = (state, heard, centreNow) => converse({ ...state, turn: Math.min(state.turn, 5) }, heard, centreNow);
    expect(broken(speak).properties).toContain('no call is endless');
  });

  test('a turn that is not counted', () => {
    const speak = changed((turn) =>
      turn.does.act === 'listen' && 'noMatch' in turn.does.next && turn.does.next.noMatch > 0
        ? { ...turn, does: { ...turn.does, next: { ...turn.does.next, turn: turn.does.next.turn - 1 } } }
        : turn,
    );
    expect(broken(speak).properties).toContain('no call is endless');
  });

  test('a false promise about who is open', () => {
    const speak: Converse = (state, heard, centreNow) => {
      const lines = Object.fromEntries(
        Object.entries(centreNow.lines).map(([id, line]) => [
          id,
          {
            ...line,
            availability: Object.fromEntries(Object.keys(line.availability).map((language) => [language, { status: 'promised' as const }])),
          },
        ]),
      );
      return converse(state, heard, { ...centreNow, lines });
    };
    expect(broken(speak).properties).toContain('no promise that the tables do not make');
  });

  test('a false promise about when it opens', () => {
    const speak = changed((turn) => ({
      ...turn,
      events: turn.events.map((event) =>
        event.type === 'closed' && event.opens !== undefined ? { ...event, opens: event.opens + 3_600_000 } : event,
      ),
    }));
    expect(broken(speak).what.join()).toContain('“opens at”');
  });

  test('a desk that is called closed while it is open', () => {
    const speak: Converse = (state, heard, centreNow) => {
      const lines = Object.fromEntries(
        Object.entries(centreNow.lines).map(([id, line]) => [
          id,
          {
            ...line,
            availability: Object.fromEntries(Object.keys(line.availability).map((language) => [language, { status: 'closed' as const }])),
          },
        ]),
      );
      return converse(state, heard, { ...centreNow, lines });
    };
    expect(broken(speak).what.join()).toContain('is called closed');
  });

  test('a transfer without the warning that the language may not be spoken', () => {
    const speak = changed((turn) =>
      turn.does.act === 'ring'
        ? {
            ...turn,
            does: { ...turn.does, speech: turn.does.speech.filter((item) => !isUtterance(item) || item.key !== 'transfer.mayNotSpeak') },
          }
        : turn,
    );
    expect(broken(speak).what.join()).toContain('without a word that th may not be spoken');
  });

  test('a line that rings twice in one round', () => {
    const speak: Converse = (state, heard, centreNow) =>
      converse(
        state.place === 'transfer' && state.attemptedLines.length === 1 ? { ...state, attemptedLines: [] } : state,
        heard,
        centreNow,
      );
    const twice = changed((turn, state) =>
      turn.does.act === 'ring' && turn.does.next.place === 'transfer' && state.place === 'transfer'
        ? { ...turn, does: { ...turn.does, next: { ...turn.does.next, attemptedLines: [...state.attemptedLines, turn.does.line] } } }
        : turn,
    );
    expect(
      broken((state, heard, centreNow) =>
        state.place === 'transfer' ? withRung(speak(state, heard, centreNow), state.attemptedLines) : twice(state, heard, centreNow),
      ).what.join(),
    ).toContain('rings twice in one round');
  });

  test('a number that is not in the directory', () => {
    const speak = changed((turn) => (turn.does.act === 'ring' ? { ...turn, does: { ...turn.does, numbers: ['+819011112222'] } } : turn));
    expect(broken(speak).what.join()).toContain('+819011112222 rings');
  });

  test('a lost card that is three keys away', () => {
    const speak: Converse = (state, heard, centreNow) => {
      const isLostCard = state.place === 'topic' && heard.kind === 'key' && heard.key === '1';
      return converse(state, isLostCard ? { kind: 'key', key: '9' } : heard, centreNow);
    };
    expect(broken(speak).properties).toContain('a lost card within two keys');
  });

  test('an address that is read back as something else', () => {
    const speak = changed((turn) =>
      turn.does.act === 'listen' && turn.does.next.place === 'closed'
        ? { ...turn, does: { ...turn.does, next: { ...turn.does.next, topic: 'Not A Name' } } }
        : turn,
    );
    expect(broken(speak).what.join()).toContain('read back as something else');
  });

  test('a missing word', () => {
    const words = { ...catalogues, keys: catalogues.keys.filter((key) => key !== 'closed.now') };
    expect(broken(converse, words).what.join()).toContain('there are no words for “closed.now”');
  });

  test('a Say over the limit', () => {
    const words: Catalogues = {
      ...catalogues,
      prompt: (language, key, values) => catalogues.prompt(language, key, values).repeat(key === 'guidance.change.text' ? 40 : 1),
    };
    expect(broken(converse, words).what.join()).toContain('the document has');
  });

  test('a prompt that nobody ever hears', () => {
    const words = { ...catalogues, keys: [...catalogues.keys, 'menu.forgotten' as never] };
    expect(deadPrompts(words.keys, [walk(converse)], directory, from)).toContain('menu.forgotten');
  });
});

/** A ring that keeps the lines which rang before it, although it rings one of them again. */
function withRung(turn: Turn, attemptedLines: readonly string[]): Turn {
  if (turn.does.act !== 'ring' || turn.does.next.place !== 'transfer') return turn;
  return { ...turn, does: { ...turn.does, next: { ...turn.does.next, attemptedLines: [...attemptedLines, turn.does.line] } } };
}
