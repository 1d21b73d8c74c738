// A hundred callers ask by signed calls in eleven languages, before and during the year-end. Their calls are owed when the desks are open again,
// on a day on which a typhoon closes these for some hours. What the carrier placed is held against hours that are written here.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, test, vi } from 'vitest';
import { instantOf } from '../../../src/hours/zone.ts';
import { openKeptJournal } from '../../../src/service/journal/keptJournal.ts';
import { followNotices } from '../../../src/service/notices/followNotices.ts';
import { numbersIn } from '../../support/safety/numberForms.ts';
import { frozenFiles, loadWith, vocabulary } from '../../support/schedules/frozen.ts';
import { callAndPress, callingBack, startAsking } from '../../support/service/askingCaller.ts';
import { connectedDirectory } from '../../support/service/connectedDirectory.ts';

const minute = 60_000;
const inTokyo = (at: string): number => instantOf(at, 'Asia/Tokyo') ?? Number.NaN;
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-year-end-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Keys of the language menu, and when the card's desks promise the language. 4 January 2027 is a Monday.
const languages = [
  ['ja', '1', '9:30', '20:00'],
  ['en', '2', '8:30', '20:00'],
  ['zh', '3', '8:30', '20:00'],
  ['ko', '4', '8:30', '20:00'],
  ['es', '5', '8:30', '20:00'],
  ['pt', '6', '8:30', '20:00'],
  ['vi', '7', '9:00', '18:00'],
  ['th', '8', '9:00', '18:00'],
  ['id', '9', '9:00', '18:00'],
  ['tl', '0', '9:00', '18:00'],
  ['ne', '*', '9:00', '18:00'],
] as const;
const closed = [
  { from: inTokyo('2026-12-29T00:00'), until: inTokyo('2027-01-04T00:00') },
  { from: inTokyo('2027-01-04T09:10'), until: inTokyo('2027-01-04T11:15') },
];

type Asker = { readonly language: string; readonly key: string; readonly from: string; readonly keyed?: string; readonly does: string };

/** Most talk when they are called. Every fifth has another number called than the one that asks. */
const askers = Array.from({ length: 100 }, (_, index): Asker => {
  const [language, key] = languages[index % languages.length] ?? languages[0];
  const two = String(index).padStart(2, '0');
  const does = index === 40 ? 'machine' : index % 49 === 7 ? 'no-more' : index % 12 === 5 ? 'busy, then talks' : 'talks';
  return { language, key, from: `+8190777788${two}`, ...(index % 5 === 0 && { keyed: `0808888${two}66` }), does };
});
const called = ({ from, keyed }: Asker) => (keyed === undefined ? from : `+81${keyed.slice(1)}`);

/** Whether the card's desks promise a language for ten minutes more, by what is written above. */
function isPromised(language: string, at: number): boolean {
  const [, , opens = '', closes = ''] = languages.find(([each]) => each === language) ?? [];
  const day = new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
  const isShut = closed.some(({ from, until }) => at >= from - 10 * minute && at < until);
  return !isShut && at >= inTokyo(`${day}T${opens.padStart(5, '0')}`) && at < inTokyo(`${day}T${closes}`) - 10 * minute;
}

/** Every byte of the files of a folder. */
const bytesOf = (name: string): string =>
  readdirSync(name, { recursive: true, withFileTypes: true })
    .map((entry) => (entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'latin1') : ''))
    .join('\n');

test('a hundred callers in eleven languages, over the year-end and a typhoon', { timeout: 5 * minute }, async () => {
  let now = inTokyo('2026-12-28T21:00');
  const placed: { readonly to: string; readonly nth: number; readonly at: number }[] = [];
  const byNumber = new Map(askers.map((asker) => [called(asker), asker]));
  const card = (frozenFiles['lines/card.yaml'] ?? '')
    .replace(/^hours:$/m, 'new-year: {from: 12-29, until: 01-03}\n$&')
    .replace(/^( {4}daily: .*)$/gm, '$1\n    new-year: closed');
  const { directory: files, problems } = loadWith({ 'lines/card.yaml': card });
  if (files === undefined) throw new Error(JSON.stringify(problems));
  const directory = callingBack(['mobile'], connectedDirectory(files));
  const settings = { outboxMegabytes: 64, keepDays: { usual: 400, centres: {} } };
  const log = pino({ level: 'silent' });
  const kept = openKeptJournal({ dataFolder: folder, settings, clock: () => now, realClock: () => now, log });
  const by = await startAsking({
    at: '2026-12-28T21:00',
    directory,
    parts: { journal: kept.journal, personOf: kept.personOf },
    personOf: ({ to, nth }) => {
      placed.push({ to, nth, at: now });
      const { does } = byNumber.get(to) ?? { does: 'unknown' };
      if (does === 'machine') return { telephone: 'answers' };
      if (does.startsWith('busy') && nth === 1) return { telephone: 'busy' };
      return { telephone: 'answers', keys: [does === 'no-more' ? '3' : '1'] };
    },
  });
  const notices = await followNotices({
    live: { current: () => directory, writtenAt: () => 0 },
    context: { vocabulary },
    notices: async () => by.store.notices,
    file: join(folder, 'notices.json'),
    clock: () => now,
    realClock: () => now,
    log,
  });
  /** Time goes on, and after each step an instance looks. */
  const until = async (at: string, stepMinutes: number): Promise<void> => {
    for (const end = inTokyo(at); now < end; ) {
      const step = Math.min(stepMinutes, (end - now) / minute);
      now += step * minute;
      by.later(step);
      await notices.look();
      by.setDirectory(notices.directory());
      await by.callbacks.look();
      await by.carrier.settled();
    }
  };
  const addresses: string[] = [];
  const ask = async (some: readonly Asker[]): Promise<void> => {
    for (const { key, from, keyed } of some) {
      const confirmed = keyed === undefined ? '1' : `2 ${keyed}# 1`;
      const call = await callAndPress(by, from, `${key} 2 1 ${confirmed}`);
      addresses.push(...call.addresses);
    }
  };
  await ask(askers.slice(0, 40));
  await until('2026-12-31T14:00', 120);
  await ask(askers.slice(40));
  const outbox = bytesOf(folder);
  kept.start();
  expect((await by.store.callbacks.list()).map(({ status }) => status)).toEqual(Array(100).fill('asked'));
  await until('2027-01-04T08:20', 120);
  expect(placed).toEqual([]);
  // The closure is made at 8:55 from 9:10 on, for the whole day; at 11:15 the storm is over.
  await until('2027-01-04T08:55', 1);
  const closure = {
    id: 'typhoon',
    centre: 'hokkaido',
    kind: 'closure',
    from: inTokyo('2027-01-04T09:10'),
    until: inTokyo('2027-01-05T00:00'),
    reason: '台風のため',
    lines: 'all',
    madeBy: '佐藤',
    madeAt: now,
  } as const;
  const [made] = await by.store.notices.save([closure], now);
  await until('2027-01-04T11:15', 1);
  const beforeItsEnd = placed.length;
  await by.store.notices.change([{ id: 'typhoon', revision: made?.revision ?? 0, endedAt: now }], now);
  await until('2027-01-04T13:30', 1);

  const wrong = placed.filter(({ to, at }) => !isPromised(byNumber.get(to)?.language ?? '', at));
  expect(wrong.map(({ to, at }) => [to, new Date(at).toISOString()])).toEqual([]);
  expect(beforeItsEnd).toBeGreaterThan(20);
  expect(placed.length - beforeItsEnd).toBeGreaterThan(20);
  // Each once a try: half an hour lies between two.
  const counts = askers.map((asker) => {
    const calls = placed.filter(({ to }) => to === called(asker)).map(({ at }) => at);
    expect(calls.every((at, index) => index === 0 || at - (calls[index - 1] ?? at) >= 30 * minute)).toBe(true);
    return calls.length;
  });
  expect(counts).toEqual(askers.map(({ does }) => (does === 'machine' ? 3 : does.startsWith('busy') ? 2 : 1)));
  // Each heard only the language in which it asked.
  for (const call of by.carrier.calls) {
    // Nepali has no voice of the carrier: it alone is played. https://www.twilio.com/docs/voice/twiml/say#language
    const heard = call.events.flatMap((event) => (event.is === 'said' ? [event.language] : event.is === 'played' ? ['ne'] : []));
    const { language } = byNumber.get(call.to) ?? {};
    const isBusy = call.status === 'busy';
    expect(new Set(heard)).toEqual(new Set(isBusy ? [] : [language === 'tl' ? 'fil' : language]));
  }
  // None is forgotten.
  const list = await by.store.callbacks.list();
  expect([...Map.groupBy(list, ({ status }) => status)].map(([status, some]) => [status, some.length]).sort()).toEqual([
    ['cancelled', 2],
    ['kept', 97],
    ['unreached', 1],
  ]);
  // In two opened hours after what was promised, by the report.
  await vi.waitFor(async () => {
    const sums = await by.store.reports.callbacks('hokkaido', '2026-12-01', '2027-02-01');
    const sum = (name: 'asked' | 'in_time' | 'kept') => sums.reduce((all, each) => all + each[name], 0);
    expect([sum('asked'), sum('kept')]).toEqual([100, 97]);
    expect(sum('in_time')).toBeGreaterThanOrEqual(95);
    expect(sums).toHaveLength(11);
  });

  await vi.waitFor(() => expect(kept.status().outboxBytes).toBe(0), 60_000);
  await kept.stop();
  const metrics = await (await fetch(`${by.service.url}/metrics`)).text();
  const ready = await (await fetch(`${by.service.url}/readyz`)).text();
  const placing = by.carrier.calls.flatMap(({ url, statusUrl, fallbackUrl }) => [url, statusUrl ?? '', fallbackUrl ?? '']);
  const everyAddress = [...addresses, ...placing];
  const opened = everyAddress.flatMap((address) =>
    address.split(/[/?=&.]/).map((part) => Buffer.from(part, 'base64url').toString('latin1')),
  );
  const written = {
    log: by.log(),
    callbacks: by.bytes(),
    outbox,
    journal: bytesOf(folder),
    events: JSON.stringify(by.events),
    list: JSON.stringify(list),
    metrics,
    ready,
    addresses: everyAddress.join('\n'),
    opened: opened.join('\n'),
  };
  const numbers = askers.flatMap((asker) => [asker.from, called(asker)]);
  for (const [where, text] of Object.entries(written)) {
    expect(text.length, where).toBeGreaterThan(100);
    expect(numbersIn(text, numbers), where).toEqual([]);
  }
  expect(written.outbox).toContain('callback-asked');
  await notices.close();
  await by.close();
});
