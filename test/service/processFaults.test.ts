// Faults that no code caught, in a real process: calls go on, or the turns under way are finished before it ends.

import { request as httpRequest } from 'node:http';
import request from 'supertest';
import { afterEach, expect, test } from 'vitest';
import { describeFault } from '../../src/journal/describeFault.ts';
import { encoded, everyCall, signatureOf, webhook } from '../support/carrier/carrier.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { faultAtSignal, type Injected } from '../support/service/injected.ts';
import { end, type Running, startProcess, statusOf, whenReady } from '../support/service/process.ts';

let running: Running | undefined;
let injected: Injected | undefined;
afterEach(async () => {
  if (running !== undefined) await end(running);
  injected?.remove();
  running = undefined;
  injected = undefined;
});

async function startWith(fault: string): Promise<Running> {
  injected = faultAtSignal(fault);
  running = await whenReady(await startProcess({ environment: { ...injected.environment, MADOGUCHI_CLOCK: '2026-11-24T10:00' } }));
  return running;
}

async function fail({ process, said }: Running): Promise<void> {
  process.kill('SIGUSR2');
  await until(() => said().includes('ready to fail'), 'the signal arrived');
}

const asService = ({ url, token }: Running) => ({ url, token, logged: [], setAt: () => {}, close: async () => {} });
const linesOf = ({ said }: Running, code: string) =>
  said()
    .split('\n')
    .filter((line) => line.includes(`"code":"${code}"`));

test('rejected promises, of whatever kind, are counted and logged without a number, and calls go on', async () => {
  const service = await startWith(`
    Promise.reject(new Error('the store is away, +819012345678 called'));
    Promise.reject('090-1234-5678');
    Promise.reject();
    for (let time = 0; time < 500; time += 1) Promise.reject(new Error('again'));`);
  await fail(service);
  expect((await webhook(asService(service), '/voice')).text).toContain('<Gather');
  expect((await request(service.url).get('/metrics')).text).toContain('madoguchi_process_faults_total{code="unhandled-rejection"} 503');
  // They must not fill a disk.
  await until(() => linesOf(service, 'unhandled-rejection').length === 20, 'the first twenty are logged');
  const faults = linesOf(service, 'unhandled-rejection').map((line) => (JSON.parse(line) as { readonly fault: string }).fault);
  expect(faults[0]).toMatch(/^Error: the store is away, … called\n +at /);
  expect(faults.slice(1, 3)).toEqual(['…', 'undefined']);
  expect(service.said()).not.toMatch(/9012345678|090-1234/);
});

test('after an exception the turns under way are finished, nobody new is let in, and the process ends with 1', async () => {
  const service = await startWith("throw new Error('nothing caught this: +819012345678');");
  const path = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
  const form = { ...everyCall, Digits: '2' };
  const body = encoded(form);
  const asked = httpRequest(service.url + path, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-twilio-signature': signatureOf(service.token, service.url + path, form),
    },
  });
  const answer = new Promise<string>((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', async (response) => resolve((await response.toArray()).join('')));
  });
  await new Promise<void>((sent) => asked.write(body.slice(0, 20), () => sent()));
  for (let time = 0; time < 3; time += 1) await request(service.url).get('/healthz');
  await fail(service);
  await until(() => linesOf(service, 'uncaught-exception').length === 1, 'it is logged');
  while ((await statusOf(`${service.url}/healthz`)) !== 'ECONNREFUSED') await new Promise((later) => setTimeout(later, 5));
  asked.end(body.slice(20));
  expect(await answer).toContain('<Number>');
  expect(await service.ended).toBe(1);
  expect(service.said()).not.toContain('9012345678');
});

test('a fault of Node’s own kind, an emitter’s error that nothing listens to, is one of them', async () => {
  const service = await startWith("new (process.getBuiltinModule('node:events'))().emit('error', new Error('an emitter failed'));");
  await fail(service);
  expect(await service.ended).toBe(1);
  expect(linesOf(service, 'uncaught-exception')).toHaveLength(1);
});

test('where a fault happened is told, and no digits that may be a number', () => {
  const told = describeFault(new Error('From=+81 90-1234-5678 (090)12345678 %2B819012345678'));
  expect(told).toMatch(/^Error: From=/);
  expect(told).toMatch(/processFaults\.test\.ts:\d+:\d+/);
  expect(told).not.toMatch(/1234/);
  expect(describeFault({ toString: () => 'as it says' })).toBe('as it says');
});

test.each([
  '090 - 1234 - 5678',
  '090–1234–5678',
  '090/1234/5678',
  '090..1234..5678',
  '+81 (90) 1234-5678',
  '０９０－１２３４－５６７８',
  '०९०१२३४५६७८',
  'From=%2B81%2090%201234%205678',
  '["0","9","0","1","2","3","4","5","6","7","8"]',
])('the number %s is left out of a fault, and the places of its stack are not', (number) => {
  const fault = new Error(`no such desk ${number}.`);
  fault.stack = `${String(fault)}\n    at ask (file:///srv/src/call/desk.ts:1021:1234)`;
  const told = describeFault(fault);
  expect(told).toMatch(/^Error: no such desk \D*(?:2B)?…\D*\n/);
  expect(told).toContain('desk.ts:1021:1234)');
});
