// Calls that we owe, placed by the stand-in for the carrier and answered by people, over signed webhooks.

import { afterEach, expect, test } from 'vitest';
import { type OwingOptions, type OwingService, ours, startOwing } from '../../support/service/callbackService.ts';

const number = '+819011112222';
const evening = '2026-11-24T19:00';
const morning = '2026-11-25T09:00';

let owing: OwingService | undefined;
afterEach(async () => {
  await owing?.close();
  owing = undefined;
});

async function start(options: Partial<OwingOptions> = {}): Promise<OwingService> {
  owing = await startOwing({ at: evening, ...options });
  return owing;
}

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
