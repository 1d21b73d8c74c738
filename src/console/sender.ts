// Who sends a request: the address to count by, and the browser in words.

import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ipKeyGenerator } from 'express-rate-limit';

const inside = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(network, prefix, 'ipv4');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

/**
 * The address by which a sender is counted. Behind a proxy on this machine or in this network it is the one that the proxy added last to
 * X-Forwarded-For; what stands before that, and the header of a sender from outside, is the sender's own invention.
 */
export function addressOfSender({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const direct = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(direct);
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const isProxy = family !== 0 && inside.check(direct, family === 6 ? 'ipv6' : 'ipv4');
  const address = isProxy && forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : direct;
  return isIP(address) === 0 ? address : ipKeyGenerator(address);
}

const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/** `Edge · Windows` from what a browser says of itself; a part that is not known is left out. */
export function agentWords(userAgent: string): string {
  const first = (names: typeof browsers) => names.find(([, form]) => form.test(userAgent))?.[0];
  return [first(browsers), first(systems)].filter((part) => part !== undefined).join(' · ');
}
