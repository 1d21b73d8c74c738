// Test calls that people sign, and what the tools found.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEffort, readWalk } from '../../../src/console/proof/proofResults.ts';
import { type ProofParts, proofRoutes } from '../../../src/console/proof/proofRoutes.ts';
import { sheetOf } from '../../../src/console/proof/sheetCalls.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import { morning } from '../../../src/tools/effort/effort.ts';
import { createJobQueue } from '../../../src/website/jobQueue.ts';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { catalogues } from '../../support/console/hearing.ts';
import { rendered } from '../../support/console/rendered.ts';
import { directoryWith } from '../../support/desk/whispering.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const at = '2026-11-24T10:00';
const now = instantOf(at, 'Asia/Tokyo') ?? Number.NaN;
const address = '/console/centres/hokkaido/proof';
let service: Console;
let editor: Browser;

beforeAll(async () => {
  service = await startConsole({ at });
  editor = await service.clerk({ hokkaido: 'editor' }, '山田');
});
afterAll(() => service.close());

const testsIn = (html: string) => [...html.matchAll(/name="test" value="([^"]*)"/g)].map(([, test = '']) => test);

test('a call is signed once, with a name and a note; the last signature counts; another centre does not see it', async () => {
  const [first = '', second = ''] = testsIn((await editor.get(address)).text);
  const sent = { id: randomUUID(), test: first, outcome: 'wrong', note: '呼び出し音だけ <b>' };
  const answers = await Promise.all([1, 2, 3].map(() => editor.post(address, sent)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await editor.get(address)).text).toContain('0 are signed as right and 1 as wrong');
  service.setAt('2026-11-24T10:05');
  const other = await service.clerk({ hokkaido: 'editor' }, '佐藤');
  await other.post(address, { id: randomUUID(), test: first, outcome: 'right', note: '' });
  await other.post(address, { id: randomUUID(), test: second, outcome: 'wrong', note: '' });
  const { text } = await editor.get(address);
  expect(text).toContain('1 are signed as right and 1 as wrong');
  expect(text).toContain('佐藤, Tue 2026-11-24 10:05');
  expect(text).not.toContain('<b>');
  expect(await service.store.signed.latest('tokamachi')).toEqual([]);
  const { text: audit } = await (await service.clerk({ hokkaido: 'admin' })).get('/console/centres/hokkaido/audit');
  expect(audit.match(/Signed a test call/g)).toHaveLength(3);
});

test.each([
  ['no such call', { test: 'live nowhere +81' }],
  ['no outcome', { outcome: '' }],
  ['no id', { id: 'x' }],
])('with %s nothing is signed, and that is said', async (_, change) => {
  const [first = ''] = testsIn((await editor.get(address)).text);
  const before = await service.store.signed.latest('hokkaido');
  const answer = await editor.post(address, { id: randomUUID(), test: first, outcome: 'right', note: '', ...change });
  expect([answer.status, answer.text.includes('Nothing was signed')]).toEqual([422, true]);
  expect(await service.store.signed.latest('hokkaido')).toEqual(before);
});

test('the sheet has a lost card on each number in each language, and each line once; a line with another number is another call', async () => {
  const pause = async () => {};
  const sheetIn = (directory: ReturnType<typeof frozenDirectory>) => {
    const centre = directory.centres.get('hokkaido');
    if (centre === undefined) throw new Error('There is no such centre.');
    return sheetOf(directory, centre, now, pause);
  };
  const calls = await sheetIn(frozenDirectory());
  const centre = frozenDirectory().centres.get('hokkaido');
  const offered = (centre?.numbers ?? []).reduce(
    (sum, { language }) => sum + (language === undefined ? (centre?.languages.length ?? 0) : 1),
    0,
  );
  expect(calls).toHaveLength(offered + (centre?.lines.size ?? 0));
  expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
  const changed = directoryWith({ card: {} });
  const lines = new Map([...(changed.centres.get('hokkaido')?.lines ?? [])].map(([id, line]) => [id, { ...line, number: '+81112345699' }]));
  const moved = new Map([...changed.centres].map(([id, each]) => [id, id === 'hokkaido' ? { ...each, lines } : each]));
  const others = await sheetIn({ ...changed, centres: moved });
  expect(others.filter(({ id }) => calls.some((each) => each.id === id))).toEqual([]);
});

const walk = {
  form: 1,
  at: '2026-11-28',
  from: '2026-11-21',
  days: 800,
  centres: [{ centre: 'hokkaido', languages: 11, availabilities: 7, states: 10337, edges: 826529, faults: 0 }],
  notices: [],
  others: [],
  picture: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
};
const partsWith = (results: { readonly effort?: string; readonly walk?: string }): ProofParts => ({
  catalogues,
  signed: { sign: async () => true, latest: async () => [] },
  results: { effort: async () => results.effort, walk: async () => results.walk },
  audit: async () => {},
  queue: createJobQueue((run) => setImmediate(run)),
});
const pageWith = (results: { readonly effort?: string; readonly walk?: string }) =>
  rendered(proofRoutes(partsWith(results)), address, { directory: frozenDirectory(), now: at, language: 'en' });

test('results are shown with their day; where there is none, or a file is damaged, how to get one is said', async () => {
  const good = await pageWith({
    walk: JSON.stringify(walk),
    effort: JSON.stringify({
      form: 1,
      at: '2026-11-20',
      rows: [{ centre: 'hokkaido', language: 'th', topic: 'lost-card', path: 'menu', seconds: 21.666, keys: 2, at: '2026-11-24T10:00' }],
    }),
  });
  expect(good.text).toContain('No fault was found on Sat 2026-11-28');
  expect(good.text).toContain('Measured on Fri 2026-11-20');
  expect(good.text).toContain('21.7 s · 2 keys');
  const bad = await pageWith({ walk: JSON.stringify({ ...walk, centres: [{ ...walk.centres[0], faults: 2 }], others: ['prompt x'] }) });
  expect(bad.text).toContain('3 faults were found');
  for (const text of ['', '{', 'null', '[]', '{"form":2}', JSON.stringify({ ...walk, picture: '<script>' })]) {
    const none = await pageWith({ walk: text, effort: text });
    expect(none.text).toContain('npm run walk -- --out data/walk.json');
    expect(none.text).toContain('npm run effort -- --out data/effort.json');
  }
});

test('the seconds that come with the program are within the budget', () => {
  const shipped = readEffort(readFileSync('src/console/proof/effort.json', 'utf8'));
  const budget = JSON.parse(readFileSync('test/tools/effort/budget.json', 'utf8')) as Record<
    string,
    Record<string, Record<string, Record<string, number>>>
  >;
  expect(shipped?.rows.length).toBeGreaterThan(100);
  for (const { centre, language, topic, path, seconds, at: hour } of shipped?.rows ?? []) {
    const known = budget[centre]?.[language]?.[hour === morning ? topic : `${topic} ${hour.slice(-5)}`]?.[path] ?? Number.NaN;
    expect([centre, language, topic, path, seconds <= known + 1.05]).toEqual([centre, language, topic, path, true]);
  }
  expect(readWalk(undefined)).toBeUndefined();
});
