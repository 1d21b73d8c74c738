// Sound as the telephone takes it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSound, readTelephoneWav, secondsOfWav, telephoneRate, toTelephoneRate, wavOf, withoutSilence } from '../../src/speech/wav.ts';

// http://soundfile.sapp.org/doc/WaveFormat/: the fields of a canonical WAV file, little-endian, and what each must be here.
test('a WAV file says of itself what it is', () => {
  const file = wavOf(Int16Array.of(1, -2, 32767, -32768));
  expect(file).toHaveLength(44 + 8);
  expect({
    riff: file.toString('latin1', 0, 4),
    bytesAfterThisField: file.readUInt32LE(4),
    form: file.toString('latin1', 8, 16),
    formatBytes: file.readUInt32LE(16),
    linearPcm: file.readUInt16LE(20),
    channels: file.readUInt16LE(22),
    samplesASecond: file.readUInt32LE(24),
    bytesASecond: file.readUInt32LE(28),
    bytesAFrame: file.readUInt16LE(32),
    bitsASample: file.readUInt16LE(34),
    data: file.toString('latin1', 36, 40),
    dataBytes: file.readUInt32LE(40),
  }).toEqual({
    riff: 'RIFF',
    bytesAfterThisField: 44,
    form: 'WAVEfmt ',
    formatBytes: 16,
    linearPcm: 1,
    channels: 1,
    samplesASecond: 8000,
    bytesASecond: 16_000,
    bytesAFrame: 2,
    bitsASample: 16,
    data: 'data',
    dataBytes: 8,
  });
  expect([44, 46, 48, 50].map((at) => file.readInt16LE(at))).toEqual([1, -2, 32767, -32768]);
});

test('a pause before the words is silence of that length', () => {
  const file = wavOf(Int16Array.of(1000), 500);
  expect(file).toHaveLength(44 + (4000 + 1) * 2);
  expect(file.readUInt32LE(40)).toBe(8002);
  expect(file.subarray(44, 44 + 8000).every((byte) => byte === 0)).toBe(true);
  expect(file.readInt16LE(44 + 8000)).toBe(1000);
});

test('there is sound in a file of any rate, and in one whose end is missing; none before its first sample', () => {
  const file = wavOf(Int16Array.of(1, 2, 3));
  const other = Buffer.from(file);
  other.writeUInt32LE(44_100, 24);
  // What is written while it is made has no length yet.
  const streamed = Buffer.from(file);
  streamed.writeUInt32LE(0xffffffff, 40);
  expect([file, other, streamed, file.subarray(0, 46)].map(hasSound)).toEqual([true, true, true, true]);
  for (let length = 0; length < 46; length += 1) expect(hasSound(file.subarray(0, length)), `${length} bytes`).toBe(false);
  expect(hasSound(wavOf(new Int16Array()))).toBe(false);
  expect(hasSound(Buffer.concat([file.subarray(0, 12), file.subarray(36)]))).toBe(false);
});

test('no sound is an empty WAV file, not a fault', () => {
  expect(wavOf(new Int16Array())).toHaveLength(44);
  expect(toTelephoneRate(new Int16Array(), 22_050)).toHaveLength(0);
});

const tone = (hertz: number, rate: number, seconds = 0.25, peak = 10_000) =>
  Int16Array.from({ length: rate * seconds }, (_, index) => Math.round(peak * Math.sin((2 * Math.PI * hertz * index) / rate)));

/** The level of a sound against a sine of the same peak: 1 is as loud, 0 is silence. Its edges are left out. */
function levelOf(samples: Int16Array, peak = 10_000): number {
  const middle = samples.subarray(200, samples.length - 200);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length) / (peak / Math.SQRT2);
}

test.each([
  { hertz: 300, rate: 22_050 },
  { hertz: 1000, rate: 22_050 },
  { hertz: 3000, rate: 22_050 },
  { hertz: 1000, rate: 16_000 },
  { hertz: 1000, rate: 44_100 },
  { hertz: 1000, rate: 8000 },
])('a tone of $hertz Hz at $rate samples a second keeps its level and its length', ({ hertz, rate }) => {
  const heard = toTelephoneRate(tone(hertz, rate), rate);
  expect(Math.abs(heard.length - telephoneRate * 0.25)).toBeLessThanOrEqual(1);
  expect(levelOf(heard)).toBeGreaterThan(0.97);
  expect(levelOf(heard)).toBeLessThan(1.03);
});

test.each([
  { hertz: 4500, rate: 22_050 },
  { hertz: 6000, rate: 22_050 },
  { hertz: 10_000, rate: 22_050 },
  { hertz: 6000, rate: 16_000 },
])('a tone of $hertz Hz, which a telephone cannot carry, disappears and does not come back as another tone', ({ hertz, rate }) => {
  expect(levelOf(toTelephoneRate(tone(hertz, rate), rate))).toBeLessThan(0.02);
});

test('a tone keeps its pitch', () => {
  const heard = toTelephoneRate(tone(1000, 22_050), 22_050);
  const crossings = heard.reduce((count, sample, index) => count + (index > 0 && (heard[index - 1] ?? 0) < 0 && sample >= 0 ? 1 : 0), 0);
  expect(Math.abs(crossings - 250)).toBeLessThanOrEqual(1);
});

test('the loudest sound stays within what a sample can hold', () => {
  const square = Int16Array.from({ length: 5000 }, (_, index) => (Math.floor(index / 25) % 2 === 0 ? 32767 : -32768));
  const heard = toTelephoneRate(square, 22_050);
  // A sample that wrapped around would jump from one end to the other within a half-wave.
  for (let at = 30; at < heard.length - 30; at += 1) {
    const phase = ((at * 22_050) / telephoneRate) % 50;
    if (phase > 8 && phase < 17) expect(heard[at]).toBeGreaterThan(20_000);
    if (phase > 33 && phase < 42) expect(heard[at]).toBeLessThan(-20_000);
  }
});

test('a file in the form of the telephone is read with other pieces around the sound, and any other bytes are refused without a fault', () => {
  const file = wavOf(Int16Array.of(1, -2, 3));
  expect(readTelephoneWav(file)).toEqual(Int16Array.of(1, -2, 3));
  // Programs write a title before the sound; a piece of an odd length has a byte behind it.
  const title = Buffer.from('LIST\x05\0\0\0title\0', 'latin1');
  expect(readTelephoneWav(Buffer.concat([file.subarray(0, 36), title, file.subarray(36)]))).toEqual(Int16Array.of(1, -2, 3));
  expect(secondsOfWav(wavOf(new Int16Array(4000)))).toBe(0.5);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 60 }), (bytes, at) => {
      const damaged = Buffer.from(file);
      damaged.set(bytes.subarray(0, Math.max(0, damaged.length - at)), Math.min(at, damaged.length));
      for (const each of [bytes, damaged, damaged.subarray(0, at)]) {
        const read = readTelephoneWav(each);
        expect(typeof read === 'string' || read.length <= each.length / 2).toBe(true);
      }
    }),
  );
});

test('silence is cut off at both ends, and a breath of it stays', () => {
  const samples = new Int16Array(24_000);
  samples.fill(9000, 8000, 16_000);
  const { length } = withoutSilence(samples);
  expect(length / 8000).toBeCloseTo(1 + 0.08 + 0.15, 2);
  expect(withoutSilence(withoutSilence(samples))).toHaveLength(length);
  expect(withoutSilence(new Int16Array(8000).fill(100))).toHaveLength(0);
});
