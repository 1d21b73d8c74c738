// Traces of a real service at a real collector: what is in them, that a collector which is away costs no call, and that its
// library is not loaded where no address is set.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { openTraces } from '../../src/service/traces/openTraces.ts';
import { tracesOf } from '../support/carrier/traces.ts';
import { placeSigned, signedCall } from '../support/journal/signedCalls.ts';
import { type Collector, startCollector } from '../support/service/collector.ts';
import { tellLoads } from '../support/service/injected.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of ends.splice(0).reverse()) await each();
});

async function collector(): Promise<Collector> {
  const started = await startCollector();
  ends.push(started.close);
  return started;
}

async function start(environment: Readonly<Record<string, string>>): Promise<Running> {
  const running = await startProcess({ environment: { MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00', ...environment } });
  ends.push(() => end(running));
  return whenReady(running);
}

/** The steps that are traced begin once the library is loaded, which is after the service is ready. */
const whenTraced = () => sleep(2_000);

const counts = (of: readonly (string | number | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(of, String)].map(([name, all]) => [name, all.length]).sort());

test('each step is one span with its route, place, status and time, and nothing else; what waits is sent when the service stops', async () => {
  const taken = await collector();
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-traces-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const headers = join(folder, 'headers');
  writeFileSync(headers, 'Authorization=Bearer%20of-the-collector\n');
  const begun = Date.now();
  const service = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: taken.url, OTEL_EXPORTER_OTLP_HEADERS_FILE: headers });
  await whenTraced();
  for (let index = 0; index < 10; index += 1) await placeSigned(service, signedCall(index), index === 0);
  // Refused, with a number in the address: no span at all.
  expect((await fetch(`${service.url}/voice/v1/09012345678?From=%2B819012345678`, { method: 'POST' })).status).toBe(403);
  service.process.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  const spans = taken.spans();
  // Ten calls, two of each kind; the first one's requests came twice.
  expect(counts(spans.map(({ facts }) => facts['http.route']))).toEqual({
    '/voice': 11,
    '/voice/status': 11,
    '/voice/v1/language': 13,
    '/voice/v1/topic': 7,
    '/voice/v1/transfer': 7,
  });
  expect(new Set(spans.map(({ trace }) => trace)).size).toBe(spans.length);
  for (const { name, facts, isRoot, milliseconds, startedMs, status } of spans) {
    const {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': code,
      'madoguchi.place': place,
      ...more
    } = facts;
    expect([name, method, more, isRoot, status]).toEqual([`POST ${route}`, 'POST', {}, true, 0]);
    expect([code, place]).toEqual(route === '/voice/status' ? [204, undefined] : [200, /v1\/(.+)/.exec(String(route))?.[1]]);
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(20_000);
    expect(startedMs).toBeGreaterThan(begun);
    expect(startedMs).toBeLessThan(Date.now());
  }
  expect(taken.resource()).toMatchObject({ 'service.name': 'madoguchi', 'service.version': expect.stringMatching(/^\d/) });
  expect(taken.headers()).toMatchObject({ authorization: 'Bearer of-the-collector', 'content-type': 'application/json' });
  const said = [taken.raw(), service.said()].join('\n');
  for (let index = 0; index < 10; index += 1) {
    const { from, call } = signedCall(index);
    for (const trace of [...tracesOf(from), call]) expect(taken.raw().includes(trace)).toBe(false);
  }
  for (const trace of ['815000000001', 'language=th', 'centre=', '09012345678']) expect(taken.raw()).not.toContain(trace);
  expect(service.said()).not.toContain('of-the-collector');
  expect(said).not.toContain('traces-away');
});

test('a collector that is away, or refuses, costs no call and no time, and is said once; when it is back, spans arrive', async () => {
  const taken = await collector();
  taken.answer(400);
  const service = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: taken.url });
  await whenTraced();
  for (let index = 0; index < 10; index += 1) expect((await placeSigned(service, signedCall(index))).length).toBeGreaterThan(1);
  await vi.waitFor(() => expect(service.said()).toContain('"code":"traces-away"'), 20_000);
  await placeSigned(service, signedCall(20));
  await sleep(6_000);
  expect(service.said().match(/"code":"traces-away"/g)).toHaveLength(1);
  expect(service.said()).toContain('The collector takes no traces (400)');
  taken.answer(200);
  await placeSigned(service, signedCall(21));
  await vi.waitFor(() => expect(service.said()).toContain('"code":"traces-back"'), 20_000);
  expect(taken.spans().length).toBeGreaterThan(2);

  // Nothing listens at port 1; a service with such a collector also stops in time.
  const lonely = await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  await whenTraced();
  for (let index = 0; index < 10; index += 1) expect((await placeSigned(lonely, signedCall(index))).length).toBeGreaterThan(1);
  const asked = performance.now();
  lonely.process.kill('SIGTERM');
  expect(await lonely.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(9_000);
});

test('of what waits for a collector that never answers there is a bound, and noting a step takes microseconds', async () => {
  const taken = await collector();
  taken.answer(503);
  const log = { warn: () => {}, info: () => {} };
  const resource = { 'service.name': 'test' };
  const traces = openTraces({
    url: `${taken.url}/v1/traces`,
    headers: {},
    resource,
    version: '1',
    realClock: Date.now,
    log,
    mostWaiting: 100,
  });
  const step = { route: '/voice/v1/topic', place: 'topic', status: 200, milliseconds: 2 };
  const begun = performance.now();
  for (let index = 0; index < 20_000; index += 1) traces.step(step);
  const microseconds = ((performance.now() - begun) / 20_000) * 1000;
  expect(microseconds).toBeLessThan(200);
  taken.answer(200);
  await traces.close();
  // One batch may have been on its way.
  expect(taken.spans().length).toBeLessThanOrEqual(200);
});

test('without an address no library of the traces is loaded, in any thread; with one, when the service listens already', async () => {
  const taken = await collector();
  const { environment, remove } = tellLoads('@opentelemetry');
  ends.push(remove);
  // Of these packages, prom-client always loads one: the interface without anything behind it.
  const loads = ({ said }: Running) => (said().match(/^loads .+/gm) ?? []).filter((each) => !each.includes('/@opentelemetry/api/'));
  const without = await start(environment);
  await placeSigned(without, signedCall(0));
  without.process.kill('SIGTERM');
  await without.ended;
  expect(without.said()).toContain('/@opentelemetry/api/');
  expect(loads(without)).toEqual([]);
  const traced = await start({ ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: taken.url });
  await vi.waitFor(() => expect(loads(traced).join()).toContain('@opentelemetry/sdk-trace'), 10_000);
  await whenTraced();
  expect(loads(traced).filter((each) => !each.startsWith('loads while listening'))).toEqual([]);
  expect(traced.said()).not.toContain('traces-not-loaded');
});
