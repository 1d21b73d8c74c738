// The page of the figures against our own count of the same calls; its spans; what-if; and what it says where there is nothing.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRoutes } from '../../../src/console/calls/callRoutes.ts';
import { chartIds } from '../../../src/console/figures/charts.ts';
import { type FigureParts, figureRoutes } from '../../../src/console/figures/figureRoutes.ts';
import { begunOf, daysBefore, readSpan } from '../../../src/console/figures/spanAsked.ts';
import { spanReader } from '../../../src/console/figures/spanFigures.ts';
import type { Visit } from '../../../src/console/route.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import { summaryOf } from '../../../src/journal/callSummary.ts';
import type { TurnRecord } from '../../../src/journal/events.ts';
import { countCallback } from '../../../src/store/callbackDays.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { createJobQueue } from '../../../src/website/jobQueue.ts';
import { catalogues, withRobot } from '../../support/console/hearing.ts';
import { rendered } from '../../support/console/rendered.ts';
import { outcomes, turnsOf } from '../../support/journal/madeCalls.ts';
import { generatedCalls } from '../../support/reports/generatedCalls.ts';
import { nearestRank, recount, recountLines, slowCalls } from '../../support/reports/recount.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const directory = frozenDirectory();
const look = { directory, now: '2026-11-25T11:00' };
const span = { from: '2026-10-03', until: '2026-11-07' };
let store: Store;
let turns: readonly TurnRecord[] = [];

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  turns = generatedCalls(700, 11);
  await store.save(turns, summaryOf);
  const day = { centre: 'hokkaido', day: '2026-10-12', language: 'th' };
  for (let index = 0; index < 19; index += 1) await countCallback(store.database, day, ['asked', 'placed', 'connected', 'kept', 'in_time']);
  await countCallback(store.database, { ...day, language: 'ne' }, ['asked', 'placed', 'unreached']);
});
afterAll(() => store.close());

const queue = createJobQueue((run) => setImmediate(run));
const partsOf = (by: Store, isMade = false): FigureParts => ({
  reports: by.reports,
  read: spanReader(by.reports, queue),
  draw: async ({ width, height, option }) => JSON.stringify({ width, height, option }),
  queue,
  isMade,
});
const page = (address: string, language: 'ja' | 'en' = 'ja', by = store) =>
  rendered(figureRoutes(partsOf(by)), `/console/centres/hokkaido/${address}`, { ...look, language });

/** The answer of a route that is no page. */
async function answered(pattern: string, chart: string, query: Readonly<Record<string, string>>, isMade = false) {
  const route = figureRoutes(partsOf(store, isMade)).find(({ path }) => path.endsWith(pattern));
  const centre = directory.centres.get('hokkaido');
  if (route === undefined || centre === undefined) throw new Error('There is no such route.');
  const now = instantOf(look.now, 'Asia/Tokyo') ?? Number.NaN;
  const asked = {
    person: undefined,
    language: 'en',
    now,
    directory,
    centre,
    parts: { chart },
    form: new URLSearchParams(),
    token: '',
  } as const;
  return route.answer({ ...asked, query: new URLSearchParams(query) } satisfies Visit);
}

/** The rows of a chart's table as CSV gives them, by their first cell. */
async function tableOf(chart: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const reply = await answered('tables/:chart', chart, span);
  if (!('file' in reply)) throw new Error('This is no file.');
  const rows = reply.file
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return new Map(rows.map(([name = '', ...cells]) => [name, cells]));
}

describe('the tables beneath the charts are our own count', () => {
  const calls = () => slowCalls(turns).filter(({ first }) => first.at >= span.from && first.at < span.until);
  const none = new Set<string>();

  test('by language, with persons and shares', async () => {
    const table = await tableOf('gap');
    const names = new Intl.DisplayNames(['en'], { type: 'language' });
    const byLanguage = Map.groupBy(calls(), ({ language }) => language);
    expect(table.size).toBe(byLanguage.size + 2);
    for (const [language, some] of byLanguage) {
      const { attempts, persons, reached, closed, unanswered, lost, abandoned } = recount(some, none);
      const name = language === 'none' ? 'no language' : names.of(language);
      const row = table.get(`${name}${attempts < 20 && language !== 'none' ? ' (few)' : ''}`) ?? table.get(`${name} (few)`);
      const share = `${Math.round(100 * (Math.round((1000 * reached) / attempts) / 1000))}%`;
      expect([language, row]).toEqual([language, [attempts, persons, reached, share, closed, unanswered, lost, abandoned].map(String)]);
    }
  });

  test('by day, and each day is there', async () => {
    const table = await tableOf('time');
    expect(table.size).toBe(36);
    for (const [day, some] of Map.groupBy(calls(), ({ first }) => first.at.slice(0, 10))) {
      const { attempts, reached, closed, lost } = recount(some, none);
      const name = `${Number(day.slice(8))} ${day.slice(5, 7) === '10' ? 'Oct' : 'Nov'}`;
      expect(table.get(name)).toEqual([attempts, reached, closed, lost].map(String));
    }
  });

  test('closed doors by hour and weekday', async () => {
    const table = await tableOf('doors');
    const closed = calls().filter(({ events }) => events.some(({ what }) => what.type === 'closed' && what.attemptedLines.length === 0));
    let sum = 0;
    for (const [hour, cells] of [...table].slice(1))
      for (const [index, cell] of cells.slice(0, 7).entries()) {
        const ours = closed.filter(
          ({ first }) =>
            first.at.slice(11, 13) === hour.slice(0, 2) && (new Date(`${first.at.slice(0, 10)}T12:00:00Z`).getUTCDay() || 7) === index + 1,
        );
        expect([hour, index, cell]).toEqual([hour, index, String(ours.length)]);
        sum += ours.length;
      }
    expect(sum).toBe(closed.length);
    expect(sum).toBeGreaterThan(20);
  });

  test('lost callers, seconds and lines', async () => {
    const { lostIn, secondsToPerson } = recount(calls(), none);
    const lost = [...(await tableOf('lost')).values()].slice(1).map(([count]) => Number(count));
    expect(lost.toSorted()).toEqual(Object.values(lostIn).toSorted());
    expect((await tableOf('seconds')).get('All')?.slice(2, 4)).toEqual([50, 95].map((of) => String(nearestRank(secondsToPerson, of))));
    const ofSpan = slowCalls(turns).map((call) => ({
      ...call,
      events: call.events.filter(({ at, what }) => what.type !== 'transfer-begun' || (at >= span.from && at < span.until)),
    }));
    const rung = [...(await tableOf('lines')).values()].slice(1).map(([, each]) => Number(each));
    expect(rung.toSorted()).toEqual(
      Object.values(recountLines(ofSpan))
        .map((each) => each.rung)
        .toSorted(),
    );
  });

  test('callbacks by language, with the goal, on the page and in the month', async () => {
    const table = await tableOf('callbacks');
    expect(table.get('Thai')).toEqual(['19', '0', '19', '19', '19', '19', '0', '100%']);
    expect(table.get('Nepali')).toEqual(['1', '0', '1', '0', '0', '0', '1', '0%']);
    expect(table.get('All')).toEqual(['20', '0', '20', '19', '19', '19', '1', '95%']);
    for (const address of [`figures?${new URLSearchParams(span).toString()}`, 'figures/month?month=2026-10'])
      expect((await page(address, 'en')).text).toContain('The goal of 95% is reached.');
    // The sheet has the languages beside each other, and marks what could be about one person.
    expect((await page('figures/month?month=2026-10', 'en')).text).toMatch(
      /Asked for \*1 19 20 .* Given up \*1 0 \*1 Share in time 0% 100% 95%/,
    );
    for (const address of ['figures?from=2026-11-01&last=2026-11-02', 'figures/month?month=2026-09'])
      expect((await page(address, 'en')).html).not.toContain('id="callbacks"');
  });

  test('a picture is drawn for each chart that has something to show, for light and dark, wide and narrow', async () => {
    for (const id of chartIds)
      for (const [look, width] of [
        ['light', 'wide'],
        ['dark', 'narrow'],
      ] as const) {
        const reply = await answered('pictures/:chart', id, { ...span, look, width });
        if (id === 'change') continue;
        if (!('picture' in reply)) throw new Error(`${id} has no picture.`);
        const drawn = JSON.parse(reply.picture) as { readonly width: number; readonly option: { readonly backgroundColor: string } };
        expect([drawn.width, drawn.option.backgroundColor]).toEqual(look === 'dark' ? [350, '#1d2229'] : [720, '#ffffff']);
      }
    expect(await answered('pictures/:chart', '__proto__', span)).toMatchObject({ status: 404 });
    expect(await answered('tables/:chart', 'gap', { from: 'never' })).toMatchObject({ status: 404 });
  });
});

test('the page has each chart with words for those who do not see it, the gap first, and no style of its own', async () => {
  const { html, text } = await page(`figures?${new URLSearchParams(span).toString()}`);
  expect([...html.matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id)).toEqual([...chartIds, 'counted']);
  expect([...html.matchAll(/<img [^>]*alt="([^"]{20,})"/g)]).toHaveLength(
    chartIds.length - (html.includes('figures/pictures/change') ? 0 : 1),
  );
  expect(html).not.toMatch(/ style="|<style|<svg/);
  expect(text).toContain('calls -- report --public');
});

describe('where there is nothing', () => {
  test('the page and the month say so', async () => {
    const empty = await openStore({ file: ':memory:' });
    expect((await page('figures', 'ja', empty)).text).toContain('この期間に電話はありませんでした');
    expect((await page('figures/month', 'ja', empty)).text).toContain('電話が少なく、話せた割合の変化は言えません');
    await empty.close();
  });

  test('days that are none, too many or in the wrong order are said beside their field, and what was typed stays', async () => {
    for (const [query, said] of [
      ['from=31.2.&last=2026-11-01', '31.2.'],
      ['from=2026-11-02&last=2026-11-01', '最初の日より前'],
      ['from=2020-01-01&last=2026-11-01', '731日より長い'],
      ['from=%3Cscript%3E', '&lt;script&gt;'],
    ] as const) {
      const { status, html } = await page(`figures?${query}`);
      expect([query, status, html.includes(said)]).toEqual([query, 422, true]);
    }
    expect((await page('figures?days=never&hour=99')).text).toContain('一覧から選んでください');
  });
});

describe('the days to compare with', () => {
  test.each([
    ['2026-11-01', '2026-12-01', '2026-10-01', '2026-11-01'],
    ['2027-01-01', '2027-02-01', '2026-12-01', '2027-01-01'],
    ['2026-10-01', '2027-01-01', '2026-07-01', '2026-10-01'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-03-01'],
    ['2026-11-01', '2026-11-26', '2026-10-01', '2026-10-26'],
    ['2026-11-05', '2026-11-12', '2026-10-29', '2026-11-05'],
    ['2026-11-01', '2026-12-15', '2026-09-18', '2026-11-01'],
  ])('of %s to %s are %s to %s', (from, until, begins, ends) => {
    expect(daysBefore({ from, until })).toEqual({ from: begins, until: ends });
  });

  test('of a month that is going on are as many as have begun; the usual days are this month', () => {
    const { days } = readSpan(new URLSearchParams(), '2026-11-25');
    expect(days).toEqual({ from: '2026-11-01', until: '2026-12-01' });
    expect(begunOf({ from: '2026-11-01', until: '2026-12-01' }, '2026-11-25')).toEqual({ from: '2026-11-01', until: '2026-11-26' });
    expect(readSpan(new URLSearchParams({ from: '2026-11-03', until: '2026-11-10' }), '2026-11-25').days?.until).toBe('2026-11-10');
  });
});

describe('later hours', () => {
  // The frozen card line answers Thai callers until 18:00 every day. 2026-11-23 is a holiday, 2026-11-21 a Saturday.
  const came = [
    ['a', '2026-11-24T18:30:00+09:00'],
    ['b', '2026-11-24T19:59:00+09:00'],
    ['c', '2026-11-24T20:10:00+09:00'],
    ['d', '2026-11-23T18:30:00+09:00'],
    ['e', '2026-11-21T18:30:00+09:00'],
    ['f', '2026-11-24T06:00:00+09:00'],
  ] as const;
  let own: Store;
  beforeAll(async () => {
    own = await openStore({ file: ':memory:' });
    for (const [call, at] of came) await own.save(turnsOf({ call, at, turns: outcomes.closed }), summaryOf);
  });
  afterAll(() => own.close());

  test.each([
    ['weekdays', '20', 'あと2人'],
    ['weekdays', '21', 'あと3人'],
    ['weekdays', '18', 'あと0人'],
    ['saturdays', '20', 'あと1人'],
    ['sundays', '20', 'あと1人'],
    ['daily', '20', 'あと4人'],
  ])('on %s until %s:00', async (days, hour, said) => {
    const { text } = await page(`figures?from=2026-11-01&last=2026-11-25&days=${days}&hour=${hour}&line=card`, 'ja', own);
    expect(text).toContain(`閉まっていた6人のうち、${said}`);
  });
});

test('made-up calls are marked on every page with calls or figures, and in the names of files', async () => {
  const routes = [
    ...figureRoutes(partsOf(store, true)),
    ...callRoutes({ catalogues, audio: withRobot, reports: store.reports, writtenAt: () => 0, isMade: true }),
  ];
  const call = turns[0]?.events[0]?.call ?? '';
  for (const address of ['figures', 'figures/month', 'calls', `calls/${encodeURIComponent(call)}`]) {
    const { text } = await rendered(routes, `/console/centres/hokkaido/${address}`, look);
    expect([address, text.includes('これは見本のために作った通話です')]).toEqual([address, true]);
  }
  expect(await answered('tables/:chart', 'gap', span, true)).toMatchObject({ name: expect.stringMatching(/^made-up-/) as unknown });
  expect(await answered('tables/:chart', 'gap', span)).toMatchObject({ name: expect.stringMatching(/^hokkaido-gap-/) as unknown });
});

test('a page and its pictures ask the store once; a minute later it is asked again, and a store that was away is asked again at once', async () => {
  let asked = 0;
  let isAway = true;
  let now = 0;
  const sums = async () => {
    asked += 1;
    if (isAway) throw new Error('away');
    return [];
  };
  const read = spanReader({ ...store.reports, sums }, queue, () => now);
  const of = { centre: 'hokkaido', ...span };
  await expect(read(of)).rejects.toThrow('away');
  isAway = false;
  await Promise.all([read(of), read(of)]);
  await read(of);
  expect(asked).toBe(2);
  now = 60_001;
  await read(of);
  expect(asked).toBe(3);
});
