// Something inside breaks while a caller is on the line.

import { afterEach, expect, test } from 'vitest';
import { emergencyTwiml } from '../../../src/carrier/twilio/emergencyTwiml.ts';
import { elementsOf, webhook } from '../../support/carrier/carrier.ts';
import { type Service, type ServiceOptions, startService } from '../../support/service.ts';

const call = 'CA0123456789abcdef0123456789abcdef';
const broken = (): never => {
  throw new Error('the directory is gone');
};

let service: Service | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function start(parts: ServiceOptions['parts'] = {}): Promise<Service> {
  service = await startService({ at: '2026-11-24T10:00', parts });
  return service;
}

test.each(['/voice', '/voice/v1/topic?centre=hokkaido&turn=2&language=en', '/voice/v2/x'])(
  'a fault inside a turn at %s puts the caller through to the suspension line, and is logged with the call’s id',
  async (path) => {
    const failing = await start({ directory: broken });
    const response = await webhook(failing, path, { Digits: '1' });
    expect({ status: response.status, type: response.type, text: response.text }).toEqual({
      status: 200,
      type: 'text/xml',
      text: emergencyTwiml.fault,
    });
    expect(failing.logged.at(-1)).toMatchObject({ level: 50, call, fault: expect.stringContaining('the directory is gone') });
  },
);

// https://www.twilio.com/docs/voice/twiml#fallback-urls: the fallback is asked with ErrorCode and ErrorUrl when a webhook failed.
test('the fallback speaks even when the directory is gone, and the carrier’s error code is in the log', async () => {
  const failing = await start({ directory: broken });
  const response = await webhook(failing, '/voice/fallback', { ErrorCode: '11200', ErrorUrl: `${failing.url}/voice` });
  expect({ status: response.status, text: response.text }).toEqual({ status: 200, text: emergencyTwiml.fault });
  expect(failing.logged).toMatchObject([{ level: 50, call, code: 'fallback-asked', errorCode: '11200' }]);
});

test.each([
  { sent: '11200', errorCode: '11200' },
  { sent: '11200\n+819087654321', errorCode: '' },
  { sent: '819087654321', errorCode: '' },
  { sent: '112001', errorCode: '' },
  { sent: 'none', errorCode: '' },
  { sent: '', errorCode: '' },
])('the error code “$sent” is written down as “$errorCode”: five digits, or nothing of it', async ({ sent, errorCode }) => {
  const running = await start();
  await webhook(running, '/voice/fallback', { ErrorCode: sent });
  expect(running.logged).toMatchObject([{ errorCode }]);
});

test('a call’s id that is a telephone number is not written down by the fallback either', async () => {
  const running = await start();
  await webhook(running, '/voice/fallback', { CallSid: '+819087654321', ErrorCode: '11200' });
  expect(running.logged).toMatchObject([{ call: 'unknown', errorCode: '11200' }]);
});

test('a fault while the end of a call is noted is logged with the call’s id, and is not called a wrong signature', async () => {
  const failing = await start({ directory: broken });
  const { status } = await webhook(failing, '/voice/status', { CallStatus: 'completed', CallDuration: '33' });
  expect(status).not.toBe(403);
  expect(failing.logged).toMatchObject([{ level: 50, call }]);
});

test('a fault that repeats what was sent is logged without it', async () => {
  const sent = ['+819087654321', '090-8765-4321', '0081 90 8765 4321', '(090) 87654321', '090 – 8765 – 4321', '０９０－８７６５－４３２１'];
  const failing = await start({
    directory: () => {
      throw new Error(`There is no centre ${sent.join(', or ')}.`);
    },
  });
  await webhook(failing, '/voice');
  expect(failing.logged).toMatchObject([{ fault: expect.stringContaining('There is no centre …, or …, or …, or') }]);
  expect(JSON.stringify(failing.logged)).not.toMatch(/8765|4321|８７６５/);
});

test('a journal that is away costs the caller nothing', async () => {
  const failing = await start({ journal: { write: broken } });
  const { status, text } = await webhook(failing, '/voice');
  expect(status).toBe(200);
  expect(elementsOf(text).map(({ name }) => name)).toContain('Gather');
});
