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
 * through a proxy: behind one, every address is a private one. A proxy is known by the headers that it adds. One that adds none is known
 * by the public name, as long as it leaves `Host` as it came and whoever asks wrote that name there. So one that adds none, or puts
 * another `Host` in its place, must be told to add X-Forwarded-For (nginx: `proxy_set_header X-Forwarded-For $remote_addr;`, HAProxy:
 * `option forwardfor`) or to keep this path to itself.
 * `publicUrl` is the address that the world calls; undefined where nobody but this machine can.
 */
export function metricsPage(registry: Registry, publicUrl: string | undefined): Router {
  const publicName = publicUrl === undefined ? undefined : nameIn(publicUrl);
  // Without a readable `Host`, which HTTP/1.0 allows, nobody can say.
  const mayBePublic = ({ headers }: Request) =>
    publicName !== undefined && [undefined, publicName].includes(nameIn(`http://${headers.host ?? ''}`));
  const router = Router();
  router.get('/metrics', async (request, response, next) => {
    if (!cameDirectly(request) || mayBePublic(request) || !isInside(request.socket.remoteAddress ?? '')) return next();
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

/** The name of the host in an address, in one spelling, without its port and the dot that may end it. */
function nameIn(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/\.$/, '');
}

/** Whether an address is of this machine or of a private network. */
export function isInside(address: string): boolean {
  if (isIP(address) === 0) return false;
  // A socket for both families writes ::ffff:10.0.0.1.
  const ipv4 = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return inside.check(ipv4, isIPv6(ipv4) ? 'ipv6' : 'ipv4');
}
