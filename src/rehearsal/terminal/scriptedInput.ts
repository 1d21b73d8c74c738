// The caller's input from a list of commands, so that a call can be placed without a keyboard.

import type { CallerInput, Outcome } from '../phone/callEvent.ts';
import type { InputCommand } from './inputCommands.ts';

/**
 * Uses the commands in turn; after the last one the caller is silent. A line that rings uses the next command if that is for a line,
 * else the next of `dialled`, whose last one is repeated. With no `dialled`, a “hang-up” command hangs up while it rings; else the line
 * answers.
 */
export function scriptedInput(commands: readonly InputCommand[], dialled: readonly Outcome[]): CallerInput {
  let next = 0;
  let rings = 0;
  return {
    press: async () => {
      const command = commands[next];
      next += 1;
      if (command === undefined) return { act: 'silence' };
      if (command.act === 'press' || command.act === 'silence' || command.act === 'hang-up') return command;
      throw new Error(`Command ${next} says how a line ends, but the call waits for a key. Put it where a line rings.`);
    },
    ring: async () => {
      const command = commands[next];
      if (command?.act === 'rang' || (command?.act === 'hang-up' && dialled.length === 0)) {
        next += 1;
        return command.act === 'rang' ? command.outcome : 'hang-up';
      }
      rings += 1;
      return dialled[Math.min(rings, dialled.length) - 1] ?? 'answered';
    },
  };
}
