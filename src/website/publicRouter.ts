// The public addresses: GET /, /hours.html, /open.json and /hours/{centre}/{line}/{language}.ics, and the answer to every address that does
// not exist. They say what the telephone would say, to every visitor, and nothing else: no number of the carrier, no file of the staff.

import { Router } from 'express';
import { addDataRoutes } from './dataRoutes.ts';
import { addPageRoutes } from './pageRoutes.ts';
import { requestLine } from './requestLine.ts';
import { shortHeaders } from './shortHeaders.ts';
import { createSite, type PublicHours } from './site.ts';

/** Mount it last: it answers every request that reaches it. */
export function publicRouter(hours: PublicHours): Router {
  const site = createSite(hours);
  const router = Router();
  router.use(requestLine(site.line), shortHeaders);
  addDataRoutes(router, site);
  addPageRoutes(router, site);
  return router;
}
