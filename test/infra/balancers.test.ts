// The balancers' settings: what each block does and leaves alone, and that the balancers themselves take them. How they behave is tried in
// test/long/balancers.test.ts.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBalancer, howToInstall } from '../../src/tools/load/balancer.ts';
import { caddySettings, haproxySettings } from '../../src/tools/load/balancerSettings.ts';
import { type Block, blockAt, caddyBlocks, haproxySections } from '../support/infra/blocks.ts';
import { documentsOf, type Plain, textOf } from '../support/infra/files.ts';

const caddyfile = textOf('infra/Caddyfile');
const haproxy = textOf('infra/haproxy.cfg');
const [compose = {}] = documentsOf('infra/compose.yaml');
const port = /PORT=(\d+)/.exec(textOf('infra/Dockerfile'))?.[1];
const instances = Object.keys(compose.services as Plain)
  .filter((name) => name !== 'caddy' && name !== 'database')
  .map((name) => `${name}:${port}`);

// The carrier gives a turn 15 seconds: https://www.twilio.com/docs/voice/twiml. The service keeps an idle connection for 75.
const carriersSeconds = 15;
const idleSeconds = 75;
const secondsOf = (text: string | undefined) => Number(/^(\d+)s$/.exec(text ?? '')?.[1] ?? Number.NaN);

const root = caddyBlocks(caddyfile);
const site = blockAt(root, '{$SITE}');
const proxies: Readonly<Record<string, Block>> = {
  calls: blockAt(site, 'handle @calls', 'reverse_proxy'),
  audio: blockAt(site, 'handle @audio', 'reverse_proxy'),
  pages: blockAt(site, 'handle', 'reverse_proxy'),
};
const sections = haproxySections(haproxy);
const backend = (name: string) => sections.get(`backend ${name}`) ?? [];

test('Caddy and HAProxy ask exactly the instances that run, on the port on which they listen', () => {
  expect(blockAt(root, '(instances)').lines.get('to')).toBe(instances.join(' '));
  for (const proxy of Object.values(proxies)) expect(proxy.lines.get('import')).toBeDefined();
  for (const name of ['calls', 'audio', 'pages'])
    expect(
      backend(name).flatMap((line) => /^server \w+ (\S+)/.exec(line)?.[1] ?? []),
      name,
    ).toEqual(instances);
});

test('only a call counts against an instance in Caddy, and what is counted is forgotten before a turn stops trying', () => {
  const counting = Object.entries(proxies).filter(([, { lines }]) =>
    [...lines.keys()].some((name) => /^(max_fails|fail_duration|unhealthy_)/.test(name)),
  );
  expect(counting.map(([name]) => name)).toEqual(['calls']);
  const { lines } = proxies.calls as Block;
  expect(Number(lines.get('max_fails'))).toBeGreaterThan(1);
  expect(secondsOf(lines.get('fail_duration'))).toBeLessThan(secondsOf(blockAt(root, '(turns-2.8)').lines.get('lb_try_duration')));
  expect(blockAt(root, '(instances)').lines.get('health_uri')).toBe('/readyz');
});

test('a turn is given up while the carrier still has time to ask again; audio and pages may take longer', () => {
  for (const [name, proxy] of Object.entries(proxies)) {
    const { lines } = blockAt(proxy, 'transport http');
    expect(secondsOf(lines.get('keepalive')), name).toBeLessThan(idleSeconds);
    const mostSeconds = secondsOf(lines.get('response_header_timeout'));
    if (name === 'calls') expect(mostSeconds).toBeLessThan(carriersSeconds - 5);
    else expect(mostSeconds).toBeGreaterThan(carriersSeconds);
  }
  const timeouts = ['calls', 'audio', 'pages'].map((name) =>
    secondsOf(
      backend(name)
        .find((line) => line.startsWith('timeout server '))
        ?.slice(15),
    ),
  );
  expect(timeouts[0]).toBeLessThan(carriersSeconds - 5);
  for (const timeout of timeouts.slice(1)) expect(timeout).toBeGreaterThan(carriersSeconds);
});

test('HAProxy looks after the instances in one backend, by /readyz and never by what pages did', () => {
  expect(haproxy.split('\n').filter((line) => /observe|on-error|agent-check/.test(line))).toEqual([]);
  expect(backend('calls')).toContain('option httpchk GET /readyz');
  expect(backend('calls').find((line) => line.startsWith('default-server'))).toMatch(/ check .* fall [3-9]/);
  for (const name of ['audio', 'pages']) {
    for (const line of backend(name)) expect(line, name).not.toMatch(/httpchk|\bcheck\b/);
    expect(
      backend(name)
        .filter((line) => line.startsWith('server'))
        .map((line) => / track calls\/(\w+)$/.exec(line)?.[1]),
      name,
    ).toEqual(['first', 'second']);
  }
});

test('what is posted is sent a second time only where its connection failed, and to a page never after it was sent', () => {
  // Without lb_retry_match Caddy sends a POST again only where no connection came about.
  for (const proxy of [...Object.values(proxies), blockAt(root, '(turns-2.8)'), blockAt(root, '(turns-2.6)'), blockAt(root, '(instances)')])
    expect([...proxy.lines.keys()]).not.toContain('lb_retry_match');
  expect(blockAt(root, '(turns-2.8)').lines.get('request_buffers')).toBe('64KiB');
  expect(blockAt(root, '(turns-2.6)').lines.size).toBe(0);
  expect([...sections.values()].flat().filter((line) => line.startsWith('retry-on'))).toEqual(['retry-on conn-failure empty-response']);
  expect(backend('calls')).toContain('option http-buffer-request');
  expect(backend('pages')).toContain('http-request disable-l7-retry unless METH_GET');
});

test('figures are kept inside, and of the readiness only a yes or no comes out', () => {
  expect(site.lines.get('@figures')).toBe('path /metrics /metrics/*');
  expect(blockAt(site, 'handle @figures').lines.get('respond')).toBe('404');
  expect(site.lines.get('@ready')).toBe('path /readyz /readyz/*');
  expect(blockAt(site, 'handle @ready', 'reverse_proxy').blocks.map(({ head }) => head)).toEqual([
    'handle_response @yes',
    'handle_response',
  ]);
  expect(sections.get('frontend hotline')).toContain('http-request return status 404 if metrics');
  expect(sections.get('defaults')).toContain('option forwardfor');
});

test('what the load and the tests run is what is shipped, but for where the balancer listens and where the instances are', () => {
  const made = haproxySettings(haproxy, 18_000, [18_001, 18_002, 18_003]).split('\n');
  const kept = haproxy.split('\n').filter((line) => !/^\s*(bind|server) |redirect scheme/.test(line));
  const added = made.filter((line) => !kept.includes(line));
  expect(made.filter((line) => kept.includes(line))).toEqual(kept);
  expect(
    added.filter(
      (line) =>
        !/^ {2}(bind 127\.0\.0\.1:18000|http-response set-header x-instance %s|server instance\d 127\.0\.0\.1:1800\d( track calls\/instance\d)?)$/.test(
          line,
        ),
    ),
  ).toEqual([]);
  expect(added.filter((line) => line.includes('server instance'))).toHaveLength(9);
  const caddy = caddySettings(caddyfile, 18_000, [18_001, 18_002]);
  expect(
    caddy
      .replace('http://127.0.0.1:18000 {\n\tbind 127.0.0.1', '{$SITE} {')
      .replace('to 127.0.0.1:18001 127.0.0.1:18002', 'to first:3000 second:3000'),
  ).toBe(caddyfile);
  expect(caddy).not.toContain('first:');
});

for (const name of ['Caddy', 'HAProxy'] as const) {
  const balancer = findBalancer(process.env.PATH ?? '', name);
  if (balancer === undefined) console.log(`Not tried: whether ${name} takes its settings. ${howToInstall(name)}`);
  test.skipIf(balancer === undefined)(`${name} takes its settings`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-infra-'));
    const file = join(folder, name);
    const run = (text: string, ...options: readonly string[]) => {
      writeFileSync(file, text);
      return execFileSync(balancer?.program ?? '', options, {
        cwd: folder,
        stdio: 'pipe',
        env: { HOME: folder, SITE: 'hotline.example.jp', CADDY: '2.6' },
      });
    };
    try {
      const options = name === 'Caddy' ? ['adapt', '--adapter', 'caddyfile', '--config', file, '--validate'] : ['-c', '-f', file];
      const text = name === 'Caddy' ? caddyfile : haproxySettings(haproxy, 18_000, [18_001, 18_002]);
      run(text, ...options);
      expect(() => run(`${text}\nnonsense here {\n`, ...options)).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
