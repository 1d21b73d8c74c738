// A disaster in a centre that asks for a second person: what waits is heard by no caller, its maker does not confirm it, and another person does once.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { heardOnCall } from '../../support/console/heardOnCall.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';

const page = '/console/centres/hokkaido/notices';
const file = 'centres/hokkaido.yaml';
let service: Console;
let [maker, second, third]: Browser[] = [];

beforeAll(async () => {
  const schedules = { ...frozenFiles, [file]: `${frozenFiles[file]}\nconfirm-in-two: true\n` };
  service = await startConsole({ at: '2026-11-24T14:05', schedules, rehearsal: false });
  [maker, second, third] = await Promise.all(['甲', '乙', '丙'].map((name) => service.clerk({ hokkaido: 'editor' }, name)));
});
afterAll(() => service.close());

async function begun(): Promise<string> {
  const id = randomUUID();
  const fields = { id, ready: 'typhoon', what: 'own', from: 'now', until: '2026-11-25T12:00', step: 'confirm' };
  expect((await maker?.post(`${page}/disaster`, fields))?.status).toBe(303);
  return id;
}

const seenBy = async (by: Browser | undefined, id: string) => [
  ...new Set([...((await by?.get(`${page}/${id}`))?.text ?? '').matchAll(/name="(seen)" value="([^"]+)"/g)].map(([, , seen = '']) => seen)),
];

/** Presses a button of the page as it was seen. Resolves to what is said. */
async function press(
  by: Browser | undefined,
  id: string,
  act: string,
  seen: readonly string[],
  fields: readonly (readonly [string, string])[] = [],
) {
  const answer = await by?.postAll(`${page}/${id}/${act}`, [...seen.map((each) => ['seen', each] as const), ...fields]);
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
  await seenBy(maker, id);
  expect(await press(maker, id, 'end', seen)).toBe('changed');
  expect([await press(second, id, 'confirm', seen), await isHeard()]).toEqual(['over', false]);
});
