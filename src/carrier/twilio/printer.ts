// Documents as they are sent. A turn that the switchboard hands out again is not printed again: its document is kept as long as the turn is.

import type { Turn } from '../../call/turn.ts';
import { type Printing, twimlOf } from './twiml.ts';

/**
 * A document in UTF-8, each byte a character of its own (`latin1`): Node joins such a text to the head of its answer and writes both at
 * once, in less time than a text that is still to be encoded, or than bytes, which are a second piece.
 */
export type Sendable = string & { readonly is: 'sendable' };

/** A document, ready to be sent. */
export function sendable(twiml: string): Sendable {
  return Buffer.from(twiml).toString('latin1') as Sendable;
}

/** Prints turns; what a turn is printed as depends on nothing but the turn, so `printing` must not change. */
export function keepingPrinter(printing: Printing): (turn: Turn) => Sendable {
  const documents = new WeakMap<Turn, Sendable>();
  return (turn) => {
    const known = documents.get(turn);
    if (known !== undefined) return known;
    const document = sendable(twimlOf(turn, printing));
    documents.set(turn, document);
    return document;
  };
}
