// Clerks at the console, in a process of their own: each has the first screen open, hears its events, and loads a page every two seconds.
// Prints how long the pages took, as JSON.

import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { ClerksJob, ClerksSeen } from './clerksJob.ts';

const { port, cookie, paths, events, clerks, seconds } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ClerksJob;
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const everyMs = 2_000;
const waited: number[] = [];
let failed = 0;

const streams = Array.from({ length: clerks }, () => get(events, () => {}));
const begun = performance.now();
await Promise.all(Array.from({ length: clerks }, (_, clerk) => work(clerk)));
for (const stream of streams) stream.destroy();
agent.destroy();
waited.sort((a, b) => a - b);
const at = (share: number) => waited[Math.min(waited.length - 1, Math.floor(waited.length * share))] ?? Number.NaN;
const seen: ClerksSeen = { pages: waited.length, failed, p50Ms: at(0.5), maxMs: waited.at(-1) ?? Number.NaN };
console.log(JSON.stringify(seen));

async function work(clerk: number): Promise<void> {
  for (let round = 0; performance.now() - begun < seconds * 1000; round += 1) {
    const due = begun + round * everyMs + (clerk * everyMs) / clerks;
    await new Promise((later) => setTimeout(later, Math.max(0, due - performance.now())));
    const sent = performance.now();
    const status = await page(paths[(clerk + round * clerks) % paths.length] ?? '/console');
    if (status !== 200) failed += 1;
    waited.push(performance.now() - sent);
  }
}

function page(path: string): Promise<number> {
  return new Promise((resolve) => {
    get(path, resolve).on('error', () => resolve(0));
  });
}

function get(path: string, onEnd: (status: number) => void): ReturnType<typeof request> {
  const asked = request({ host: '127.0.0.1', port, agent, path, headers: { Cookie: cookie, 'Accept-Language': 'ja' } });
  asked.on('response', (response) => {
    response.resume();
    response.on('end', () => onEnd(response.statusCode ?? 0));
    response.on('error', () => onEnd(0));
  });
  asked.on('error', () => {});
  asked.end();
  return asked;
}
