// `GET /metrics`, for whoever looks after the service and for nobody outside.

import { BlockList, isIP, isIPv6 } from 'node:net';
import { type Request, Router } from 'express';
import type { Registry } from 'prom-client';

// RFC 1122, 1918, 3927, 4193, 4291, 6598: this machine and private networks.
const inside = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv6');

/**
 * Prometheus' text. It says how much a hotline is used, so it is given to this machine and to private networks, and to nobody who came
 * through a proxy: behind one, every address is a private one.
 */
export function metricsPage(registry: Registry): Router {
  const router = Router();
  router.get('/metrics', async (request, response, next) => {
    if (!cameDirectly(request) || !isInside(request.socket.remoteAddress ?? '')) return next();
    response
      .type(registry.contentType)
      .set('Cache-Control', 'no-store')
      .send(await registry.metrics());
  });
  return router;
}

function cameDirectly({ headers }: Request): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].every((name) => headers[name] === undefined);
}

/** Whether an address is of this machine or of a private network. */
export function isInside(address: string): boolean {
  if (isIP(address) === 0) return false;
  // A socket for both families writes ::ffff:10.0.0.1.
  const ipv4 = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return inside.check(ipv4, isIPv6(ipv4) ? 'ipv6' : 'ipv4');
}
