// What every store must do, whatever database it is. Each has a test that calls this with a real one.

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { eventVersion, type TurnRecord } from '../../src/journal/events.ts';
import type { StoreAddress } from '../../src/store/database.ts';
import { eventOf } from '../../src/store/eventRows.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { outcomes, turnsOf } from '../support/journal/madeCalls.ts';

export type StoreKind = {
  readonly name: string;
  /** An empty database. */
  readonly fresh: () => Promise<StoreAddress>;
  /** SQLite runs in a thread. */
  readonly inThread?: boolean;
};

const mark = (name: string, key = 'k1') => ({ day: '2026-11-24', key, mark: name });

/** Tests a kind of store. */
export function storeContract({ name, fresh, inThread = false }: StoreKind): void {
  describe(name, () => {
    let address: StoreAddress;
    let store: Store;
    const opened: Store[] = [];
    beforeEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      address = await fresh();
      store = await open();
    });
    afterAll(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    async function open(): Promise<Store> {
      const made = await openStore(address, { inThread });
      opened.push(made);
      return made;
    }
    const save = (turns: readonly TurnRecord[], by = store) => by.save(turns, summaryOf);
    const calls = () => store.database.db.selectFrom('calls').selectAll().orderBy('call').execute();
    const rings = () => store.database.db.selectFrom('rings').selectAll().orderBy('call').orderBy('turn').execute();
    const events = () => store.database.db.selectFrom('events').selectAll().orderBy('call').orderBy('turn').orderBy('seq').execute();
    const everything = async () => ({ calls: await calls(), rings: await rings(), events: await events() });

    test('events come back as they were written', async () => {
      const turns = Object.entries(outcomes).flatMap(([call, made]) =>
        turnsOf({ call, turns: made, ended: { status: 'completed', seconds: 90 } }),
      );
      await save(turns);
      const stored = (await events()).map(eventOf);
      const written = turns.flatMap((turn) => turn.events);
      const byId = (all: typeof written) => [...all].sort((one, other) => (one.id < other.id ? -1 : 1));
      expect(byId(stored)).toEqual(byId(written));
    });

    test('each call has one line, which says how it went', async () => {
      for (const [call, made] of Object.entries(outcomes))
        await save(turnsOf({ call, turns: made, ended: { status: 'completed', seconds: 90 } }));
      const facts = Object.fromEntries((await calls()).map((row) => [row.call, row]));
      expect(facts.reached).toMatchObject({
        centre: 'hokkaido',
        at: '2026-11-24T10:00:00+09:00',
        day: '2026-11-24',
        hour: 10,
        weekday: 2,
        number: '+815000000001',
        language: 'th',
        topic: 'card',
        reached: 1,
        talked_seconds: 125,
        seconds_to_ring: 20,
        seconds_to_person: 24,
        abandoned: 0,
        turns: 4,
        ended_status: 'completed',
        ended_seconds: 90,
        hung_up_at: 'afterwards',
      });
      expect(facts.wrongNumber).toMatchObject({ reached: 0, talked_seconds: 4 });
      expect(facts.abandoned).toMatchObject({ reached: 0, abandoned: 1, unanswered: 0, hung_up_at: 'transfer' });
      expect(facts.closed).toMatchObject({ closed_topic: 'card', told_alternatives: 1, unanswered: 0, hung_up_at: 'closed' });
      expect(facts.unanswered).toMatchObject({ closed_topic: null, unanswered: 1, reached: 0 });
      expect(facts.lost).toMatchObject({ lost_in: 'language', language: null, no_inputs: 2 });
      expect((await rings()).map(({ call, line, outcome, ring_seconds }) => [call, line, outcome, ring_seconds])).toEqual([
        ['abandoned', 'card', 'abandoned', 10],
        ['lost', 'person', null, null],
        ['reached', 'card', 'answered', 4],
        ['unanswered', 'card', 'noAnswer', 10],
        ['unanswered', 'freedial', 'noAnswer', 10],
        ['wrongNumber', 'card', 'answered', 4],
      ]);
    });

    test('calls of a day are found by language and hour, the latest first, and page by page', async () => {
      const at = (time: string) => `2026-11-24T${time}:00+09:00`;
      const made = (call: string, time: string, turns: (typeof outcomes)[keyof typeof outcomes], centre = 'hokkaido') =>
        save(turnsOf({ call, at: at(time), centre, turns }));
      await made('a', '18:30', outcomes.reached);
      await made('b', '18:30', outcomes.closed);
      await made('c', '18:31', outcomes.lost);
      await made('d', '09:00', outcomes.closed);
      await made('e', '18:40', outcomes.closed, 'tokamachi');
      await save(turnsOf({ call: 'f', at: '2026-11-25T18:30:00+09:00', turns: outcomes.closed }));
      const found = async (wanted: Partial<Parameters<Store['reports']['latest']>[0]>) =>
        (await store.reports.latest({ centre: 'hokkaido', day: '2026-11-24', most: 10, ...wanted })).map(({ call }) => call).join('');
      expect(await found({})).toBe('cbad');
      expect(await found({ language: 'th', hour: 18 })).toBe('ba');
      expect(await found({ language: null })).toBe('c');
      expect(await found({ language: 'vi' })).toBe('');
      expect(await found({ hour: 9 })).toBe('d');
      expect(await found({ most: 2 })).toBe('cb');
      expect(await found({ before: { at_ms: Date.parse(at('18:30')), call: 'b' } })).toBe('ad');
      expect(await found({ before: { at_ms: Date.parse(at('18:30')), call: 'a' }, hour: 18 })).toBe('');
      expect(await found({ centre: 'tokamachi' })).toBe('e');
    });

    test('turns that come twice, late, alone or in any order make the same store', async () => {
      const turns = Object.entries(outcomes).flatMap(([call, made]) =>
        turnsOf({ call, turns: made, ended: { status: 'completed', seconds: 90 } }),
      );
      await save(turns);
      const inOrder = await everything();
      address = await fresh();
      store = await open();
      // A fixed shuffle, and each turn in a batch of its own; then some again, together.
      const shuffled = turns.map((turn, index) => [(index * 7919) % 101, turn] as const).sort(([one], [other]) => one - other);
      for (const [, turn] of shuffled) await save([turn]);
      await save(turns.filter((_, index) => index % 2 === 0));
      await save([...turns, ...turns]);
      expect(await everything()).toEqual(inOrder);
    });

    test('a turn whose second delivery was decided otherwise stays as it first came, whole', async () => {
      const call = { call: 'CA1', turns: outcomes.reached };
      await save(turnsOf(call));
      const before = await everything();
      const [, , third] = turnsOf({ ...call, turns: outcomes.closed });
      await save([third as TurnRecord]);
      await save([
        { version: 1, events: [...(third as TurnRecord).events, { ...(third as TurnRecord).events[0], id: 'CA1/2/2' } as never] },
      ]);
      expect(await everything()).toEqual(before);
    });

    test('instances that store turns of the same call at once make one whole call', async () => {
      const others = [store, await open(), await open()];
      const turns = Array.from({ length: 2 }, (_, call) =>
        turnsOf({ call: `CA${call}`, turns: outcomes.reached, ended: { status: 'completed', seconds: 90 } }),
      );
      // Each turn of a call by another one, all of them at the same time.
      for (const each of turns) await Promise.all(each.map((turn, index) => save([turn], others[index % 3])));
      const made = await calls();
      expect(
        made.map(({ reached, turns: count, ended_status, seconds_to_ring }) => [reached, count, ended_status, seconds_to_ring]),
      ).toEqual(Array.from({ length: 2 }, () => [1, 4, 'completed', 20]));
    });

    test('a batch with a row that cannot be stored leaves nothing of itself behind', async () => {
      const turns = turnsOf({ call: 'CA1', turns: outcomes.reached });
      const broken = { ...turns[1], events: [{ ...turns[1]?.events[0], call: null }] } as never;
      await expect(save([turns[0] as TurnRecord, broken])).rejects.toThrow();
      expect(await everything()).toEqual({ calls: [], rings: [], events: [] });
    });

    test('more turns than one statement takes are stored', async () => {
      const turns = Array.from({ length: 700 }, (_, call) => turnsOf({ call: `CA${call}`, turns: outcomes.unanswered })).flat();
      expect(await save(turns)).toBe(turns.flatMap((turn) => turn.events).length);
      expect(await calls()).toHaveLength(700);
    });

    describe('persons', () => {
      const arrive = (call: string, person: Parameters<typeof turnsOf>[0]['person'], centre = 'hokkaido') =>
        turnsOf({ call, centre, turns: outcomes.closed, ...(person !== undefined && { person }) });
      const persons = async () => (await calls()).map(({ call, person, person_scope }) => [call, person, person_scope]);

      test('a person who calls again is one person of the day and centre; a withheld number is no person', async () => {
        await store.shareDayKey({ day: '2026-11-24', id: 'k1', secret: 'c2VjcmV0' });
        await save([...arrive('CA1', mark('a')), ...arrive('CA2', mark('b')), ...arrive('CA3', 'withheld'), ...arrive('CA4', undefined)]);
        await save([...arrive('CA5', mark('a')), ...arrive('CA6', mark('a'), 'tokamachi')]);
        expect(await persons()).toEqual([
          ['CA1', 1, 'shared'],
          ['CA2', 2, 'shared'],
          ['CA3', null, 'withheld'],
          ['CA4', null, null],
          ['CA5', 1, 'shared'],
          ['CA6', 1, 'shared'],
        ]);
      });

      test('a turn that comes later leaves the person of its call', async () => {
        const [first, ...rest] = arrive('CA1', mark('a'));
        await save([first as TurnRecord]);
        await save(rest);
        expect(await persons()).toEqual([['CA1', 1, 'instance']]);
      });

      test('a mark with another key than the shared one is marked as counted by an instance', async () => {
        await store.shareDayKey({ day: '2026-11-24', id: 'k1', secret: 'c2VjcmV0' });
        await save([...arrive('CA1', mark('a')), ...arrive('CA2', mark('a-of-another', 'k2'))]);
        expect(await persons()).toEqual([
          ['CA1', 1, 'shared'],
          ['CA2', 2, 'instance'],
        ]);
      });

      test('the events and the calls have no mark', async () => {
        await save(arrive('CA1', mark('mark-of-a-person')));
        expect(JSON.stringify([await events(), await calls(), await rings()])).not.toContain('mark-of-a-person');
      });
    });

    describe('keys of the day', () => {
      const key = (id: string) => ({ day: '2026-11-24', id, secret: `secret of ${id}` });

      test('the first key that is offered is everybody’s', async () => {
        const other = await open();
        const found = await Promise.all([store.shareDayKey(key('one')), other.shareDayKey(key('two')), store.shareDayKey(key('three'))]);
        expect(new Set(found.map((each) => each?.id)).size).toBe(1);
        expect(found[0]?.secret).toBe(`secret of ${found[0]?.id}`);
      });

      test('when its day is over a key is gone, and no new one takes its place', async () => {
        await store.shareDayKey(key('one'));
        expect(await store.endDays('2026-11-24', '2026-11-17')).toBe(0);
        expect(await store.shareDayKey(key('two'))).toMatchObject({ id: 'one' });
        expect(await store.endDays('2026-11-25', '2026-11-18')).toBe(1);
        expect(await store.shareDayKey(key('two'))).toBeUndefined();
        expect(JSON.stringify(await store.database.db.selectFrom('day_keys').selectAll().execute())).not.toContain('secret of');
      });

      test('a call of yesterday that comes late is counted among yesterday’s persons; a week later the marks are gone', async () => {
        await store.shareDayKey({ ...key('k1') });
        await save(turnsOf({ call: 'CA1', turns: outcomes.closed, person: mark('a') }));
        await store.endDays('2026-11-25', '2026-11-18');
        await save(turnsOf({ call: 'CA2', turns: outcomes.closed, person: mark('a') }));
        expect((await calls()).map(({ person, person_scope }) => [person, person_scope])).toEqual([
          [1, 'shared'],
          [1, 'shared'],
        ]);
        await store.endDays('2026-12-02', '2026-11-25');
        expect(await store.database.db.selectFrom('persons').selectAll().execute()).toEqual([]);
        expect((await calls()).map(({ person }) => person)).toEqual([1, 1]);
      });
    });

    describe('retention', () => {
      test('days that are too old become sums, and the deletion is an event', async () => {
        await store.shareDayKey({ day: '2026-11-24', id: 'k1', secret: 's' });
        const on = (
          at: string,
          call: string,
          turns: Parameters<typeof turnsOf>[0]['turns'],
          person: Parameters<typeof turnsOf>[0]['person'] = mark('a'),
        ) => turnsOf({ call, at, turns, person, ended: { status: 'completed', seconds: 90 } });
        await save([
          ...on('2026-11-24T10:00:00+09:00', 'CA1', outcomes.reached),
          ...on('2026-11-24T10:30:00+09:00', 'CA2', outcomes.reached),
          ...on('2026-11-24T11:00:00+09:00', 'CA3', outcomes.lost, 'withheld'),
          ...on('2026-11-25T10:00:00+09:00', 'CA4', outcomes.closed),
          ...turnsOf({ call: 'CA5', centre: 'tokamachi', turns: outcomes.closed }),
        ]);
        const deleted = await store.deleteBefore('hokkaido', '2026-11-25', '2027-12-30T03:00:00+09:00', eventVersion);
        expect(deleted).toMatchObject({ centre: 'hokkaido', before: '2026-11-25', calls: 3 });
        expect((await calls()).map(({ call }) => call)).toEqual(['CA4', 'CA5']);
        expect(new Set((await events()).map(({ call }) => call))).toEqual(new Set(['CA4', 'CA5', 'deleted-hokkaido-2026-11-25']));
        expect((await rings()).map(({ call }) => call)).toEqual([]);
        expect((await events()).map(eventOf).find(({ what }) => what.type === 'deleted')?.what).toEqual({
          type: 'deleted',
          before: '2026-11-25',
          calls: 3,
          events: deleted?.events,
        });
        const sums = await store.database.db.selectFrom('daily_sums').selectAll().orderBy('hour').execute();
        expect(sums).toMatchObject([
          {
            day: '2026-11-24',
            centre: 'hokkaido',
            hour: 10,
            language: 'th',
            topic: 'card',
            attempts: 2,
            reached: 2,
            talked_seconds: 250,
            withheld: 0,
          },
          { hour: 11, language: '', topic: 'card', attempts: 1, lost: 1, withheld: 1 },
        ]);
        const persons = await store.database.db.selectFrom('daily_persons').selectAll().orderBy('language').execute();
        expect(persons.map(({ language, persons: count }) => [language, count])).toEqual([
          ['', 1],
          ['th', 1],
        ]);
        expect(await store.deleteBefore('hokkaido', '2026-11-25', '2027-12-31T03:00:00+09:00', eventVersion)).toBeUndefined();
      });

      test('a call that comes after its day was deleted is added to the sums', async () => {
        await save(turnsOf({ call: 'CA1', turns: outcomes.reached }));
        await store.deleteBefore('hokkaido', '2026-11-25', '2027-12-30T03:00:00+09:00', eventVersion);
        await save(turnsOf({ call: 'CA2', turns: outcomes.reached }));
        await store.deleteBefore('hokkaido', '2026-11-25', '2027-12-30T04:00:00+09:00', eventVersion);
        expect(await store.database.db.selectFrom('daily_sums').select(['attempts', 'reached']).execute()).toEqual([
          { attempts: 2, reached: 2 },
        ]);
        expect(await events()).toHaveLength(2);
      });
    });

    describe('opening', () => {
      test('several instances that start at once bring the tables up to date once', async () => {
        address = await fresh();
        const stores = await Promise.all(Array.from({ length: 5 }, () => open()));
        for (const each of stores) await save(turnsOf({ call: 'CA1', turns: outcomes.reached }), each);
        store = stores[0] as Store;
        expect(await calls()).toHaveLength(1);
      });

      test('a database that a newer program has changed is refused, and is not touched', async () => {
        await save(turnsOf({ call: 'CA1', turns: outcomes.reached }));
        const steps = store.database.db as never as {
          insertInto: (table: string) => { values: (row: object) => { execute: () => Promise<unknown> } };
        };
        await steps.insertInto('kysely_migration').values({ name: '0999-of-the-future', timestamp: '2030-01-01T00:00:00.000Z' }).execute();
        await expect(openStore(address)).rejects.toMatchObject({ said: { key: 'store-newer', values: { step: '0999-of-the-future' } } });
        expect(await calls()).toHaveLength(1);
      });
    });
  });
}
