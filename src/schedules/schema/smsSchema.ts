// Texts to callers, as staff write it: who sends them, and a short name of the centre. The rules of a name are the carrier's:
// https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id.md

import { z } from 'zod';
import { type Message, message } from '../../messages/message.ts';
import { halfWidth } from '../plainSigns.ts';
import { coded } from './coded.ts';
import { faultInAmount, parseTelephone } from './parsedNumber.ts';
import { text } from './text.ts';

const mostLetters = 11;
const shortName = 20;

/** The sender as the carrier is told it: a number in E.164, or the name. */
const sender = z
  .string({ error: ({ input }) => coded(typeof input === 'number' ? faultInAmount(input) : message('not-a-sender')) })
  .transform((written, context): string => {
    // As it is typed with a Japanese input method.
    const read = senderIn(halfWidth(written).trim());
    if (typeof read === 'string') return read;
    context.issues.push({ code: 'custom', message: coded(read), input: written });
    return z.NEVER;
  });

function senderIn(written: string): string | Message {
  if (/^[A-Za-z0-9 ]+$/.test(written) && /[A-Za-z]/.test(written))
    return written.length <= mostLetters ? written : message('not-a-sender.long', { written, count: written.length, most: mostLetters });
  // A number has digits, and signs that are written between them.
  if (/\d/.test(written) && !/\p{L}/u.test(written)) {
    const parsed = parseTelephone(written);
    return 'key' in parsed ? parsed : parsed.number;
  }
  return /\p{L}/u.test(written) ? message('not-a-sender.signs', { written }) : message('not-a-sender');
}

/** Callers may have the answer sent as a text. */
export const sms = z.strictObject(
  {
    from: sender,
    name: z.record(z.string(), text('the words', shortName), { error: coded(message('not-words')) }).optional(),
  },
  { error: coded(message('wrong-form.sms')) },
);
