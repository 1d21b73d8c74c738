// The machine's own time zone never matters: the same questions in processes that believe to stand elsewhere.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { answers, holidays } from '../support/hours/answersUnderZone.ts';

const script = join(import.meta.dirname, '../support/hours/answersUnderZone.ts');

async function answersIn(zone: string): Promise<{ readonly zone: number; readonly answers: unknown; readonly holidays: unknown }> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'print'], { env: { ...process.env, TZ: zone }, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

// Minutes that each zone was behind UTC in 1970: a process that ignored its zone would prove nothing.
test.each([
  ['UTC', 0],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', 640],
])('a machine in %s gives the same openings, standings and holidays as this one', async (zone, behind) => {
  const there = await answersIn(zone);
  expect(there.zone).toBe(behind);
  expect(there.answers).toEqual(JSON.parse(JSON.stringify(answers())));
  expect(there.holidays).toEqual(holidays());
});
