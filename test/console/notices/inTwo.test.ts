// A centre that asks for a second person: what staff begin for a disaster, what leaves no desk open, and a later end of either waits, is heard by no
// caller, is not confirmed by its maker, and is by another person, once.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { heardOnCall } from '../../support/console/heardOnCall.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';

const page = '/console/centres/hokkaido/notices';
const files = ['centres/hokkaido.yaml', 'centres/tokamachi.yaml'];
const town = '/console/centres/tokamachi/notices';
let service: Console;
let [maker, second, third]: Browser[] = [];

beforeAll(async () => {
  const schedules = { ...frozenFiles, ...Object.fromEntries(files.map((file) => [file, `${frozenFiles[file]}\nconfirm-in-two: true\n`])) };
  service = await startConsole({ at: '2026-11-24T14:05', schedules, rehearsal: false });
  [maker, second, third] = await Promise.all(
    ['甲', '乙', '丙'].map((name) => service.clerk({ hokkaido: 'editor', tokamachi: 'editor' }, name)),
  );
});
afterAll(() => service.close());

async function begun(): Promise<string> {
  const id = randomUUID();
  const fields = { id, ready: 'typhoon', what: 'own', from: 'now', until: '2026-11-25T12:00', step: 'confirm' };
  expect((await maker?.post(`${page}/disaster`, fields))?.status).toBe(303);
  return id;
}

const seenBy = async (by: Browser | undefined, id: string, at = page) => [
  ...new Set([...((await by?.get(`${at}/${id}`))?.text ?? '').matchAll(/name="(seen)" value="([^"]+)"/g)].map(([, , seen = '']) => seen)),
];

/** Presses a button of the page as it was seen. Resolves to what is said. */
async function press(
  by: Browser | undefined,
  id: string,
  act: string,
  seen: readonly string[],
  fields: readonly (readonly [string, string])[] = [],
  at = page,
) {
  const answer = await by?.postAll(`${at}/${id}/${act}`, [...seen.map((each) => ['seen', each] as const), ...fields]);
  return answer?.headers.get('location')?.split('said=')[1] ?? answer?.status;
}

const isHeard = async () => (await heardOnCall(service)).includes('台風');
const confirmations = async () =>
  (await service.store.staff.audit.list({ fromMs: 0, untilMs: Date.parse('2027-01-01'), most: 100 })).filter(
    ({ what }) => what === 'notice-confirmed',
  ).length;

test('of two persons who confirm at once, one does, and what another changed meanwhile is looked at again', async () => {
  const id = await begun();
  const [old] = await Promise.all([second, third].map((each) => seenBy(each, id)));
  expect(old).toHaveLength(2);
  await seenBy(maker, id);
  expect([await isHeard(), await press(maker, id, 'confirm', old ?? [])]).toEqual([false, 422]);
  expect(await press(maker, id, 'until', old ?? [], [['until', '2026-11-25T15:00']])).toBe('changed');
  expect([await press(second, id, 'confirm', old ?? []), await isHeard()]).toEqual(['stale', false]);
  const seen = await seenBy(second, id);
  const said = await Promise.all([second, third].map((each) => press(each, id, 'confirm', seen)));
  expect([said.toSorted(), await isHeard()]).toEqual([['changed', 'stale'], true]);
  // What waits no more is confirmed by no second person: the audit names one.
  expect([await press(third, id, 'confirm', await seenBy(third, id)), await confirmations()]).toEqual(['stale', 2]);
  await press(second, id, 'end', await seenBy(second, id));
});

test('what its maker ended while it waited is not begun by a second person', async () => {
  const id = await begun();
  const seen = await seenBy(second, id);
  const { text = '' } = (await maker?.get(`${page}/${id}`)) ?? {};
  expect([text.includes('It has not begun'), text.includes('usual hours at once')]).toEqual([true, false]);
  expect(await press(maker, id, 'end', seen)).toBe('changed');
  expect([await press(second, id, 'confirm', seen), await isHeard()]).toEqual(['over', false]);
});

const open = async () => service.store.notices.endingAfter(Date.parse('2026-11-24T14:05+09:00'));
const until = (time: string, id: string = randomUUID()) => [['until', time] as const, ['id', id] as const];

/** Ends everything, so that each test begins with open desks. */
async function endAll(): Promise<void> {
  const now = Date.parse('2026-11-24T14:05+09:00');
  await service.store.notices.change(
    (await open()).map(({ id, revision }) => ({ id, revision, endedAt: now })),
    now,
  );
}

test('a confirmed closure goes on to the end that was confirmed; what comes after it waits for somebody else than the person who asks', async () => {
  for (const asks of [maker, second]) {
    const id = await begun();
    await press(second, id, 'confirm', await seenBy(second, id));
    const seen = await seenBy(asks, id);
    const longer = until('2026-12-01T12:00');
    const said = await Promise.all([0, 1].map(() => press(asks, id, 'until', seen, longer)));
    expect([said, await isHeard()]).toEqual([['longer', 'longer'], true]);
    const notices = await open();
    // One closure and one announcement, also after two clicks, from the old end on.
    expect(notices.filter(({ waiting }) => waiting === true).map(({ kind, from, until: end }) => [kind, from, end])).toEqual(
      expect.arrayContaining(
        ['closure', 'announcement'].map((kind) => [kind, Date.parse('2026-11-25T12:00+09:00'), Date.parse('2026-12-01T12:00+09:00')]),
      ),
    );
    expect(notices.map(({ waiting = false, confirmed = false }) => `${waiting} ${confirmed}`).toSorted()).toEqual([
      'false true',
      'false true',
      'true false',
      'true false',
    ]);
    const [, other = ''] = longer[1] ?? [];
    expect(await press(asks, other, 'confirm', await seenBy(asks, other))).toBe(422);
    expect(await press(third, other, 'confirm', await seenBy(third, other))).toBe('changed');
    await endAll();
  }
});

test('an earlier end needs no second person, and neither does one that its maker changes while it waits', async () => {
  const id = await begun();
  expect(await press(maker, id, 'until', await seenBy(maker, id), until('2026-11-25T15:00'))).toBe('changed');
  // Another person would confirm the own change.
  expect(await press(second, id, 'until', await seenBy(second, id), until('2026-11-25T18:00'))).toBe('longer');
  await endAll();
  const other = await begun();
  await press(second, other, 'confirm', await seenBy(second, other));
  expect(await press(maker, other, 'until', await seenBy(maker, other), until('2026-11-24T18:00'))).toBe('changed');
  expect((await open()).map(({ until: end }) => end)).toEqual(Array.from({ length: 2 }, () => Date.parse('2026-11-24T18:00+09:00')));
  await endAll();
});

/** Closes desks of the town. Resolves to the notice. */
async function closed(by: Browser | undefined, lines: readonly string[], others: Readonly<Record<string, string>> = {}) {
  const id = randomUUID();
  const fields = { id, what: 'lines', from: 'now', until: '2026-11-24T17:00', reason: '点検', step: 'confirm', ...others };
  const answer = await by?.postAll(`${town}/close`, [...Object.entries(fields), ...lines.map((line) => ['line', line] as const)]);
  expect(answer?.status, answer?.text).toBe(303);
  return service.store.notices.find(id);
}

test('desks that are closed one by one: the last one waits for a second person', async () => {
  expect((await closed(maker, ['pension']))?.waiting).toBeUndefined();
  // When it is closed anyway, it is not the last open desk.
  const night = { from: 'later', 'from-at': '2026-11-24T18:00', until: '2026-11-25T08:00' };
  expect((await closed(maker, ['insurance-desk'], night))?.waiting).toBeUndefined();
  const last = await closed(maker, ['insurance-desk']);
  expect(last?.waiting).toBe(true);
  expect((await maker?.get(`${town}/${last?.id}?said=done`))?.text).toContain('It begins once a second person has confirmed it.');
  expect(await press(maker, last?.id ?? '', 'confirm', await seenBy(maker, last?.id ?? '', town), [], town)).toBe(422);
  expect(await press(second, last?.id ?? '', 'confirm', await seenBy(second, last?.id ?? '', town), [], town)).toBe('changed');
  await endAll();
});

test('a later end of a closure waits where it leaves no desk open', async () => {
  const first = await closed(maker, ['pension']);
  const tomorrow = { from: 'later', 'from-at': '2026-11-24T18:00', until: '2026-11-26T12:00' };
  // The other desk is open again by then.
  expect((await closed(second, ['insurance-desk'], tomorrow))?.waiting).toBeUndefined();
  const longer = async (time: string) =>
    press(maker, first?.id ?? '', 'until', await seenBy(maker, first?.id ?? '', town), until(time), town);
  expect([await longer('2026-11-25T08:00'), await longer('2026-11-25T17:00')]).toEqual(['changed', 'longer']);
  await endAll();
});

test('where the own desks are closed, the last shared one waits, too', async () => {
  const own = await closed(maker, ['pension', 'insurance-desk']);
  expect(own?.waiting).toBe(true);
  await press(second, own?.id ?? '', 'confirm', await seenBy(second, own?.id ?? '', town), [], town);
  expect((await closed(maker, ['system', 'card']))?.waiting).toBeUndefined();
  expect((await closed(maker, ['freedial']))?.waiting).toBe(true);
  await endAll();
});
