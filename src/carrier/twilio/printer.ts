// Documents as they are sent. A cached turn is printed once: its document is cached for as long as the turn.

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

/**
 * Prints turns. The document depends only on the turn and the words, so `printing` must print the same for a turn until `revision` is another
 * one: then the words have changed.
 */
export function keepingPrinter(printing: Printing, revision: () => number = () => 0): (turn: Turn) => Sendable {
  let documents = new WeakMap<Turn, Sendable>();
  let keptFor = revision();
  return (turn) => {
    if (keptFor !== revision()) {
      documents = new WeakMap();
      keptFor = revision();
    }
    const known = documents.get(turn);
    if (known !== undefined) return known;
    const document = sendable(twimlOf(turn, printing));
    documents.set(turn, document);
    return document;
  };
}
