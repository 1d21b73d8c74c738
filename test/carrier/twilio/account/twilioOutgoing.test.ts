// Calls and texts over the carrier's API, by its own client: what is repeated, and what is known of a request that got no answer.

import { afterEach, expect, test, vi } from 'vitest';
import { twilioOutgoing } from '../../../../src/carrier/twilio/account/twilioOutgoing.ts';
import { accountSid, token } from '../../../support/carrier/carrierApi.ts';
import { type Fault, type StandIn, type StandInOptions, startStandIn } from '../../../support/carrier/standIn.ts';

const ours = '+815000000001';
const to = '+819012345678';
const credentials = { accountSid, user: accountSid, password: token };
const call = {
  to,
  from: ours,
  url: 'http://127.0.0.1:9/voice/callback',
  fallbackUrl: 'http://127.0.0.1:9/voice/fallback',
  statusUrl: 'http://127.0.0.1:9/voice/callback/status?token=t',
  ringSeconds: 30,
};

let standIn: StandIn | undefined;
afterEach(() => standIn?.close());

async function account(options: Partial<StandInOptions> = {}) {
  standIn = await startStandIn({ numbers: [ours], webhookToken: 't', personOf: () => ({ telephone: 'busy' }), ...options });
  return { outgoing: twilioOutgoing(credentials, { origin: standIn.url, timeoutMs: 300 }), carrier: standIn };
}

test('a call is placed once, with our addresses, and found again by its numbers', async () => {
  const { outgoing, carrier } = await account();
  const before = Date.now();
  const placed = await outgoing.placeCall(call);
  expect(carrier.calls).toHaveLength(1);
  expect(carrier.calls[0]).toMatchObject({
    to,
    from: ours,
    url: call.url,
    fallbackUrl: call.fallbackUrl,
    statusUrl: call.statusUrl,
    statusEvents: ['initiated', 'ringing', 'answered', 'completed'],
  });
  expect(placed).toEqual({ sid: carrier.calls[0]?.sid });
  const [listed, ...others] = await outgoing.callsTo({ to, from: ours });
  expect(others).toEqual([]);
  expect(listed?.sid).toBe(carrier.calls[0]?.sid);
  // The carrier's dates are whole seconds.
  expect(Math.abs((listed?.createdAt ?? 0) - before)).toBeLessThan(2_000);
  expect(await outgoing.callsTo({ to: '+819012345679', from: ours })).toEqual([]);
});

const faults: readonly (readonly [string, Fault, object, number])[] = [
  ['429', { status: 429, code: 20429 }, { notDone: '429' }, 0],
  ['500 before it acts', { status: 500, code: 20500 }, { unknown: '500' }, 0],
  ['500 after it acted', { status: 500, code: 20500, acts: true }, { unknown: '500' }, 1],
  ['503', { status: 503, code: 20503 }, { unknown: '503' }, 0],
  ['502 in HTML', { status: 502, html: true }, { unknown: '502' }, 0],
  ['400 in HTML, from something in between', { status: 400, html: true }, { unknown: '400' }, 0],
  ['no answer before it acts', { hangs: true, acts: false }, { unknown: 'ECONNABORTED' }, 0],
  ['no answer after it acted', { hangs: true, acts: true }, { unknown: 'ECONNABORTED' }, 1],
  ['a reset before it acts', { resets: true, acts: false }, { unknown: 'ECONNRESET' }, 0],
  ['a reset after it acted', { resets: true, acts: true }, { unknown: 'ECONNRESET' }, 1],
  ['21214', { status: 400, code: 21214 }, { refused: 'later', code: '21214' }, 0],
  ['21216', { status: 400, code: 21216 }, { refused: 'number', code: '21216' }, 0],
  ['21215', { status: 400, code: 21215 }, { refused: 'account', code: '21215' }, 0],
  ['20003', { status: 401, code: 20003 }, { refused: 'account', code: '20003' }, 0],
  ['a code that nobody knows', { status: 400, code: 29999 }, { refused: 'later', code: '29999' }, 0],
];

test.each(faults)('%s is asked for once, and is told as it is', async (_, fault, told, placed) => {
  const { outgoing, carrier } = await account({ faultOf: () => fault });
  expect(await outgoing.placeCall(call)).toEqual(told);
  expect(carrier.requests).toEqual(['POST Calls']);
  expect(carrier.calls).toHaveLength(placed);
});

test.each([
  [{ to: '+8190' }, { refused: 'number', code: '21211' }],
  [{ to: ours }, { refused: 'number', code: '21211' }],
  [{ from: '+815000000009' }, { refused: 'sender', code: '21210' }],
  [{ url: 'voice' }, { refused: 'account', code: '21205' }],
])('what the carrier refuses of %j', async (wrong, told) => {
  const { outgoing } = await account();
  expect(await outgoing.placeCall({ ...call, ...wrong })).toEqual(told);
});

test('where nothing listens, nothing was sent', async () => {
  const { carrier } = await account();
  await carrier.close();
  standIn = undefined;
  expect(await twilioOutgoing(credentials, { origin: carrier.url }).placeCall(call)).toEqual({ notDone: 'ECONNREFUSED' });
});

test('wrong credentials are the account’s fault', async () => {
  const { carrier } = await account();
  const outgoing = twilioOutgoing({ ...credentials, password: 'wrong' }, { origin: carrier.url });
  expect(await outgoing.placeCall(call)).toEqual({ refused: 'account', code: '20003' });
  await expect(outgoing.callsTo({ to, from: ours })).rejects.toMatchObject({ status: 401 });
});

test('a text is sent once, and deleted at the carrier as soon as it is not under way any more', async () => {
  let arrive: () => void = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { outgoing, carrier } = await account({ deliveryOf: () => ({ ends: 'delivered', after: arrival }) });
  const text = { to, from: 'Madoguchi', body: 'เปิด 9:00', validSeconds: 3600, statusUrl: 'http://127.0.0.1:9/voice/sms/status?token=t' };
  const sent = await outgoing.sendText(text);
  expect(carrier.messages).toMatchObject([{ to, from: 'Madoguchi', body: 'เปิด 9:00', isRemoved: false }]);
  const sid = 'sid' in sent ? sent.sid : '';
  await expect(outgoing.removeText(sid)).rejects.toMatchObject({ status: 409, code: 20009 });
  arrive();
  await carrier.settled();
  await outgoing.removeText(sid);
  expect(carrier.messages).toMatchObject([{ isRemoved: true, validSeconds: 3600 }]);
  // What is gone already is what was asked for.
  await outgoing.removeText(sid);
  expect(await outgoing.sendText({ ...text, to: '+81257573111' })).toEqual({ refused: 'number', code: '21614' });
});

test.each([
  [21610, { refused: 'number', code: '21610' }],
  [21606, { refused: 'sender', code: '21606' }],
  [21408, { refused: 'account', code: '21408' }],
])('a text that is refused with %i', async (code, told) => {
  const { outgoing } = await account({ faultOf: () => ({ status: 400, code }) });
  expect(await outgoing.sendText({ to, from: 'Madoguchi', body: 'a', validSeconds: 60, statusUrl: 'http://127.0.0.1:9/' })).toEqual(told);
});

test('no environment makes the client print a number', async () => {
  vi.stubEnv('TWILIO_LOG_LEVEL', 'debug');
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const { outgoing } = await account();
  await outgoing.placeCall(call);
  await outgoing.callsTo({ to, from: ours });
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
  vi.unstubAllEnvs();
});
