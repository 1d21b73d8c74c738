// The progress line of long commands.

import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { createProgress, timeLeft } from '../../src/cli/progress.ts';

function terminal(isTTY: boolean, columns = 40) {
  const written: string[] = [];
  return { written, stream: { isTTY, columns, write: (text: string | Uint8Array) => written.push(String(text)) > 0 } };
}

test('without a terminal nothing is written', () => {
  const { written, stream } = terminal(false);
  const progress = createProgress(stream, () => 0);
  progress.show('1 of 2');
  progress.clear();
  expect(written).toEqual([]);
});

test('on a terminal one line is rewritten, ten times a second at most, and removed at the end', () => {
  const { written, stream } = terminal(true);
  let now = 0;
  const progress = createProgress(stream, () => now);
  for (now of [0, 50, 99, 100, 250]) progress.show(`at ${now}`);
  progress.clear();
  progress.clear();
  const rewrite = '\r\u001b[K';
  expect(written).toEqual([`${rewrite}at 0`, `${rewrite}at 100`, `${rewrite}at 250`, rewrite]);
});

test('a line never reaches the last column, in Japanese either', () => {
  const { written, stream } = terminal(true, 21);
  createProgress(stream, () => 0).show('北海道のまどぐち、すべての言葉とすべての時間');
  expect(stringWidth(written.join('').replace('\r\u001b[K', ''))).toBe(20);
});

test('the time that is left follows from the share that is done, once there is enough to tell', () => {
  expect([timeLeft(0, 5000), timeLeft(0.01, 5000), timeLeft(0.5, 500)]).toEqual(['', '', '']);
  expect(timeLeft(0.5, 20_000)).toBe('about 20 s left');
  expect(timeLeft(0.25, 60_000)).toBe('about 3 min left');
  expect(timeLeft(1, 60_000)).toBe('about 1 s left');
});
