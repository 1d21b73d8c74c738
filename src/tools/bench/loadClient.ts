// The load, in a process of its own so that it can have a core of its own: autocannon with the steps of a file. Prints what it saw as JSON.

import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { SignedStep } from './steps.ts';

export type LoadJob = {
  readonly port: number;
  readonly steps: readonly SignedStep[];
  readonly seconds: number;
  readonly connections: number;
  /** The steps are dealt out among the connections; otherwise each connection takes them all, one after the other. */
  readonly shared: boolean;
  /** Steps a second; as many as possible if absent. */
  readonly rate?: number;
};

export type LoadSeen = {
  readonly perSecond: number;
  readonly steps: number;
  /** Answers other than 200, and connections that broke. */
  readonly failed: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LoadJob;
const requests = job.steps.map(({ path, body, signature }) => ({
  method: 'POST' as const,
  path,
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': signature },
}));
let connection = 0;

const seen = await autocannon({
  url: `http://127.0.0.1:${job.port}`,
  connections: job.connections,
  duration: job.seconds,
  ...(job.shared ? { requests: requests.slice(0, 1), setupClient: deal } : { requests }),
});
const result: LoadSeen = {
  perSecond: seen['2xx'] / seen.duration,
  steps: seen.requests.total,
  failed: seen.non2xx + seen.errors + seen.timeouts,
  p50Ms: seen.latency.p50,
  p99Ms: seen.latency.p99,
};
console.log(JSON.stringify(result));

function deal(client: autocannon.Client): void {
  const each = Math.floor(requests.length / job.connections);
  client.setRequests(requests.slice(connection * each, (connection + 1) * each));
  connection += 1;
}
