// Express replaces the prototype of each request and each response, which makes everything that Node does with them afterwards slower, by
// a sixth of a whole answer. Here they are made with Express's prototype from the start, so Express does not replace it.

import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

// Not an import, for the reason in limits/server.ts.
const http = process.getBuiltinModule('node:http');

/** The classes of which a server of this application makes its requests and responses. Call it once, before the first request. */
export function expressClasses(app: Express): Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'> {
  const Incoming = class extends http.IncomingMessage {};
  const Outgoing = class<Request extends IncomingMessage> extends http.ServerResponse<Request> {};
  app.request = chainPrototype(Incoming.prototype, app.request);
  app.response = chainPrototype(Outgoing.prototype, app.response);
  return { IncomingMessage: Incoming, ServerResponse: Outgoing as typeof ServerResponse };
}

/** Puts Express's prototype behind ours, so Express need not replace it. */
function chainPrototype<Behind extends object>(prototype: object, behind: Behind): Behind {
  return Object.setPrototypeOf(prototype, behind) as Behind;
}
