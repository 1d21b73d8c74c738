// A telephone number as staff write it, parsed once: what is dialled, shown and spoken all come from it.

import { type Message, message } from '../../messages/message.ts';
import type { Telephone } from '../directory.ts';
import { numberIn, plainNumber, possibleNumberIn } from './numberText.ts';
import { faultInNumber } from './telephoneFaults.ts';

/** A number, and what was written. */
export type ParsedNumber = Telephone & { readonly written: string };

// The centres of a country share its lines, so that few numbers are read very often.
const keptNumbers = 5000;
const kept = new Map<string, ParsedNumber | Message>();
// The longest line of a letterhead, with two numbers, an extension and words, is far shorter.
const mostLetters = 300;

/** The number that is written, or why it is none and what to write instead. */
export function parseTelephone(written: string): ParsedNumber | Message {
  // The patterns that look for what is meant take time that grows with the square of the letters.
  if (written.length > mostLetters) return message('number-invalid', { written });
  const known = kept.get(written);
  if (known !== undefined) return known;
  if (kept.size >= keptNumbers) kept.clear();
  const found = numberIn(plainNumber(written));
  const parsed = found === undefined ? faultInNumber(written) : { ...found, written: written.trim() };
  kept.set(written, parsed);
  return parsed;
}

/** A number that need not be in use; undefined where its country cannot be known, or where it has not as many digits as a number. */
export function parsePlaceholder(written: string): Telephone | undefined {
  return possibleNumberIn(plainNumber(written));
}

/** The three forms of the number, without what was written. */
export function telephoneOf({ number, printed, spoken }: Telephone): Telephone {
  return { number, printed, spoken };
}

/** What is wrong with a number that YAML read as an amount, since it has no hyphens: `0257573735` has lost its 0. */
export function faultInAmount(amount: number): Message {
  const parsed = parseTelephone(String(amount));
  return 'key' in parsed ? parsed : message('not-text.unquoted-number', { instead: parsed.printed });
}

/** A caller's number, in whatever spelling. Nothing is remembered of it. Undefined where no such number is in use. */
export function parseCallersNumber(written: string): Telephone | undefined {
  return numberIn(plainNumber(written));
}
