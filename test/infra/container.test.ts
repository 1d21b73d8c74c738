// The image and the two instances behind a balancer, as far as it can be seen without a container engine.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { message } from '../../src/messages/message.ts';
import { readSettings } from '../../src/service/settings.ts';
import { startRefusal } from '../../src/service/startRefusal.ts';
import { at, documentsOf, type Plain, textOf, withSecondToken } from '../support/infra/files.ts';

const dockerfile = textOf('infra/Dockerfile');
const [compose = {}] = documentsOf('infra/compose.yaml');
const services = compose.services as Readonly<Record<string, Plain>>;
const { caddy = {}, database = {}, ...instances } = services;
const settingsOf = (image: Plain) => image.environment as Readonly<Record<string, string>>;

/** The instructions of the Dockerfile with their continued lines joined: `['COPY', 'src src']`. */
const instructions = dockerfile
  .replace(/\\\n/g, ' ')
  .split('\n')
  .flatMap((line) => (/^[A-Z]+ /.test(line) ? [[line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1).trim()] as const] : []));
const all = (name: string) => instructions.filter(([each]) => each === name).map(([, rest]) => rest);

test('the image has the Node that the tests run on', () => {
  const { version } = JSON.parse(textOf('infra/node/package.json')) as { readonly version: string };
  expect(all('FROM')).toEqual([`node:${version}-slim AS packages`, `node:${version}-slim`]);
});

test('the image holds what the service reads, and nothing that .dockerignore keeps away', () => {
  const copied = all('COPY').filter((rest) => !rest.startsWith('--from'));
  const sources = copied.flatMap((rest) => rest.split(' ').slice(0, -1));
  expect([...new Set(sources)].sort()).toEqual(['LICENSE', 'package-lock.json', 'package.json', 'prompts', 'schedules', 'src']);
  const allowed = textOf('.dockerignore')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  expect(allowed.sort()).toEqual([...new Set(sources)].sort());
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
  expect(textOf('.dockerignore')).toMatch(/^\*$/m);
  // A later line counts more: https://docs.docker.com/build/concepts/context/#negating-matches
  expect(textOf('.dockerignore')).toMatch(/^!src\n[\s\S]*^src\/tools$/m);
});

test('the image installs no development packages, is not root, and ends as the service expects', () => {
  expect(all('RUN')).toEqual([expect.stringContaining('npm ci --omit=dev'), 'install -d -o 1000 -g 1000 -m 700 /data']);
  expect(all('USER')).toEqual(['1000:1000']);
  expect(all('STOPSIGNAL')).toEqual(['SIGTERM']);
  expect(JSON.parse(all('CMD')[0] ?? '')).toEqual(['node', '--max-semi-space-size=4', 'src/main.ts']);
  expect(all('HEALTHCHECK')[0]).toContain('/healthz');
});

test('the image without variables is no telephone for the network: it does not start', () => {
  const environment = Object.fromEntries(all('ENV').flatMap((each) => each.split(' ').map((pair) => pair.split('='))));
  expect(startRefusal(readSettings(environment, '/app', '/app'))).toEqual(
    message('start.rehearsal-open', { name: 'TWILIO_AUTH_TOKEN', host: '0.0.0.0' }),
  );
});

test('the balancer leads nobody to the port of the operators', () => {
  expect(textOf('infra/Caddyfile')).not.toContain('9464');
});

test('the health check says well of a service that answers 200, and of nothing else', async () => {
  const { createServer } = await import('node:http');
  const { spawn } = await import('node:child_process');
  const { once } = await import('node:events');
  const check = JSON.parse(/CMD (\[.+\])/.exec(all('HEALTHCHECK')[0] ?? '')?.[1] ?? '[]') as readonly string[];
  let status = 200;
  const server = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const code = async () => (await once(spawn(process.execPath, check.slice(1), { env: { PORT: `${port}` } }), 'exit'))[0] as number;
  const good = await code();
  status = 503;
  const bad = await code();
  await new Promise((resolve) => server.close(resolve));
  expect([good, bad]).toEqual([0, 1]);
});

test('the image keeps what happens in calls in a folder that its user may write, for a volume', () => {
  expect(all('ENV').join(' ')).toContain('MADOGUCHI_DATA=/data');
});

test('two instances run, and the service takes every setting that they are given', () => {
  expect(Object.keys(instances)).toHaveLength(2);
  for (const instance of Object.values(instances)) {
    const { PUBLIC_URL = '', ...rest } = settingsOf(instance);
    const files = { TWILIO_AUTH_TOKEN_FILE: '', DATABASE_URL_FILE: '' };
    const known = { ...rest, PUBLIC_URL: PUBLIC_URL.replace(/\$\{.+\}/, 'hotline.example.jp'), ...files };
    expect(readSettings(known, '/app', '/app')).toMatchObject({ publicUrl: 'https://hotline.example.jp', schedules: '/schedules' });
    expect(readSettings(known, '/app', '/app').metrics).toEqual({ port: 9464, host: '0.0.0.0' });
    // A core dump would hold callers' numbers; nothing but its own end makes Docker start it again.
    expect(instance).toMatchObject({ ulimits: { core: 0 }, restart: 'unless-stopped' });
    expect(instance).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], user: '1000:1000' });
    const secrets = instance.secrets as readonly string[];
    for (const [index, name] of ['TWILIO_AUTH_TOKEN_FILE', 'DATABASE_URL_FILE'].entries()) {
      expect(settingsOf(instance)[name]).toBe(`/run/secrets/${secrets[index]}`);
      expect(at(compose, 'secrets', secrets[index] ?? '')).toBeDefined();
    }
    expect(instance.volumes).toEqual(['../schedules:/schedules:ro', 'data:/data']);
    expect(readSettings(known, '/app', '/app').dataFolder).toBe('/data');
    expect(at(compose, 'volumes', 'data')).toEqual({});
    expect(existsSync(join('infra', at(instance, 'build', 'context') as string, at(instance, 'build', 'dockerfile') as string))).toBe(true);
  }
});

test('while the token is changed, the lines that are prepared for a second one give each instance both', () => {
  const [both] = documentsOf('infra/compose.yaml', withSecondToken);
  const names = ['twilio_auth_token', 'twilio_auth_token_secondary'];
  expect(at(both, 'services', 'first', 'secrets')).toEqual([...names, 'database_url']);
  expect(at(both, 'secrets')).toEqual(
    Object.fromEntries([...names, 'database_url', 'database_password'].map((name) => [name, { file: `./secrets/${name}` }])),
  );
  expect(at(both, 'services', 'second', 'environment')).toMatchObject({
    TWILIO_AUTH_TOKEN_FILE: `/run/secrets/${names[0]}`,
    TWILIO_AUTH_TOKEN_SECONDARY_FILE: `/run/secrets/${names[1]}`,
  });
});

test('the instances keep calls in the database beside them, which nothing else reaches, and start without it', () => {
  expect(String(database.image)).toMatch(/^postgres:\d+\.\d+$/);
  const { POSTGRES_USER: user, POSTGRES_DB: name, POSTGRES_PASSWORD_FILE: password } = settingsOf(database);
  expect(database.secrets).toEqual(['database_password']);
  expect(password).toBe('/run/secrets/database_password');
  expect(compose.networks).toEqual({ inside: {}, storage: { internal: true } });
  expect(Object.entries(services).map(([each, { networks }]) => [each, networks])).toEqual([
    ['first', ['inside', 'storage']],
    ['second', ['inside', 'storage']],
    ['caddy', ['inside']],
    ['database', ['storage']],
  ]);
  for (const instance of Object.values(instances)) expect(instance).not.toHaveProperty('depends_on');
  expect(database).not.toHaveProperty('ports');
  // The image's folder of version 18 and newer; the one before it would leave everything in the container.
  expect(database.volumes).toEqual(['database:/var/lib/postgresql']);
  expect(at(compose, 'volumes', 'database')).toEqual({});
  expect(at(database, 'healthcheck', 'test')).toEqual(['CMD', 'pg_isready', '--host=127.0.0.1', `--username=${user}`, `--dbname=${name}`]);
  expect(database).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  // Both forms of the infrastructure have the same database.
  const kubernetes = documentsOf('infra/kubernetes/database.yaml').find(({ kind }) => kind === 'StatefulSet');
  const pod = at(kubernetes, 'spec', 'template', 'spec', 'containers', 0) as Plain;
  expect(pod.image).toBe(database.image);
  expect((pod.env as readonly Plain[]).find((each) => each.name === 'POSTGRES_INITDB_ARGS')?.value).toBe(
    settingsOf(database).POSTGRES_INITDB_ARGS,
  );
});

test('the commands above the file make secrets that fit each other, and an address that the service takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-secrets-'));
  const commands = [...textOf('infra/compose.yaml').matchAll(/^# {3}(.*infra\/secrets.*)$/gm)].map(([, command]) => command);
  expect(commands).toHaveLength(3);
  execFileSync('sh', ['-euc', commands.join('\n')], { cwd: folder });
  const [token, password, url] = ['twilio_auth_token', 'database_password', 'database_url'].map((name) =>
    readFileSync(join(folder, 'infra/secrets', name), 'utf8'),
  );
  rmSync(folder, { recursive: true });
  expect([token, password]).toEqual(['the token of the account', expect.stringMatching(/^[0-9a-f]{48}$/)]);
  const { POSTGRES_USER: user, POSTGRES_DB: name } = settingsOf(database);
  expect(url).toBe(`postgres://${user}:${password}@database/${name}`);
  expect(readSettings({ DATABASE_URL: url }, '/app', '/app').journal.databaseUrl).toBe(url);
});

test('the balancer has the Caddyfile that is shipped, waits for the instances, and is new enough for what the file asks of it', () => {
  const port = /PORT=(\d+)/.exec(dockerfile)?.[1];
  expect(all('EXPOSE')).toEqual([port]);
  for (const instance of Object.values(instances)) expect(instance.expose).toEqual([port, settingsOf(instance).METRICS_PORT]);
  // The file's own default, and what it uses there: caddyserver/caddy#6259, in 2.8.
  expect(textOf('infra/Caddyfile')).toContain('import turns-{$CADDY:2.8}');
  expect(Number(/^caddy:2\.(\d+)\./.exec(String(caddy.image))?.[1])).toBeGreaterThanOrEqual(8);
  expect(Object.keys(settingsOf(caddy))).toEqual(['SITE']);
  expect(caddy.volumes).toContain('./Caddyfile:/etc/caddy/Caddyfile:ro');
  for (const name of Object.keys(instances)) expect(at(caddy, 'depends_on', name)).toEqual({ condition: 'service_healthy' });
});
