// What is played: a recording if a native speaker made one, else the robot voice, made once.

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/speech/approvals.ts';
import { type Audio, openAudio } from '../../src/speech/audio.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { keepRecording } from '../../src/speech/keepRecordings.ts';
import { inOwnVoice } from '../../src/speech/ownVoice.ts';
import { createRobot, type Robot } from '../../src/speech/robot.ts';
import type { AudioRequest } from '../../src/speech/seal.ts';
import { wavOf } from '../../src/speech/wav.ts';
import { wordsOf } from '../../src/speech/words.ts';

// The robot takes its time on a busy machine.
const real = createRobot();
let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});
afterAll(() => real.stop());

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'audio-'));
  folders.push(folder);
  return folder;
}

const person: AudioRequest = { utterance: { language: 'ne', key: 'menu.person' }, leadMs: 0 };
const opens: AudioRequest = {
  utterance: {
    language: 'ne',
    key: 'closed.opens',
    values: { when: { is: 'when', moment: { daysAhead: 1, weekday: 3, month: 11, day: 25, hour: 9, minute: 0 } } },
  },
  leadMs: 0,
};

/** The real robot, counting what it is asked. */
function counting(robot: Robot): Robot & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    stop: robot.stop,
    speak: (voice, text) => {
      asked.push(`${voice} ${text}`);
      return robot.speak(voice, text);
    },
  };
}

const secondsOf = (wav: Buffer) => wav.readUInt32LE(40) / wav.readUInt32LE(28);
const loudest = (wav: Buffer) =>
  new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length)).reduce((a, b) => Math.max(a, Math.abs(b)), 0);

test('the robot reads Nepali aloud: times too, and what it reads lasts as long as speech does', async () => {
  const robot = counting(real);
  const audio = await openAudio(await newFolder(), catalogues, robot);
  for (const request of [person, opens]) {
    const wav = await audio.wavFor(request);
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(secondsOf(wav)).toBeGreaterThan(0.3);
    expect(secondsOf(wav)).toBeLessThan(10);
    expect(loudest(wav)).toBeGreaterThan(1000);
  }
  // The words as the robot must see them, and not as they are written.
  expect(robot.asked).toEqual(['ne कर्मचारीसङ्ग कुरा गर्न,', 'ne भोलि, बुधबार्, बिहान नौ बजे खुल्छ।']);
  expect(wordsOf(catalogues, person.utterance)).toBe('कर्मचारीसँग कुरा गर्न,');
});

test('what was read once is kept, also while it is still being read', async () => {
  const robot = counting(real);
  const audio = await openAudio(await newFolder(), catalogues, robot);
  const [first, second] = await Promise.all([audio.wavFor(person), audio.wavFor({ ...person })]);
  expect(second).toBe(first);
  expect(await audio.wavFor(person)).toBe(first);
  expect(robot.asked).toHaveLength(1);
});

test('a pause before the words is silence of that length before the same sound', async () => {
  const audio = await openAudio(await newFolder(), catalogues, { speak: async () => Int16Array.of(5, 6), stop: async () => {} });
  const [plain, led] = [await audio.wavFor(person), await audio.wavFor({ ...person, leadMs: 500 })];
  expect(secondsOf(led) - secondsOf(plain)).toBeCloseTo(0.5, 6);
  expect(led.subarray(44 + 8000).equals(plain.subarray(44))).toBe(true);
});

test('texts that are asked for at the same time do not become each other’s', async () => {
  const texts = ['नमस्ते', 'नमस्ते नमस्ते नमस्ते', 'नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते नमस्ते'];
  const lengths = (await Promise.all(texts.map((text) => real.speak('ne', text)))).map(({ length }) => length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect((lengths[2] ?? 0) / (lengths[0] ?? 1)).toBeGreaterThan(3);
});

test('a robot voice that does not exist is refused by name, not spoken by another voice', async () => {
  await expect(real.speak('nonsense', 'नमस्ते')).rejects.toThrow('nonsense');
});

test('a recording is played instead of the robot, for its prompt and its language only', async () => {
  const folder = await newFolder();
  const recording = wavOf(Int16Array.of(1, 2, 3));
  await mkdir(join(folder, 'recordings', 'ne'), { recursive: true });
  await writeFile(join(folder, 'recordings', 'ne', 'menu.person.wav'), recording);
  await writeFile(join(folder, 'recordings', 'ne', 'closed.opens.wav'), recording);
  await writeFile(join(folder, 'recordings', 'ne', 'menu.again.mp3'), recording);
  const robot = counting({ speak: async () => Int16Array.of(7), stop: async () => {} });
  const audio = await openAudio(folder, catalogues, robot);

  expect(audio.isRecorded(person.utterance)).toBe(true);
  expect(await audio.wavFor(person)).toEqual(recording);
  expect(robot.asked).toEqual([]);
  // A prompt with placeholders cannot be one recording, nor can words that staff wrote today.
  expect(audio.isRecorded(opens.utterance)).toBe(false);
  expect(audio.isRecorded({ language: 'ne', text: 'menu.person' })).toBe(false);
  expect(audio.isRecorded({ language: 'ne', key: 'menu.again' })).toBe(false);
  expect(audio.isRecorded({ language: 'ja', key: 'menu.person' })).toBe(false);
});

test.each([
  ['no bytes', Buffer.alloc(0)],
  ['no WAV', Buffer.from('ID3 a file of music')],
  ['a WAV without samples', wavOf(new Int16Array())],
  ['a file that is cut off before its sound', wavOf(Int16Array.of(1, 2, 3)).subarray(0, 40)],
])('a file with no sound in it is no recording: %s', async (_, file) => {
  const folder = await newFolder();
  await mkdir(join(folder, 'recordings', 'ne'), { recursive: true });
  await writeFile(join(folder, 'recordings', 'ne', 'menu.person.wav'), file);
  const audio = await openAudio(folder, catalogues, { speak: async () => Int16Array.of(7), stop: async () => {} });
  expect(audio.isRecorded(person.utterance)).toBe(false);
  expect(await audio.wavFor(person)).toEqual(wavOf(Int16Array.of(7)));
  // Without a robot the caller hears another language, and no silence.
  expect((await openAudio(folder, catalogues, undefined)).canPlay(person.utterance)).toBe(false);
});

test('where a recording is removed or emptied while a call plays it, the robot stands in for it until it is back', async () => {
  const folder = await newFolder();
  const file = join(folder, 'recordings', 'ne', 'menu.person.wav');
  const recording = wavOf(Int16Array.of(1, 2, 3));
  await mkdir(join(folder, 'recordings', 'ne'), { recursive: true });
  await writeFile(file, recording);
  const audio = await openAudio(folder, catalogues, { speak: async () => Int16Array.of(7), stop: async () => {} });
  const mute = await openAudio(folder, catalogues, undefined);
  const faults: unknown[] = [];
  const played = () => audio.wavFor(person, (fault) => faults.push(fault));
  await rm(file);
  expect(await played()).toEqual(wavOf(Int16Array.of(7)));
  await writeFile(file, '');
  expect(await played()).toEqual(wavOf(Int16Array.of(7)));
  expect(faults).toEqual([expect.objectContaining({ code: 'ENOENT' }), expect.any(Error)]);
  await expect(mute.wavFor(person)).rejects.toThrow('no sound');
  await writeFile(file, recording);
  expect(await played()).toEqual(recording);
});

test('a centre’s own recording is played for its callers only; out of date, what is for all is, and without a robot whatever still says words', async () => {
  const sound = (...samples: number[]) => wavOf(Int16Array.of(...samples));
  const name = (names: Readonly<Record<string, string>>) => ({ centre: { is: 'name', names } }) as const;
  const utterance = { language: 'ne', key: 'menu.person' } as const;
  const greeting = { language: 'ne', key: 'greeting', values: name({ ne: 'तोकामाची' }) } as const;
  const robot = { speak: async () => Int16Array.of(7), stop: async () => {} };
  const at = async (withRobot: boolean, seen: { readonly own: string; readonly common: string }) => {
    const folder = await newFolder();
    const signed = { by: 'Sita', on: '2026-12-01' };
    await keepRecording(folder, { ...utterance, samples: Int16Array.of(1), signed, seen: seen.common, now: 0 });
    await keepRecording(folder, { ...utterance, centre: 'tokamachi', samples: Int16Array.of(2), signed, seen: seen.own, now: 0 });
    const greeted = { language: 'ne', key: 'greeting', centre: 'tokamachi' } as const;
    await keepRecording(folder, { ...greeted, samples: Int16Array.of(3), signed, seen: digestOf(wordsOf(catalogues, greeting)), now: 0 });
    return openAudio(folder, catalogues, withRobot ? robot : undefined);
  };
  const [now, then] = [digestOf(catalogues.written('ne', 'menu.person')), '0'.repeat(16)];
  const played = (audio: Audio, centre?: string) =>
    audio.wavFor({ utterance: { ...utterance, ...(centre !== undefined && { centre }) }, leadMs: 0 });

  const both = await at(true, { own: now, common: now });
  expect([await played(both, 'tokamachi'), await played(both, 'hokkaido'), await played(both)]).toEqual([sound(2), sound(1), sound(1)]);
  expect(both.versionOf({ ...utterance, centre: 'tokamachi' })).not.toBe(both.versionOf(utterance));
  expect(inOwnVoice(both, 'tokamachi', [utterance, { pauseMs: 300 }, greeting, { language: 'ne', text: 'x' }])).toEqual([
    { ...utterance, centre: 'tokamachi' },
    { pauseMs: 300 },
    { ...greeting, centre: 'tokamachi' },
    { language: 'ne', text: 'x' },
  ]);
  const others = [utterance, greeting] as const;
  expect(inOwnVoice(both, 'hokkaido', others)).toBe(others);
  const greets = (values: object) => both.wavFor({ utterance: { ...greeting, ...values, centre: 'tokamachi' }, leadMs: 0 });
  expect(await greets({})).toEqual(sound(3));
  // Another name, and a sentence with another place, are none of this recording.
  expect(await greets({ values: name({ ne: 'अर्को' }) })).toEqual(sound(7));
  expect(await greets({ values: { ...greeting.values, more: { is: 'keys', keys: '1' } } })).toEqual(sound(7));

  for (const [withRobot, own, common, heard] of [
    [true, then, now, 1],
    [true, then, then, 7],
    [false, then, now, 1],
    [false, then, then, 2],
  ] as const)
    expect(await played(await at(withRobot, { own, common }), 'tokamachi')).toEqual(sound(heard));
});

test('a language without a robot voice and without a recording is refused, with what to write', async () => {
  const audio = await openAudio(await newFolder(), catalogues, real);
  await expect(audio.wavFor({ utterance: { language: 'th', key: 'menu.person' }, leadMs: 0 })).rejects.toThrow(
    'The catalogue th names no robot voice. Write catalogue.robot.',
  );
});

test('a robot that failed once is asked again', async () => {
  let fails = true;
  const robot = counting({
    stop: async () => {},
    speak: async () => {
      if (fails) throw new Error('The robot voice cannot speak.');
      return Int16Array.of(1);
    },
  });
  const audio = await openAudio(await newFolder(), catalogues, robot);
  await expect(audio.wavFor(person)).rejects.toThrow('cannot speak');
  fails = false;
  expect(await audio.wavFor(person)).toEqual(wavOf(Int16Array.of(1)));
});

test('where the optional package is not installed, the robot says so and the process lives', async () => {
  const folder = await newFolder();
  for (const name of ['robot.ts', 'robotThread.ts', 'robotWorker.ts', 'wav.ts']) await cp(join('src/speech', name), join(folder, name));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const elsewhere = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'robot.ts')).href)) as { createRobot: () => Robot };
  const robot = elsewhere.createRobot();
  for (const text of ['नमस्ते', 'फेरि']) {
    await expect(robot.speak('ne', text)).rejects.toThrow('Install the optional package @echogarden/espeak-ng-emscripten.');
  }
  await robot.stop();
});
