// A sound that a test records.

import { telephoneRate, wavOf } from '../../../src/speech/wav.ts';

/** A WAV file with a tone of so many seconds, and silence before and after it. */
export function tone(seconds: number, silence = 0.5): Buffer {
  const quiet = Math.round(silence * telephoneRate);
  const samples = new Int16Array(2 * quiet + Math.round(seconds * telephoneRate));
  for (let index = quiet; index < samples.length - quiet; index += 1) samples[index] = Math.round(9000 * Math.sin(index / 3));
  return wavOf(samples);
}
