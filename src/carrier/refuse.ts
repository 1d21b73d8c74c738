// A refusal for a request that is not the carrier's: a code in a header for programs, a sentence for people, and no page for a browser.

import type { Response } from 'express';

export type RefusalCode = 'not-signed' | 'wrong-signature' | 'no-form';

/** Answers with a status, a code and a sentence. */
export function refuse(response: Response, status: number, code: RefusalCode, sentence: string): void {
  response
    .status(status)
    .set({ 'X-Content-Type-Options': 'nosniff', 'X-Madoguchi-Refusal': code })
    .type('text/plain')
    .send(`${sentence}\n`);
}
