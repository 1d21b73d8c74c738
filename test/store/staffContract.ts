// What every store must do with the staff of the console, whatever database it is. Each has a test that calls this with a real one.

import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredInvitation } from '../../src/store/invitations.ts';
import type { StaffStore } from '../../src/store/staffStore.ts';
import { freshStores } from '../support/store/consoleStores.ts';
import type { StoreKind } from './contract.ts';

const day = 86_400_000;
const invitation = (id: string, more: Partial<StoredInvitation> = {}): StoredInvitation => ({
  id,
  kind: 'join',
  name: '佐藤 花子',
  centre: 'hokkaido',
  role: 'editor',
  madeBy: '',
  madeMs: 1000,
  untilMs: 1000 + day,
  ...more,
});

/** Tests a kind of store. */
export function staffContract({ name, fresh }: Pick<StoreKind, 'name' | 'fresh'>): void {
  describe(`${name}: staff`, () => {
    let staff: StaffStore;
    let invitations = 0;
    const stores = freshStores(fresh);
    const open = async () => (await stores()).staff;
    beforeEach(async () => {
      staff = await open();
    });

    const join = async (more: Partial<StoredInvitation> = {}, by = staff): Promise<string> => {
      invitations += 1;
      const made = invitation(`invitation ${invitations}`, more);
      await by.invitations.make(made);
      const known = await by.people.byName(made.name);
      const accepted = await by.invitations.accept(made.id, 2000, known === undefined ? { password: 'hash' } : { person: known.id });
      return 'person' in accepted ? accepted.person : accepted.refused;
    };

    test('a person is found by name however it is written, by e-mail and by subject', async () => {
      const id = await join({ email: 'Hanako@Example.jp' });
      await staff.people.setSubject(id, 'https://id.example.jp 42');
      const person = {
        id,
        name: '佐藤 花子',
        password: 'hash',
        email: 'hanako@example.jp',
        subject: 'https://id.example.jp 42',
        roles: [{ centre: 'hokkaido', role: 'editor', isOut: false }],
      };
      for (const found of [
        await staff.people.byId(id),
        await staff.people.byName('　佐藤花子'),
        await staff.people.byEmail('HANAKO@example.jp'),
        await staff.people.bySubject('https://id.example.jp 42'),
        (await staff.people.all('hokkaido'))[0],
      ])
        expect(found).toEqual(person);
      expect([await staff.people.byName('佐藤'), await staff.people.byEmail(''), await staff.people.all('tokamachi')]).toEqual([
        undefined,
        undefined,
        [],
      ]);
    });

    test('the same name is not given twice, and an e-mail address belongs to one person', async () => {
      await staff.invitations.make(invitation('one', { email: 'a@example.jp' }));
      await staff.invitations.make(invitation('two', { centre: 'tokamachi', name: '佐藤花子' }));
      const results = await Promise.all(['one', 'two'].map((id) => staff.invitations.accept(id, 2000, { password: id })));
      expect(results.filter((each) => 'person' in each)).toHaveLength(1);
      expect(results).toContainEqual({ refused: 'taken' });
      await join({ name: '鈴木', email: 'a@example.jp' });
      expect((await staff.people.all()).map(({ email }) => email).filter((email) => email === 'a@example.jp')).toHaveLength(1);
    });

    test('an invitation is used once, by one of several instances, and before its end', async () => {
      const others = [staff, await open(), await open()];
      await staff.invitations.make(invitation('once'));
      const used = await Promise.all(others.map((each) => each.invitations.accept('once', 2000, { password: 'x' })));
      expect(used.filter((each) => 'person' in each)).toHaveLength(1);
      await staff.invitations.make(invitation('late', { name: '遅い' }));
      expect(await staff.invitations.accept('late', 1000 + day, { password: 'x' })).toEqual({ refused: 'over' });
      expect(await staff.invitations.accept('never made', 0, { password: 'x' })).toEqual({ refused: 'over' });
    });

    test('of one name and centre the newest invitation counts; one that is made twice is one', async () => {
      expect(await staff.invitations.make(invitation('first'))).toBe(true);
      expect(await staff.invitations.make(invitation('elsewhere', { centre: 'tokamachi' }))).toBe(true);
      expect(await staff.invitations.make(invitation('second'))).toBe(true);
      expect(await staff.invitations.make(invitation('second'))).toBe(true);
      expect(await staff.invitations.make(invitation('second', { name: '別の人' }))).toBe(false);
      expect(await staff.invitations.make(invitation('second', { role: 'admin' }))).toBe(false);
      expect((await staff.invitations.open(2000)).map(({ id }) => id)).toEqual(['elsewhere', 'second']);
      expect((await staff.invitations.open(2000, 'hokkaido')).map(({ id }) => id)).toEqual(['second']);
      expect([await staff.invitations.withdraw('second', 2000), await staff.invitations.withdraw('second', 2000)]).toEqual([true, false]);
      await staff.invitations.withdrawAll('佐藤花子', 2000);
      expect(await staff.invitations.open(2000)).toEqual([]);
    });

    test('a person gets a further role, or the role anew, only by an invitation of that name', async () => {
      const id = await join();
      await join({ name: '鈴木', role: 'admin' });
      await staff.people.changeRole(id, 'hokkaido', { outAt: 3000 });
      expect(await join({ role: 'viewer' })).toBe(id);
      expect(await join({ centre: '*', role: 'viewer' })).toBe(id);
      expect((await staff.people.byId(id))?.roles).toEqual([
        { centre: '*', role: 'viewer', isOut: false },
        { centre: 'hokkaido', role: 'viewer', isOut: false },
      ]);
      await staff.invitations.make(invitation('theirs', { name: '田中' }));
      expect(await staff.invitations.accept('theirs', 2000, { person: id })).toEqual({ refused: 'not-theirs' });
      expect((await staff.invitations.open(2000)).map(({ name: each }) => each)).toEqual(['田中']);
    });

    test('another password by the administrator of a centre is only for a person of that centre alone', async () => {
      const id = await join();
      const reset = (how: string, centre: string) => invitation(how, { kind: 'reset', centre });
      await staff.invitations.make(reset('here', 'hokkaido'));
      await join({ centre: 'tokamachi' });
      expect(await staff.invitations.accept('here', 2000, { password: 'stolen' })).toEqual({ refused: 'not-theirs' });
      await staff.invitations.make(reset('of all', '*'));
      expect(await staff.invitations.accept('of all', 2000, { password: 'chosen' })).toEqual({ person: id });
      expect((await staff.people.byId(id))?.password).toBe('chosen');
      await staff.invitations.make(invitation('nobody', { kind: 'reset', name: '知らない人' }));
      expect(await staff.invitations.accept('nobody', 2000, { password: 'x' })).toEqual({ refused: 'over' });
    });

    test('somebody stays administrator, also where two instances take the two away at once', async () => {
      const [one, two] = [await join({ role: 'admin' }), await join({ name: '鈴木', role: 'admin' })];
      const other = await open();
      const changed = await Promise.all([
        staff.people.changeRole(one, 'hokkaido', { outAt: 3000 }),
        other.people.changeRole(two, 'hokkaido', { role: 'viewer' }),
      ]);
      expect(changed.sort()).toEqual([false, true]);
      await join({ name: '全体', centre: '*', role: 'admin' });
      for (const [id, change] of [
        [one, { role: 'viewer' }],
        [two, { role: 'viewer' }],
      ] as const)
        expect(await staff.people.changeRole(id, 'hokkaido', change)).toBe(true);
      expect(await staff.people.changeRole('no such person', 'hokkaido', { role: 'admin' })).toBe(false);
      expect(await staff.people.removeRoles(one)).toBe(1);
      expect((await staff.people.byId(one))?.roles).toEqual([]);
    });

    test('sessions are found, ended one by one and together, and deleted when they are over', async () => {
      const session = (id: string, person: string, seenMs = 1000) => ({
        id,
        person,
        how: 'password',
        agent: 'Edge',
        madeMs: 1000,
        seenMs,
        untilMs: 1000 + day,
      });
      for (const [id, person, seen] of [
        ['a', 'p', 1000],
        ['b', 'p', 2000],
        ['c', 'p', 3000],
        ['d', 'q', 4000],
      ] as const)
        await staff.sessions.begin(session(id, person, seen));
      expect(await staff.sessions.find('a')).toEqual(session('a', 'p'));
      await staff.sessions.seen('a', 9000);
      expect((await staff.sessions.of('p')).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
      await staff.sessions.end('c');
      expect(await staff.sessions.endAll('p', 'a')).toBe(1);
      expect((await staff.sessions.of('p')).map(({ id }) => id)).toEqual(['a']);
      await staff.sessions.deleteOver(0, 5000);
      expect([await staff.sessions.find('a'), await staff.sessions.find('d')]).toMatchObject(
        [{ id: 'a' }, undefined].map((each) => each ?? undefined),
      );
      await staff.sessions.deleteOver(1001 + day, 0);
      expect(await staff.sessions.find('a')).toBeUndefined();
    });

    test('the audit is read by time, person and centre, newest first, and old entries go', async () => {
      const person = await join();
      const entry = (id: string, atMs: number, more: object) => ({
        id,
        at: `at ${atMs}`,
        atMs,
        who: '佐藤 花子',
        person,
        what: 'role-changed',
        ...more,
      });
      const entries = [
        entry('1', 1000, { centre: 'hokkaido', before: '{"role":"viewer"}', after: '{"role":"editor"}' }),
        entry('2', 2000, { centre: 'tokamachi' }),
        entry('3', 2000, { centre: '*' }),
        entry('4', 3000, { what: 'sign-in' }),
        { id: '5', at: 'at 4000', atMs: 4000, who: '', what: 'sign-in-unknown' },
        { id: '6', at: 'at 4000', atMs: 4000, who: '町の人', person: 'of another centre', what: 'sign-in' },
      ];
      for (const each of entries) await staff.audit.add(each);
      const ids = async (more: object) =>
        (await staff.audit.list({ fromMs: 0, untilMs: 9000, most: 100, ...more })).map(({ id }) => id).join('');
      expect(await staff.audit.list({ fromMs: 0, untilMs: 9000, most: 100 })).toEqual(entries.toReversed());
      expect(await ids({ centre: 'hokkaido' })).toBe('431');
      expect(await ids({ centre: 'tokamachi' })).toBe('32');
      expect(await ids({ fromMs: 2000, untilMs: 4000 })).toBe('432');
      expect(await ids({ who: '町の人' })).toBe('6');
      expect(await ids({ most: 2 })).toBe('65');
      expect(await staff.audit.deleteBefore(2000)).toBe(1);
      expect(await ids({})).toBe('65432');
    });
  });
}
