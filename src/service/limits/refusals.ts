// After too many refusals from one address, answer 429 and stop logging: repeated requests without a signature must not fill a disk.

import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

const windowMs = 60_000;

/**
 * Called before a refusal is sent. It calls `next` while an address has had few refusals, and answers 429 itself after that. It is never
 * called for a signed request, so a call cannot meet it. Behind a proxy all requests have the proxy's address and share one count: only
 * refused requests are counted, so no header has to be believed. `isExempt` says for which requests there is no limit; for none if absent.
 */
export function limitRefusals(limit: number, isExempt: (request: Request) => boolean = () => false): RequestHandler {
  const limiter = rateLimit({
    windowMs,
    limit,
    skip: isExempt,
    standardHeaders: false,
    legacyHeaders: false,
    // Its advice is about proxies whose headers are believed.
    validate: false,
    keyGenerator: ({ socket }: Request) => ipKeyGenerator(socket.remoteAddress ?? ''),
    handler: (_request, response) =>
      void response
        .status(429)
        .set({ 'Retry-After': '60', 'X-Content-Type-Options': 'nosniff' })
        .type('text/plain')
        .send('Refused too often.\n'),
  });
  return (request, response, next) => {
    // A limiter that fails must not end the process: the request is refused without it.
    Promise.resolve(limiter(request, response, next)).catch(() => {
      if (!response.headersSent) next();
    });
  };
}
