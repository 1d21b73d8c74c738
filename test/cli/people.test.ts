// npm run staff: the first administrator, and what an operator does with lost passwords.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hashOf } from '../../src/console/people/sessionCookies.ts';
import { type ConsoleStore, openConsoleStore } from '../../src/store/openConsoleStore.ts';
import { typed } from '../support/cli/hoursTyped.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-people-'));
let store: ConsoleStore;
beforeAll(async () => {
  vi.stubEnv('MADOGUCHI_DATA', folder);
  vi.stubEnv('PUBLIC_URL', 'https://hotline.example.jp');
  vi.stubEnv('TWILIO_AUTH_TOKEN', 'a token of the tests, thirty-two');
  vi.stubEnv('DATABASE_URL', '');
  // The service runs meanwhile, on the same database.
  store = await openConsoleStore({ file: join(folder, 'madoguchi.db') });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
  rmSync(folder, { recursive: true });
});

const wordIn = (text: string) => /https:\/\/hotline\.example\.jp\/console\/invitations\/([\w-]{43})/.exec(text)?.[1] ?? '';
const accept = (word: string) => store.staff.invitations.accept(hashOf(word), Date.now(), { password: 'hash' });

test('the first administrator gets a link, and no password is typed at a terminal', async () => {
  expect((await typed('staff list')).out).toContain('Nobody has been invited yet');
  const { out, status } = await typed('staff add 佐藤花子');
  expect([status, out.includes('Hand this link over to 佐藤花子 only')]).toEqual([0, true]);
  expect(await accept(wordIn(out))).toMatchObject({ person: expect.any(String) });
  expect((await store.staff.people.byName('佐藤花子'))?.roles).toEqual([{ centre: '*', role: 'admin', isOut: false }]);
  expect((await typed('staff list')).out).toBe('佐藤花子: All centres Administrator');
  expect(JSON.stringify(await store.database.db.selectFrom('invitations').selectAll().execute())).not.toContain(wordIn(out));
});

test('a person of one centre is added, listed, given another password, and removed at once', async () => {
  const added = JSON.parse((await typed('staff add 鈴木 --centre tokamachi --role editor --json')).out) as Readonly<Record<string, string>>;
  expect(added).toMatchObject({ name: '鈴木', centre: 'tokamachi', role: 'editor', until: expect.stringMatching(/\+09:00$/) });
  const made = await accept(wordIn(added.link ?? ''));
  const person = 'person' in made ? made.person : '';
  const now = Date.now();
  await store.staff.sessions.begin({ id: 's', person, how: 'password', agent: '', madeMs: now, seenMs: now, untilMs: now + 1e9 });
  const { people, invitations } = JSON.parse((await typed('staff list --centre tokamachi --json')).out) as Readonly<
    Record<string, unknown>
  >;
  expect({ people, invitations }).toEqual({
    people: [{ name: '鈴木', hasPassword: true, roles: [{ centre: 'tokamachi', role: 'editor', letOut: false }] }],
    invitations: [],
  });
  expect((await typed('staff add 鈴木 --role viewer')).out).toContain('There is an account called “鈴木” already');
  const again = wordIn((await typed('staff invite 鈴木')).out);
  expect(await store.staff.invitations.accept(hashOf(again), Date.now(), { password: 'another' })).toEqual({ person });
  expect((await typed('staff add 鈴木 --role viewer')).status).toBe(0);
  expect(JSON.parse((await typed('staff remove 鈴木 --json')).out)).toEqual({ name: '鈴木', roles: 1, invitations: 1, sessions: 1 });
  expect(await store.staff.sessions.find('s')).toBeUndefined();
  expect(await typed('staff remove 鈴木')).toMatchObject({ status: 1, fault: expect.stringContaining('There is nobody called') });
  const audit = await store.staff.audit.list({ fromMs: 0, untilMs: Date.now() + 1e9, most: 100 });
  expect(new Set(audit.map(({ who }) => who))).toEqual(new Set(['npm run staff']));
  expect(audit.map(({ what }) => what)).toEqual(expect.arrayContaining(['invited', 'invited-again', 'roles-removed']));
});

test.each([
  ['staff add', 2, 'missing required argument'],
  ['staff add 田中 --centre nowhere', 2, '--centre nowhere does not exist'],
  ['staff add 田中 --role boss', 2, '“boss” is not a role. Write one of viewer, editor, admin'],
  ['staff add 田中 --email tanaka', 2, '“tanaka” is not an e-mail address'],
  ['staff add \u3000', 2, 'The name is empty'],
  [`staff add ${'長'.repeat(61)}`, 2, 'The name is too long'],
  ['staff invite 誰か', 1, 'There is nobody called “誰か”'],
  ['staff list --password x', 2, 'unknown option'],
])('%s ends with %i', async (words, status, fault) => {
  const ran = await typed(words);
  expect([ran.status, ran.fault]).toEqual([status, expect.stringContaining(fault)]);
});

test('a database that cannot be used is said, in both languages', async () => {
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  vi.stubEnv('MADOGUCHI_DATA', file);
  expect(await typed('staff list')).toMatchObject({ status: 1, fault: expect.stringContaining('The database cannot be used') });
  expect(await typed('--language ja staff list')).toMatchObject({ status: 1, fault: expect.stringContaining('データベースを使えません') });
  vi.stubEnv('MADOGUCHI_DATA', folder);
});
