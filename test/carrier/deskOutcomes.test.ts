// Every way in which a call to a desk that is asked for a key can end, with what the carrier then says of it, over signed HTTP. The token and two
// shared keys sign in turn. The numbers that ring are held against the table of the schedules.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyCall, type Fields, signatureOf } from '../support/carrier/carrier.ts';
import { type AtDesk, type Dialled, deskCarrier, headersOf } from '../support/carrier/deskCarrier.ts';
import { directoryWith } from '../support/desk/whispering.ts';
import { type Service, startService } from '../support/service.ts';

const telephones = ['+81112345601', '+81112345602', '+81112345603'];
const accept = { whisper: { language: 'ja', accept: true } } as const;
const directory = directoryWith({ system: accept, card: accept, counsellors: { telephones, inOrder: true, ...accept } });
const [first, second] = [
  { id: 'webhooks_sharedkey_1', secret: 'the first shared secret' },
  { id: 'webhooks_sharedkey_2', secret: 'the second shared secret' },
] as const;
let service: Service;
beforeAll(async () => {
  const parts = { directory: () => directory, sharedKeys: [first, second] };
  // A Tuesday at ten, when every desk of the frozen schedules is open.
  service = await startService({ at: '2026-11-24T10:00', parts });
});
afterAll(() => service.close());

/** Topic 3 of Hokkaido, for a language that three of its lines promise: each number once, in the order of the file. */
const table = ['system', 'card', 'counsellors'].flatMap((id) => {
  const line = directory.centres.get('hokkaido')?.lines.get(id);
  return line?.ringing?.telephones.length ? line.ringing.telephones : [line?.number ?? ''];
});
const vietnameseSystem = ['7', '3'] as const;

const carrier = () => deskCarrier(service.url, [{ token: service.token }, first, second]);
type Carrier = ReturnType<typeof carrier>;

type Ended = 'answered' | 'declined' | 'noAnswer' | 'busy' | 'failed' | 'abandoned';
type Row = {
  readonly row: string;
  /** What the telephone does that is picked up; absent where none is. */
  readonly desk?: { readonly keys: readonly (string | undefined)[]; readonly isConnected: boolean };
  readonly form: Fields;
  readonly ended: Ended;
};

const child = { DialCallSid: 'CAfedcba9876543210fedcba9876543210' };
const going = { CallStatus: 'in-progress' };
const gone = { CallStatus: 'completed' };
const takes = { keys: ['1'], isConnected: true };
const takesLate = { keys: [undefined, '1'], isConnected: true };
const declines = { keys: ['2'], isConnected: false };
const machine = { keys: [undefined, undefined], isConnected: false };

// https://www.twilio.com/docs/voice/twiml/dial#dialbridged and https://www.twilio.com/docs/voice/twiml/changelog (2020-12-09, 2021-05-13).
const rows: readonly Row[] = [
  {
    row: 'taken, and the desk hangs up',
    desk: takes,
    form: { ...going, ...child, DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '61' },
    ended: 'answered',
  },
  {
    row: 'taken at the second question',
    desk: takesLate,
    form: { ...going, ...child, DialCallStatus: 'completed', DialBridged: 'true' },
    ended: 'answered',
  },
  {
    row: 'taken, and the caller hangs up',
    desk: takes,
    form: { ...gone, ...child, DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '5' },
    ended: 'answered',
  },
  {
    row: 'taken, in an engine’s own letters',
    desk: takes,
    form: { ...going, DialCallStatus: 'answered', DialBridged: 'TRUE' },
    ended: 'answered',
  },
  {
    row: 'declined by another key',
    desk: declines,
    form: { ...going, ...child, DialCallStatus: 'completed', DialBridged: 'false' },
    ended: 'declined',
  },
  {
    row: 'declined by another key, with seconds',
    desk: declines,
    form: { ...going, DialCallStatus: 'completed', DialBridged: 'false', DialCallDuration: '9' },
    ended: 'declined',
  },
  {
    row: 'declined, at an account with the older processor',
    desk: declines,
    form: { ...going, DialCallStatus: 'no-answer' },
    ended: 'noAnswer',
  },
  {
    row: 'a machine, then silence',
    desk: machine,
    form: { ...going, ...child, DialCallStatus: 'completed', DialBridged: 'false' },
    ended: 'declined',
  },
  {
    row: 'the desk hangs up while it listens',
    form: { ...going, ...child, DialCallStatus: 'completed', DialBridged: 'false' },
    ended: 'declined',
  },
  {
    row: 'the desk hangs up while it listens, at an older account',
    form: { ...going, DialCallStatus: 'no-answer', DialBridged: 'false' },
    ended: 'noAnswer',
  },
  { row: 'no answer in time', form: { ...going, ...child, DialCallStatus: 'no-answer', DialBridged: 'false' }, ended: 'noAnswer' },
  { row: 'busy', form: { ...going, DialCallStatus: 'busy', DialBridged: 'false' }, ended: 'busy' },
  { row: 'no such number', form: { ...going, DialCallStatus: 'failed', DialBridged: 'false' }, ended: 'failed' },
  { row: 'the caller hangs up while it rings', form: { ...gone, DialCallStatus: 'canceled' }, ended: 'abandoned' },
  {
    row: 'the same, with a word about the bridge',
    form: { ...gone, DialCallStatus: 'canceled', DialBridged: 'false' },
    ended: 'abandoned',
  },
  { row: 'the same, as no answer', form: { ...gone, DialCallStatus: 'no-answer' }, ended: 'abandoned' },
  {
    row: 'the caller hangs up while the desk listens',
    form: { ...gone, ...child, DialCallStatus: 'completed', DialBridged: 'false' },
    ended: 'abandoned',
  },
  ...['canceled', 'failed', 'busy', 'no-answer', 'nonsense'].map(
    (CallStatus): Row => ({
      row: `the call itself is “${CallStatus}”`,
      form: { CallStatus, DialCallStatus: 'completed' },
      ended: 'abandoned',
    }),
  ),
  { row: 'the whisper could not be fetched, and it failed', form: { ...going, DialCallStatus: 'failed' }, ended: 'failed' },
  { row: 'the whisper could not be fetched, and it says completed', form: { ...going, DialCallStatus: 'completed' }, ended: 'declined' },
  // Absent and contradictory words.
  {
    row: 'nothing is said of the bridge, with seconds',
    desk: takes,
    form: { ...going, DialCallStatus: 'completed', DialCallDuration: '61' },
    ended: 'declined',
  },
  { row: 'an empty word about the bridge', form: { ...going, DialCallStatus: 'completed', DialBridged: '' }, ended: 'declined' },
  { row: 'a number about the bridge', form: { ...going, DialCallStatus: 'completed', DialBridged: '1' }, ended: 'declined' },
  {
    row: 'both words about the bridge',
    form: { ...going, DialCallStatus: 'completed', DialBridged: ['true', 'false'] },
    ended: 'declined',
  },
  { row: 'cancelled while the call goes on', form: { ...going, DialCallStatus: 'canceled' }, ended: 'declined' },
  { row: 'nothing of the desk at all', form: going, ended: 'declined' },
];

/** The events of the journal while something is done. */
async function eventsOf(what: () => Promise<unknown>): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const before = service.logged.length;
  await what();
  return service.logged.slice(before).filter(({ msg }) => msg === 'call event');
}

describe.each(rows)('$row: $ended', ({ desk, form, ended }) => {
  test('the numbers that ring are those of the table, and the answer is the same when it is asked twice', async () => {
    const phone = carrier();
    const dialled = await phone.call(...vietnameseSystem);
    expect(dialled.numbers).toEqual(table.slice(0, 1));
    if (desk !== undefined) expect((await phone.pickUp(dialled, ...desk.keys)).isConnected).toBe(desk.isConnected);
    let next: Dialled | undefined;
    const events = await eventsOf(async () => {
      next = (await phone.report(dialled, form)).next;
    });
    expect(events[0]).toMatchObject({ event: 'transfer-ended', line: 'system', outcome: ended });
    const goesOn = !['answered', 'abandoned'].includes(ended);
    expect(next?.numbers).toEqual(goesOn ? table.slice(1, 2) : undefined);
    expect((await phone.report(dialled, form)).next).toEqual(next);
    if (next === undefined) return;
    // The next desk takes the call, and then no other rings.
    expect((await phone.pickUp(next, '1')).isConnected).toBe(true);
    expect((await phone.report(next, { ...going, DialCallStatus: 'completed', DialBridged: 'true' })).next).toBeUndefined();
  });
});

test('where nobody takes the call, every number of the table rings once, in its order', async () => {
  const phone = carrier();
  const rung: string[] = [];
  let next: Dialled | undefined = await phone.call(...vietnameseSystem);
  while (next !== undefined && rung.length < 20) {
    rung.push(...next.numbers);
    await phone.pickUp(next, ...machine.keys);
    next = (await phone.report(next, { ...going, DialCallStatus: 'completed', DialBridged: 'false' })).next;
  }
  expect(rung).toEqual(table);
});

test('a caller who hangs up ends it at whichever telephone that is', async () => {
  for (let hangsUpAt = 0; hangsUpAt < table.length; hangsUpAt += 1) {
    const phone = carrier();
    const rung: string[] = [];
    let next: Dialled | undefined = await phone.call(...vietnameseSystem);
    while (next !== undefined) {
      rung.push(...next.numbers);
      const form: Fields = rung.length > hangsUpAt ? { ...gone, DialCallStatus: 'canceled' } : { ...going, DialCallStatus: 'no-answer' };
      next = (await phone.report(next, form)).next;
    }
    expect(rung).toEqual(table.slice(0, hangsUpAt + 1));
  }
});

test('the desk hears the language and the topic twice, and nothing of the caller’s number', async () => {
  const phone = carrier();
  const { heard }: AtDesk = await phone.pickUp(await phone.call(...vietnameseSystem), ...machine.keys);
  expect(heard.split('ベトナム語です').length - 1).toBe(2);
  expect(heard).not.toMatch(/\d{4}/);
});

describe('forged', () => {
  const addressesOf = async (phone: Carrier): Promise<readonly string[]> => {
    const { whisper = '', action } = await phone.call(...vietnameseSystem);
    return [whisper, whisper.replace('/whisper?', '/whisper/key?'), action];
  };
  const form = { ...everyCall, DialCallStatus: 'completed', DialBridged: 'true', Digits: '1' };
  const named = { 'X-Twilio-Webhooks-Signature-Settings': `key=${first.id},algorithm=HMAC_SHA256` };

  test.each<{ readonly how: string; readonly headers: (url: string) => Readonly<Record<string, string>> }>([
    { how: 'without a signature', headers: () => ({}) },
    { how: 'with the token of another account', headers: (url) => headersOf({ token: 'another token' }, url, form) },
    { how: 'with another secret under a known key', headers: (url) => headersOf({ ...first, secret: 'another secret' }, url, form) },
    { how: 'with one key under the name of the other', headers: (url) => headersOf({ ...first, secret: second.secret }, url, form) },
    { how: 'with a key that is not known', headers: (url) => headersOf({ ...first, id: 'webhooks_sharedkey_9' }, url, form) },
    { how: 'with the token under the name of a key', headers: (url) => ({ ...headersOf({ token: service.token }, url, form), ...named }) },
    { how: 'with a key and no name', headers: (url) => ({ 'X-Twilio-Signature': signatureOf(first.secret, url, form, 'sha256') }) },
    { how: 'with the signature of another address', headers: (url) => headersOf({ token: service.token }, `${url}&accept=0`, form) },
    { how: 'with the signature of another form', headers: (url) => headersOf(first, url, { ...form, DialBridged: 'false' }) },
  ])('$how, a whisper, a key and an end are refused, and nothing happens', async ({ headers }) => {
    const phone = carrier();
    const addresses = await addressesOf(phone);
    const events = await eventsOf(async () => {
      for (const address of addresses)
        expect([address, await phone.forge(address, form, headers(service.url + address))]).toEqual([address, 403]);
    });
    expect(events).toEqual([]);
  });
});
