// Whether a request was made on this machine. The telephone in the browser, the metrics and the details of /readyz are for such
// requests only.

import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress } from './loopback.ts';

// With another name a page of another site could ask: a DNS server of its own can say that its name is 127.0.0.1 (DNS rebinding).
const ownName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

const proxyHeaders: ReadonlySet<string> = new Set(['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip']);

/**
 * True if the socket, the `Host` header and the absence of proxy headers all say so. A proxy on this machine that adds no header and
 * writes `Host: localhost` cannot be told from a person on this machine: it must add X-Forwarded-For.
 */
export function isFromThisMachine({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  return isLoopbackAddress(socket.remoteAddress ?? '') && ownName.test(headers.host ?? '') && !Object.keys(headers).some(isProxyHeader);
}

/** Whether a request on the operators' port may be answered: all that reach it, but on a loopback address only those of this machine. */
export function isForOperators(request: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  return !isLoopbackAddress(request.socket.localAddress ?? '') || isFromThisMachine(request);
}

function isProxyHeader(name: string): boolean {
  return name.startsWith('x-forwarded') || proxyHeaders.has(name);
}
