// Seeded random numbers: the same seed gives the same callers.

export type Random = {
  /** A number from 0 to 1, without 1. */
  readonly next: () => number;
  /** The time to the next event of a Poisson process, in the unit of its mean. */
  readonly wait: (mean: number) => number;
  /** One of the choices, each as often as its weight says. Throws if there is none. */
  readonly pick: <Choice>(choices: readonly (readonly [weight: number, choice: Choice])[]) => Choice;
};

/** Random numbers for a whole number as seed. The generator is Mulberry32: 32 bits of state are enough for one caller. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
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
