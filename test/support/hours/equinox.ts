// 春分日 and 秋分日 from the sun, so that the two packages and the law can be held against something that is none of them.
// J. Meeus, Astronomical Algorithms, 2nd edition, chapter 27: between 1951 and 2050 no equinox is wrong by more than 51 seconds.

/** Polynomials of tables 27.B, in days; the argument is thousands of years since 2000. */
const mean = {
  march: [2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057],
  september: [2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078],
} as const;

/** Table 27.C: amplitude, phase and speed of each periodic term, in degrees and degrees per century. */
const terms = [
  [485, 324.96, 1934.136],
  [203, 337.23, 32964.467],
  [199, 342.08, 20.186],
  [182, 27.85, 445267.112],
  [156, 73.14, 45036.886],
  [136, 171.52, 22518.443],
  [77, 222.54, 65928.934],
  [74, 296.72, 3034.906],
  [70, 243.58, 9037.513],
  [58, 119.81, 33718.147],
  [52, 297.17, 150.678],
  [50, 21.02, 2281.226],
  [45, 247.54, 29929.562],
  [44, 325.15, 31555.956],
  [29, 60.93, 4443.417],
  [18, 155.12, 67555.328],
  [17, 288.79, 4562.452],
  [16, 198.04, 62894.029],
  [14, 199.76, 31436.921],
  [12, 95.39, 14577.848],
  [12, 287.11, 31931.756],
  [12, 320.81, 34777.259],
  [9, 227.73, 1222.114],
  [8, 15.45, 16859.074],
] as const;

// Terrestrial time is ahead of the clock by 69 to 73 seconds in these years (USNO); a second more or less moves no day.
const clockBehindMs = 71_000;
const julianDayOf1970 = 2440587.5;
const dayMs = 86_400_000;
const tokyoAheadMs = 9 * 3_600_000;

/** The wall clock in Tokyo at an equinox: `2026-03-20 23:46`. */
export function equinox(which: 'march' | 'september', year: number): string {
  const thousands = (year - 2000) / 1000;
  const day = mean[which].reduce<number>((sum, factor, power) => sum + factor * thousands ** power, 0);
  const centuries = (day - 2451545) / 36525;
  const warp = 35999.373 * centuries - 2.47;
  const slope = 1 + 0.0334 * cosine(warp) + 0.0007 * cosine(2 * warp);
  const periodic = terms.reduce((sum, [amplitude, phase, speed]) => sum + amplitude * cosine(phase + speed * centuries), 0);
  const at = (day + (0.00001 * periodic) / slope - julianDayOf1970) * dayMs - clockBehindMs;
  return new Date(at + tokyoAheadMs).toISOString().slice(0, 16).replace('T', ' ');
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
