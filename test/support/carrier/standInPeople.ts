// The people whom the stand-in for the carrier calls, and the desks that they are connected to.

import type { CallerInput, Outcome, Press } from '../../../src/rehearsal/phone/callEvent.ts';

/** What happens where a telephone rings. `keys` are pressed one after the other, each in the next menu; then the person is silent. */
export type Person = {
  readonly telephone: 'answers' | 'busy' | 'no-answer' | 'failed';
  /** `hang-up` hangs up instead of a key. Absent: a machine, which presses nothing. */
  readonly keys?: readonly (string | 'hang-up')[];
  /** How a desk that rings for this person ends; it answers if absent. */
  readonly desk?: Outcome;
  /** How long the telephone rings, and how long each menu is listened to. */
  readonly ringMs?: number;
  readonly listenMs?: number;
  /** How long person and desk talk. */
  readonly talkMs?: number;
};

/** The person as the caller of the telephone engine. `onRing` is told each desk that rings. */
export function inputOf({ keys = [], desk = 'answered', listenMs = 0, talkMs = 0 }: Person, onRing: (number: string) => void): CallerInput {
  const left = [...keys];
  return {
    press: async (): Promise<Press> => {
      await after(listenMs);
      const next = left.shift();
      if (next === undefined) return { act: 'silence' };
      return next === 'hang-up' ? { act: 'hang-up' } : { act: 'press', keys: next };
    },
    ring: async (number) => {
      onRing(number);
      await after(talkMs);
      return desk;
    },
  };
}

/** Resolves after so many milliseconds. */
export function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
