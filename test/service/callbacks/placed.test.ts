// Calls that we owe, placed by the stand-in for the carrier and answered by people, over signed webhooks.

import { expect, test } from 'vitest';
import { putBack, take } from '../../../src/callbacks/byHand.ts';
import type { ReportFault } from '../../support/carrier/standInCalls.ts';
import { closedAfterEach } from '../../support/closedAfterEach.ts';
import { type OwingOptions, type OwingService, ours, startOwing } from '../../support/service/callbackService.ts';

const number = '+819011112222';
const evening = '2026-11-24T19:00';
const morning = '2026-11-25T09:00';

const start = closedAfterEach((options: Partial<OwingOptions> = {}) => startOwing({ at: evening, ...options }));

const types = ({ events }: OwingService) => events.map(({ type }) => type);

test('the person is called when the desk promises the language, hears why in it, and talks to the desk', async () => {
  const by = await start();
  const id = await by.ask(number);
  await by.lookUntilQuiet();
  expect(by.carrier.calls).toEqual([]);
  by.setAt('2026-11-25T08:59:59');
  await by.lookUntilQuiet();
  expect(by.carrier.calls).toEqual([]);
  by.setAt(morning);
  await by.lookUntilQuiet();
  const [call, ...others] = by.carrier.calls;
  expect(others).toEqual([]);
  expect(call).toMatchObject({ to: number, from: ours });
  const said = call?.events.flatMap((event) => (event.is === 'said' ? [[event.language, ...event.stretches]] : []));
  expect(said?.flat().join(' ')).toContain('คุณขอให้เราโทรกลับค่ะ.');
  expect(new Set(said?.map(([language]) => language))).toEqual(new Set(['th']));
  expect(call?.rang).toHaveLength(1);
  expect(types(by)).toEqual(['asked', 'placed', 'connected', 'kept']);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'kept', tries: 1 });
});

/** The calls of a morning: looks each minute. */
async function minutes(by: OwingService, count: number): Promise<void> {
  for (let minute = 0; minute < count; minute += 1) {
    await by.lookUntilQuiet();
    by.later(1);
  }
}

test.each([
  ['a machine', { telephone: 'answers' }, 'no-key'],
  ['a telephone that is busy', { telephone: 'busy' }, 'busy'],
  ['nobody', { telephone: 'no-answer' }, 'no-answer'],
  ['a telephone that is off', { telephone: 'failed' }, 'failed'],
  ['a person who hangs up', { telephone: 'answers', keys: ['hang-up'] }, 'no-key'],
  ['wrong keys', { telephone: 'answers', keys: ['9', '8', '7'] }, 'no-key'],
] as const)('%s is tried three times, half an hour apart, and then stays on the list', async (_, person, outcome) => {
  const by = await start({ personOf: () => person });
  const id = await by.ask(number);
  by.setAt(morning);
  const began = Date.now();
  await minutes(by, 100);
  expect(by.carrier.calls.map(({ createdAt }) => Math.round((createdAt - began) / 60_000))).toEqual([0, 30, 60]);
  expect(by.carrier.calls.flatMap(({ rang }) => rang)).toEqual([]);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'unreached', tries: 3, lastOutcome: outcome });
  expect(types(by).filter((type) => type === 'unreached')).toHaveLength(1);
});

test('who wants the call later is called later; who wants none is called no more, and the number is gone', async () => {
  const by = await start({ personOf: ({ nth }) => ({ telephone: 'answers', keys: [nth === 1 ? '2' : '3'] }) });
  const id = await by.ask(number);
  by.setAt(morning);
  await minutes(by, 29);
  expect(by.carrier.calls).toHaveLength(1);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'asked', tries: 1, lastOutcome: 'later' });
  await minutes(by, 90);
  expect(by.carrier.calls).toHaveLength(2);
  const heard = by.carrier.calls.map(({ events }) => JSON.stringify(events));
  expect(heard[0]).toContain('จะโทรกลับอีกครั้งภายหลังค่ะ.');
  expect(heard[1]).toContain('จะไม่โทรไปอีกค่ะ.');
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'cancelled' });
  expect(await by.store.callbacks.find(id)).not.toHaveProperty('sealed');
});

test('on the last try no later one is offered', async () => {
  const by = await start({ personOf: ({ nth }) => (nth < 3 ? { telephone: 'busy' } : { telephone: 'answers', keys: ['2', '1'] }) });
  await by.ask(number);
  by.setAt(morning);
  await minutes(by, 65);
  const [, , last] = by.carrier.calls;
  expect(JSON.stringify(last?.events)).not.toContain('ให้โทรกลับอีกครั้งภายหลัง');
  // The key that was not offered is none; the next one connects.
  expect(last?.rang).toHaveLength(1);
});

test('no later call is offered where the desk does not open again within the days that a callback is kept', async () => {
  const by = await start({ personOf: () => ({ telephone: 'answers', keys: ['2', '1'] }) });
  await by.ask(number);
  // Nothing ran for a week less an hour, and the desk closes at six.
  by.setAt('2026-12-01T17:40');
  await by.lookUntilQuiet();
  const [only] = by.carrier.calls;
  expect(JSON.stringify(only?.events)).not.toContain('ให้โทรกลับอีกครั้งภายหลัง');
  expect(only?.rang).toHaveLength(1);
});

test('where no desk takes the call the person is called again', async () => {
  const by = await start({
    personOf: ({ nth }) => ({ telephone: 'answers', keys: ['1'], desk: nth === 1 ? 'no-answer' : 'answered' }),
  });
  const id = await by.ask(number);
  by.setAt(morning);
  await minutes(by, 40);
  expect(by.carrier.calls).toHaveLength(2);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'kept', tries: 2 });
});

test.each([
  ['500, and it rings all the same', { status: 500, code: 20500, acts: true }],
  ['500, and nothing rings', { status: 500, code: 20500, acts: false }],
  ['502 in HTML, and it rings', { status: 502, html: true, acts: true }],
  ['no answer, and it rings', { hangs: true, acts: true }],
  ['no answer, and nothing rings', { hangs: true, acts: false }],
  ['a reset, and it rings', { resets: true, acts: true }],
  ['a reset, and nothing rings', { resets: true, acts: false }],
  ['429', { status: 429, code: 20429 }],
] as const)('the carrier answers %s: the person is called once', async (_, fault) => {
  const by = await start({ timeoutMs: 60, faultOf: (what, nth) => (what === 'POST Calls' && nth === 1 ? fault : undefined) });
  const id = await by.ask(number);
  by.setAt(morning);
  await minutes(by, 8);
  expect(by.carrier.calls).toHaveLength(1);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'kept', tries: 1 });
});

test.each([
  ['no report comes', (): ReportFault => 'missing'],
  ['every report comes twice', (): ReportFault => 'twice'],
  ['every report comes late', (): ReportFault => ({ lateMs: 40 })],
  ['only the end is reported', (status: string): ReportFault | undefined => (status === 'completed' ? undefined : 'missing')],
] as const)('%s: the person is called once, also where the answer of the carrier is lost', async (_, reportFault) => {
  const by = await start({
    timeoutMs: 60,
    reportFault,
    personOf: ({ to }) => (to.endsWith('2') ? { telephone: 'answers', keys: ['1'] } : { telephone: 'busy' }),
    faultOf: (what, nth) => (what === 'POST Calls' && nth === 1 ? { hangs: true, acts: true } : undefined),
  });
  const kept = await by.ask(number);
  by.setAt(morning);
  await minutes(by, 20);
  expect(by.carrier.calls).toHaveLength(1);
  expect(await by.store.callbacks.find(kept)).toMatchObject({ status: 'kept', tries: 1 });
  await by.ask('+819011113333');
  await minutes(by, 20);
  expect(by.carrier.calls.filter(({ to }) => to === '+819011113333')).toHaveLength(1);
});

test('while the carrier does not say what became of a call, nothing is placed again', async () => {
  const by = await start({
    timeoutMs: 60,
    reportFault: () => 'missing',
    personOf: () => ({ telephone: 'no-answer' }),
    faultOf: (what, nth) =>
      what === 'POST Calls' && nth === 1 ? { hangs: true, acts: true } : what === 'GET Calls' && nth < 20 ? { status: 503 } : undefined,
  });
  const id = await by.ask(number);
  by.setAt(morning);
  await minutes(by, 9);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'unknown' });
  await minutes(by, 70);
  expect(by.carrier.requests.filter((what) => what === 'GET Calls').length).toBeGreaterThan(20);
  // It rang once for nothing; the next try is half an hour after that was known.
  expect(by.carrier.calls).toHaveLength(2);
});

test('what the carrier refuses for a number is not asked again; what it refuses for all waits', async () => {
  const wrong = '+819011114444';
  const by = await start({
    faultOf: (what, nth, form) =>
      what !== 'POST Calls'
        ? undefined
        : form.get('To') === wrong
          ? { status: 400, code: 21211 }
          : nth < 3
            ? { status: 400, code: 21215 }
            : undefined,
  });
  const [first, second] = [await by.ask(wrong), await by.ask(number)];
  by.setAt(morning);
  await minutes(by, 30);
  expect(await by.store.callbacks.find(first)).toMatchObject({ status: 'unreached', lastOutcome: 'number-refused-21211' });
  expect(await by.store.callbacks.find(second)).toMatchObject({ status: 'kept', tries: 1 });
  expect(by.carrier.requests.filter((what) => what === 'POST Calls')).toHaveLength(3);
});

test.each([
  ['refused by the carrier', '+819011114444', { outcome: 'number-refused-21211', asks: 1 }],
  ['abroad', '+12025550123', { outcome: 'not-in-japan', asks: 0 }],
])(
  'a number that is %s counts as not reached, and is not asked for again where staff take it and put it back',
  async (_, to, { outcome, asks }) => {
    const by = await start({ faultOf: (what) => (what === 'POST Calls' ? { status: 400, code: 21211 } : undefined) });
    const id = await by.ask(to);
    by.setAt(morning);
    await minutes(by, 5);
    expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'unreached', lastOutcome: outcome });
    expect(types(by).filter((type) => type === 'unreached')).toHaveLength(1);
    const taken = take('佐藤', Date.parse(morning));
    const entry = await by.store.callbacks.change(id, taken.found, taken.to, Date.parse(morning));
    const back = putBack(entry ?? { tries: 0 });
    await by.store.callbacks.change(id, back.found, back.to, Date.parse(morning));
    await minutes(by, 60);
    expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'unreached' });
    expect(by.carrier.requests.filter((what) => what === 'POST Calls')).toHaveLength(asks);
  },
);

test('nothing that is written has the number: database, log, events and measures', async () => {
  const by = await start({
    timeoutMs: 60,
    faultOf: (what, nth) => (what === 'POST Calls' && nth === 1 ? { status: 500, acts: true } : undefined),
    personOf: ({ nth }) => (nth === 1 ? { telephone: 'busy' } : { telephone: 'answers', keys: ['1'] }),
  });
  await by.ask(number);
  const digits = '9011112222';
  const written = async () =>
    [
      by.log(),
      by.bytes(),
      JSON.stringify(by.events),
      await (await fetch(`${by.service.url}/metrics`)).text(),
      await (await fetch(`${by.service.url}/readyz`)).text(),
      JSON.stringify(await by.store.callbacks.list()),
    ].map((text) => text.includes(digits) || text.includes('090-1111-2222'));
  expect(await written()).toEqual(Array(6).fill(false));
  by.setAt(morning);
  await minutes(by, 50);
  expect(by.carrier.calls).toHaveLength(2);
  expect(await written()).toEqual(Array(6).fill(false));
  expect(by.log()).toContain('callback-kept');
  expect(JSON.stringify(by.events)).not.toMatch(/sealed|fingerprint/);
});

// The steps of one placing, in their order: claim, note that it leaves, the request, note that it rings.
test.each([
  [{ step: 'claim', nth: 1, when: 'before' }],
  [{ step: 'claim', nth: 1, when: 'after' }],
  [{ step: 'change', nth: 1, when: 'before' }],
  [{ step: 'change', nth: 1, when: 'after' }],
  [{ step: 'placeCall', nth: 1, when: 'before' }],
  [{ step: 'placeCall', nth: 1, when: 'after' }],
  [{ step: 'change', nth: 2, when: 'before' }],
  [{ step: 'change', nth: 2, when: 'after' }],
] as const)('an instance is killed at %j, and no report comes: another places the call, once', async (dies) => {
  const by = await start({ reportFault: () => 'missing', personOf: () => ({ telephone: 'no-answer' }) });
  const id = await by.ask(number);
  by.setAt(morning);
  // It is never heard of again.
  void by.another(dies).look();
  await new Promise((later) => setTimeout(later, 60));
  await minutes(by, 28);
  expect(by.carrier.calls).toHaveLength(1);
  expect(await by.store.callbacks.find(id)).toMatchObject({ status: 'asked', tries: 1, lastOutcome: 'no-answer' });
});
