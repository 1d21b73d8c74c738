// The public addresses: GET /, /hours.html, /h/{centre}/{language}, /open.json and /hours/{centre}/{line}/{language}.ics, and the answer for every other address.
// They say what a call would hear, the hotline's own numbers and its contacts, and nothing more: no caller ID and no file of the staff.

import { Router } from 'express';
import { addDataRoutes } from './dataRoutes.ts';
import { addPageRoutes } from './pageRoutes.ts';
import { requestQueue } from './requestQueue.ts';
import { shortHeaders } from './shortHeaders.ts';
import { createSite, type PublicHours } from './site.ts';

/** Mount it last, because it answers every request. */
export function publicRouter(hours: PublicHours): Router {
  const site = createSite(hours);
  const router = Router();
  router.use(requestQueue(site.queue), shortHeaders);
  addDataRoutes(router, site);
  addPageRoutes(router, site);
  return router;
}
