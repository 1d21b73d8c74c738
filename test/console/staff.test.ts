// Letting colleagues in and out, over HTTP.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type Browser, type Console, personIn, startConsole } from '../support/console/clerk.ts';

const password = 'kamito sureno hayuki';
const home = '/console/centres/hokkaido/people';
let service: Console;
beforeAll(async () => {
  service = await startConsole({ at: '2026-11-24T10:00', rehearsal: false });
});
afterAll(() => service.close());

let admin: Browser;
beforeEach(async () => {
  service.setAt('2026-11-24T10:00');
  admin = await service.clerk({ hokkaido: 'admin' }, '管理 花子');
});

const linkIn = ({ text }: Answer) => /\/console\/invitations\/[\w-]{43}/.exec(text)?.[0] ?? '';
const choose = (by: Browser, link: string, word = password) => by.post(link, { password: word, 'password-again': word });
const idOf = async (name: string) => (await service.store.staff.people.byName(name))?.id ?? '';
const invited = async (name: string, role = 'editor') => linkIn(await admin.post(`${home}/invite`, { name, role }));

test('a colleague is invited, chooses a password, and may do what the role says, in this centre only', async () => {
  const asked = await admin.post(`${home}/invite`, { name: '新人 太郎', role: 'editor' });
  expect(asked.text).toContain('For 新人 太郎. It is shown only now');
  expect(asked.text).toContain('until Fri 2026-11-27 10:00');
  expect((await admin.get(home)).text).not.toContain(linkIn(asked));
  expect((await admin.get(home)).text).toContain('Invited, not come in yet');
  const newcomer = service.visitor();
  expect((await newcomer.get(linkIn(asked))).text).toContain('You get the role “Editor” in');
  expect((await choose(newcomer, linkIn(asked), 'short')).text).toContain('too short');
  expect((await choose(newcomer, linkIn(asked), '新人太郎新人太郎新人太郎')).text).toContain('little but your name');
  expect((await choose(newcomer, linkIn(asked))).headers.get('location')).toBe('/console');
  expect((await newcomer.get('/console/me')).text).toContain('Editor');
  expect([(await newcomer.get(home)).status, (await newcomer.get('/console/centres/tokamachi/people')).status]).toEqual([403, 403]);
  expect((await admin.get(home)).text).not.toContain('Invited, not come in yet');
});

test('a link is used once, and ends after three days, when it is withdrawn, and when another is made', async () => {
  const used = await invited('一度');
  await choose(service.visitor(), used);
  const late = await invited('遅い人');
  const withdrawn = await invited('取り消し');
  const page = (await admin.get(home)).text;
  const row = page.slice(page.indexOf('取り消し'));
  await admin.post(`${home}/withdraw`, { invitation: /name="invitation" value="([^"]+)"/.exec(row)?.[1] ?? '' });
  const replaced = await invited('二回目');
  await invited('二回目');
  for (const link of [used, withdrawn, replaced, '/console/invitations/made-up']) {
    expect([(await service.visitor().get(link)).status, (await choose(service.visitor(), link)).status]).toEqual([404, 404]);
  }
  service.setAt('2026-11-27T10:00');
  expect((await choose(service.visitor(), late)).status).toBe(404);
});

test('of two people who use one link at the same moment, one gets in', async () => {
  const link = await invited('同時');
  const statuses = await Promise.all([choose(service.visitor(), link), choose(service.visitor(), link)]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([303, 404]);
});

test('a double click makes one invitation and shows one link; the form with another name makes none', async () => {
  const word = 'w'.repeat(43);
  const send = (name: string) => admin.post(`${home}/invite`, { name, role: 'viewer', word });
  const [first, second] = await Promise.all([send('二重'), send('二重')]);
  expect(linkIn(second)).toBe(linkIn(first));
  expect(linkIn(first)).toContain(word);
  expect((await send('別の人')).status).toBe(409);
  expect((await service.visitor().get(linkIn(first))).text).toContain('二重');
});

test('what is missing in an invitation is said beside its field, and what was typed stays', async () => {
  const empty = await admin.post(`${home}/invite`, { name: ' 　', role: 'chief' });
  expect([empty.status, /Write the name/.test(empty.text), /Choose a role/.test(empty.text)]).toEqual([422, true, true]);
  const long = await admin.post(`${home}/invite`, { name: '長'.repeat(61), role: 'viewer' });
  expect([long.status, long.text.includes(`value="${'長'.repeat(61)}"`), long.text.includes('value="viewer" checked')]).toEqual([
    422,
    true,
    true,
  ]);
});

test('a person who has an account gets the role after signing in with it, and nobody else does', async () => {
  await personIn(service.store, '兼務', { tokamachi: 'viewer' }, password);
  const asked = await admin.post(`${home}/invite`, { name: '兼務', role: 'viewer' });
  expect(asked.text).toContain('There is already an account with this name');
  const link = linkIn(asked);
  const thief = service.visitor();
  expect((await choose(thief, link, 'another password')).text).toContain('There is an account with your name');
  const other = await service.clerk({ hokkaido: 'viewer' });
  expect((await other.post(link)).text).toContain('This invitation is for 兼務');
  const person = await service.clerk({}, '兼務');
  expect((await person.get(link)).text).toContain('Accept the invitation');
  expect((await person.post(link)).status).toBe(303);
  expect(new Set((await service.store.staff.people.byName('兼務'))?.roles.map(({ centre }) => centre))).toEqual(
    new Set(['tokamachi', 'hokkaido']),
  );
  expect((await service.visitor().post('/console/sign-in', { name: '兼務', password: 'another password' })).status).toBe(403);
});

test('a colleague who is let out is out at once, and can be let in again', async () => {
  const clerk = await service.clerk({ hokkaido: 'editor' }, '出入り', password);
  const person = await idOf('出入り');
  expect((await clerk.get('/console/me')).status).toBe(200);
  expect((await admin.post(`${home}/out`, { person })).headers.get('location')).toBe(`${home}?done`);
  expect((await clerk.get('/console/me')).status).toBe(303);
  expect((await clerk.post('/console/sign-in', { name: '出入り', password })).text).toContain('may not be used at present');
  await admin.post(`${home}/in`, { person });
  // The old session does not come back.
  expect((await clerk.get('/console/me')).status).toBe(303);
  expect((await clerk.post('/console/sign-in', { name: '出入り', password })).status).toBe(303);
});

test.each([
  ['let out', 'out', {}],
  ['made a viewer', 'role', { role: 'viewer' }],
] as const)('the links of an administrator who is %s let nobody in', async (_what, act, fields) => {
  const leaving = await service.clerk({ hokkaido: 'admin' }, `去る人 ${act}`);
  const link = linkIn(await leaving.post(`${home}/invite`, { name: `裏口 ${act}`, role: 'admin' }));
  const other = await invited(`正門 ${act}`);
  await admin.post(`${home}/${act}`, { person: await idOf(`去る人 ${act}`), ...fields });
  expect((await service.visitor().get(link)).status).toBe(404);
  expect((await service.visitor().get(other)).status).toBe(200);
});

test('a role that is taken away while the person is signed in counts at the next click', async () => {
  const second = await service.clerk({ hokkaido: 'admin' }, '二人目');
  expect((await second.get(home)).status).toBe(200);
  await admin.post(`${home}/role`, { person: await idOf('二人目'), role: 'viewer' });
  expect((await second.get(home)).status).toBe(403);
  expect((await second.post(`${home}/role`, { person: await idOf('二人目'), role: 'admin' })).status).toBe(403);
});

test('the last administrator stays one, also when two let each other out at the same moment', async () => {
  const [one, two] = [await service.clerk({ tokamachi: 'admin' }, '町の一'), await service.clerk({ tokamachi: 'admin' }, '町の二')];
  const town = '/console/centres/tokamachi/people';
  for (const each of [one, two]) await each.get(town);
  const [first, second] = [await idOf('町の一'), await idOf('町の二')];
  const answers = await Promise.all([one.post(`${town}/out`, { person: second }), two.post(`${town}/out`, { person: first })]);
  expect(answers.map(({ status }) => status).sort()).not.toEqual([303, 303]);
  const last = (await service.store.staff.people.all('tokamachi')).filter(({ roles }) =>
    roles.some(({ centre, role, isOut }) => centre === 'tokamachi' && role === 'admin' && !isOut),
  );
  expect(last.length).toBe(1);
  const left = last[0]?.name === '町の一' ? one : two;
  for (const [act, fields] of [
    ['role', { role: 'viewer' }],
    ['out', {}],
  ] as const) {
    const refused = await left.post(`${town}/${act}`, { person: last[0]?.id ?? '', ...fields });
    expect([refused.status, refused.text.includes('nobody would be left')]).toEqual([409, true]);
  }
});

test('an administrator of a centre touches no role of another centre, and none of all centres', async () => {
  await personIn(service.store, '町の人', { tokamachi: 'viewer' }, password);
  await personIn(service.store, '全体の人', { '*': 'admin', hokkaido: 'viewer' }, password);
  const [town, whole] = [await idOf('町の人'), await idOf('全体の人')];
  for (const act of ['role', 'out', 'in', 'again'])
    expect((await admin.post(`${home}/${act}`, { person: town, role: 'admin' })).status).toBe(409);
  await admin.post(`${home}/role`, { person: whole, role: 'editor' });
  expect((await service.store.staff.people.byId(whole))?.roles).toEqual([
    { centre: '*', role: 'admin', isOut: false },
    { centre: 'hokkaido', role: 'editor', isOut: false },
  ]);
  expect((await service.store.staff.people.byId(town))?.roles).toEqual([{ centre: 'tokamachi', role: 'viewer', isOut: false }]);
  // Another password would be another way to all of their roles.
  const reset = await admin.post(`${home}/again`, { person: whole });
  expect([reset.status, reset.text.includes('also has a role outside of this centre')]).toEqual([409, true]);
  const above = await service.clerk({ '*': 'admin' }, '上の人');
  expect((await above.post('/console/people/again', { person: whole })).text).toContain('Hand over this link');
});

test('a lost password: the link lets the person choose another, and ends all sessions', async () => {
  const clerk = await service.clerk({ hokkaido: 'viewer' }, '忘れた人', password);
  const link = linkIn(await admin.post(`${home}/again`, { person: await idOf('忘れた人') }));
  expect((await clerk.get('/console/me')).status).toBe(200);
  const later = service.visitor();
  expect((await later.get(link)).text).toContain('A new password for 忘れた人');
  expect((await choose(later, link, 'ringo to mikan to')).status).toBe(303);
  expect([(await clerk.get('/console/me')).status, (await later.get('/console/me')).status]).toEqual([303, 200]);
  expect((await clerk.post('/console/sign-in', { name: '忘れた人', password })).status).toBe(403);
});

test('a link for another password is worth nothing once the person has a role elsewhere', async () => {
  await personIn(service.store, '昇進', { hokkaido: 'viewer' }, password);
  const link = linkIn(await admin.post(`${home}/again`, { person: await idOf('昇進') }));
  await personIn(service.store, '昇進', { '*': 'admin' });
  expect((await choose(service.visitor(), link, 'stolen stolen st')).status).toBe(404);
  expect((await service.visitor().post('/console/sign-in', { name: '昇進', password })).status).toBe(303);
});

test('the audit tells who changed what, and has no password, token or link in it', async () => {
  service.setAt('2026-11-25T09:00');
  const chief = await service.clerk({ hokkaido: 'admin' }, '記録 係');
  const link = linkIn(await chief.post(`${home}/invite`, { name: '=SUM(A1)', role: 'viewer' }));
  await choose(service.visitor(), link);
  await chief.post(`${home}/role`, { person: await idOf('=SUM(A1)'), role: 'editor' });
  await service.visitor().post('/console/sign-in', { name: '=SUM(A1)', password: 'typed by mistake' });
  await service.visitor().post('/console/sign-in', { name: 'my secret password', password: 'x' });
  await (await service.clerk({ tokamachi: 'admin' }, '町')).post('/console/centres/tokamachi/people/invite', {
    name: '町の新人',
    role: 'viewer',
  });
  const days = 'from=2026-11-25&until=2026-11-25';
  const audit = '/console/centres/hokkaido/audit';
  const rows = JSON.parse((await chief.get(`${audit}.json?${days}`)).text) as readonly Readonly<Record<string, unknown>>[];
  expect(rows.map(({ who, what, centre, before, after }) => [who, what, centre, before, after])).toEqual([
    ['=SUM(A1)', 'sign-in-failed', undefined, undefined, undefined],
    ['記録 係', 'role-changed', 'hokkaido', { name: '=SUM(A1)', role: 'viewer' }, { name: '=SUM(A1)', role: 'editor' }],
    ['=SUM(A1)', 'invitation-accepted', 'hokkaido', undefined, { name: '=SUM(A1)', role: 'viewer' }],
    ['記録 係', 'invited', 'hokkaido', undefined, { name: '=SUM(A1)', role: 'viewer' }],
  ]);
  expect(rows[0]?.at).toBe('2026-11-25T09:00:00+09:00');
  const csv = (await chief.get(`${audit}.csv?${days}`)).text;
  expect(csv).toContain("'=SUM(A1),sign-in-failed,A sign-in failed: wrong password");
  expect(csv).not.toMatch(/(?:^|,)"?=/m);
  const page = (await chief.get(`${audit}?${days}`)).text;
  expect(page).toContain('Changed a person’s role');
  expect((await chief.get(`${audit}?${days}&who=${encodeURIComponent('記録 係')}`)).text).not.toContain('Accepted an invitation');
  expect((await chief.get(`${audit}?from=2026-11-23&until=2026-11-23`)).text).toContain('Nothing was changed');
  const everything = JSON.stringify(await service.store.database.db.selectFrom('audit').selectAll().execute());
  expect(everything).not.toMatch(/typed by mistake|my secret|kamito|invitations\/|argon2/);
});
