// The last handlers: for an address that does not exist, and for a fault outside a call.

import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';

export const nothingHere: RequestHandler = (_request, response) =>
  void response.status(404).type('text/plain').send('There is nothing here. Calls are answered at POST /voice.\n');

/** A short answer without internal details, and a line in the log. */
export function unexpectedFault(log: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (fault: { readonly status?: number }, request, response, next) => {
    if (response.headersSent) return next(fault);
    const isTheirs = fault.status !== undefined && fault.status >= 400 && fault.status < 500;
    if (!isTheirs) log.error({ path: request.path.slice(0, 80), fault: String(fault) }, 'a page failed');
    response
      .status(isTheirs ? 400 : 500)
      .set('X-Content-Type-Options', 'nosniff')
      .type('text/plain')
      .send(isTheirs ? 'This address is not understood.\n' : 'Something is not working here.\n');
  };
}
