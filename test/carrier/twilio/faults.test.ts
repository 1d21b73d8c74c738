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
      text: emergencyTwiml,
    });
    expect(failing.logged).toMatchObject([{ level: 50, call, fault: expect.stringContaining('the directory is gone') }]);
  },
);

// https://www.twilio.com/docs/voice/twiml#fallback-urls: the fallback is asked with ErrorCode and ErrorUrl when a webhook failed.
test('the fallback speaks even when the directory is gone, and the carrier’s error code is in the log', async () => {
  const failing = await start({ directory: broken });
  const response = await webhook(failing, '/voice/fallback', { ErrorCode: '11200', ErrorUrl: `${failing.url}/voice` });
  expect({ status: response.status, text: response.text }).toEqual({ status: 200, text: emergencyTwiml });
  expect(failing.logged).toMatchObject([{ level: 50, call, code: '11200' }]);
});

test.each([
  { sent: '11200\n+819087654321', code: '11200' },
  { sent: 'none', code: '' },
  { sent: '', code: '' },
])('of the error code “$sent” only five digits are written down', async ({ sent, code }) => {
  const running = await start();
  await webhook(running, '/voice/fallback', { ErrorCode: sent });
  expect(running.logged).toMatchObject([{ code }]);
});

test('a call’s id that is a telephone number is not written down by the fallback either', async () => {
  const running = await start();
  await webhook(running, '/voice/fallback', { CallSid: '+819087654321', ErrorCode: '11200' });
  expect(running.logged).toMatchObject([{ call: 'unknown', code: '11200' }]);
});

test('a fault while the end of a call is noted is logged with the call’s id, and is not called a wrong signature', async () => {
  const failing = await start({ directory: broken });
  const { status } = await webhook(failing, '/voice/status', { CallStatus: 'completed', CallDuration: '33' });
  expect(status).not.toBe(403);
  expect(failing.logged).toMatchObject([{ level: 50, call }]);
});

test('a journal that is away costs the caller nothing', async () => {
  const failing = await start({ journal: { write: broken } });
  const { status, text } = await webhook(failing, '/voice');
  expect(status).toBe(200);
  expect(elementsOf(text).map(({ name }) => name)).toContain('Gather');
});
