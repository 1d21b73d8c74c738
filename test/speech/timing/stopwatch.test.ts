// The stopwatch: what it knows it does not measure again, and silence does not count.

import { expect, test } from 'vitest';
import type { Robot } from '../../../src/speech/robot.ts';
import { readerOf, respell } from '../../../src/speech/timing/readers.ts';
import { openStopwatch } from '../../../src/speech/timing/stopwatch.ts';
import { heardSeconds } from '../../../src/speech/timing/trim.ts';

/** Half a second of sound between two silences, whatever it is asked. */
function counting(): Robot & { readonly asked: string[] } {
  const asked: string[] = [];
  const samples = new Int16Array(8000);
  samples.fill(1000, 2000, 6000);
  const speak = async (voice: string, text: string) => {
    asked.push(`${voice} ${text}`);
    return samples;
  };
  return { asked, speak, stop: async () => undefined };
}

test('a text that is known is not measured, one that is not is measured once, on the fly', async () => {
  const robot = counting();
  const { secondsOf, asked } = openStopwatch({ en: { 'one.': 0.3 } }, robot);
  expect(await Promise.all([secondsOf('en', 'one.'), secondsOf('en', 'two.'), secondsOf('en', 'two.')])).toEqual([0.3, 0.5, 0.5]);
  expect(robot.asked).toEqual(['en-us two.']);
  expect(await asked()).toEqual({ en: { 'one.': 0.3, 'two.': 0.5 } });
});

test('a long text is known by its beginning and all of its words', async () => {
  const { secondsOf, asked } = openStopwatch({}, counting());
  const text = 'This text is so long that nobody would like to read all of it in a file of figures, ';
  await Promise.all([secondsOf('en', `${text}one.`), secondsOf('en', `${text}two.`)]);
  const [first, second, ...others] = Object.keys((await asked()).en ?? {});
  expect(first).toMatch(/^This text is so long that nobody would like to r… [0-9a-f]{10}$/);
  expect(second).not.toBe(first);
  expect(others).toEqual([]);
});

test('silence at both ends is not heard, and a pause between two sounds is', () => {
  const sound = new Int16Array(8000);
  sound.fill(-900, 1000, 2000).fill(900, 5000, 6000).fill(200, 6000);
  expect(heardSeconds(sound, 8000)).toBe(0.625);
  expect(heardSeconds(new Int16Array(800), 8000)).toBe(0);
});

test('words that the stand-in for a voice reads in another language are respelled, and no others', () => {
  expect(respell('Nawala o nanakaw na card, isa.', readerOf('tl'))).toBe('Nawala o nanakaw na kard, isa.');
  expect(respell('My Number Card, two.', readerOf('en'))).toBe('My Number Card, two.');
});

test('a voice that is known to be too slow is not held against its language', async () => {
  expect(await openStopwatch({}, counting()).secondsOf('th', 'แปด.')).toBe(0.43);
});

test('a language that nobody has tried is read by its own voice, with a warning', () => {
  expect(readerOf('my')).toMatchObject({ voice: 'my', script: 'as-written', caveat: expect.stringContaining('my') });
});
