// By which address a sender is counted, and what a browser is called.

import { expect, test } from 'vitest';
import { addressOfSender, agentWords } from '../../src/console/sender.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  addressOfSender({
    socket: { remoteAddress } as never,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

test.each([
  ['a sender from outside', '203.0.113.9', undefined, '203.0.113.9'],
  ['a sender from outside who invents a proxy', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a sender behind our proxy', '10.0.0.7', '203.0.113.9', '203.0.113.9'],
  ['a sender behind our proxy who invents others', '127.0.0.1', '198.51.100.1, 198.51.100.2, 203.0.113.9', '203.0.113.9'],
  ['a proxy that writes nonsense', '192.168.1.1', 'unknown', '192.168.1.1'],
  ['a socket of both families', '::ffff:10.0.0.7', '203.0.113.9', '203.0.113.9'],
  ['a socket of both families from outside', '::ffff:203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['this machine', '::1', undefined, '::/56'],
  ['a socket that is gone', undefined, '203.0.113.9', ''],
])('%s', (_, remote, forwarded, counted) => {
  expect(from(remote, forwarded)).toBe(counted);
});

test('all addresses of one connection to the network of IPv6 are counted as one', () => {
  expect(from('2001:db8:1:2:3:4:5:6')).toBe(from('2001:db8:1:2:ffff::1'));
  expect(from('2001:db8:1:2:3:4:5:6')).not.toBe(from('2001:db8:9:2:3:4:5:6'));
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36 Edg/147.0',
    'Edge · Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605 Version/20 Mobile/15E148 Safari/604.1', 'Safari · iPhone'],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36', 'Chrome · Android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
  ['<script>alert(1)</script>', ''],
  ['', ''],
])('%s', (agent, words) => {
  expect(agentWords(agent)).toBe(words);
});
