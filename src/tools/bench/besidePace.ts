// How long a step takes when steps come at an even pace: ours and (a) at the same pace, in turn. A host that is shared makes everything that
// runs on it wait now and then, so one figure alone says nothing: what counts is how many times as long ours takes as a server that only
// checks the signature.

import { medianOf } from './figures.ts';
import type { PacedSeen } from './paced.ts';
import { type Contestant, type Load, putUnderPace } from './rounds.ts';

export type BesidePace = {
  /** Steps a second. */
  readonly perSecond: number;
  /** Medians over the rounds, in milliseconds. */
  readonly ours: Times;
  readonly checked: Times;
  /** The 99th percentile of ours beside that of (a): the median of the rounds' own ratios. */
  readonly ratio: number;
  readonly failed: number;
};

type Times = Pick<PacedSeen, 'p50Ms' | 'p99Ms' | 'p999Ms'>;

// The pacer has a core to itself, and sends some 4,000 steps a second before it is late by itself.
const mostPerSecond = 2000;

/** Paces ours and (a), which must be among the contestants, at half of what ours can do at most. */
export async function besidePace(
  contestants: readonly Contestant[],
  load: Load,
  peak: number,
  rounds: number,
  onRound: (round: number) => void,
): Promise<BesidePace> {
  const perSecond = Math.max(1, Math.min(mostPerSecond, Math.round(peak / 2)));
  const [ours, checked] = ['ours', '(a)'].map((name) => contestants.find((each) => each.name === name));
  if (ours === undefined || checked === undefined) throw new Error('Ours and (a) must be among the contestants.');
  const seen: { ours: PacedSeen; checked: PacedSeen }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    onRound(round);
    const pace = (contestant: Contestant) => putUnderPace(contestant, load, perSecond);
    // One that is first in a round is second in the next.
    if (round % 2 === 1) seen.push({ ours: await pace(ours), checked: await pace(checked) });
    else {
      const first = await pace(checked);
      seen.push({ ours: await pace(ours), checked: first });
    }
  }
  return {
    perSecond,
    ours: timesOf(seen.map((each) => each.ours)),
    checked: timesOf(seen.map((each) => each.checked)),
    ratio: medianOf(seen.map((each) => each.ours.p99Ms / each.checked.p99Ms)),
    failed: seen.reduce((sum, each) => sum + each.ours.failed + each.checked.failed, 0),
  };
}

function timesOf(seen: readonly PacedSeen[]): Times {
  const median = (of: keyof Times) => medianOf(seen.map((each) => each[of]));
  return { p50Ms: median('p50Ms'), p99Ms: median('p99Ms'), p999Ms: median('p999Ms') };
}
