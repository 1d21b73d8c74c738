// A telephone number of a line, as a field of a file: parsed once, or refused with what to write instead.

import { z } from 'zod';
import { type Message, message } from '../../messages/message.ts';
import { coded } from './coded.ts';
import { neverDialled } from './dialling.ts';
import { faultInAmount, type ParsedNumber, parseTelephone } from './parsedNumber.ts';

/** A number that a line dials, parsed once. */
export const phone = z
  .string({ error: ({ input }) => coded(typeof input === 'number' ? faultInAmount(input) : message('not-text.number')) })
  .transform((written, context): ParsedNumber => {
    const parsed = parseTelephone(written);
    const fault = 'key' in parsed ? parsed : neverDialled(parsed);
    if (!('key' in parsed) && fault === undefined) return parsed;
    context.issues.push({ code: 'custom', message: coded(fault as Message), input: written });
    return z.NEVER;
  });
