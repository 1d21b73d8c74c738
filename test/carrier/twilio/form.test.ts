// The carrier's words in the conversation's own.

import { expect, test } from 'vitest';
import type { State } from '../../../src/call/state.ts';
import { callIdOf, type Form, hear, textOf, webhookOf } from '../../../src/carrier/twilio/form.ts';

const menus: readonly State['place'][] = ['language', 'topic', 'guidance', 'read-out', 'closed', 'afterwards'];

// https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus: completed, answered, busy, no-answer, failed, canceled.
test.each([
  { status: 'completed', outcome: 'answered' },
  { status: 'answered', outcome: 'answered' },
  { status: 'busy', outcome: 'busy' },
  { status: 'no-answer', outcome: 'noAnswer' },
  { status: 'failed', outcome: 'failed' },
  { status: 'canceled', outcome: 'failed' },
])('a transfer that the carrier calls “$status” is $outcome', ({ status, outcome }) => {
  expect(hear({ DialCallStatus: status }, 'transfer')).toEqual({ heard: { kind: 'transferred', outcome } });
});

test.each([
  { status: 'cancelled', named: '“cancelled”' },
  { status: 'in-progress', named: '“in-progress”' },
  { status: 'constructor', named: '“constructor”' },
  // What is no word of the carrier's could be a number, and is not written down.
  { status: 'Completed', named: 'of 9 characters' },
  { status: ' busy', named: 'of 5 characters' },
  { status: '__proto__', named: 'of 9 characters' },
  { status: '09087654321', named: 'of 11 characters' },
  { status: 'busy”\n{"level":60}', named: 'of 18 characters' },
  { status: 'x'.repeat(500), named: 'of 500 characters' },
  { status: '', named: 'of 0 characters' },
])('the unknown outcome “$status” is logged as $named, and the call goes on to the next line', ({ status, named }) => {
  expect(hear({ DialCallStatus: status }, 'transfer')).toEqual({
    heard: { kind: 'transferred', outcome: 'failed' },
    unknown: `DialCallStatus ${named}`,
  });
});

test('a transfer that comes back with a key and no outcome has failed', () => {
  expect(hear({ Digits: '1' }, 'transfer')).toEqual({
    heard: { kind: 'transferred', outcome: 'failed' },
    unknown: 'DialCallStatus of 0 characters',
  });
});

// https://www.twilio.com/docs/voice/twiml/gather#action: `Digits` are the keys that the caller pressed, without the finishOnKey.
test.each([...'0123456789*#'])('the key %s is that key in every menu', (key) => {
  for (const place of menus) expect(hear({ Digits: key }, place)).toEqual({ heard: { kind: 'key', key } });
});

test.each([
  { digits: '１', key: '1' },
  { digits: '＊', key: '*' },
  { digits: '＃', key: '#' },
  { digits: ' 5 ', key: '5' },
  { digits: '25', key: '2' },
  { digits: '9999999999999999', key: '9' },
  { digits: '*1', key: '*' },
  { digits: ['7', '3'], key: '7' },
])('“$digits” counts as the key $key', ({ digits, key }) => {
  expect(hear({ Digits: digits }, 'topic')).toEqual({ heard: { kind: 'key', key } });
});

test.each([
  {},
  { Digits: '' },
  { Digits: '   ' },
  { Digits: '\u3000' },
  { Digits: [] },
  { Digits: { first: '1' } },
  { Digits: 1 },
  { Digits: null },
  { Digits: [['1']] },
  { 'Digits[]': '1' },
  { digits: '1' },
] as readonly Form[])('%o is silence', (form) => {
  expect(hear(form, 'topic')).toEqual({ heard: { kind: 'noInput' } });
});

test.each(['A', 'hash', '-1', '٣', '🙂', 'w1', '<Dial>'])(
  '“%s” is no key of a telephone, and what was entered is not written down',
  (digits) => {
    expect(hear({ Digits: digits }, 'topic')).toEqual({
      heard: { kind: 'key', key: 'other' },
      unknown: `Digits of ${digits.length} characters`,
    });
  },
);

test('at the door everything is an arrival', () => {
  for (const form of [{}, { Digits: '1' }, { DialCallStatus: 'busy' }]) expect(hear(form, 'door')).toEqual({ heard: { kind: 'arrival' } });
});

test('a menu does not look at the outcome of a transfer', () => {
  expect(hear({ DialCallStatus: 'nonsense', Digits: '3' }, 'topic')).toEqual({ heard: { kind: 'key', key: '3' } });
});

test('a field that an object inherits is no field', () => {
  expect(textOf({}, 'constructor')).toBe('');
  expect(textOf({}, '__proto__')).toBe('');
  expect(textOf(Object.assign(Object.create(null) as Form, { To: ['+815000000001', 'x'] }), 'To')).toBe('+815000000001');
});

// https://www.twilio.com/docs/voice/twiml#request-parameters: CallSid is CA and 32 hexadecimal digits.
test.each([
  { sid: 'CA0123456789abcdef0123456789abcdef', id: 'CA0123456789abcdef0123456789abcdef' },
  { sid: '+819012345678', id: undefined },
  { sid: '09012345678', id: undefined },
  { sid: 'sip:yamada@example.jp', id: undefined },
  { sid: 'CA+819012345678', id: undefined },
  { sid: 'CA09012345678', id: undefined },
  { sid: `CA${'0'.repeat(31)}`, id: undefined },
  { sid: `CA${'0'.repeat(33)}`, id: undefined },
  { sid: `CA${'A'.repeat(32)}`, id: undefined },
  { sid: `ca${'0'.repeat(32)}`, id: undefined },
  { sid: `CA${'0'.repeat(32)}\n`, id: undefined },
  { sid: 'CA1\nCA2', id: undefined },
  { sid: '', id: undefined },
])('the call’s id “$sid” is $id', ({ sid, id }) => {
  expect(callIdOf({ CallSid: sid })).toBe(id);
});

// https://www.twilio.com/docs/voice/twiml#request-parameters: `inbound`, `outbound-api` or `outbound-dial`.
test.each([
  { direction: 'inbound', isInbound: true },
  { direction: '', isInbound: true },
  { direction: 'outbound-api', isInbound: false },
  { direction: 'outbound-dial', isInbound: false },
  { direction: 'trunking-originating', isInbound: false },
  { direction: ['inbound', 'outbound-api'], isInbound: true },
])('a call whose direction is “$direction” came to us: $isInbound', ({ direction, isInbound }) => {
  expect(webhookOf({ Direction: direction })).toMatchObject({ isInbound });
});

test('a form says which numbers its call comes from, and of its caller only From counts', () => {
  const form = { From: '+819012345678', Caller: '+819012345679', ForwardedFrom: ['+815012345678', 'x'], To: '', Called: '+815000000001' };
  expect(webhookOf(form)).toEqual({
    call: undefined,
    isInbound: true,
    called: '+815000000001',
    caller: '+819012345678',
    comesFrom: ['+819012345678', '+819012345679', '+815012345678'],
  });
});
