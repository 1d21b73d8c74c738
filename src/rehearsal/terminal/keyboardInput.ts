// The caller's input from a keyboard.

import { createInterface } from 'node:readline';
import type { CallerInput, Outcome } from '../phone/callEvent.ts';
import { help, type InputCommand, inputCommandOf } from './inputCommands.ts';

export type Keyboard = CallerInput & { readonly close: () => void };

type Streams = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/** Asks for each command. The end of the input hangs up. `dialled` answers for the lines that ring; its last one is repeated. */
export function keyboardInput({ input, output }: Streams, dialled: readonly Outcome[]): Keyboard {
  const reader = createInterface({ input, output });
  const lines = reader[Symbol.asyncIterator]();
  let rings = 0;
  let closed = false;
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    closed = true;
  });

  const ask = async (prompt: string, empty: InputCommand, fits: (command: InputCommand) => boolean): Promise<InputCommand> => {
    for (;;) {
      reader.setPrompt(prompt);
      // After the end of the input, lines that were read before are still to come.
      if (closed) output.write(prompt);
      else reader.prompt();
      const { value, done } = await lines.next();
      if (done === true) return { act: 'hang-up' };
      const command = value.trim() === '' ? empty : inputCommandOf(value);
      if (command !== undefined && fits(command)) return command;
      output.write(`${command?.act === 'help' ? '' : `“${value.trim()}” is not possible here.\n`}${help}\n`);
    }
  };

  return {
    press: async () => {
      const command = await ask('keys: ', { act: 'silence' }, ({ act }) => act === 'press' || act === 'silence' || act === 'hang-up');
      return command.act === 'press' || command.act === 'silence' ? command : { act: 'hang-up' };
    },
    ring: async () => {
      rings += 1;
      const given = dialled[Math.min(rings, dialled.length) - 1];
      if (given !== undefined) return given;
      const command = await ask(
        '/answer /decline /machine /busy /no-answer /failed: ',
        { act: 'rang', outcome: 'answered' },
        ({ act }) => act === 'rang' || act === 'hang-up',
      );
      return command.act === 'rang' ? command.outcome : 'hang-up';
    },
    close: () => reader.close(),
  };
}
