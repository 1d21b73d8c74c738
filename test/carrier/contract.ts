// What any carrier must do, whatever its webhooks and documents are made of. A carrier's own test calls this with an adapter that plays it.

import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { mostTurns } from '../../src/call/state.ts';
import { emergencies, emergencyNumber } from '../../src/carrier/emergency.ts';
import type { Parts } from '../../src/service/app.ts';
import { usualPages } from '../../src/service/limits/pages.ts';
import type { Adapter, Asked, Heard } from '../support/carrier/adapter.ts';
import { tracesOf } from '../support/carrier/traces.ts';
import { growthBy } from '../support/service/metrics/series.ts';
import { type Service, startService } from '../support/service.ts';

const at = '2026-11-24T10:00';
const hokkaido = '+815000000001';
/** How many languages Hokkaido's number offers. */
const offered = 11;
const topic = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
const transfer = '/voice/v1/transfer?centre=hokkaido&turn=3&language=en&topic=system&speaks=en&rung=system';
const person = { from: '+819087654321', forwardedFrom: '+815098761234', keys: '1234567890' };
const broken = (): never => {
  throw new Error(`the directory of ${person.from} is gone`);
};

/** Tests a carrier that is plugged into the service. */
export function carrierContract(adapter: Adapter): void {
  const [call, anotherCall] = adapter.callIds;
  let service: Service;
  let own: Partial<Parts> = {};
  const others: Service[] = [];
  beforeAll(async () => {
    own = (await adapter.parts?.()) ?? {};
    service = await startService({ at, parts: own });
  });
  afterAll(() => service.close());
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close();
  });

  async function started(parts: Partial<Parts>): Promise<Service> {
    const other = await startService({ at, parts: { ...own, ...parts } });
    others.push(other);
    return other;
  }

  /** What a caller hears. Every request that the carrier signed is answered with a document in which something is said. */
  async function heard(asked: Asked, by = service): Promise<Heard> {
    const answer = await adapter.ask(by, { call, ...asked });
    expect({ asked, status: answer.status, spoken: answer.heard !== undefined }).toEqual({ asked, status: 200, spoken: true });
    const found = answer.heard as Heard;
    expect(found.says.length + found.plays.length).toBeGreaterThan(0);
    // Exactly one thing follows what is said.
    const follows = [found.listensAt !== undefined, found.rings !== undefined, found.hangsUp && found.rings === undefined];
    expect(follows.filter((each) => each)).toHaveLength(1);
    return found;
  }

  async function loggedBy(what: () => Promise<unknown>, by = service): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const before = by.logged.length;
    await what();
    return by.logged.slice(before);
  }

  const wordsOf = (code: keyof typeof emergencies) =>
    [...emergencies[code].words, ...emergencies[code].after].map(({ text }) => text).sort();
  const wordsIn = ({ says }: Heard) => says.map(({ words }) => words).sort();

  describe(`${adapter.name}: who may speak for it`, () => {
    test.each(['/voice', topic, '/voice/v2/later', '/voice/status', '/voice/fallback'])(
      'a request to %s that it did not sign is refused, without a document and without a word of what was sent',
      async (address) => {
        const logged = await loggedBy(async () => {
          for (const signed of ['not', 'by another', { for: '/voice/v1/elsewhere' }] as const) {
            const answer = await adapter.ask(service, { address, ...person, signed });
            expect({ status: answer.status, heard: answer.heard }).toEqual({ status: 403, heard: undefined });
            expect(answer.body).not.toMatch(/<|node_modules/);
          }
        });
        expect(logged.filter(({ msg }) => msg === 'call event')).toEqual([]);
        expectNothingOf(person, JSON.stringify(logged));
      },
    );

    test.each(['/voice/./', '/voice/../voice', '/voice/%2e/', '/voice/v1/..', '//voice'])(
      'a signature is believed for the very address that it was made for, and not where %s leads to the same',
      async (address) => {
        expect((await adapter.ask(service, { address, signed: { for: '/voice/' } })).status).not.toBe(200);
        expect((await adapter.ask(service, { address: '/voice/', signed: { for: address } })).status).toBe(403);
      },
    );

    test('a GET is no call', async () => {
      expect((await request(service.url).get('/voice')).status).toBe(404);
    });
  });

  describe(`${adapter.name}: a call`, () => {
    test('a call that arrives is greeted, and listens', async () => {
      const { says, plays, listensAt } = await heard({ address: '/voice' });
      expect(new Set(says.map(({ language }) => language)).size).toBe(adapter.voicedLanguages);
      // The others are played.
      expect(plays.length > 0).toBe(adapter.voicedLanguages < offered);
      expect(listensAt).toMatch(/^\/voice\/v1\//);
    });

    test('a key is what the menu said, and another number is another centre or language', async () => {
      const { listensAt = '' } = await heard({ address: '/voice' });
      const english = await heard({ address: listensAt, keys: '2' });
      expect(new Set(english.says.map(({ language }) => language))).toEqual(new Set(['en-US']));
      expect((await heard({ address: '/voice', to: '+815000000003' })).says).not.toEqual((await heard({ address: '/voice' })).says);
    });

    test('a caller who says nothing, or enters what is no key, always hears where they are, and comes to an end', async () => {
      for (const keys of [undefined, 'x', '']) {
        let address: string | undefined = '/voice';
        let turns = 0;
        for (; address !== undefined && turns <= mostTurns; turns += 1) {
          const found: Heard = await heard({ address, ...(keys !== undefined && { keys }), outcome: adapter.outcomes.noAnswer });
          address = found.listensAt ?? found.rings?.next;
        }
        expect(turns).toBeLessThan(20);
      }
    });

    test.each(['busy', 'noAnswer', 'failed'] as const)('after a transfer that ended %s, the next line rings', async (outcome) => {
      const { rings } = await heard({ address: transfer, outcome: adapter.outcomes[outcome] });
      expect(rings).toMatchObject({ number: '+81120017827', next: expect.stringContaining('rung=system.card') });
    });

    test('after a transfer that was answered, the caller is asked what else they want', async () => {
      expect((await heard({ address: transfer, outcome: adapter.outcomes.answered })).listensAt).toContain('/voice/v1/afterwards?');
    });

    test.each(['nonsense', '', 'Busy', '+819087654321', 'constructor'])(
      'a word that it never said before (“%s”) still gets a turn, and is logged as a word only',
      async (outcome) => {
        const logged = await loggedBy(async () => {
          expect((await heard({ address: transfer, outcome })).rings?.number).toBe('+81120017827');
        });
        expect(logged[0]).toMatchObject({ level: 40, call, code: 'unknown-word' });
        expect(JSON.stringify(logged)).not.toMatch(/87654321/);
      },
    );

    test('a request that it repeats gets the same bytes', async () => {
      for (const asked of [{ address: '/voice' }, { address: topic, keys: '3' }, { address: transfer, outcome: adapter.outcomes.busy }])
        expect((await adapter.ask(service, asked)).body).toBe((await adapter.ask(service, asked)).body);
    });

    test('what is played is fetched without a signature, from an absolute address', async () => {
      const { plays } = await heard({ address: '/voice', to: '+815000000004' });
      expect(plays.length).toBeGreaterThan(3);
      for (const address of plays) expect((await fetch(address)).status).toBe(200);
    });

    test('a call’s end is noted, and answered with no document', async () => {
      const ended = { status: adapter.completed, seconds: '33' };
      const logged = await loggedBy(async () => {
        const answer = await adapter.ask(service, { address: '/voice/status', call, to: '+815000000002', ended });
        expect({ isFine: answer.status < 300, heard: answer.heard }).toEqual({ isFine: true, heard: undefined });
      });
      expect(logged).toMatchObject([{ call, centre: 'tokamachi', event: 'ended', status: 'completed', seconds: 33 }]);
    });

    test.each(['+819087654321', '819087654321', 'long', '', '-1', '1e9'])(
      'an end after “%s” seconds is noted after none',
      async (seconds) => {
        const logged = await loggedBy(() =>
          adapter.ask(service, { address: '/voice/status', ended: { status: '+819087654321', seconds } }),
        );
        expect(logged).toMatchObject([{ event: 'ended', status: 'unknown', seconds: 0 }]);
        expect(JSON.stringify(logged)).not.toMatch(/87654321/);
      },
    );
  });

  describe(`${adapter.name}: when no turn can be made`, () => {
    test.each(['/voice', topic, transfer])(
      'a fault inside at %s puts the caller through to the line for lost cards, and is logged by the call’s id alone',
      async (address) => {
        const failing = await started({ directory: broken });
        const found = await heard({ address, ...person }, failing);
        expect(wordsIn(found)).toEqual(wordsOf('fault'));
        expect(found.rings?.number).toBe(emergencyNumber);
        expect(failing.logged.at(-1)).toMatchObject({ level: 50, call, code: 'turn-failed' });
        expectNothingOf(person, JSON.stringify(failing.logged));
      },
    );

    test('the fallback speaks even when the directory is gone', async () => {
      const failing = await started({ directory: broken });
      const found = await heard({ address: '/voice/fallback', ...person, errorCode: adapter.errorCode }, failing);
      expect(wordsIn(found)).toEqual(wordsOf('fault'));
      expect(failing.logged).toMatchObject([{ level: 50, call, code: 'fallback-asked', errorCode: adapter.errorCode }]);
    });

    test('an end that cannot be noted costs nothing but a line in the log', async () => {
      const failing = await started({ directory: broken });
      const ended = { status: adapter.completed, seconds: '33' };
      expect((await adapter.ask(failing, { address: '/voice/status', call, ended })).status).toBeLessThan(300);
      expect(failing.logged).toMatchObject([{ level: 50, call, code: 'end-not-noted' }]);
    });

    test('where too many calls begin, the next is told when to call again, and the others go on', async () => {
      const few = await started({ limits: { calls: { perCaller: 1, all: 10 }, refusals: 9, pages: usualPages } });
      await heard({ address: '/voice' }, few);
      const growth = await growthBy(few.url, async () => {
        const found = await heard({ address: '/voice' }, few);
        expect(wordsIn(found)).toEqual(wordsOf('too-many'));
        expect({ rings: found.rings, hangsUp: found.hangsUp }).toEqual({ rings: undefined, hangsUp: true });
      });
      expect(growth).toMatchObject({ 'calls_turned_away_total{why="of-this-caller"}': 1 });
      expect((await heard({ address: topic, keys: '2' }, few)).rings).toBeDefined();
    });

    test.each(['/voice', topic, transfer])(
      'a call that comes from one of our own numbers is told so at %s, and nothing rings',
      async (address) => {
        const from = { from: hokkaido };
        const growth = await growthBy(service.url, async () => {
          const logged = await loggedBy(async () => {
            const found = await heard({ address, ...from, keys: '1', outcome: adapter.outcomes.busy });
            expect(wordsIn(found)).toEqual(wordsOf('own-number'));
            expect({ rings: found.rings, hangsUp: found.hangsUp }).toEqual({ rings: undefined, hangsUp: true });
          });
          expect(logged).toMatchObject([{ level: 40, call, code: 'own-number' }]);
          expect(JSON.stringify(logged)).not.toContain(hokkaido.slice(-8));
        });
        expect(growth).toMatchObject({ 'calls_turned_away_total{why="own-number"}': 1 });
      },
    );

    test('a call that one of our own numbers passed on is no other, where the carrier tells', async () => {
      const found = await heard({ address: '/voice', forwardedFrom: hokkaido });
      if (adapter.tellsForwarding) expect(wordsIn(found)).toEqual(wordsOf('own-number'));
      else expect(found.listensAt).toBeDefined();
    });

    test.each(['/voice', topic, transfer])(
      'a call that the carrier placed itself hears words at %s, and the person’s number, which is the one that was dialled, is nowhere',
      async (address) => {
        const placed = { address, placedByCarrier: true, to: person.from, from: hokkaido };
        const logged = await loggedBy(async () => {
          const found = await heard(placed);
          expect(wordsIn(found)).toEqual(wordsOf('not-inbound'));
          expect({ rings: found.rings, hangsUp: found.hangsUp }).toEqual({ rings: undefined, hangsUp: true });
          const ended = { status: adapter.completed, seconds: '3' };
          await adapter.ask(service, { ...placed, address: '/voice/status', ended });
        });
        expect(logged).toMatchObject([{ level: 40, call, code: 'not-inbound' }]);
        expectNothingOf(person, JSON.stringify(logged), (await request(service.url).get('/readyz')).text);
      },
    );
  });

  describe(`${adapter.name}: an address that is not understood`, () => {
    const unreadable = [
      [`/voice/v1/topic?centre=${'x'.repeat(41)}&turn=7&language=en`, 'topic', 'centre'],
      ['/voice/v1/topic?centre=Hokkaido&turn=7&language=en', 'topic', 'centre'],
      ['/voice/v1/topic?centre=..&turn=7&language=en', 'topic', 'centre'],
      ['/voice/v1/topic?centre=coun%22sellors&turn=7&language=en', 'topic', 'centre'],
      ['/voice/v1/topic?centre=a%0Ab&turn=7&language=en', 'topic', 'centre'],
      ['/voice/v1/topic?centre=%E7%9B%B8%E8%AB%87%E5%93%A1&turn=7&language=en', 'topic', 'centre'],
      ['/voice/v1/topic?turn=7', 'topic', 'centre'],
      ['/voice/v1/topic?centre=hokkaido&turn=7&language=%2B819087654321', 'topic', 'language'],
      ['/voice/v1/lobby?centre=hokkaido&turn=7&language=en', 'unknown', 'path'],
      ['/voice/v1/Topic?centre=hokkaido&turn=7&language=en', 'unknown', 'path'],
      ['/voice/v1/topic/more?centre=hokkaido&turn=7&language=en', 'topic', 'path'],
      ['/voice/v1?centre=hokkaido&turn=7&language=en', 'unknown', 'path'],
      ['/voice/v2/later?turn=7', 'unknown', 'version'],
      ['/voice/v1/read-out?centre=hokkaido&turn=7&language=en&read=A', 'read-out', 'read'],
      [`/voice/v1/transfer?centre=hokkaido&turn=7&topic=card&speaks=en&rung=${Array(21).fill('card').join('.')}`, 'transfer', 'rung'],
      ['/voice/v1/closed?centre=hokkaido&turn=7&language=en&topic=card&offers=taxi', 'closed', 'offers'],
    ] as const;

    test.each(unreadable)(
      '%s begins again at the door with its turns, and place and field are logged and counted',
      async (address, place, field) => {
        const growth = await growthBy(service.url, async () => {
          const logged = await loggedBy(async () => {
            expect((await heard({ address, ...person })).listensAt).toContain('turn=8');
          });
          expect(logged[0]).toMatchObject({ level: 40, call, code: 'address-not-understood', place, field });
          expect(Object.keys(logged[0] ?? {}).sort()).toEqual([
            'call',
            'code',
            'field',
            'hostname',
            'level',
            'msg',
            'pid',
            'place',
            'time',
          ]);
          // Two greetings of one call are two entries.
          expect(logged[1]).toMatchObject({ event: 'arrived', id: `${call}/7/0` });
          expectNothingOf(person, JSON.stringify(logged));
        });
        expect(growth).toMatchObject({ [`addresses_not_understood_total{field="${field}"}`]: 1 });
      },
    );

    test.each([
      ['/voice/v1/topic?centre=gone&turn=7&language=en', 'centre'],
      ['/voice/v1/topic?centre=hokkaido&turn=7&language=fr', 'language'],
    ])('%s, which names what is no longer there, keeps its turns too', async (address, field) => {
      const logged = await loggedBy(async () => {
        expect((await heard({ address })).listensAt).toContain('turn=8');
      });
      expect(logged[0]).toMatchObject({ level: 40, call, code: 'address-gone', field });
    });

    test.each(['60', '61', '99', '100', '999999999'])('after %s turns it ends with words', async (turn) => {
      const { hangsUp } = await heard({ address: `/voice/v1/topic?centre=Hokkaido&turn=${turn}&language=en` });
      expect(hangsUp).toBe(true);
    });

    test.each(['', 'turn=', 'turn=-1', 'turn=1e1', 'turn=%EF%BC%93', 'turn=0x10', `turn=${'9'.repeat(40)}`])(
      'a call whose turns cannot be read (“%s”) is greeted anew three times, and then ends',
      async (query) => {
        const other = await started({});
        const asked = { address: `/voice/v1/topic?centre=hokkaido&language=en&${query}` };
        const greeted = async (id: string) => (await heard({ ...asked, call: id }, other)).listensAt;
        expect(await greeted(call)).toContain('turn=16');
        expect(await greeted(call)).toContain('turn=31');
        expect(await greeted(anotherCall)).toContain('turn=16');
        expect(await greeted(call)).toContain('turn=46');
        for (const _ of [1, 2]) expect(await heard(asked, other)).toMatchObject({ hangsUp: true });
        const ids = other.logged.flatMap(({ msg, id }) => (msg === 'call event' ? [id] : []));
        expect(new Set(ids.slice(0, 4)).size).toBe(4);
      },
    );

    test('a call whose turns cannot be read, and which has no id, ends at once', async () => {
      const address = '/voice/v1/topic?centre=hokkaido&language=en';
      expect(await heard({ address, call: '+819087654321' })).toMatchObject({ hangsUp: true });
    });
  });

  test(`${adapter.name}: nothing of the caller is written down or sent back, wherever the call goes`, async () => {
    const answers: string[] = [];
    const logged = await loggedBy(async () => {
      for (const keys of [undefined, '1', '2', 'x', person.keys]) {
        for (const outcome of [adapter.outcomes.busy, 'nonsense', person.from])
          for (const address of ['/voice', topic, transfer, '/voice/v2/x', '/voice/v1/x', '/voice/fallback'])
            answers.push((await adapter.ask(service, { address, ...person, keys: keys ?? '', outcome, errorCode: person.from })).body);
      }
      await adapter.ask(service, { address: '/voice/status', ...person, ended: { status: person.from, seconds: person.from } });
      await adapter.ask(service, { address: `/voice/v1/${person.from}`, ...person, signed: 'by another' });
    });
    expect(logged.length).toBeGreaterThan(50);
    const { text } = await request(service.url).get('/metrics');
    expectNothingOf(person, JSON.stringify(logged), answers.join('\n'), text);
  });
}

/** None of a person's values stands in the texts, in any form. */
function expectNothingOf(values: Readonly<Record<string, string>>, ...texts: readonly string[]): void {
  for (const trace of Object.values(values).flatMap(tracesOf)) for (const text of texts) expect(text).not.toContain(trace);
}
