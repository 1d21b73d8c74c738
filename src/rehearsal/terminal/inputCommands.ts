// The commands of the terminal telephone: a row of keys, or a word with a slash.

import { areKeys, type Outcome, outcomes, type Press } from '../phone/callEvent.ts';

export type InputCommand = Press | { readonly act: 'rang'; readonly outcome: Outcome } | { readonly act: 'help' };

export const help = [
  'When the call listens:  8 or *#0   the keys, one after the other',
  '                        /silence   nothing, until the call goes on (an empty line does the same)',
  'When a line rings:      /answer /busy /no-answer /failed   how it ends (an empty line answers)',
  '                        /accept    a person answers and takes the call by the key of the desk’s question, as /answer does',
  '                        /decline   a person answers and does not take the call',
  '                        /machine   an answering machine answers, and waits',
  'At any time:            /hangup /help',
].join('\n');

/** The command that a word stands for; undefined if there is no such command. */
export function inputCommandOf(word: string): InputCommand | undefined {
  const typed = word.normalize('NFKC').trim();
  if (areKeys(typed)) return { act: 'press', keys: typed };
  switch (typed) {
    case '/silence':
      return { act: 'silence' };
    case '/hangup':
      return { act: 'hang-up' };
    case '/help':
      return { act: 'help' };
    case '/answer':
    case '/accept':
      return { act: 'rang', outcome: 'answered' };
    case '/decline':
      return { act: 'rang', outcome: 'declined' };
    default: {
      const outcome = outcomes.find((each) => typed === `/${each}`);
      return outcome === undefined ? undefined : { act: 'rang', outcome };
    }
  }
}

/** The commands of a row like `8 2 /silence`. Throws if a word is no command. */
export function readInputCommands(row: string): readonly InputCommand[] {
  return row
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const command = inputCommandOf(word);
      if (command === undefined || command.act === 'help')
        throw new Error(
          `“${word}” is neither a row of keys nor one of /silence, /hangup, /answer, /accept, /decline, /machine, /busy, /no-answer, /failed.`,
        );
      return command;
    });
}
