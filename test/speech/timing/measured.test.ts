// Texts measured for real: what the voices are given to read, and that the written durations are those of today.

import { afterAll, expect, test } from 'vitest';
import { createRobot } from '../../../src/speech/robot.ts';
import { readerOf } from '../../../src/speech/timing/readers.ts';
import { openStopwatch } from '../../../src/speech/timing/stopwatch.ts';
import { durations } from '../../support/tools/effort/measured.ts';

const robot = createRobot();
afterAll(() => robot.stop());
const read: string[] = [];
const fresh = openStopwatch(
  {},
  {
    stop: robot.stop,
    speak: (voice, text) => {
      read.push(text);
      return robot.speak(voice, text);
    },
  },
);

// One language for each way of reading: as it is written, kana, pinyin, with a factor, and the voice that callers really hear.
test.each(['en', 'ja', 'zh', 'th', 'ne'])(
  '%s still takes the seconds that are written in src/speech/timing/durations.json',
  async (language) => {
    // A text that stands there in full; which one it is does not matter, as long as it is the same until the words change.
    const texts = Object.entries(durations[language] ?? {}).filter(([text]) => !text.includes('…'));
    const [text, seconds] = texts[Math.floor(texts.length / 2)] ?? ['', Number.NaN];
    const now = await fresh.secondsOf(language, text);
    expect(Math.abs(now - seconds), `“${text}” took ${seconds} s and takes ${now} s. Run “npm run effort -- --measure all”.`).toBeLessThan(
      0.06,
    );
  },
);

test('the seconds are those of speech: three syllables take more than half a second, seven words about two and a half', async () => {
  const [word, sentence] = await Promise.all([
    fresh.secondsOf('ne', 'नेपाली'),
    fresh.secondsOf('en', 'When it answers, press the key two.'),
  ]);
  expect(word).toBeGreaterThan(0.45);
  expect(word).toBeLessThan(0.8);
  expect(sentence).toBeGreaterThan(1.9);
  expect(sentence).toBeLessThan(3.2);
});

test('Japanese is read as it is pronounced: は as ワ, へ as エ, long vowels long, a breath before each phrase', {}, async () => {
  for (const text of ['窓口は、病院へ行く人の電話番号です。', '二十四時間、カードを止める。', 'ATMで']) await fresh.secondsOf('ja', text);
  expect(read).toContain('マドグチワ、 ビョーインエ イク ヒトノ デンワ バンゴーデス。');
  expect(read).toContain('ニジューヨンジカン、 カードオ トメル。');
  expect(read).toContain('エーティーエムデ');
});

test('Chinese is read as pinyin with tones, word by word, with the marks at which the voice pauses', async () => {
  for (const text of ['中文，三。', '请按您的 My Number 卡。']) await fresh.secondsOf('zh', text);
  expect(read).toContain('zhong1wen2, san1.');
  expect(read).toContain('qing3 an4 nin2 de5 My Number ka3.');
});

// Some of the 25 phrases from which the factor of the Thai voice comes, with the same words romanised.
const thai = [
  ['ภาษาไทย', 'phaasaa thai'],
  ['ฟังข้อมูล', 'fang khomuun'],
  ['ฟังอีกครั้ง', 'fang iik khrang'],
  ['กลับเมนูหลัก', 'klap menuu lak'],
] as const;

test('the Thai voice is as much too slow as its factor says', async () => {
  const total = async (voice: string, which: 0 | 1) => {
    const spoken = await Promise.all(thai.map((words) => robot.speak(voice, words[which])));
    return spoken.reduce((sum, { length }) => sum + length, 0);
  };
  const ratio = (await total('id', 1)) / (await total('th', 0));
  expect(Math.abs(ratio - (readerOf('th').factor ?? 1))).toBeLessThan(0.05);
});
