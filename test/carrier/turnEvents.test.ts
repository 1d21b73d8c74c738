// What the journal is given of each turn, beside what happened in it.

import { expect, test } from 'vitest';
import { noRetries, type State } from '../../src/call/state.ts';
import { addressOf } from '../../src/carrier/address.ts';
import { createSwitchboard, type Step } from '../../src/carrier/switchboard.ts';
import type { JournalEvent } from '../../src/journal/events.ts';
import { tokyo } from '../support/hours/notation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const topic: State = { place: 'topic', centre: 'hokkaido', turn: 2, language: 'th', ...noRetries };
const transfer: State = {
  place: 'transfer',
  centre: 'hokkaido',
  turn: 3,
  language: 'th',
  topic: 'card',
  deskLanguage: 'en',
  attemptedLines: ['card'],
};

function start() {
  const events: JournalEvent[] = [];
  let now = tokyo('2026-11-24T10:00');
  const board = createSwitchboard({
    directory: () => frozenDirectory(),
    clock: () => now,
    journal: { write: (written) => void events.push(...written) },
    onUnclaimed: () => {},
    personOf: (caller) => ({ day: '2026-11-24', key: 'k', mark: `mark of ${caller.length}` }),
  });
  const step = (state: State | undefined, heard: Step['heard'], more: Partial<Step> = {}) => {
    events.length = 0;
    board.answer({
      call: 'CA1',
      called: '+815000000001',
      caller: '+819012345678',
      state,
      ...(state && { address: addressOf(state) }),
      heard,
      ...more,
    });
    return [...events];
  };
  return {
    step,
    events,
    ended: board.ended,
    at: (wall: string) => {
      now = tokyo(wall);
    },
  };
}

test('an arrival has its instant, the number of ours, where it left the caller, and the mark of the caller', () => {
  expect(start().step(undefined, { kind: 'arrival' })).toEqual([
    {
      id: 'CA1/0/0',
      call: 'CA1',
      turn: 0,
      at: '2026-11-24T10:00:00+09:00',
      centre: 'hokkaido',
      number: '+815000000001',
      sinceAnswer: 0,
      left: 'language',
      person: { day: '2026-11-24', key: 'k', mark: 'mark of 13' },
      what: { type: 'arrived' },
    },
  ]);
});

test('a number that no centre claims is not kept, since it may be anything', () => {
  const [event] = start().step(undefined, { kind: 'arrival' }, { called: '+819087654321' });
  expect(JSON.stringify(event)).not.toContain('87654321');
  expect(event).not.toHaveProperty('number');
});

test('seconds are counted from the answer and from the beginning of a transfer, and are absent where another instance saw them', () => {
  const { step, at } = start();
  step(undefined, { kind: 'arrival' });
  at('2026-11-24T10:00:12');
  expect(step(topic, { kind: 'key', key: '2' })).toMatchObject([
    { sinceAnswer: 12 },
    { sinceAnswer: 12, left: 'transfer', what: { type: 'transfer-begun' } },
  ]);
  at('2026-11-24T10:02:22');
  expect(step({ ...transfer, deskLanguage: 'th' }, { kind: 'transferred', outcome: 'answered' }, { talkedSeconds: 125 })).toMatchObject([
    { sinceAnswer: 142, left: 'afterwards', what: { outcome: 'answered', seconds: 130, talkedSeconds: 125 } },
  ]);
  const [elsewhere] = start().step(transfer, { kind: 'transferred', outcome: 'answered' }, { talkedSeconds: 125 });
  expect(elsewhere).not.toHaveProperty('sinceAnswer');
  expect(elsewhere?.what).not.toHaveProperty('seconds');
});

test('a line that did not answer has no seconds of a talk, whatever the carrier says', () => {
  const [event] = start().step(transfer, { kind: 'transferred', outcome: 'busy' }, { talkedSeconds: 125 });
  expect(event?.what).not.toHaveProperty('talkedSeconds');
});

test('the desk’s language is there where it is another than the caller’s', () => {
  const { step } = start();
  expect(step(transfer, { kind: 'transferred', outcome: 'answered' })[0]).toMatchObject({ language: 'th', deskLanguage: 'en' });
  expect(step({ ...transfer, deskLanguage: 'th' }, { kind: 'transferred', outcome: 'answered' })[0]).not.toHaveProperty('deskLanguage');
});

test('closed doors say when they open in ISO 8601', () => {
  const { step, at } = start();
  at('2026-11-24T21:00');
  const closed = step(topic, { kind: 'key', key: '2' }).find(({ what }) => what.type === 'closed');
  expect(closed?.what).toMatchObject({ topic: 'card', opens: '2026-11-25T09:00:00+09:00' });
});

test('a menu that is read again is a turn of its own, so that the last turn says where the caller hung up', () => {
  const { step } = start();
  expect(step(topic, { kind: 'key', key: '#' })).toMatchObject([
    { id: 'CA1/2/0', left: 'topic', language: 'th', what: { type: 'prompted' } },
  ]);
  expect(step({ ...topic, noInput: 1 }, { kind: 'noInput' }).map(({ what }) => what)).toMatchObject([
    { type: 'no-input', place: 'topic', times: 2, language: 'th' },
    { type: 'lost', place: 'topic' },
    { type: 'transfer-begun' },
  ]);
});

test('the end of a call belongs to no turn', () => {
  const { events, ended, step } = start();
  step(undefined, { kind: 'arrival' });
  events.length = 0;
  ended('CA1', '+815000000001', 'completed', 33);
  expect(events).toMatchObject([{ id: 'CA1/end', turn: 0, sinceAnswer: 0, what: { type: 'ended', status: 'completed', seconds: 33 } }]);
  expect(events[0]).not.toHaveProperty('left');
});
