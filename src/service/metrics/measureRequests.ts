// Measures the webhooks as a client sees them: how long each took, and which were refused.

import type { RequestHandler } from 'express';
import type { Measures } from './measures.ts';

/** Mount it before the webhooks. It passes all other requests on. */
export function measureRequests({ turnSeconds, refused, fallbacks }: Measures): RequestHandler {
  return (request, response, next) => {
    if (!request.url.startsWith('/voice')) return next();
    const begun = performance.now();
    response.on('finish', () => {
      const { statusCode } = response;
      if (statusCode === 200) turnSeconds.observe((performance.now() - begun) / 1000);
      if (statusCode >= 400 && request.method === 'POST') refused.inc({ why: reasonOf(statusCode) });
      if (statusCode === 200 && request.originalUrl.startsWith('/voice/fallback')) fallbacks.inc();
    });
    next();
  };
}

function reasonOf(status: number): string {
  switch (status) {
    case 403:
      return 'signature';
    case 429:
      return 'rate';
    default:
      return status < 500 ? 'form' : 'fault';
  }
}
