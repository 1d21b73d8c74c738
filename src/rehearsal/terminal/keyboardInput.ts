// A hand at the keyboard.

import { createInterface } from 'node:readline';
import type { Hand, Outcome } from '../phone/callEvent.ts';
import { help, type Order, orderOf } from './inputCommands.ts';

export type Keyboard = Hand & { readonly close: () => void };

type Streams = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** Asks for each order in turn. The end of the input hangs up. `dialled` answers for the lines that ring, the last one again and again. */
export function keyboardHand({ input, output }: Streams, dialled: readonly Outcome[]): Keyboard {
  const reader = createInterface({ input, output });
  const lines = reader[Symbol.asyncIterator]();
  let attemptedLines = 0;
  let closed = false;
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    closed = true;
  });

  const ask = async (prompt: string, empty: Order, fits: (order: Order) => boolean): Promise<Order> => {
    for (;;) {
      reader.setPrompt(prompt);
      // Lines that were read before the end of the input are still to come.
      if (closed) output.write(prompt);
      else reader.prompt();
      const { value, done } = await lines.next();
      if (done === true) return { act: 'hang-up' };
      const order = value.trim() === '' ? empty : orderOf(value);
      if (order !== undefined && fits(order)) return order;
      output.write(`${order?.act === 'help' ? '' : `“${value.trim()}” is not possible here.\n`}${help}\n`);
    }
  };

  return {
    press: async () => {
      const order = await ask('keys: ', { act: 'silence' }, ({ act }) => act === 'press' || act === 'silence' || act === 'hang-up');
      return order.act === 'press' || order.act === 'silence' ? order : { act: 'hang-up' };
    },
    ring: async () => {
      attemptedLines += 1;
      const told = dialled[Math.min(attemptedLines, dialled.length) - 1];
      if (told !== undefined) return told;
      const order = await ask(
        '/answer /busy /no-answer /failed: ',
        { act: 'rang', outcome: 'answered' },
        ({ act }) => act === 'rang' || act === 'hang-up',
      );
      return order.act === 'rang' ? order.outcome : 'hang-up';
    },
    close: () => reader.close(),
  };
}
