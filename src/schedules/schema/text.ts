// Texts that staff write: names, reasons, sources, announcements. Each has a maximum length, and most must stand on one line.

import { z } from 'zod';
import { allMessages } from '../../messages/allMessages.ts';
import { type Message, type MessageKey, message } from '../../messages/message.ts';
import { namePattern } from '../names.ts';
import { halfWidth } from '../plainSigns.ts';
import { coded } from './coded.ts';

// The longest of our files has 600 letters.
const mostLetters = 2000;
// This would be spoken for hours. How much of it fits into one document is checked later (build/documentSize.ts).
const mostSpoken = 100_000;

const notShown = /[\p{Cc}\u2028\u2029]/u;
const notSpoken = /(?![\t\n])[\p{Cc}\u2028\u2029]/u;

/** Text on one line. `what` begins the sentences about it: “source is empty”. */
export function text(what: string, most = mostLetters) {
  return anyText(what, most).refine((written) => !notShown.test(written), {
    error: coded(message('several-lines', { what: named(what) })),
  });
}

/** Text on one line that is no prose, such as a name or a date, with the signs of an input method read as ordinary ones. */
export function plainText(what: string) {
  return text(what).overwrite(halfWidth);
}

/** Text that is only spoken, and may have several lines. `most` letters, where the file cannot be held to the size of a document. */
export function spokenText(what: string, most = mostSpoken) {
  return anyText(what, most).refine((written) => !notSpoken.test(written), {
    error: coded(message('several-lines.spoken', { what: named(what) })),
  });
}

/** A name of which the addresses of calls are made. `what` it is of: “a line”. */
export function name(what: string) {
  const advice = message('name-advice');
  return z
    .string({ error: coded(message('not-text.name', { what: named(what), advice })) })
    .regex(namePattern, { error: ({ input }) => coded(notAName(String(input), what)) });
}

function notAName(written: string, what: string): Message {
  const instead = halfWidth(written).toLowerCase();
  return namePattern.test(instead)
    ? message('name-invalid.instead', { written, what: named(what), instead })
    : message('name-invalid', { written, what: named(what), advice: message('name-advice') });
}

function anyText(what: string, most: number) {
  return z
    .string({ error: coded(message('not-text', { what: named(what) })) })
    .trim()
    .min(1, { error: coded(message('empty', { what: named(what) })), abort: true })
    .max(most, { error: coded(message('too-long.text', { what: named(what), most })), abort: true });
}

/** A phrase such as “the words” in both languages; the name of a field as it is written in the file. */
function named(what: string) {
  const key = `what.${what}`;
  return Object.hasOwn(allMessages, key) ? message(key as Extract<MessageKey, 'what.the words'>) : what;
}
