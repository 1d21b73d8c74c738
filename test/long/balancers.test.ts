// The balancers as infra/ ships them, in front of real instances and of instances that are slow on purpose: no page and no audio takes an
// instance away from callers.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Balancer, type BalancerName, findBalancer, howToInstall, startBalancer } from '../../src/tools/load/balancer.ts';
import { type Fleet, startFleet } from '../../src/tools/load/fleet.ts';
import { freePort } from '../../src/tools/load/instance.ts';
import { askAtOnce, type BurstSeen, visitors } from '../../src/tools/load/pageBurst.ts';
import { publicPaths } from '../../src/tools/load/publicPaths.ts';
import { createRandom } from '../../src/tools/load/random.ts';
import { type Loaded, runLoad } from '../../src/tools/load/runLoad.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const token = 'a token of the tests';
// Limits are on where the world can call.
const publicUrl = 'https://hotline.example.jp';
const main = `${import.meta.dirname}/../../src/main.ts`;
const clock = () => performance.now();
const random = createRandom(process.pid);

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function twoInstances(balancer: Balancer): Promise<Fleet> {
  const environment = { ...process.env, TWILIO_AUTH_TOKEN: token, LOG_LEVEL: 'silent' };
  const fleet = await startFleet({ main, instances: 2, balancer, publicUrl, environment, random, clock });
  stops.push(fleet.close);
  return fleet;
}

/** Twelve calls at once, until the rest has happened. */
async function callsDuring(fleet: Fleet, listen: boolean, rest: () => Promise<void>): Promise<Loaded> {
  const enough = new AbortController();
  const calls = runLoad({
    service: { url: fleet.url, publicUrl, token },
    demand: { atOnce: 12 },
    minutes: 3,
    enough: enough.signal,
    pauseMs: 150,
    seed: 3,
    numbers: ['+815000000001', '+815000000002'],
    listen,
    pids: fleet.pids,
    clock,
  });
  await rest().finally(() => enough.abort());
  return calls;
}

type Instance = { readonly port: number; readonly asked: string[] };

/** An instance that is ready at once and answers turns at once. `other` answers everything else. */
async function madeInstance(other: RequestListener): Promise<Instance> {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const { url = '' } = request;
    if (url === '/readyz') return void response.end('{"ready":true}');
    asked.push(url);
    if (url.startsWith('/voice/v1')) return void response.setHeader('Content-Type', 'text/xml').end('<Response/>');
    other(request, response);
  };
  const server: Server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

async function balanced(balancer: Balancer, instances: readonly Instance[]): Promise<number> {
  const port = await freePort(random.next);
  const running = await startBalancer(
    balancer,
    port,
    instances.map((each) => each.port),
    clock,
  );
  stops.push(() => running.stop('SIGKILL'));
  return port;
}

async function statusesOf(count: number, url: string, path: string): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let asked = 0; asked < count; asked += 1) {
    const response = await fetch(url + path, {
      method: 'POST',
      body: 'Digits=1',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    await response.body?.cancel();
    statuses.push(response.status);
  }
  return statuses;
}

for (const name of ['HAProxy', 'Caddy'] as const satisfies readonly BalancerName[]) {
  const found = findBalancer(process.env.PATH ?? '', name);
  if (found === undefined) console.log(`Not tried: ${name}. ${howToInstall(name)}`);
  const balancer = found as Balancer;

  describe.skipIf(found === undefined)(name, () => {
    test('six hundred visitors at once, three times, half of them with headers of 15 kB: twelve calls go on and no turn of them is lost', async () => {
      const fleet = await twoInstances(balancer);
      const port = Number(new URL(fleet.url).port);
      const bursts: BurstSeen[] = [];
      const loaded = await callsDuring(fleet, false, async () => {
        await sleep(1000);
        for (const round of [1, 2, 3]) {
          const paths = publicPaths(frozenDirectory(), 600, createRandom(round));
          bursts.push(await askAtOnce({ port, paths, headers: visitors }));
          await sleep(500);
        }
      });
      expect({ failedTurns: loaded.failedTurns, reasons: loaded.reasons, beganAgain: loaded.beganAgain }).toEqual({
        failedTurns: 0,
        reasons: [],
        beganAgain: 0,
      });
      expect(loaded.turns).toBeGreaterThan(100);
      for (const { statuses } of bursts) {
        // Every visitor is answered: with a page, or with a sentence that asks for patience. The balancers refuse the long headers.
        expect((statuses['200'] ?? 0) + (statuses['429'] ?? 0) + (statuses['431'] ?? 0)).toBe(600);
        expect(statuses['200']).toBeGreaterThan(100);
      }
    });

    test('cold instances that have to speak Nepali for the first time lose no call and no audio', async () => {
      const fleet = await twoInstances(balancer);
      const loaded = await callsDuring(fleet, true, () => sleep(8000));
      expect({ failedTurns: loaded.failedTurns, reasons: loaded.reasons }).toEqual({ failedTurns: 0, reasons: [] });
      expect(loaded.finished).toBeGreaterThan(10);
    });

    test('pages and audio that take nine seconds count against no instance: every turn meanwhile is answered, by both', async () => {
      const slowly: RequestListener = (_request, response) => void setTimeout(() => response.end(), 9000);
      const instances = await Promise.all([madeInstance(slowly), madeInstance(slowly)]);
      const port = await balanced(balancer, instances);
      const paths = Array.from({ length: 40 }, (_none, index) => (index % 2 === 0 ? '/hours.html' : '/speech/robot/x.wav'));
      const slow = askAtOnce({ port, paths, headers: [{}] });
      for (let second = 0; second < 11; second += 1) {
        expect(await statusesOf(6, `http://127.0.0.1:${port}`, '/voice/v1/topic')).toEqual([200, 200, 200, 200, 200, 200]);
        await sleep(1000);
      }
      expect((await slow).statuses).toEqual({ 200: 40 });
      for (const { asked } of instances) expect(asked.filter((url) => url.startsWith('/voice')).length).toBeGreaterThan(20);
    });

    test('what is posted to a page is sent once, also where the connection ends without an answer; a turn is not sent for ever', async () => {
      const breaking: RequestListener = ({ socket }) => void socket.destroy();
      const instances = await Promise.all([madeInstance(breaking), madeInstance(breaking)]);
      const port = await balanced(balancer, instances);
      expect((await statusesOf(1, `http://127.0.0.1:${port}`, '/console/close'))[0]).toBeGreaterThanOrEqual(500);
      expect(instances.flatMap(({ asked }) => asked)).toEqual(['/console/close']);
      // Nothing answers this one, so it is sent as often as the balancer ever sends a turn.
      expect((await statusesOf(1, `http://127.0.0.1:${port}`, '/voice'))[0]).toBeGreaterThanOrEqual(500);
      const turns = instances.flatMap(({ asked }) => asked).filter((url) => url === '/voice');
      expect(turns.length).toBeLessThanOrEqual(7);
    });

    test('figures and the details of /readyz stay inside, however they are asked for', async () => {
      const fleet = await twoInstances(balancer);
      for (const path of [
        '/metrics',
        '/METRICS',
        '/metrics/',
        '/%6detrics',
        '/metrics?x=1',
        '//metrics',
        '/./metrics',
        '/voice/../metrics',
      ]) {
        const text = await rawBody(fleet.url, path);
        expect(text, path).not.toMatch(/# TYPE|madoguchi_/);
      }
      for (const path of ['/readyz', '/READYZ', '/readyz/', '/%72eadyz', '/readyz?x=1', '//readyz', '/./readyz', '/voice/../readyz']) {
        const text = await rawBody(fleet.url, path);
        expect(text, path).not.toMatch(/placeholder|warnings|schedules|\.yaml/);
      }
      expect(await (await fetch(`${fleet.url}/readyz`)).text()).toBe('{"ready":true}');
      expect((await fetch(`${fleet.url}/healthz`)).status).toBe(200);
    });

    test('an instance that is killed does not take the other one with it', async () => {
      const fleet = await twoInstances(balancer);
      await fleet.replace(0, 'SIGKILL');
      expect((await statusesOf(20, fleet.url, '/voice')).filter((status) => status !== 403 && status !== 429)).toEqual([]);
      const kept = fleet.pids()[1] ?? 0;
      process.kill(kept, 'SIGKILL');
      await sleep(6000);
      // The dead one is known by now. Unsigned, so that each is refused by an instance.
      expect((await statusesOf(20, fleet.url, '/voice')).filter((status) => status !== 403 && status !== 429)).toEqual([]);
      expect((await statusesOf(5, fleet.url, '/nothing')).filter((status) => status !== 404)).toEqual([]);
    });
  });
}

/** As it is written, which fetch would tidy. */
async function rawBody(url: string, path: string): Promise<string> {
  const { request } = await import('node:http');
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
    });
    asked.on('error', reject);
    asked.end();
  });
}
