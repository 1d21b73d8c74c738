// Everything that a live service writes while two hundred people call it, searched for those people and for the carrier's tokens.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emergencyTwiml } from '../../src/carrier/twilio/emergencyTwiml.ts';
import { openWire, type Wire } from '../../src/tools/fuzz/wire.ts';
import { encoded, type Fields, nextOf, signatureOf } from '../support/carrier/carrier.ts';
import { tracesOf } from '../support/carrier/traces.ts';
import { type LiveService, startProcess } from '../support/safety/writingService.ts';

const publicUrl = 'https://hotline.example.jp';
const tokens = { primary: 'primarySecret5f2c81', secondary: 'secondarySecret9a07de' };
const secrets = mkdtempSync(join(tmpdir(), 'madoguchi-secrets-'));
for (const [name, token] of Object.entries(tokens)) writeFileSync(join(secrets, name), `${token}\n`);
const environment = {
  PUBLIC_URL: publicUrl,
  LOG_LEVEL: 'trace',
  TWILIO_AUTH_TOKEN_FILE: join(secrets, 'primary'),
  TWILIO_AUTH_TOKEN_SECONDARY_FILE: join(secrets, 'secondary'),
};

let service: LiveService;
let wire: Wire;
let written: string | undefined;
beforeAll(async () => {
  service = await startProcess(environment);
  wire = openWire(service.url);
});
afterAll(async () => {
  wire.close();
  if (written === undefined) await service.end();
  rmSync(secrets, { recursive: true });
});

async function ask(path: string, fields: Fields, token: string): Promise<string> {
  const signature = signatureOf(token, publicUrl + path, fields);
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': signature };
  const { status, text } = await wire.send('POST', path, headers, encoded(fields));
  return status === 200 ? text : '';
}

/** Who calls: a number, and what is shown besides it. */
function callerOf(index: number): Readonly<Record<string, string>> {
  const number = `+8190${71_300_000 + index * 7919}`;
  const address = `sip:kawaguchi-${index}@pbx.example.jp`;
  if (index % 20 === 0) return { From: address, Caller: address };
  if (index % 20 === 1) return { From: 'anonymous', Caller: 'anonymous', ForwardedFrom: number };
  return { From: number, Caller: number, CallerName: `Kurosawa Hanako ${index}`, FromCity: `Shibetsu-${index}` };
}

/** What somebody types where one key is asked for. */
const typedBy = (index: number) => `4980${1_234_500_000 + index * 31}`;
const callIdOf = (index: number) => `CA${index.toString(16).padStart(32, 'e')}`;

/** A call from its beginning to its end. */
async function call(index: number): Promise<string> {
  const Digits = typedBy(index);
  const about = { CallSid: callIdOf(index), To: '+815000000001', Called: '+815000000001', ...callerOf(index) };
  const token = index % 2 === 0 ? tokens.primary : tokens.secondary;
  const heard: string[] = [await ask('/voice', { ...about, CallStatus: 'ringing' }, token)];
  for (const fields of [{ Digits: '2' }, { Digits }, { Digits: '2' }, { DialCallStatus: 'busy', Digits }]) {
    const last = heard.at(-1) ?? '';
    if (/<Gather|<Dial/.test(last)) heard.push(await ask(nextOf(last), { ...about, ...fields }, token));
  }
  const ErrorUrl = `${publicUrl}/voice?From=${callerOf(index).From}`;
  if (index % 4 === 0) await ask('/voice/fallback', { ...about, Digits, ErrorCode: Digits, ErrorUrl }, token);
  if (index % 4 === 1) await ask('/voice', { ...about, Digits }, 'a wrong token');
  if (index % 4 === 2) await ask(`/voice/v1/${Digits}`, about, token);
  await ask('/voice/status', { ...about, CallStatus: 'completed', CallDuration: '61' }, token);
  expect(heard.length).toBeGreaterThan(3);
  return heard.join('\n');
}

/** Which personal values a text has, in any form: their digits within any digits, and every other form as a word of its own. */
function foundIn(text: string, personal: readonly string[]): readonly string[] {
  const eight = new Map(personal.filter((value) => /\d{8}$/.test(value)).map((value) => [value.slice(-8), value]));
  const runs = (text.match(/\d[\d-]{7,}/g) ?? []).map((run) => run.replaceAll('-', ''));
  const digits = runs.flatMap((run) =>
    Array.from({ length: Math.max(run.length - 7, 0) }, (_, at) => eight.get(run.slice(at, at + 8)) ?? []),
  );
  const words = new Set(text.match(/[\w+/=%@.:-]+/g));
  return [...digits.flat(), ...personal.filter((value) => tracesOf(value).some((trace) => words.has(trace)))];
}

test('the search finds a number however it is written', () => {
  const number = '+819071300001';
  for (const form of [number, '09071300001', '090-7130-0001', 'x=9071300001&', Buffer.from(number).toString('base64')])
    expect(foundIn(`{"msg":"${form} called"}`, [number])).toContain(number);
  expect(foundIn('{"time":1795305160696,"call":"CAee09071300002"}', [number])).toEqual([]);
});

test('the running service has its limits: of calls, of what a request may bring, of how long a connection is kept', async () => {
  const about = { CallSid: callIdOf(9000), To: '+815000000001', From: '+819079999901' };
  const first = await Promise.all(Array.from({ length: 30 }, () => ask('/voice', about, tokens.primary)));
  expect(first.filter((twiml) => twiml.includes('<Gather'))).toHaveLength(30);
  expect(await ask('/voice', about, tokens.primary)).toBe(emergencyTwiml['too-many']);
  expect((await wire.send('POST', '/voice', { 'X-Long': 'a'.repeat(20_000) })).status).toBe(431);
  // Node's own limit of a head is the same; of a connection that rests, it is another.
  expect((await fetch(`${service.url}/healthz`)).headers.get('keep-alive')).toBe('timeout=75');
});

test('two hundred calls leave no number, name, place, address or typed digit in anything that is written or answered', async () => {
  const indexes = Array.from({ length: 200 }, (_, index) => index);
  const heard: string[] = [];
  for (let from = 0; from < indexes.length; from += 20) heard.push(...(await Promise.all(indexes.slice(from, from + 20).map(call))));
  const metrics = await vi.waitFor(async () => {
    const { text } = await wire.send('GET', '/metrics', {});
    expect(text).toContain('process_resident_memory_bytes');
    return text;
  }, 5000);
  written = await service.end();
  // It did write, and about each call, by its id.
  expect(indexes.filter((index) => !written?.includes(callIdOf(index)))).toEqual([]);
  const everything = [written, ...heard, metrics].join('\n');
  const personal = indexes.flatMap((index) => [...Object.values(callerOf(index)), typedBy(index)]);
  expect(
    foundIn(
      everything,
      personal.filter((value) => value !== 'anonymous'),
    ),
  ).toEqual([]);
  expect(everything).not.toMatch(/kawaguchi|kurosawa|shibetsu/i);
});

test('the carrier’s tokens are in nothing that was written', () => {
  for (const trace of Object.values(tokens).flatMap(tracesOf)) expect(written).not.toContain(trace);
});

test('a start that fails says nothing of the tokens either', async () => {
  const said = await startProcess({ ...environment, PORT: 'x' }).then(
    () => 'it started',
    (fault: Error) => fault.message,
  );
  expect(said).toContain('PORT=x is not a port');
  for (const trace of Object.values(tokens).flatMap(tracesOf)) expect(said).not.toContain(trace);
});
