// The telephone in the browser, as a browser's requests see it, before a whole service in rehearsal.

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeStory } from '../../../src/rehearsal/terminal/story.ts';
import { readStory, storyInput } from '../../../src/rehearsal/terminal/storyReader.ts';
import { callTo, eventsOf } from '../../support/phone/caller.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
});
afterAll(() => service.close());

type Step = {
  readonly id: string;
  readonly at: string;
  readonly events: readonly {
    readonly is: string;
    readonly language?: string;
    readonly voice?: string;
    readonly stretches?: readonly {
      readonly words: string;
      readonly sound?: string;
      readonly key?: string;
      readonly glosses?: Readonly<Record<string, string>>;
    }[];
    readonly numbers?: readonly { readonly number: string }[];
  }[];
  readonly waits: { readonly for: string; readonly seconds?: number };
};

const dial = (fields: object) => request(service.url).post('/phone/calls').send(fields);
const go = (id: string, order: string) => request(service.url).post(`/phone/calls/${id}`).send({ order });

/** A call to hokkaido with some orders, one after the other: the last step, and the id. */
async function call(orders: readonly string[], fields: object = {}): Promise<Step> {
  let step = (await dial({ to: '+815000000001', ...fields })).body as Step;
  const { id, at } = step;
  for (const order of orders) step = { ...((await go(id, order)).body as Step), id, at };
  return step;
}

test('the page comes with everything that it is made of, and may fetch from nowhere else', async () => {
  const { status, headers, text } = await request(service.url).get('/phone');
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|https:|upgrade/);
  const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(parts.length).toBeGreaterThan(2);
  for (const path of parts) expect([path, (await request(service.url).get(path)).status]).toEqual([path, 200]);
  expect(text).not.toMatch(/<script(?![^>]* src=)|\son\w+=|style=/);
});

test.each(['/phone/browserRouter.ts', '/phone/page.html', '/phone/..%2fapp.ts', '/phone/calls', '/phone/nothing.js'])(
  '%s is not to be got',
  async (path) => {
    expect((await request(service.url).get(path)).status).toBe(404);
  },
);

test('every centre can be called by name, on each of its numbers, and the page knows what the clock shows there', async () => {
  const { body } = await request(service.url).get('/phone/centres.json');
  expect(body.centres).toHaveLength(2);
  expect(body.centres[0]).toMatchObject({
    id: 'hokkaido',
    isDefault: true,
    now: '2026-11-24T10:00',
    name: { ja: '北海道外国人相談センター', en: 'Hokkaido Foreign Resident Support Center' },
    numbers: [{ number: '+815000000001' }, { number: '+815000000003', language: { en: 'Vietnamese' } }, { number: '+815000000004' }],
  });
});

test('a call says who is heard, in which language, with the meaning, the sound and the key that is named', async () => {
  const { at, events, waits } = await call(['8']);
  expect([at, waits]).toEqual(['2026-11-24T10:00:00+09:00', { for: 'key', seconds: 7 }]);
  const [pressed, spoken] = events;
  expect(pressed).toEqual({ is: 'pressed', keys: '8' });
  expect(spoken).toMatchObject({
    is: 'spoken',
    language: 'th',
    voice: 'carrier',
    stretches: [
      { glosses: { en: 'Lost or stolen card, one.', ja: 'カードをなくしたとき、ぬすまれたときは、いちばん。' } },
      { glosses: { en: 'My Number Card, two.' } },
      ...Array.from({ length: 5 }, () => ({ glosses: { en: expect.any(String), ja: expect.any(String) } })),
    ],
  });
  expect(spoken?.stretches?.map(({ key }) => key)).toEqual(['1', '2', '3', '9', '0', '*', '#']);
});

test('what is played has the sound that a caller hears, at an address of this service', async () => {
  const { events } = await call([], { to: '+815000000004' });
  expect(events[0]).toMatchObject({
    language: 'ne',
    voice: 'robot',
    stretches: [{ sound: expect.stringMatching(/^\/speech\/robot\/.+\.wav$/) }],
  });
  expect(events[2]?.stretches?.[0]?.key).toBe('1');
});

test('a line that rings waits for what becomes of it, and the call goes on from there', async () => {
  const { id, events, waits } = await call(['2', '3']);
  expect(waits).toEqual({ for: 'line' });
  expect(events.at(-1)).toMatchObject({
    is: 'rings',
    numbers: [
      {
        number: '+81120017826',
        desks: [{ name: { ja: 'マイナンバー制度の窓口', en: 'the My Number system desk' }, printed: '0120-0178-26' }],
      },
    ],
    seconds: 30,
  });
  expect((await go(id, '2')).status).toBe(409);
  const busy = (await go(id, '/busy')).body as Step;
  expect(busy.events.at(-1)).toMatchObject({
    is: 'rings',
    numbers: [{ number: '+81120017827', desks: [{ name: { en: 'the My Number Card desk' } }] }],
  });
  const answered = (await go(id, '/answer')).body as Step;
  expect(answered.waits).toEqual({ for: 'key', seconds: 7 });
  const over = (await go(id, '/hangup')).body as Step;
  expect(over).toEqual({ events: [{ is: 'hung-up', by: 'caller' }], waits: { for: 'nothing' } });
  expect((await go(id, '1')).status).toBe(409);
});

test('the end of a call is told to the service as a carrier tells it', async () => {
  const before = service.logged.length;
  await call(['/hangup']);
  const noted = service.logged.slice(before).filter(({ msg }) => msg === 'call event');
  expect(JSON.stringify(noted.at(-1))).toContain('"event":"ended"');
});

test('a call is answered at the instant that was chosen, while the clock of the service goes its own way', async () => {
  const { at, events } = await call(['8', '2'], { at: '2026-12-30T19:00' });
  expect(at).toBe('2026-12-30T19:00:00+09:00');
  expect(events[1]?.stretches?.map(({ glosses }) => glosses?.en).join(' ')).toMatch(/opens tomorrow, Thursday/);
  expect((await call(['8', '2'])).waits).toEqual({ for: 'line' });
});

test.each([
  ['no number', {}, 'to'],
  ['a number in words', { to: 'zero' }, 'to'],
  ['a number of another kind', { to: 815 }, 'to'],
  ['a caller on two lines', { to: '+815000000001', from: 'a\nat 2026-01-01' }, 'from'],
  ['a caller who is no text', { to: '+815000000001', from: { is: 1 } }, 'from'],
  ['a caller of a page’s length', { to: '+815000000001', from: 'x'.repeat(65) }, 'from'],
  ['an hour that no day has', { to: '+815000000001', at: '2026-12-30T25:00' }, 'at'],
  ['a day that no month has', { to: '+815000000001', at: '2026-02-30T10:00' }, 'at'],
  ['the end of time', { to: '+815000000001', at: '+275760-09-13T00:00' }, 'at'],
  ['another century', { to: '+815000000001', at: '1999-12-31T23:59' }, 'at'],
  ['an instant with a header behind it', { to: '+815000000001', at: '2026-12-30T19:00\r\nX-Twilio-Signature: x' }, 'at'],
  ['an instant that is a number', { to: '+815000000001', at: 0 }, 'at'],
])('%s is refused in a sentence', async (_, fields, name) => {
  const { status, body } = await dial(fields);
  expect(status).toBe(400);
  expect(body.problem).toMatch(new RegExp(`^“${name}” is not .+ Write `));
});

test.each([
  ['{"to":', 'application/json'],
  [`{"to":"${'0'.repeat(3000)}"}`, 'application/json'],
  ['to=%2B815000000001', 'application/x-www-form-urlencoded'],
  ['{"to":"+815000000001"}', 'text/plain'],
])('the body %.20s as %s places no call, and says nothing of the inside', async (body, type) => {
  const { status, text } = await request(service.url).post('/phone/calls').set('Content-Type', type).send(body);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/node_modules|\.ts\b/);
});

test('an unknown call, and an order that is none, are refused in a sentence', async () => {
  const { id } = await call([]);
  expect(await go('nobody', '8')).toMatchObject({ status: 404, body: { problem: expect.stringContaining('no such call') } });
  expect((await request(service.url).get('/phone/calls/nobody/story')).status).toBe(404);
  for (const order of ['', 'sing', '/help', '8'.repeat(3000)]) {
    expect((await go(id, order)).status, order.slice(0, 9)).toBeGreaterThanOrEqual(400);
  }
  expect(await go(id, '/busy')).toMatchObject({ status: 409, body: { problem: 'The call does not wait for this.' } });
});

test('a caller without a number, and one with an odd one, are answered', async () => {
  for (const from of ['anonymous', '+266696687', '名前']) expect((await dial({ to: '+815000000001', from })).status).toBe(201);
});

test.each([
  ['as it ended', ['2', '3', '/busy', '/answer', '1', '/hangup']],
  ['in the middle', ['8', '2', '2', '/silence']],
  ['while a line rings', ['2', '3']],
])('a call saved %s is a story that can be played again', async (_, orders) => {
  const { id } = await call(orders, { at: '2026-11-24T17:59:59', from: 'anonymous' });
  const { headers, text } = await request(service.url).get(`/phone/calls/${id}/story`);
  expect(headers['content-disposition']).toBe('attachment; filename=call-2026-11-24T17-59.story');
  expect(text).toMatch(/^# .+\nat 2026-11-24T17:59:59\+09:00\nto \+815000000001\nfrom anonymous\n\nja: /);
  const story = readStory(text);
  service.setAt(story.at);
  const again = await eventsOf(callTo(service, { to: story.to, from: 'anonymous', glosses: ['ne'] }), (tell) =>
    storyInput(story, tell, service.setAt),
  );
  service.setAt('2026-11-24T10:00');
  expect(writeStory(story, again)).toBe(text);
});
