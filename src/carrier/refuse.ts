// What somebody is told who is no carrier: a short sentence, and nothing that a browser could take for a page.

import type { Response } from 'express';

export function refuse(response: Response, status: number, sentence: string): void {
  response.status(status).set('X-Content-Type-Options', 'nosniff').type('text/plain').send(`${sentence}\n`);
}
