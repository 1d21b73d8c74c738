import { afterEach, describe, expect, test } from 'vitest';
import type { CallEvent } from '../../../src/rehearsal/phone/callEvent.ts';
import { placeCall } from '../../../src/rehearsal/phone/phoneCall.ts';
import { readInputCommands } from '../../../src/rehearsal/terminal/inputCommands.ts';
import { scriptedInput } from '../../../src/rehearsal/terminal/scriptedInput.ts';
import { callTo } from '../../support/phone/caller.ts';
import { type Documents, serve } from '../../support/phone/documents.ts';
import { startService } from '../../support/service.ts';

const open: Documents[] = [];
afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));

/** A call to a service of fixed documents: what happened in short words, and what was asked for. */
async function call(documents: Readonly<Record<string, string>>, orders = '', lines: object = {}) {
  const service = await serve(documents);
  open.push(service);
  const events: CallEvent[] = [];
  const set = Object.fromEntries(Object.entries(lines).map(([name, path]) => [name, `${service.url}${path}`]));
  const good = await placeCall({ ...callTo(service, { listen: true }), ...set }, scriptedInput(readInputCommands(orders), []), (event) => {
    events.push(event);
  });
  return { good, heard: events.map(inShort), asked: service.asked };
}

function inShort(event: CallEvent): string {
  switch (event.is) {
    case 'said':
      return event.stretches.join(' / ');
    case 'played':
      return `plays ${new URL(event.url).pathname} ${event.fault ?? ''}`.trim();
    case 'pressed':
      return `> ${event.keys}`;
    case 'rang':
      return `> ${event.outcome}`;
    case 'fault':
      return `error ${event.code}`;
    case 'hung-up':
      return `${event.by} hangs up`;
    default:
      return event.is;
  }
}

// https://www.twilio.com/docs/voice/twiml/gather
describe('a Gather', () => {
  const menu = '<Gather action="/chosen" numDigits="1" finishOnKey=""><Say>Menu</Say></Gather><Say>Nothing pressed</Say>';

  test('posts the key, signed, to its action', async () => {
    const { heard, asked } = await call({ '/voice': menu, '/chosen': '<Hangup/>' }, '8');
    expect(heard).toEqual(['Menu', '> 8', 'service hangs up']);
    expect(asked.map(({ method, path, signed }) => `${method} ${path} ${signed}`)).toEqual(['POST /voice true', 'POST /chosen true']);
    expect(asked[1]?.form).toMatchObject({ Digits: '8', To: '+815000000001', CallStatus: 'in-progress', Direction: 'inbound' });
  });

  test('is followed by the next verb when the caller is silent', async () => {
    expect((await call({ '/voice': menu }, '/silence')).heard).toEqual(['Menu', 'silence', 'Nothing pressed', 'service hangs up']);
  });

  test('with actionOnEmptyResult posts silence to its action, without Digits', async () => {
    const { asked } = await call({ '/voice': '<Gather action="/chosen" actionOnEmptyResult="true"/>', '/chosen': '' }, '/silence');
    expect(asked[1]?.path).toBe('/chosen');
    expect(asked[1]?.form).not.toHaveProperty('Digits');
  });

  test('takes as many keys as it wants, and leaves the rest to the next one', async () => {
    const documents = {
      '/voice': '<Gather action="/two" numDigits="2" finishOnKey=""/>',
      '/two': '<Gather action="/end" numDigits="1"/>',
      '/end': '',
    };
    const { asked } = await call(documents, '123');
    expect(asked.map(({ form }) => form.Digits)).toEqual([undefined, '12', '3']);
  });

  test('ends with its finishing key, which is not among the digits', async () => {
    expect((await call({ '/voice': '<Gather action="/end"/>', '/end': '' }, '42#')).asked[1]?.form.Digits).toBe('42');
  });

  test('is followed by the next verb when the finishing key comes first', async () => {
    expect((await call({ '/voice': '<Gather action="/end"/><Say>Next</Say>' }, '#')).heard).toEqual(['> #', 'Next', 'service hangs up']);
  });

  test('asks for its own document again where it has no action, and with GET where it says so', async () => {
    const { asked } = await call({ '/voice': '<Gather method="GET" numDigits="1"/>' }, '1 /hangup');
    expect(asked[1]?.method).toBe('GET');
    expect(asked[1]?.path).toMatch(/^\/voice\?.*Digits=1/);
    expect(asked[1]?.signed).toBe(true);
  });
});

// https://www.twilio.com/docs/voice/twiml/dial
describe('a Dial', () => {
  const dial = '<Dial action="done"><Number>+81120017827</Number></Dial><Say>never heard</Say>';

  test.each([
    ['/answer', 'completed', 'true'],
    ['/busy', 'busy', 'false'],
    ['/no-answer', 'no-answer', 'false'],
    ['/failed', 'failed', 'false'],
  ])('%s is told to its action as %s', async (order, status, bridged) => {
    const { asked } = await call({ '/voice': '<Redirect>/calls/dial</Redirect>', '/calls/dial': dial, '/calls/done': '' }, order);
    expect(asked.at(-1)?.path).toBe('/calls/done');
    expect(asked.at(-1)?.form).toMatchObject({ DialCallStatus: status, DialBridged: bridged });
  });

  test('without an action is followed by the next verb', async () => {
    expect((await call({ '/voice': '<Dial>+81120017827</Dial><Say>After</Say>' }, '/busy')).heard).toEqual([
      'rings',
      '> busy',
      'After',
      'service hangs up',
    ]);
  });

  test('ends the call when the caller hangs up while it rings', async () => {
    expect((await call({ '/voice': dial }, '/hangup')).heard).toEqual(['rings', 'caller hangs up']);
  });
});

describe('what the carrier cannot use', () => {
  const broken = { '/voice': '<Redirect>/broken</Redirect>', '/broken': '<Sing/>' };

  test.each([
    ['an unknown verb', '<Sing/>', 12200],
    ['an answer that is no success', '500 out of order', 11200],
    ['words instead of a document', '200 hello', 12300],
  ])('%s is an application error in the caller’s ear', async (_, document, code) => {
    const { good, heard } = await call({ '/voice': document });
    expect([good, heard]).toEqual([false, [`error ${code}`, 'application-error']]);
  });

  test('is replaced by the fallback, which hears of the error', async () => {
    const { good, heard, asked } = await call({ ...broken, '/fallback': '<Say>Sorry</Say>' }, '', { fallbackUrl: '/fallback' });
    expect([good, heard]).toEqual([true, ['error 12200', 'Sorry', 'service hangs up']]);
    expect(asked.at(-1)?.form).toMatchObject({ ErrorCode: '12200', ErrorUrl: expect.stringContaining('/broken') });
  });

  test('is an application error where the fallback is no better', async () => {
    const { heard } = await call(broken, '', { fallbackUrl: '/broken-too' });
    expect(heard).toEqual(['error 12200', 'error 11200', 'application-error']);
  });

  test('audio that cannot be fetched is told, and the call goes on', async () => {
    const { heard } = await call({ '/voice': '<Play>/gone.wav</Play><Reject/>' });
    expect(heard).toEqual(['plays /gone.wav answered 404', 'rejected']);
  });

  test('a call that never ends is ended', async () => {
    expect((await call({ '/voice': '<Redirect>/voice</Redirect>' })).heard).toEqual(['error 0', 'application-error']);
  });
});

test('the end of a call is told to the status address', async () => {
  const { asked } = await call({ '/voice': '<Hangup/>', '/status': '' }, '', { statusUrl: '/status' });
  expect(asked.at(-1)?.form).toMatchObject({ CallStatus: 'completed', CallDuration: '0', CallSid: asked[0]?.form.CallSid });
});

test('a caller who asks for the same menu for ever hears kind words after sixty turns', async () => {
  const service = await startService({ at: '2026-11-24T22:00' });
  const heard: CallEvent[] = [];
  const input = {
    press: async () => ({ act: 'press', keys: '#' }) as const,
    ring: async () => 'answered' as const,
  };
  await placeCall(callTo(service), input, (event) => void heard.push(event));
  await service.close();
  expect(heard.filter(({ is }) => is === 'pressed').length).toBe(60);
  expect(heard.slice(-2)).toMatchObject([
    { is: 'said', language: 'en' },
    { is: 'hung-up', by: 'service' },
  ]);
});
