// Seeded random numbers: the same seed gives the same callers.

import { seeded } from '../../service/seeded.ts';

export type Random = {
  /** A number from 0 to 1, without 1. */
  readonly next: () => number;
  /** The time to the next event of a Poisson process, in the unit of its mean. */
  readonly wait: (mean: number) => number;
  /** One of the choices, each as often as its weight says. Throws if there is none. */
  readonly pick: <Choice>(choices: readonly (readonly [weight: number, choice: Choice])[]) => Choice;
};

/** Random numbers for a whole number as seed. 32 bits of state are enough for one caller. */
export function createRandom(seed: number): Random {
  const next = seeded(Math.imul(seed + 1, 0x9e3779b1));
  return {
    next,
    wait: (mean) => -mean * Math.log(1 - next()),
    pick: (choices) => {
      let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      throw new Error('There is nothing to choose from. Give choices whose weights are greater than 0.');
    },
  };
}
