// The thread that draws: it begins with the first chart, ends when none is asked for, and no chart waits for ever. Drawn here by a stand-in.

import { expect, test } from 'vitest';
import { chartThread } from '../../../src/console/figures/chartThread.ts';

const workerOf = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', (asked) => { ${body} });`)}`,
  );
const drawing = { width: 1, height: 1, option: { n: 1 } };

test('nothing runs before the first chart; each gets its own answer; after some time without a chart the thread ends, and another begins', async () => {
  const file = workerOf(
    "parentPort.postMessage({ id: asked.id, ...(asked.option.n < 0 ? { fault: 'broken' } : { svg: String(asked.option.n) }) })",
  );
  const thread = chartThread({ file, idleMs: 20 });
  expect(thread.isRunning()).toBe(false);
  const drawn = await Promise.allSettled([1, -1, 3].map((n) => thread.draw({ ...drawing, option: { n } })));
  expect(drawn.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual(['1', 'Error: broken', '3']);
  await expect.poll(() => thread.isRunning()).toBe(false);
  expect(await thread.draw(drawing)).toBe('1');
});

test('a thread that ends or is silent lets its charts go, and the next chart has another one', async () => {
  const ending = chartThread({ file: workerOf('process.exit(3)') });
  await expect(ending.draw(drawing)).rejects.toThrow('ended (3)');
  await expect(ending.draw(drawing)).rejects.toThrow('ended (3)');
  const throwing = chartThread({ file: workerOf("throw new Error('no library')") });
  await expect(throwing.draw(drawing)).rejects.toThrow('no library');
  const silent = chartThread({ file: workerOf(''), mostMs: 30 });
  await expect(silent.draw(drawing)).rejects.toThrow('no chart was drawn');
  expect(silent.isRunning()).toBe(false);
});
