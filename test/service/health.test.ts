// What /readyz says to whom, and that it stays small whatever staff have written.

import request from 'supertest';
import { afterEach, expect, test } from 'vitest';
import { message } from '../../src/messages/message.ts';
import type { Problem } from '../../src/schedules/problem.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';

const mostBytes = 64 * 1024;

let service: Service | undefined;
afterEach(() => service?.close());

const problemOf = (message: string, file = 'lines/card.yaml'): Problem => ({
  severity: 'problem',
  file,
  line: 1,
  column: 1,
  code: 'not-a-date',
  message,
});

async function startWith(problems: readonly Problem[], warnings: readonly Problem[] = []): Promise<Service> {
  const directory = { ...frozenDirectory(), warnings };
  const schedules = () => ({ since: 0, taken: 3, refused: 2, problems, problemsSince: 0 });
  service = await startService({ at: '2026-11-24T10:00', parts: { schedules, directory: () => directory } });
  return service;
}

const readiness = ({ url }: Service) => request(url).get('/readyz');

test('this machine is told every problem, other machines how many there are', async () => {
  const running = await startWith([problemOf('this is wrong.'), problemOf('that, too.')]);
  const { body } = await readiness(running);
  expect(body).toMatchObject({
    ready: true,
    counts: { problems: 2, warnings: 1 },
    problems: ['lines/card.yaml:1:1: this is wrong.', 'lines/card.yaml:1:1: that, too.'],
    serving: 'last-good',
    schedules: { taken: 3, refused: 2, problems: [{ file: 'lines/card.yaml', line: 1, column: 1, message: 'this is wrong.' }, {}] },
  });
  for (const [name, value] of [
    ['Host', 'hotline.example.jp'],
    ['X-Forwarded-For', '203.0.113.7'],
    ['Via', '1.1 balancer'],
  ] as const) {
    const outside = await readiness(running).set(name, value);
    expect({ status: outside.status, body: outside.body }).toEqual({
      status: 200,
      body: { ready: true, counts: { problems: 2, warnings: 1 } },
    });
  }
});

test('each sentence has its Japanese beside it, and the English stays as it is', async () => {
  const problem = { ...problemOf(''), code: 'not-hours', message: message('not-hours', { written: '9時' }) };
  const { body } = await readiness(await startWith([problem], [{ ...problem, severity: 'warning' }]));
  expect(body.problems).toEqual([expect.stringMatching(/^lines\/card\.yaml:1:1: “9時” is not a span of hours\./)]);
  expect(body.ja).toEqual({
    problems: [expect.stringMatching(/^lines\/card\.yaml:1:1: 「9時」は時間として読めません。/)],
    warnings: [expect.stringContaining('母語の人がまだ確かめていません'), expect.stringMatching(/^lines\/card\.yaml:1:1: 注意: 「9時」/)],
  });
  expect(body.ja.warnings).toHaveLength(body.warnings.length);
  expect(body.schedules.problems[0]).toMatchObject({ code: 'not-hours', ja: expect.stringContaining('「9時」は') });
});

test.each([
  ['thirty thousand problems', Array.from({ length: 30_000 }, (_, index) => problemOf(`number ${index} is wrong.`))],
  ['one problem of 900,000 letters', [problemOf('口'.repeat(900_000))]],
  ['many long ones in Japanese', Array.from({ length: 500 }, () => problemOf('これは間違いです。'.repeat(500)))],
  ['many of control signs, which JSON writes long', Array.from({ length: 500 }, () => problemOf('\u0001'.repeat(5000)))],
  ['files with long names', Array.from({ length: 500 }, () => problemOf('wrong.', `lines/${'x'.repeat(3000)}.yaml`))],
])('with %s it is below 64 kB, and says how many are left out', async (_, problems) => {
  const running = await startWith(
    problems,
    problems.map((problem) => ({ ...problem, severity: 'warning' as const })),
  );
  const { text, body } = await readiness(running);
  expect(Buffer.byteLength(text)).toBeLessThan(mostBytes);
  expect(body.counts.problems).toBe(problems.length);
  const shown = body.problems.filter((sentence: string) => !sentence.startsWith('and '));
  const left = problems.length - shown.length;
  expect(body.problems.at(-1).startsWith(`and ${left} more.`)).toBe(left > 0);
  expect(shown.length).toBeGreaterThan(0);
});

test('a service that is leaving says so to everybody', async () => {
  service = await startService({ at: '2026-11-24T10:00', parts: { leaving: () => true } });
  const { status, body } = await readiness(service).set('Host', 'hotline.example.jp');
  expect([status, body]).toEqual([503, { ready: false, leaving: true, counts: { problems: 0, warnings: expect.any(Number) } }]);
});

test('what was kept before the start is said to everybody, and which centre serves what, since when and why to this machine', async () => {
  const because = problemOf('this is wrong.', 'centres/tokamachi.yaml');
  const held = [
    {
      centre: 'tokamachi',
      file: 'centres/tokamachi.yaml',
      serves: true,
      since: Date.UTC(2026, 10, 1),
      heldSince: Date.UTC(2026, 10, 2),
      because,
    },
    { centre: 'city', file: 'centres/city.yaml', serves: false, heldSince: Date.UTC(2026, 10, 3), because: { ...because, line: 7 } },
    { file: 'lines/card.yaml', serves: true, heldSince: 0, because: problemOf('no.') },
  ];
  const schedules = () => ({ since: 0, taken: 0, refused: 1, problems: [because], held, fromCopy: { keptAt: Date.UTC(2026, 9, 31) } });
  const copy = () => ({ keptAt: Date.UTC(2026, 9, 31), faults: 2, fault: 'ENOSPC' });
  service = await startService({ at: '2026-11-24T10:00', parts: { schedules, copy } });
  const { body } = await readiness(service);
  expect(body.serving).toBe('kept-copy');
  expect(body.problems).toEqual([
    expect.stringMatching(/what was kept on Sat 2026-10-31 09:00 in Japan serves/),
    'the centre “tokamachi” serves in its last good form, in which it has been since Sun 2026-11-01 09:00 in Japan; what is in the folder is kept out since Mon 2026-11-02 09:00 in Japan because of centres/tokamachi.yaml:1.',
    expect.stringMatching(/the centre “city” does not answer yet.*centres\/tokamachi\.yaml:7/),
    'centres/tokamachi.yaml:1:1: this is wrong.',
  ]);
  expect(body.counts.problems).toBe(4);
  expect(body.warnings[0]).toContain('cannot be kept for the next start (ENOSPC)');
  expect(body.schedules.held).toMatchObject([
    { centre: 'tokamachi', serves: true, since: '2026-11-01T00:00:00.000Z', because: { code: 'not-a-date', message: 'this is wrong.' } },
    { centre: 'city', serves: false },
    { file: 'lines/card.yaml', serves: true },
  ]);
  const outside = await readiness(service).set('Via', '1.1 balancer');
  expect(outside.body).toEqual({ ready: true, serving: 'kept-copy', counts: { problems: 4, warnings: expect.any(Number) } });
});
