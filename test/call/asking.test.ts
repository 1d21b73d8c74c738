// Who is offered to be called, and what becomes of a number in a call: it is in no state, and an effect names it only once it is confirmed.

import { expect, test } from 'vitest';
import type { CallerNumbers } from '../../src/call/caller.ts';
import { converse } from '../../src/call/converse.ts';
import type { Heard } from '../../src/call/heard.ts';
import { noRetries, type State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { addressOf } from '../../src/carrier/address.ts';
import type { CentreNow } from '../../src/routing/centreNow.ts';
import { centreNow, described, newYearsEve, tuesdayEvening } from '../support/call/caller.ts';

const own = { number: '+819011112222', spoken: ['090', '1111', '2222'] };
const keyed = { number: '+819033334444', spoken: ['090', '3333', '4444'] };
const evening: CentreNow = { ...centreNow('hokkaido', tuesdayEvening), callback: { lines: ['card'] } };
const transfer: State = { place: 'topic', centre: 'hokkaido', turn: 2, language: 'th', ...noRetries };
const asking: State = { ...transfer, place: 'asking', about: 'own', topic: 'card', attemptedLines: [] };
const key = (pressed: '1' | '2' | '3'): Heard => ({ kind: 'key', key: pressed });

const offersOf = ({ does }: Turn) =>
  does.act === 'listen' && does.next.place === 'closed' ? does.next.offers.map(({ kind }) => kind) : [];

test.each([
  ['a Thai caller of the card desk', evening, transfer, ['callback', 'line', 'suspension', 'numbers']],
  ['not one whom we called', evening, { ...transfer, callback: 'token-of-a-call' }, ['line', 'line', 'suspension', 'numbers']],
  ['not where the centre does not call back', { ...evening, callback: undefined }, transfer, ['line', 'line', 'suspension', 'numbers']],
  ['not for other lines', { ...evening, callback: { lines: ['counsellors'] } }, transfer, ['line', 'line', 'suspension', 'numbers']],
] as const)('%s is offered a call', (_, centre, state, expected) => {
  expect(offersOf(converse(state, key('2'), centre as CentreNow))).toEqual(expected);
});

test('the call that is offered is in the language of the caller', () => {
  expect(described(converse(transfer, key('2'), evening))).toContain('th choice.callback (th)');
});

test('a desk that promises the language in more than a week is not promised', () => {
  const nextYear = centreNow('tokamachi', newYearsEve);
  const { lines } = nextYear;
  const far = Date.parse(newYearsEve) + 8 * 86_400_000;
  const pension = { ...lines.pension, availability: { ja: { status: 'closed', promisedFrom: far, answeredFrom: far } } };
  const centre = { ...nextYear, lines: { ...lines, pension }, callback: { lines: ['pension'] } } as unknown as CentreNow;
  expect(offersOf(converse({ ...transfer, centre: 'tokamachi', language: 'ja' }, { kind: 'key', key: '4' }, centre))).not.toContain(
    'callback',
  );
});

test('the key that confirms a number asks for it, and the turn says that nothing was kept, unless it hears otherwise', () => {
  const turn = converse(asking, key('1'), evening, { own });
  expect(turn.effect).toEqual({ effect: 'ask-callback', topic: 'card', language: 'th', number: own.number });
  expect(described(turn)).toMatch(/^closed: th asking\.failed, th choice\.lineIn/);
  expect(offersOf(turn)).not.toContain('callback');
  const at = evening.now + 14 * 3_600_000;
  const kept = converse(asking, { kind: 'performed', outcome: { is: 'kept', at } }, evening, { own });
  expect(described(kept)).toMatch(/^afterwards: th asking\.when \(in 1 days, weekday 3, 11\/25 9:0\)/);
  expect(kept.effect).toBeUndefined();
});

test.each([
  ['the number that called', asking, key('2'), { own }],
  ['a number that was keyed in', { ...asking, place: 'keying' }, { kind: 'digits', digits: '09033334444' }, { own, keyed }],
  ['one that is to be confirmed', { ...asking, about: 'keyed', tries: 1 }, { kind: 'noInput' }, { own, keyed }],
  ['one that may not be called', { ...asking, place: 'keying' }, { kind: 'digits', digits: '09055556666' }, { own }],
] as readonly (readonly [string, State, Heard, CallerNumbers])[])('%s is in no address and no event', (_, state, heard, caller) => {
  const { does, events } = converse(state, heard, evening, caller);
  const written = ('next' in does ? addressOf(does.next) : '') + JSON.stringify(events);
  expect(written).not.toMatch(/1111|2222|3333|4444|5555|6666/);
});

test('a number whose seal does not open any more is keyed in again, and is not taken for the one that called', () => {
  const turn = converse({ ...asking, about: 'keyed', tries: 1 }, key('1'), evening, { own });
  expect(turn.effect).toBeUndefined();
  expect(described(turn)).toMatch(/^keying: /);
});

test('once callbacks are turned off, a caller is asked for no number, and no number is said to be one that cannot be called', () => {
  const off = { ...evening, callback: undefined } as unknown as CentreNow;
  const keying: State = { ...asking, place: 'keying' };
  for (const [state, heard] of [
    [asking, key('1')],
    [asking, key('2')],
    [keying, { kind: 'digits', digits: '09033334444' }],
    [keying, { kind: 'noInput' }],
  ] as const)
    expect(described(converse(state, heard, off, {}))).toMatch(/^closed: th asking\.failed/);
});

test.each([
  ['asking', evening, {}],
  ['sms', { ...evening, sms: true }, { sms: true }],
] as const)('a caller who keyed in nothing hears of no number that was not understood: %s', (_, centre, wanted) => {
  const keying: State = { ...asking, place: 'keying', ...wanted };
  const silence: Heard = { kind: 'noInput' };
  expect(described(converse(keying, silence, centre as CentreNow))).toMatch(/^keying: /);
  expect(described(converse({ ...keying, tries: 1 }, silence, centre as CentreNow))).toMatch(/^closed: th menu\.silence/);
  expect(described(converse({ ...keying, tries: 1 }, { kind: 'digits', digits: '110' }, centre as CentreNow))).toMatch(
    /^closed: th (asking\.notCallable|sms\.notThatNumber)/,
  );
});
