// Whoever is refused again and again is refused in fewer words, and not in the log: nobody fills a disk by knocking.

import type { Request, RequestHandler } from 'express';

const windowMs = 60_000;

/**
 * Asked before a refusal is said. Goes on while an address has had few of them, else answers 429 itself. It is never asked for a request
 * that is signed, so a caller cannot meet it. Behind a proxy all addresses are the proxy's, and all who are refused share one count:
 * since nobody else is counted, no header needs to be believed.
 */
export function limitRefusals(limit: number): RequestHandler {
  let limiter: Promise<RequestHandler> | undefined;
  return async (request, response, next) => {
    limiter ??= createLimiter(limit);
    await (await limiter)(request, response, next);
  };
}

/** The library is loaded when somebody is refused for the first time: a start should be quick. */
async function createLimiter(limit: number): Promise<RequestHandler> {
  const { ipKeyGenerator, rateLimit } = await import('express-rate-limit');
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    // Its advice is about proxies that are believed, and about being made before the first request.
    validate: false,
    keyGenerator: ({ socket }: Request) => ipKeyGenerator(socket.remoteAddress ?? ''),
    handler: (_request, response) =>
      void response
        .status(429)
        .set({ 'Retry-After': '60', 'X-Content-Type-Options': 'nosniff' })
        .type('text/plain')
        .send('Refused too often.\n'),
  });
}
