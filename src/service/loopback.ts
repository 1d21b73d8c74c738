// Whether a name or an address belongs to this machine alone.

import { isIPv4 } from 'node:net';

/** Whether an address can only be reached from this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return isLoopbackHost(hostname);
}

/** Whether a host, as in a URL or in HOST, is this machine’s own: `localhost`, `127.0.0.1`, `::1`, `[::1]`. */
export function isLoopbackHost(host: string): boolean {
  return host.toLowerCase() === 'localhost' || isLoopbackAddress(host.replace(/^\[(.*)\]$/, '$1'));
}

/** Whether an IP address is 127.0.0.0/8 or ::1. A socket for both families writes `::ffff:127.0.0.1`. */
export function isLoopbackAddress(address: string): boolean {
  const ipv4 = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return address === '::1' || (isIPv4(ipv4) && ipv4.startsWith('127.'));
}
