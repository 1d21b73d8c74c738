// Measures the webhooks as a client sees them: how long each took, and which were refused.

import type { RequestHandler } from 'express';
import type { Measures } from './measures.ts';

/** A step that was answered: the address that was asked for, the status, how long it took. */
export type OnStep = (address: string, status: number, milliseconds: number) => void;

/** Mount it before the webhooks. It passes all other requests on. `onStep` gets each webhook that was not refused. */
export function measureRequests({ turnSeconds, refused, fallbacks }: Measures, onStep?: OnStep): RequestHandler {
  return (request, response, next) => {
    if (!request.url.startsWith('/voice')) return next();
    const begun = performance.now();
    response.on('finish', () => {
      const { statusCode } = response;
      const milliseconds = performance.now() - begun;
      if (statusCode === 200) turnSeconds.observe(milliseconds / 1000);
      if (statusCode < 300 || statusCode >= 500) onStep?.(request.originalUrl, statusCode, milliseconds);
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
