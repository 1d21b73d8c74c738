// Texts that staff write: names, reasons, sources, announcements. Each has a maximum length, and most must stand on one line.

import { z } from 'zod';
import { nameAdvice, namePattern } from '../names.ts';
import { quote } from '../sentences.ts';
import { coded } from './coded.ts';

// The longest of our files has 600 letters.
const mostLetters = 2000;
// This would be spoken for hours. How much of it fits into one document is checked later (build/documentSize.ts).
const mostSpoken = 100_000;

const notShown = /[\p{Cc}\u2028\u2029]/u;
const notSpoken = /(?![\t\n])[\p{Cc}\u2028\u2029]/u;

/** Text on one line. `what` begins the sentences about it: “source is empty”. */
export function text(what: string) {
  return anyText(what, mostLetters).refine((written) => !notShown.test(written), {
    error: coded('several-lines', `${what} has several lines or an invisible character in it. Write it on one line.`),
  });
}

/** Text that is only spoken, and may have several lines. `most` letters, where the file cannot be held to the size of a document. */
export function spokenText(what: string, most = mostSpoken) {
  return anyText(what, most).refine((written) => !notSpoken.test(written), {
    error: coded('several-lines', `${what} have an invisible character in them. Type them again.`),
  });
}

/** A name of which the addresses of calls are made. `what` it is of: “a line”. */
export function name(what: string) {
  return z
    .string({ error: coded('not-text', `the name of ${what} must be text. ${nameAdvice}, in quotes if it is a number.`) })
    .regex(namePattern, {
      error: ({ input }) => coded('name-invalid', `${quote(String(input))} cannot be the name of ${what}. ${nameAdvice}.`),
    });
}

function anyText(what: string, most: number) {
  return z
    .string({ error: coded('not-text', `${what} must be text. If it is a number or a date, put it in quotes.`) })
    .trim()
    .min(1, { error: coded('empty', `${what} is empty. Write it, or remove the line.`), abort: true })
    .max(most, { error: coded('too-long', `${what} is longer than ${most} letters. Shorten it.`), abort: true });
}
