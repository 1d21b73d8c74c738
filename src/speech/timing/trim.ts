// How long a sound is heard: from the first sample that is loud enough to the last.

// 1/128 of full scale, 42 dB below it: below the hiss of a telephone line. The voices leave up to 60 ms of silence at each end.
const audible = 256;

/** Seconds between the first and the last audible sample, at a rate in samples a second. */
export function heardSeconds(samples: Int16Array, rate: number): number {
  const isAudible = (sample: number) => Math.abs(sample) > audible;
  const first = samples.findIndex(isAudible);
  return first === -1 ? 0 : (samples.findLastIndex(isAudible) + 1 - first) / rate;
}
