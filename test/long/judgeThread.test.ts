// Changes are judged in a thread, beside calls: with two centres, and with every municipality of Japan.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Judged } from '../../src/console/hours/hoursPort.ts';
import { editJudge } from '../../src/console/hours/judgeEdit.ts';
import { loadKeeping } from '../../src/schedules/build/loadKeeping.ts';
import { judgeThread } from '../../src/service/editing/judgeThread.ts';
import { frozenFiles, vocabulary } from '../support/schedules/frozen.ts';

const shared = 'lines/freedial.yaml';
const order = { at: Date.parse('2026-11-24T10:00+09:00'), language: 'ja', topics: {} } as const;
const withLess = (files: typeof frozenFiles) => ({
  ...files,
  [shared]: (files[shared] ?? '').replace('weekdays: 9:30-20:00', 'weekdays: 9:30-19:00'),
});

test('a thread judges one after the other, and says what a fault of its own was', async () => {
  const { judge } = judgeThread(vocabulary, () => undefined);
  const before = frozenFiles;
  const [changed, same] = await Promise.all([
    judge({ ...order, before, after: withLess(before) }),
    judge({ ...order, before, after: before }),
  ]);
  expect(changed.sections[0]?.sentences[0]).toContain('マイナンバー総合フリーダイヤル（日本語）');
  expect(same).toEqual({ problems: [], sections: [], warnings: [] });
  await expect(judge({ ...order, before, after: null as never })).rejects.toThrow();
});

test('a line of 1,741 centres: what was prepared is quicker, a second look too, and the loop of the service goes on', async () => {
  const town = frozenFiles['centres/tokamachi.yaml'] ?? '';
  const towns = Array.from({ length: 1739 }, (_none, number) => {
    const called = `+8150${String(10_000_000 + number)}`;
    return [`centres/town-${number}.yaml`, town.replace('+815000000002', called)] as const;
  });
  const before = { ...frozenFiles, ...Object.fromEntries(towns) };
  const { kept } = loadKeeping(before, vocabulary);
  const { judge, prepare } = judgeThread(vocabulary, () => kept);
  let [longest, beats] = [0, 0];
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
    beats += 1;
  }, 5);
  const times: number[] = [];
  const timed = async (work: () => Promise<Judged>): Promise<Judged> => {
    const begin = performance.now();
    const judged = await work();
    times.push((performance.now() - begin) / 1000);
    return judged;
  };
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-judged-'));
  for (const [file, text] of Object.entries(before)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  prepare(folder, order.at);
  // While the form is open. Changes are judged after what is prepared.
  await timed(() => judge({ ...order, before: frozenFiles, after: frozenFiles, isQuick: true }));
  rmSync(folder, { recursive: true });
  const first = await timed(() => judge({ ...order, before, after: withLess(before) }));
  const again = await timed(() => judge({ ...order, before, after: withLess(before) }));
  await timed(() => judge({ ...order, before, after: withLess(before), isQuick: true }));
  clearInterval(beat);
  const said = times.map((each) => each.toFixed(2)).join(', ');
  console.log(`prepared, judged, judged again, only checked in ${said} s; the loop stood still for ${longest.toFixed(0)} ms`);
  expect(again).toEqual(first);
  // The two centres alone lose the same, and here with them all other towns.
  const alone = editJudge(vocabulary).judge({ ...order, before: frozenFiles, after: withLess(frozenFiles) });
  expect(first).toEqual({
    ...alone,
    sections: alone.sections.map(({ title, sentences }) => ({
      title,
      sentences: sentences.map((each) =>
        each.replace(/^十日町市の電話案内の/, '十日町市の電話案内、十日町市の電話案内とほか1738か所のセンターの'),
      ),
    })),
  });
  expect(beats).toBeGreaterThan(20);
}, 300_000);
