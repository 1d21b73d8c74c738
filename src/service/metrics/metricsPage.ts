// `GET /metrics`, in Prometheus' text format.

import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { Registry } from 'prom-client';

/** The metrics say how much a hotline is used, so only requests for which `isInside` is true get them. Others find nothing. */
export function metricsPage(registry: Registry, isInside: (request: IncomingMessage) => boolean): Router {
  const router = Router();
  router.get('/metrics', async (request, response, next) => {
    if (!isInside(request)) return next();
    response
      .type(registry.contentType)
      .set('Cache-Control', 'no-store')
      .send(await registry.metrics());
  });
  return router;
}
