// madoguchi doctor as a person starts it, beside a service that runs.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountSid, startCarrierApi, token } from '../support/carrier/carrierApi.ts';
import type { SaidFinding } from '../support/cli/findings.ts';
import { run } from '../support/cli/ran.ts';
import { startService } from '../support/service.ts';
import { layOutWithoutRobot } from '../support/withoutRobot.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
  await layOutWithoutRobot(home);
});
afterAll(() => rm(home, { recursive: true }));

test('every area of a set-up is checked, and problems that keep it from taking calls end with 1', async () => {
  const [service, api] = await Promise.all([startService({ at: '2026-11-24T10:00', token }), startCarrierApi([])]);
  const environment = { PUBLIC_URL: service.url, TWILIO_AUTH_TOKEN: token, TWILIO_ACCOUNT_SID: accountSid };
  const told = await run('doctor', ['--api', api.url, '--json'], environment, home);
  await Promise.all([service.close(), api.close()]);
  expect([told.status, told.complaint]).toEqual([1, '']);
  const findings = JSON.parse(told.shown) as readonly SaidFinding[];
  expect(new Set(findings.map(({ area }) => area))).toEqual(new Set(['environment', 'schedules', 'voices', 'lines', 'service']));
  // The address is one of this machine, the robot voice is not installed and the numbers are placeholders; the round trip itself is fine.
  expect(findings.filter(({ is }) => is === 'problem').map(({ code }) => code)).toEqual([
    'public-url-loopback',
    'voice-missing',
    'centre-has-no-number',
    'centre-has-no-number',
  ]);
  expect(findings).toContainEqual({
    area: 'service',
    is: 'fine',
    code: 'signature-accepted',
    what: expect.stringContaining('arrives unchanged'),
  });
});
