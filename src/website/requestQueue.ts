// Answers requests for public pages one after the other. Otherwise six hundred that arrive at once would all be answered before Node reads
// what the next caller has sent.

import type { RequestHandler } from 'express';
import type { JobQueue } from './jobQueue.ts';

// Each waits with its headers, which are 16 kB at most.
const mostWaiting = 2000;
const tooMany = 'いま、こんでいます。すこし待ってから、もういちど開いてください。\nToo many requests. Please try again in a moment.\n';

/** Mount it behind the webhooks, the health checks and the audio, which do not wait. Answers 429 if too many wait. */
export function requestQueue(queue: JobQueue, most = mostWaiting): RequestHandler {
  return (request, response, next) => {
    if (queue.length() >= most) {
      response.status(429).set({ 'Retry-After': '5', 'Cache-Control': 'no-store' }).type('text/plain').send(tooMany);
      return;
    }
    queue.add(() => {
      // A client that has closed its connection needs no answer.
      if (!request.socket.destroyed) next();
      return false;
    });
  };
}
