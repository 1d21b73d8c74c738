// Requests for public pages stand in a line. Six hundred that arrive at once would otherwise all be answered before Node reads what the
// next caller has sent.

import type { RequestHandler } from 'express';
import type { JobLine } from './jobLine.ts';

// Each holds its head, 16 kB at most.
const mostWaiting = 2000;
const tooMany = 'いま、こんでいます。すこし待ってから、もういちど開いてください。\nToo many requests. Please try again in a moment.\n';

/** Mount it behind the webhooks, the health checks and the audio, which do not wait. */
export function requestLine(line: JobLine, most = mostWaiting): RequestHandler {
  return (request, response, next) => {
    if (line.length() >= most) {
      response.status(429).set({ 'Retry-After': '5', 'Cache-Control': 'no-store' }).type('text/plain').send(tooMany);
      return;
    }
    line.add(() => {
      // A client that has gone meanwhile needs no answer.
      if (!request.socket.destroyed) next();
      return false;
    });
  };
}
