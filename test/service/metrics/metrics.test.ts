// What an operator sees at `/metrics`.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../../src/schedules/problem.ts';
import { post, webhook } from '../../support/carrier/carrier.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';
import { growthBy, seriesOf } from '../../support/service/metrics/series.ts';
import { type Service, startService } from '../../support/service.ts';

const at = '2026-11-24T10:00';
const topic = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
const transfer = '/voice/v1/transfer?centre=hokkaido&turn=3&language=en&topic=system&speaks=en&rung=system';
let service: Service;
beforeAll(async () => {
  service = await startService({ at });
});
afterAll(() => service.close());

const growth = (what: () => Promise<unknown>) => growthBy(service.url, what);

test('a call is counted where it begins, at each turn, when a line rings, how that ended, and when it is over', async () => {
  expect(await growth(async () => webhook(service, '/voice'))).toEqual({
    'calls_begun_total{centre="hokkaido"}': 1,
    'turns_total{place="language",language="none"}': 1,
    turn_seconds_count: 1,
  });
  expect(await growth(async () => webhook(service, topic, { Digits: '2' }))).toEqual({
    'transfers_begun_total{line="card"}': 1,
    'turns_total{place="transfer",language="en"}': 1,
    turn_seconds_count: 1,
  });
  expect(await growth(async () => webhook(service, transfer, { DialCallStatus: 'busy' }))).toEqual({
    'transfers_ended_total{line="system",outcome="busy"}': 1,
    'transfers_begun_total{line="card"}': 1,
    'turns_total{place="transfer",language="en"}': 1,
    turn_seconds_count: 1,
  });
  expect(await growth(async () => webhook(service, '/voice/status', { CallStatus: 'completed' }))).toEqual({
    'calls_ended_total{status="completed"}': 1,
  });
});

test('a turn that is given again from what is kept is counted again', async () => {
  const again = () => webhook(service, topic, { Digits: '#' });
  await again();
  expect(await growth(async () => again())).toMatchObject({ 'turns_total{place="topic",language="en"}': 1 });
});

test('what is refused is counted by its reason', async () => {
  expect(await growth(() => post(service, '/voice', 'a=b', undefined).then())).toEqual({ 'requests_refused_total{why="signature"}': 1 });
  expect(await growth(() => post(service, '/voice', 'a=b', 'x').then())).toEqual({ 'requests_refused_total{why="signature"}': 1 });
  const long = `Digits=${'1'.repeat(50_000)}`;
  expect(await growth(() => post(service, '/voice', long, 'x').then())).toEqual({ 'requests_refused_total{why="form"}': 1 });
});

test('the carrier’s cry for the fallback is counted', async () => {
  expect(await growth(async () => webhook(service, '/voice/fallback', { ErrorCode: '11200' }))).toMatchObject({ fallbacks_total: 1 });
});

test('no word of a caller, and none of an address that is not ours, becomes a label', async () => {
  await webhook(service, '/voice', { From: '+819087654321', CallerName: 'Marker', Digits: 'Marker' });
  await webhook(service, '/voice/v1/topic?centre=marker&turn=2&language=marker', { Digits: '1' });
  await webhook(service, '/voice/v1/topic?centre=hokkaido&turn=2&language=marker', { Digits: '1' });
  await webhook(service, '/voice/v1/marker?centre=hokkaido&turn=2&language=en');
  for (const status of ['busy', 'completed', 'marker']) {
    await webhook(service, transfer.replace('rung=system', 'rung=marker').replace('topic=system', 'topic=marker'), {
      DialCallStatus: status,
    });
  }
  await webhook(service, '/voice/status', { CallStatus: 'marker' });
  const names = [...(await seriesOf(service.url)).keys()].join('\n');
  expect(names).not.toMatch(/marker|87654321/i);
  expect(names).toContain('calls_ended_total{status="other"}');
  expect(names).toContain('transfers_ended_total{line="other",outcome="busy"}');
});

test('a number that no centre claims is counted, and is not a label', async () => {
  const grown = await growth(async () => webhook(service, '/voice', { To: '+815099998888', Called: '+815099998888' }));
  expect(grown).toMatchObject({ unclaimed_numbers: 1 });
  expect(JSON.stringify(grown)).not.toContain('99998888');
});

test.each(['2026-11-24T10:00', '2026-12-31T23:59', '2027-01-01T00:00'])(
  'on %s the holiday table has as many days left as there are to the end of its last year',
  async (day) => {
    service.setAt(day);
    const days = (await seriesOf(service.url)).get('madoguchi_holiday_table_days') ?? 0;
    service.setAt(at);
    const last = new Date(Date.parse(`${day.slice(0, 10)}T00:00Z`) + days * 86_400_000).toISOString();
    expect(last).toMatch(/^20\d\d-12-31T00:00/);
    expect(days).toBeGreaterThan(365);
  },
);

test('what is wrong with the schedules, with file, line and code, and how often they were read anew, is there', async () => {
  const problem: Problem = { severity: 'problem', file: 'lines/card.yaml', line: 1, column: 1, code: 'marked', message: 'a marker.' };
  const schedules = () => ({ since: 0, taken: 3, refused: 2, problems: [problem] });
  const reloading = await startService({ at, parts: { schedules } });
  const series = await seriesOf(reloading.url);
  const again = await seriesOf(reloading.url);
  await reloading.close();
  expect(again).toEqual(series);
  expect(Object.fromEntries(series)).toMatchObject({
    'madoguchi_reloads_total{outcome="taken"}': 3,
    'madoguchi_reloads_total{outcome="refused"}': 2,
    madoguchi_schedule_problems: 1,
    madoguchi_schedule_warnings: frozenDirectory().warnings.length,
    [`madoguchi_build_info{version="0.1.0",node="${process.version}"}`]: 1,
  });
  expect([...series.keys()]).toContain('madoguchi_schedule_problem{file="lines/card.yaml",line="1",code="marked"}');
});

test('a journal that is away and a turn that fails are counted, and the caller is answered', async () => {
  const away = (): never => {
    throw new Error('the journal is away');
  };
  const journalless = await startService({ at, parts: { journal: { write: away } } });
  expect(await growthBy(journalless.url, async () => webhook(journalless, '/voice'))).toMatchObject({
    journal_faults_total: 1,
    'calls_begun_total{centre="hokkaido"}': 1,
  });
  await journalless.close();
  let isGone = false;
  const whole = frozenDirectory();
  const directory = () => (isGone ? away() : whole);
  const failing = await startService({ at, parts: { directory } });
  const failed = async () => {
    isGone = true;
    expect((await webhook(failing, '/voice')).text).toContain('<Dial');
    isGone = false;
  };
  expect(await growthBy(failing.url, failed)).toEqual({ turns_failed_total: 1, turn_seconds_count: 1 });
  await failing.close();
});

test('an async journal that rejects is counted and logged, and the caller is answered', async () => {
  const rejecting = { write: () => Promise.reject(new Error('the journal is away')) };
  const journalless = await startService({ at, parts: { journal: rejecting } });
  const call = async () => {
    expect((await webhook(journalless, '/voice')).text).toContain('<Gather');
    await new Promise((later) => setImmediate(later));
  };
  expect(await growthBy(journalless.url, call)).toMatchObject({ journal_faults_total: 1, 'calls_begun_total{centre="hokkaido"}': 1 });
  expect(journalless.logged.filter(({ msg }) => msg === 'the journal is away; the call goes on')).toHaveLength(1);
  await journalless.close();
});
