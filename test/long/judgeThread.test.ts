// Changes are judged in a thread, beside calls: with two centres, and with every municipality of Japan.

import { expect, test } from 'vitest';
import { judgeThread } from '../../src/service/editing/judgeThread.ts';
import { frozenFiles, vocabulary } from '../support/schedules/frozen.ts';

const shared = 'lines/freedial.yaml';
const order = { at: Date.parse('2026-11-24T10:00+09:00'), language: 'ja', topics: {} } as const;
const withLess = (files: typeof frozenFiles) => ({
  ...files,
  [shared]: (files[shared] ?? '').replace('weekdays: 9:30-20:00', 'weekdays: 9:30-19:00'),
});

test('a thread judges one after the other, and says what a fault of its own was', async () => {
  const judge = judgeThread(vocabulary, () => undefined);
  const before = frozenFiles;
  const [changed, same] = await Promise.all([
    judge({ ...order, before, after: withLess(before) }),
    judge({ ...order, before, after: before }),
  ]);
  expect(changed.sections[0]?.sentences[0]).toContain('マイナンバー総合フリーダイヤル（日本語）');
  expect(same).toEqual({ problems: [], sections: [], warnings: [] });
  await expect(judge({ ...order, before, after: null as never })).rejects.toThrow();
});

test('a line of 1,741 centres: a second look is quicker, and the loop of the service goes on', async () => {
  const judge = judgeThread(vocabulary, () => undefined);
  const town = frozenFiles['centres/tokamachi.yaml'] ?? '';
  const towns = Array.from({ length: 1739 }, (_none, number) => {
    const called = `+8150${String(10_000_000 + number)}`;
    return [`centres/town-${number}.yaml`, town.replace('+815000000002', called)] as const;
  });
  const before = { ...frozenFiles, ...Object.fromEntries(towns) };
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const times: number[] = [];
  for (let time = 0; time < 2; time += 1) {
    const begin = performance.now();
    const { problems, sections } = await judge({ ...order, before, after: withLess(before) });
    times.push(performance.now() - begin);
    expect([problems, sections.length > 0]).toEqual([[], true]);
  }
  clearInterval(beat);
  console.log(
    `judged in ${times.map((each) => (each / 1000).toFixed(1)).join(' and ')} s, the loop stood still for ${longest.toFixed(0)} ms`,
  );
  expect(times[1]).toBeLessThan(times[0] ?? 0);
  expect(longest).toBeLessThan(1000);
}, 300_000);
