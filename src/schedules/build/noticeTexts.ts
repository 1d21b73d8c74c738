// What is wrong with the texts of a notice of the console, by the rules for the texts of the files.

import type { z } from 'zod';
import type { Message } from '../../messages/message.ts';
import { decoded } from '../schema/coded.ts';
import { spokenText, text } from '../schema/text.ts';

// A minute of speech.
const words = spokenText('the words', 1000);
const reason = text('the reason', 200);

/** What is wrong with words that are spoken. */
export function faultInWords(written: string): Message | undefined {
  return faultIn(words, written);
}

/** What is wrong with a reason. */
export function faultInReason(written: string): Message | undefined {
  return faultIn(reason, written);
}

function faultIn(schema: z.ZodType, written: string): Message | undefined {
  const [issue] = schema.safeParse(written).error?.issues ?? [];
  return issue && decoded(issue.message);
}
