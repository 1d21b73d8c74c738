// Chance that can be had again: the same seed, the same callers.

export type Dice = {
  /** From 0 up to 1, without it. */
  readonly roll: () => number;
  /** A wait of a Poisson process, in the unit of its mean. */
  readonly wait: (mean: number) => number;
  /** One of the choices; each comes as often as its weight says. */
  readonly one: <Choice>(choices: readonly (readonly [weight: number, choice: Choice])[]) => Choice;
};

/** Dice for a whole number. Mulberry32: 32 bits of state are plenty for one caller. */
export function createDice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    wait: (mean) => -mean * Math.log(1 - roll()),
    one: (choices) => {
      let rest = roll() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        rest -= weight;
        if (rest < 0) return choice;
      }
      throw new Error('There is nothing to choose from. Hand in choices whose weights are greater than 0.');
    },
  };
}
