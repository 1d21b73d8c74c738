// A load at an even pace, in a process of its own: each step is due at its own moment and its time counts from there, also where it had to
// wait. autocannon sends the steps of a second as fast as it can and then rests, which is no pace. Prints what it saw as JSON.

import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { LoadJob } from './loadClient.ts';

export type PacedSeen = {
  readonly perSecond: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly p999Ms: number;
  readonly maxMs: number;
};

const { port, steps, seconds, rate = 1 } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LoadJob;
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
// Connections are opened and code is compiled in the first second, which is not counted.
const warmUp = rate;
const all = Math.round(rate * seconds) + warmUp;
const waited: number[] = [];
let failed = 0;
let answered = 0;

await new Promise<void>((finished) => {
  const begun = performance.now();
  const dueAt = (index: number) => begun + (index * 1000) / rate;
  let sent = 0;
  const done = (index: number, status: number | undefined): void => {
    answered += 1;
    if (status !== 200) failed += 1;
    if (index >= warmUp) waited.push(performance.now() - dueAt(index));
    if (answered === all) finished();
  };
  const sendDue = (): void => {
    while (sent < all && dueAt(sent) <= performance.now()) {
      send(sent, done);
      sent += 1;
    }
    // A timer would be late by up to a millisecond, so the turns of the loop are the clock.
    if (sent < all) setImmediate(sendDue);
  };
  sendDue();
});
agent.destroy();

waited.sort((a, b) => a - b);
const at = (share: number) => waited[Math.floor(waited.length * share)] ?? Number.NaN;
const seen: PacedSeen = { perSecond: rate, failed, p50Ms: at(0.5), p99Ms: at(0.99), p999Ms: at(0.999), maxMs: waited.at(-1) ?? Number.NaN };
console.log(JSON.stringify(seen));

function send(index: number, done: (index: number, status: number | undefined) => void): void {
  const step = steps[index % steps.length];
  const asked = request({
    host: '127.0.0.1',
    port,
    agent,
    method: 'POST',
    path: step?.path,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'Content-Length': Buffer.byteLength(step?.body ?? ''),
      'X-Twilio-Signature': step?.signature,
    },
  });
  asked.on('response', (response) => {
    response.resume();
    response.on('end', () => done(index, response.statusCode));
  });
  asked.on('error', () => done(index, undefined));
  asked.end(step?.body);
}
