// Who is offered a text, under which key, and what becomes of a number in a call: it is in no state, and an effect names it only once it is
// confirmed.

import { expect, test } from 'vitest';
import type { CallerNumbers } from '../../src/call/caller.ts';
import { converse } from '../../src/call/converse.ts';
import type { Heard } from '../../src/call/heard.ts';
import { noRetries, type State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { addressOf, stateAt } from '../../src/carrier/address.ts';
import type { CentreNow } from '../../src/routing/centreNow.ts';
import { centreNow, described, tuesdayEvening } from '../support/call/caller.ts';

const ownMobile = { number: '+819011112222', spoken: ['090', '1111', '2222'] };
const keyed = { number: '+819033334444', spoken: ['090', '3333', '4444'] };
const evening: CentreNow = { ...centreNow('hokkaido', tuesdayEvening), sms: true };
const both: CentreNow = { ...evening, callback: { lines: ['card'] } };
const topic: State = { place: 'topic', centre: 'hokkaido', turn: 2, language: 'th', ...noRetries };
const asking: State = { ...topic, place: 'asking', about: 'own', topic: 'card', attemptedLines: [], sms: true };
const key = (pressed: '1' | '2' | '3' | '4' | '9'): Heard => ({ kind: 'key', key: pressed });

const offersOf = ({ does }: Turn) =>
  does.act === 'listen' && does.next.place === 'closed' ? does.next.offers.map(({ kind }) => kind) : [];
const closed = (turn: Turn): State => {
  if (!('next' in turn.does)) throw new Error('the call is over');
  return stateAt(addressOf(turn.does.next)) ?? turn.does.next;
};

test.each([
  ['a text takes the place of a second line, and not of the first', evening, ['line', 'suspension', 'sms', 'numbers']],
  ['where the centre calls back, the line in another language stays', both, ['callback', 'line', 'suspension', 'numbers']],
  ['no text where the centre sends none', { ...evening, sms: undefined }, ['line', 'line', 'suspension', 'numbers']],
] as const)('%s', (_, centre, expected) => {
  expect(offersOf(converse(topic, key('2'), centre as CentreNow))).toEqual(expected);
});

test('once the numbers were read, they are sent in their place; also after a silence, and no more once that failed', () => {
  const first = converse(topic, key('2'), both);
  const read = converse(closed(first), key('4'), both);
  expect(offersOf(read)).toEqual(['callback', 'line', 'suspension', 'sms']);
  expect(offersOf(converse(closed(read), { kind: 'noInput' }, both))).toEqual(['callback', 'line', 'suspension', 'sms']);
  const failed = converse(asking, { kind: 'performed', outcome: { is: 'not-sent', why: 'carrier' } }, both, { ownMobile });
  expect(offersOf(failed)).toEqual(['callback', 'line', 'suspension', 'numbers']);
  expect(offersOf(converse(closed(failed), { kind: 'noInput' }, both))).not.toContain('sms');
});

test('what is turned off while the caller chooses is not said to be a desk that has closed', () => {
  const off = { ...evening, sms: undefined } as unknown as CentreNow;
  const text = converse(closed(converse(topic, key('2'), evening)), key('3'), off);
  expect(described(text)).toMatch(/^closed: th sms\.failed, th numbers\.line/);
  expect([offersOf(text).includes('sms'), text.events.map(({ type }) => type)]).toEqual([false, ['sms-failed']]);
  const call = converse(closed(converse(topic, key('2'), both)), key('1'), evening);
  expect(described(call)).toMatch(/^closed: th asking\.failed/);
  expect(offersOf(call)).not.toContain('callback');
});

test('a caller who is about to confirm or key in a number is asked for no other one once texts are turned off', () => {
  const off = { ...evening, sms: undefined } as unknown as CentreNow;
  const keying: State = { ...topic, place: 'keying', topic: 'card', attemptedLines: [], sms: true };
  for (const [state, heard] of [
    [asking, key('1')],
    [asking, key('2')],
    [keying, { kind: 'digits', digits: '09033334444' }],
    [keying, { kind: 'noInput' }],
  ] as const)
    expect(described(converse(state, heard, off, {}))).toMatch(/^closed: th sms\.failed, th numbers\.line/);
});

test('a caller whom we called is sent no text', () => {
  const called: State = { ...topic, callback: 'token-of-a-call' };
  expect(offersOf(converse(called, key('2'), evening))).not.toContain('sms');
  const readOut = converse({ ...called, place: 'guidance' }, key('1'), evening);
  expect(described(readOut)).not.toContain('choice.sms');
});

test('the key that confirms a number sends the text, and the turn says that it may not arrive, unless it hears otherwise', () => {
  const turn = converse(asking, key('1'), evening, { ownMobile });
  expect(turn.effect).toEqual({ effect: 'send-sms', topic: 'card', language: 'th', number: ownMobile.number });
  expect(described(turn)).toMatch(/^closed: th sms\.failed, th numbers\.line .*th numbers\.number/);
  const sent = converse(asking, { kind: 'performed', outcome: { is: 'sent' } }, evening, { ownMobile });
  expect(described(sent)).toMatch(/^afterwards: th sms\.sent/);
  expect(sent.events.map(({ type }) => type)).toEqual(['sms-asked', 'sms-sent']);
});

test('a number that may be called but is no mobile telephone is not offered for a text: another is keyed in', () => {
  const own = { number: '+81257573111', spoken: ['025', '757', '3111'] };
  const offered = converse(topic, key('2'), evening);
  expect(described(converse(closed(offered), key('3'), evening, { own }))).toMatch(/^keying: th sms\.purpose, th sms\.keyIn/);
  expect(described(converse(closed(offered), key('3'), evening, { own, ownMobile }))).toMatch(/^asking: th sms\.purpose, th asking\.ends/);
});

test('after guidance the text is key 3, and the way back leads to the menu or the end', () => {
  const read = converse({ ...topic, place: 'guidance' }, key('1'), evening);
  expect(described(read)).toMatch(/choice\.sms, th key\.3/);
  const asked = converse(closed(read), key('3'), evening, { ownMobile });
  expect(asked.does).toMatchObject({ next: { place: 'asking', sms: true, topic: 'person', readOut: true } });
  const silent = converse({ ...closed(asked), noInput: 1 } as State, { kind: 'noInput' }, evening, { ownMobile });
  expect(described(silent)).toMatch(/^afterwards: th menu\.main/);
  // The centre has turned it off meanwhile.
  const gone = converse(closed(read), key('3'), { ...evening, sms: undefined } as unknown as CentreNow, { ownMobile });
  expect(described(gone)).toMatch(/^afterwards: th sms\.failed, th numbers\.line/);
});

test.each([
  ['the number that called', asking, key('2'), { ownMobile }],
  ['a number that was keyed in', { ...asking, place: 'keying' }, { kind: 'digits', digits: '09033334444' }, { ownMobile, keyed }],
  ['one that is to be confirmed', { ...asking, about: 'keyed', tries: 1 }, { kind: 'noInput' }, { ownMobile, keyed }],
  ['one that gets no text', { ...asking, place: 'keying' }, { kind: 'digits', digits: '0255556666' }, { ownMobile }],
] as readonly (readonly [string, State, Heard, CallerNumbers])[])('%s is in no address and no event', (_, state, heard, caller) => {
  const { does, events } = converse(state, heard, evening, caller);
  const written = ('next' in does ? addressOf(does.next) : '') + JSON.stringify(events);
  expect(written).not.toMatch(/1111|2222|3333|4444|5555|6666/);
});
