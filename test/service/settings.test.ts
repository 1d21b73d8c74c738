// The environment, as staff set it.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../src/messages/sayMessage.ts';
import { faultSaid } from '../../src/messages/staffFault.ts';
import { isLoopback, readSettings } from '../../src/service/settings.ts';

const home = '/srv/madoguchi';
const folder = '/var/lib/madoguchi';
const read = (environment: Readonly<Record<string, string | undefined>>) => readSettings(environment, home, folder);
const warningsOf = (environment: Readonly<Record<string, string | undefined>>) =>
  read(environment).warnings.map((warning) => say('en', warning));

/** What is wrong with an environment, in Japanese. */
function inJapanese(environment: Readonly<Record<string, string>>): string {
  try {
    read(environment);
  } catch (fault) {
    return faultSaid('ja', fault);
  }
  return '';
}

/** Every fault of an environment, without the headline. */
function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(environment);
  } catch (fault) {
    const [headline, ...faults] = (fault as Error).message.split('\n');
    expect(headline).toBe('The environment is invalid:');
    return faults;
  }
  return [];
}

test('an empty environment is a rehearsal on this machine', () => {
  expect(read({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    schedules: join(home, 'schedules'),
    prompts: join(home, 'prompts'),
    dataFolder: join(folder, 'data'),
    journal: { outboxMegabytes: 256, keepDays: { usual: 400, centres: {} } },
    logLevel: 'info',
    sharedKeys: [],
    requiresSharedKey: false,
    warnings: [],
  });
});

test('every setting is taken, spaces around it are not, and an empty one is as if it were absent', () => {
  expect(
    read({
      PORT: ' 8080 ',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://hotline.example.jp/',
      TWILIO_AUTH_TOKEN: ' 0123456789abcdef \n',
      MADOGUCHI_SCHEDULES: 'our-schedules',
      MADOGUCHI_PROMPTS: '/srv/words',
      MADOGUCHI_DATA: ' our-data ',
      MADOGUCHI_CLOCK: '',
      MADOGUCHI_OUTBOX_MB: '64',
      MADOGUCHI_KEEP_DAYS: '400, tokamachi=90',
      DATABASE_URL: ' postgres://madoguchi@db.example.jp/calls ',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      LOG_LEVEL: 'debug',
      PATH: '/usr/bin',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://hotline.example.jp',
    authToken: '0123456789abcdef',
    schedules: join(folder, 'our-schedules'),
    prompts: '/srv/words',
    dataFolder: join(folder, 'our-data'),
    journal: {
      databaseUrl: 'postgres://madoguchi@db.example.jp/calls',
      outboxMegabytes: 64,
      keepDays: { usual: 400, centres: { tokamachi: 90 } },
    },
    metrics: { port: 9464, host: '0.0.0.0' },
    logLevel: 'debug',
    sharedKeys: [],
    requiresSharedKey: false,
    warnings: [],
  });
});

test('the public address follows the port where nobody gives one', () => {
  expect(read({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
});

test.each([
  ['DATABASE_URL', 'mysql://root:secret@db/calls', 'not the address of a PostgreSQL'],
  ['DATABASE_URL', 'postgres', 'not the address of a PostgreSQL'],
  ['MADOGUCHI_OUTBOX_MB', '0', 'not a size'],
  ['MADOGUCHI_OUTBOX_MB', '1.5', 'not a size'],
  ['MADOGUCHI_KEEP_DAYS', '0', 'not a number of days'],
  ['MADOGUCHI_KEEP_DAYS', 'a year', 'not a number of days'],
  ['MADOGUCHI_KEEP_DAYS', '400, Tokamachi=90', 'not a number of days'],
  ['MADOGUCHI_KEEP_DAYS', '99999', 'not a number of days'],
])('%s=%s is refused in both languages, and a password is not said', (name, value, why) => {
  const faults = faultsOf({ [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(name);
  expect(faults[0]).toContain(why);
  expect(inJapanese({ [name]: value })).toMatch(/ください/);
  expect(faults.join()).not.toContain('secret');
});

test('an unknown name of ours is refused by name, however it is spelled, and other programs’ names are not looked at', () => {
  expect(faultsOf({ MADOGUCHI_SCHEDULE: 'x', MADOGUCHI_: '', MADOGUCHIX: 'x', madoguchi_clock: 'x' })).toEqual([
    'MADOGUCHI_SCHEDULE is not a setting. There are MADOGUCHI_SCHEDULES, MADOGUCHI_PROMPTS, MADOGUCHI_DATA, MADOGUCHI_CLOCK, MADOGUCHI_OUTBOX_MB, MADOGUCHI_KEEP_DAYS, MADOGUCHI_ALERT_URL, MADOGUCHI_ALERT_URL_FILE, MADOGUCHI_CALLBACK_KEY, MADOGUCHI_CALLBACK_KEY_FILE, MADOGUCHI_CALLBACK_KEY_SECONDARY, MADOGUCHI_CALLBACK_KEY_SECONDARY_FILE.',
    'MADOGUCHI_ is not a setting. There are MADOGUCHI_SCHEDULES, MADOGUCHI_PROMPTS, MADOGUCHI_DATA, MADOGUCHI_CLOCK, MADOGUCHI_OUTBOX_MB, MADOGUCHI_KEEP_DAYS, MADOGUCHI_ALERT_URL, MADOGUCHI_ALERT_URL_FILE, MADOGUCHI_CALLBACK_KEY, MADOGUCHI_CALLBACK_KEY_FILE, MADOGUCHI_CALLBACK_KEY_SECONDARY, MADOGUCHI_CALLBACK_KEY_SECONDARY_FILE.',
  ]);
});

test.each(['http://localhost:3000', 'http://127.0.0.1', 'http://127.0.0.53:8080', 'http://[::1]:3000', 'https://LOCALHOST'])(
  'a clock may be set while the service is only reached at %s',
  (PUBLIC_URL) => {
    expect(isLoopback(new URL(PUBLIC_URL))).toBe(true);
    expect(read({ PUBLIC_URL, MADOGUCHI_CLOCK: '2026-12-30T19:00:00+09:00' }).clockStartsAt).toBe(Date.UTC(2026, 11, 30, 10));
  },
);

test.each([
  'https://hotline.example.jp',
  'http://localhost.example.jp',
  'http://127.0.0.1.example.jp',
  'http://10.0.0.1',
  'http://0.0.0.0',
  'http://localhost@example.jp',
])('a live service at %s never runs on a wrong clock', (PUBLIC_URL) => {
  expect(isLoopback(new URL(PUBLIC_URL))).toBe(false);
  expect(faultsOf({ PUBLIC_URL, MADOGUCHI_CLOCK: '2026-12-30T19:00:00+09:00' })).toContain(
    'MADOGUCHI_CLOCK is only for rehearsals on this machine. Remove it, or set PUBLIC_URL to an address like http://localhost:3000.',
  );
});

test('a clock without an offset is a time in Tokyo', () => {
  expect(read({ MADOGUCHI_CLOCK: '2026-12-30T19:00' }).clockStartsAt).toBe(Date.UTC(2026, 11, 30, 10));
});

test.each([
  {
    environment: { MADOGUCHI_CLOCK: 'yesterday' },
    fault: 'MADOGUCHI_CLOCK=yesterday is not a time. Write one like 2026-12-30T19:00:00+09:00.',
  },
  {
    environment: { MADOGUCHI_CLOCK: '2026-02-30T10:00' },
    fault: 'MADOGUCHI_CLOCK=2026-02-30T10:00 is not a time. Write one like 2026-12-30T19:00:00+09:00.',
  },
  { environment: { PORT: 'http' }, fault: 'PORT=http is not a port. Write a number from 1 to 65535.' },
  { environment: { PORT: '0' }, fault: 'PORT=0 is not a port. Write a number from 1 to 65535.' },
  { environment: { PORT: '65536' }, fault: 'PORT=65536 is not a port. Write a number from 1 to 65535.' },
  { environment: { PORT: '80.5' }, fault: 'PORT=80.5 is not a port. Write a number from 1 to 65535.' },
  { environment: { PORT: '-1' }, fault: 'PORT=-1 is not a port. Write a number from 1 to 65535.' },
  { environment: { METRICS_PORT: 'metrics' }, fault: 'METRICS_PORT=metrics is not a port. Write a number from 1 to 65535.' },
  {
    environment: { METRICS_PORT: '3000' },
    fault: 'METRICS_PORT=3000 is PORT too, which the whole world may reach. Write another one, like 9464.',
  },
  {
    environment: { METRICS_HOST: '0.0.0.0' },
    fault: 'METRICS_HOST is set without METRICS_PORT, so there is nothing to open there. Set METRICS_PORT=9464, or remove METRICS_HOST.',
  },
  {
    environment: { PUBLIC_URL: 'hotline.example.jp' },
    fault:
      'PUBLIC_URL is not the address of a whole site. Write the one that the carrier calls, without a path, like https://hotline.example.jp.',
  },
  {
    environment: { PUBLIC_URL: 'ftp://hotline.example.jp' },
    fault:
      'PUBLIC_URL is not the address of a whole site. Write the one that the carrier calls, without a path, like https://hotline.example.jp.',
  },
  {
    environment: { LOG_LEVEL: 'INFO' },
    fault: 'LOG_LEVEL=INFO is not a level. Write one of trace, debug, info, warn, error, fatal, silent.',
  },
] as readonly { readonly environment: Readonly<Record<string, string>>; readonly fault: string }[])(
  '$environment is refused once, with what to write instead',
  ({ environment, fault }) => {
    expect(faultsOf(environment)).toEqual([fault]);
  },
);

test('all faults are said at once', () => {
  const faults = faultsOf({
    MADOGUCHI_TOKEN: 'x',
    PORT: '70000',
    PUBLIC_URL: 'https://hotline.example.jp',
    LOG_LEVEL: 'loud',
    MADOGUCHI_CLOCK: 'noon',
  });
  expect(faults.map((fault) => fault.split(/[ =]/)[0])).toEqual([
    'MADOGUCHI_TOKEN',
    'PORT',
    'LOG_LEVEL',
    'MADOGUCHI_CLOCK',
    'MADOGUCHI_CLOCK',
  ]);
});

test('the metrics are on this machine unless a host is set', () => {
  expect(read({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
});

test.each(['TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_SECONDARY'])(
  'a short %s is refused where the world can call, and warned of on this machine',
  (name) => {
    const sentence = `${name} has fewer than 16 letters, so it can be guessed. Copy the whole token from the carrier’s console: it has 32.`;
    const tokens = { TWILIO_AUTH_TOKEN: '0123456789abcdef', [name]: 'x'.repeat(15) };
    expect(faultsOf({ ...tokens, PUBLIC_URL: 'https://hotline.example.jp' })).toEqual([sentence]);
    expect(warningsOf(tokens)).toEqual([sentence]);
    expect(read({ ...tokens, [name]: 'x'.repeat(16) }).warnings).toEqual([]);
  },
);

test.each([
  ['"0123456789abcdef0123456789abcdef"', 'has quotation marks around it'],
  ["'0123456789abcdef0123456789abcdef'", 'has quotation marks around it'],
  ['“0123456789abcdef0123456789abcdef”', 'has quotation marks around it'],
  ['AC0123456789abcdef0123456789abcdef', 'is the SID of an account'],
  ['SK0123456789ABCDEF0123456789abcdef', 'is the SID of a key'],
])('%s is no token: it %s, and each call of the carrier would be refused', (token, what) => {
  for (const name of ['TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_SECONDARY']) {
    const tokens = { TWILIO_AUTH_TOKEN: '0123456789abcdef', [name]: token };
    const [fault = '', ...others] = faultsOf({ ...tokens, PUBLIC_URL: 'https://hotline.example.jp' });
    expect(others).toEqual([]);
    expect(fault).toContain(`${name} ${what}`);
    expect(fault).not.toContain('0123456789');
    expect(warningsOf(tokens)).toEqual([fault]);
  }
});

test('a name that is nearly one of the carrier’s settings is refused, another one of its names is warned of', () => {
  expect(faultsOf({ TWILIO_AUTH_TOKN: 'x' })).toEqual(['TWILIO_AUTH_TOKN is not a setting. Write TWILIO_AUTH_TOKEN if that is meant.']);
  expect(warningsOf({ TWILIO_REGION: 'jp1' })).toEqual(['TWILIO_REGION is not a setting. The service does not read it.']);
});

test('a token is never in a message', () => {
  expect(faultsOf({ TWILIO_AUTH_TOKEN: 'a very secret token', PORT: 'x' }).join('\n')).not.toContain('secret');
});

test.each([
  'https://hotline.example.jp/?x=1',
  'https://hotline.example.jp/#x',
  'https://user:word@hotline.example.jp',
  'https://hotline.example.jp/desk',
])('the public address %s is refused: the carrier could not follow our addresses under it', (PUBLIC_URL) => {
  expect(faultsOf({ PUBLIC_URL })).toHaveLength(1);
});

test('alerts are posted to an https address or to this machine, and the address, which may hold a secret, is never said', () => {
  for (const MADOGUCHI_ALERT_URL of ['https://hooks.example.jp/services/T0/secret?x=1', 'http://localhost:9000/a', 'http://127.0.0.1/'])
    expect(read({ MADOGUCHI_ALERT_URL }).alertUrl).toBe(MADOGUCHI_ALERT_URL);
  for (const MADOGUCHI_ALERT_URL of [
    'http://hooks.example.jp/secret',
    'hooks.example.jp/secret',
    'https://user:secret@hooks.example.jp/',
    'https://secret@hooks.example.jp/',
    'ftp://localhost/secret',
    'secret',
    'file:///secret',
  ]) {
    const faults = faultsOf({ MADOGUCHI_ALERT_URL });
    expect(faults).toEqual([expect.stringMatching(/^MADOGUCHI_ALERT_URL is not an address to which alerts can be posted\. Write one/)]);
    expect(faults.join()).not.toContain('secret');
  }
  expect(read({ MADOGUCHI_ALERT_URL: ' ' }).alertUrl).toBeUndefined();
});
