// What a person types: a row of keys, or a word with a slash.

import { areKeys, type Outcome, outcomes, type Press } from '../phone/callEvent.ts';

export type Order = Press | { readonly act: 'rang'; readonly outcome: Outcome } | { readonly act: 'help' };

export const help = [
  'When the call listens:  8 or *#0   the keys, one after the other',
  '                        /silence   nothing, until the call goes on (an empty line does the same)',
  'When a line rings:      /answer /busy /no-answer /failed   what becomes of it (an empty line answers)',
  'At any time:            /hangup /help',
].join('\n');

/** The order that a word is, or undefined where it is none. */
export function orderOf(word: string): Order | undefined {
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
      return { act: 'rang', outcome: 'answered' };
    default: {
      const outcome = outcomes.find((each) => typed === `/${each}`);
      return outcome === undefined ? undefined : { act: 'rang', outcome };
    }
  }
}

/** The orders of a row like `8 2 /silence`. Throws where a word is none. */
export function readOrders(row: string): readonly Order[] {
  return row
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const order = orderOf(word);
      if (order === undefined || order.act === 'help')
        throw new Error(`“${word}” is neither a row of keys nor one of /silence, /hangup, /answer, /busy, /no-answer, /failed.`);
      return order;
    });
}
