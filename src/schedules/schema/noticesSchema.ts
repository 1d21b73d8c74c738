// The form of notices.yaml: closures and announcements that are for all centres.

import { z } from 'zod';
import { message } from '../../messages/message.ts';
import { coded } from './coded.ts';
import { announced, announcedWords, closedLines, closure, fact, saysSomething } from './schema.ts';

// A minute of speech. A centre's own words are held to the size of a document (build/documentSize.ts), where the centre is known.
const words = announcedWords(1000).optional();
const asList = { error: coded(message('not-a-list.notices')) };

// A head that staff left behind without an entry below it is no mistake.
export const noticesSchema = z.strictObject({
  closures: z.array(z.strictObject({ ...closure.shape, ...fact, lines: closedLines(['all', 'own']).optional() }), asList).nullish(),
  announcements: z
    .array(
      z.strictObject({ ...announced, words, until: closure.shape.until, reason: closure.shape.reason, ...fact }).superRefine(saysSomething),
      asList,
    )
    .nullish(),
});

export type NoticesFile = z.infer<typeof noticesSchema>;
