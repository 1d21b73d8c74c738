// `board --url` at servers that answer anything: a board, or one sentence, and never a stack trace.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardLegend } from '../../src/staff/boardTable.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { type Service, startService } from '../support/service.ts';

const at = '2026-12-30T19:00';
let service: Service;
let server: Server;
let url: string;
let ready: unknown;
let open: unknown;
beforeAll(async () => {
  service = await startService({ at });
  server = createServer(({ url: path }, response) => response.end(JSON.stringify(path?.startsWith('/readyz') ? ready : open)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => Promise.all([service.close(), new Promise((resolve) => server.close(resolve))]));

const board = () => typed(`board --url ${url} --at ${at}`);
const goodAnswer = async () => (await fetch(`${service.url}/open.json?at=${at}&centre=hokkaido`)).json();
const isHealthy = { ready: true, problems: [] };

type Plain = { [name: string]: unknown };

/** Every copy of a value in which one part, however deep, is something else. */
function spoiled(value: unknown, other: unknown): unknown[] {
  const deeper =
    typeof value === 'object' && value !== null
      ? Object.keys(value).flatMap((name) =>
          spoiled((value as Plain)[name], other).map((part) => Object.assign(structuredClone(value) as Plain, { [name]: part })),
        )
      : [];
  return [other, ...deeper];
}

/** A centre with one line and a language in each status, so that there are not too many parts. */
async function smallAnswer(): Promise<unknown> {
  const { centres } = (await goodAnswer()) as { centres: { lines: { languages: Plain }[] }[] };
  const [centre] = centres;
  const [line] = centre?.lines ?? [];
  const languages = Object.fromEntries(Object.entries(line?.languages ?? {}).slice(0, 3));
  const { id, zone } = centre as unknown as Plain;
  return { centres: [{ id, zone, lines: [{ ...line, languages }] }] };
}

test('the answer of a service is a board', async () => {
  ready = isHealthy;
  open = await smallAnswer();
  const { status, out } = await board();
  expect([status, out.split('\n')[0]]).toEqual([0, expect.stringContaining('hokkaido')]);
});

const junk = ['tomorrow', '2026-13-01', '2026-02-30T10:00', '', -1, 1e300, null, {}, [], true, 'Asia/Nowhere', '\u001b[2J', 'a\nb'];
test.each(junk.map((other) => [other]))('an answer in which one part is %j is a board or a sentence', async (other) => {
  ready = isHealthy;
  const outcomes = new Set<string>();
  for (const answer of spoiled(await smallAnswer(), other)) {
    open = answer;
    const { status, out, fault } = await board();
    const isBoard = out.endsWith(boardLegend()) && !/[^\P{Cc}\n]/u.test(out);
    const isSentence = out.startsWith('There is no board:\n  What answers at ') && out.split('\n').length === 2;
    if (!(isBoard && status === 0) && !(isSentence && status === 1)) expect({ answer, status, out, fault }).toBeUndefined();
    outcomes.add(isBoard ? 'board' : 'sentence');
  }
  expect(outcomes).toContain('sentence');
});

test.each([
  [null],
  [[]],
  ['ready'],
  [{ ready: true }],
  [{ ready: true, problems: 'none' }],
  [{ ready: true, counts: { problems: 'none' } }],
])('a readiness of %j is not that of this service', async (other) => {
  ready = other;
  open = await smallAnswer();
  expect(await board()).toMatchObject({ status: 1, out: expect.stringContaining('is not this service') });
});

test('a service that tells other machines no more than a number of problems is shown with that number', async () => {
  ready = { ready: true, counts: { problems: 2, warnings: 0 } };
  open = await smallAnswer();
  const { status, out } = await board();
  expect(status).toBe(1);
  expect(out).toContain('There are 2 problems, and only its own machine is told which.');
  expect(out).toContain('hokkaido');
});
