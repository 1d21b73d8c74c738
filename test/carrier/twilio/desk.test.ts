// The desk's side at the carrier: what comes back when a desk hears a whisper, row by row, and what the desk is told.

import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/call/heard.ts';
import { deskKey, hear } from '../../../src/carrier/twilio/form.ts';

type Row = {
  readonly row: string;
  readonly form: Readonly<Record<string, string | readonly string[]>>;
  readonly whispered: Outcome;
  readonly plain: Outcome;
};

// https://www.twilio.com/docs/voice/twiml/dial: DialCallStatus, DialBridged. https://www.twilio.com/docs/voice/api/call-resource: CallStatus.
const going = { CallStatus: 'in-progress' };
const rows: readonly Row[] = [
  // https://www.twilio.com/docs/voice/twiml/dial#dialbridged
  {
    row: 'the desk took the call',
    form: { ...going, DialCallStatus: 'completed', DialBridged: 'true' },
    whispered: 'answered',
    plain: 'answered',
  },
  {
    row: 'the same, and the caller hung up after it',
    form: { CallStatus: 'completed', DialCallStatus: 'completed', DialBridged: 'true' },
    whispered: 'answered',
    plain: 'answered',
  },
  // The carrier's changelog of 2020-12-09: a child call that is hung up during screening is completed, and not bridged.
  {
    row: 'a person or a machine answered, and did not take it',
    form: { ...going, DialCallStatus: 'completed', DialBridged: 'false' },
    whispered: 'declined',
    plain: 'failed',
  },
  {
    row: 'the same at an account with the older processor',
    form: { ...going, DialCallStatus: 'no-answer', DialBridged: 'false' },
    whispered: 'noAnswer',
    plain: 'noAnswer',
  },
  {
    row: 'an engine that does not say whether it was bridged',
    form: { ...going, DialCallStatus: 'completed' },
    whispered: 'declined',
    plain: 'answered',
  },
  { row: 'another engine’s word for it', form: { ...going, DialCallStatus: 'answered' }, whispered: 'declined', plain: 'answered' },
  { row: 'an empty word', form: { ...going, DialCallStatus: 'completed', DialBridged: '' }, whispered: 'declined', plain: 'answered' },
  { row: 'no answer in time', form: { ...going, DialCallStatus: 'no-answer' }, whispered: 'noAnswer', plain: 'noAnswer' },
  { row: 'a desk that talks', form: { ...going, DialCallStatus: 'busy', DialBridged: 'false' }, whispered: 'busy', plain: 'busy' },
  { row: 'a number that does not exist', form: { ...going, DialCallStatus: 'failed' }, whispered: 'failed', plain: 'failed' },
  // The caller hangs up: the call itself is over.
  {
    row: 'the caller hung up while it rang',
    form: { CallStatus: 'completed', DialCallStatus: 'canceled' },
    whispered: 'abandoned',
    plain: 'abandoned',
  },
  {
    row: 'the caller hung up while it rang, in other words',
    form: { CallStatus: 'completed', DialCallStatus: 'no-answer' },
    whispered: 'abandoned',
    plain: 'abandoned',
  },
  {
    row: 'the caller hung up during the whisper',
    form: { CallStatus: 'completed', DialCallStatus: 'completed', DialBridged: 'false' },
    whispered: 'abandoned',
    plain: 'abandoned',
  },
  {
    row: 'a call in a state that is not known',
    form: { CallStatus: 'parked', DialCallStatus: 'no-answer' },
    whispered: 'abandoned',
    plain: 'noAnswer',
  },
  { row: 'a line that was cancelled over REST', form: { ...going, DialCallStatus: 'canceled' }, whispered: 'declined', plain: 'failed' },
  // Absent and contradictory values.
  { row: 'nothing at all', form: {}, whispered: 'declined', plain: 'failed' },
  { row: 'busy, and connected', form: { ...going, DialCallStatus: 'busy', DialBridged: 'true' }, whispered: 'answered', plain: 'answered' },
  {
    row: 'a word that is none',
    form: { ...going, DialCallStatus: 'completed', DialBridged: 'yes' },
    whispered: 'declined',
    plain: 'answered',
  },
  {
    row: 'both words at once',
    form: { ...going, DialCallStatus: 'completed', DialBridged: ['true', 'false'] },
    whispered: 'declined',
    plain: 'failed',
  },
  {
    row: 'the same word twice',
    form: { ...going, DialCallStatus: 'completed', DialBridged: ['true', 'True'] },
    whispered: 'answered',
    plain: 'answered',
  },
  {
    row: 'capital letters',
    form: { ...going, DialCallStatus: 'completed', DialBridged: 'True' },
    whispered: 'answered',
    plain: 'answered',
  },
];

test.each(rows)('$row: $whispered with a whisper, $plain without', ({ form, whispered, plain }) => {
  expect(hear(form, 'transfer', true).heard).toEqual({ kind: 'transferred', outcome: whispered });
  expect(hear(form, 'transfer', false).heard).toEqual({ kind: 'transferred', outcome: plain });
});

test('the seconds of a talk are those of a call that was connected', () => {
  const form = { CallStatus: 'in-progress', DialCallStatus: 'completed', DialCallDuration: '42' };
  expect(hear({ ...form, DialBridged: 'true' }, 'transfer', true).talkedSeconds).toBe(42);
  expect(hear({ ...form, DialBridged: 'false' }, 'transfer', true).talkedSeconds).toBeUndefined();
});

test.each([
  [{ Digits: '1' }, '1'],
  [{ Digits: '１' }, '1'],
  [{ Digits: '2' }, '2'],
  [{ Digits: 'x' }, 'other'],
  [{ Digits: '' }, undefined],
  [{}, undefined],
])('a desk that sends %j pressed %s', (form, key) => {
  expect(deskKey(form)).toBe(key);
});
