// A hand that follows a list of orders, so that a call can be placed without a keyboard.

import type { Hand, Outcome } from '../phone/callEvent.ts';
import type { Order } from './inputCommands.ts';

/**
 * Orders are used in turn; when they run out, the caller is silent. A line that rings takes the next order if it is for a line, else the
 * next of `dialled`, of which the last one repeats. Without any of them the caller may hang up while it rings; else it answers.
 */
export function scriptedHand(orders: readonly Order[], dialled: readonly Outcome[]): Hand {
  let next = 0;
  let attemptedLines = 0;
  return {
    press: async () => {
      const order = orders[next];
      next += 1;
      if (order === undefined) return { act: 'silence' };
      if (order.act === 'press' || order.act === 'silence' || order.act === 'hang-up') return order;
      throw new Error(`Order ${next} tells what becomes of a line, but the call waits for a key. Put it where a line rings.`);
    },
    ring: async () => {
      const order = orders[next];
      if (order?.act === 'rang' || (order?.act === 'hang-up' && dialled.length === 0)) {
        next += 1;
        return order.act === 'rang' ? order.outcome : 'hang-up';
      }
      attemptedLines += 1;
      return dialled[Math.min(attemptedLines, dialled.length) - 1] ?? 'answered';
    },
  };
}
