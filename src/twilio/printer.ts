// Turns as bytes to send. A turn that the switchboard hands out again is not printed again: its document is kept as long as the turn is.

import type { Turn } from '../call/turn.ts';
import { type Printing, twimlOf } from './twiml.ts';

/** Prints turns; what a turn is printed as depends on nothing but the turn, so `printing` must not change. */
export function keepingPrinter(printing: Printing): (turn: Turn) => Buffer {
  const documents = new WeakMap<Turn, Buffer>();
  return (turn) => {
    const known = documents.get(turn);
    if (known !== undefined) return known;
    const document = Buffer.from(twimlOf(turn, printing));
    documents.set(turn, document);
    return document;
  };
}
