// Express gives each request and each response another prototype, which makes everything that Node does with them afterwards slower, by
// a sixth of a whole answer. Made with that prototype from the start, they keep it.

import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

// Not an import, for the reason in limits/server.ts.
const http = process.getBuiltinModule('node:http');

/** The classes that a server of this application should make its requests and responses of. To be called once, before the first request. */
export function expressClasses(app: Express): Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'> {
  const Incoming = class extends http.IncomingMessage {};
  const Outgoing = class<Request extends IncomingMessage> extends http.ServerResponse<Request> {};
  app.request = bornAs(Incoming.prototype, app.request);
  app.response = bornAs(Outgoing.prototype, app.response);
  return { IncomingMessage: Incoming, ServerResponse: Outgoing as typeof ServerResponse };
}

/** What Express would have put in the place of the prototype stands behind it. */
function bornAs<Behind extends object>(prototype: object, behind: Behind): Behind {
  return Object.setPrototypeOf(prototype, behind) as Behind;
}
