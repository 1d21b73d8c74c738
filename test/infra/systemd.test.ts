// The unit for one small server, read as systemd reads it.

import { expect, test } from 'vitest';
import { readSettings } from '../../src/service/settings.ts';
import { textOf } from '../support/infra/files.ts';

/** The values of a unit by section and name, in their order. */
function unitOf(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let section = '';
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^\[(\w+)\]$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    else {
      const [, name, value] = /^([A-Z]\w*)=(.*)$/.exec(line) ?? [];
      if (name === undefined || section === '') throw new Error(`“${line}” is no line of a unit.`);
      found.set(`${section}.${name}`, [...(found.get(`${section}.${name}`) ?? []), value ?? '']);
    }
  }
  return found;
}

const unit = unitOf(textOf('infra/systemd/madoguchi.service'));

test('the service starts after the network, is started again however often it falls, and has time to finish', () => {
  expect(unit.get('Unit.After')).toEqual(['network-online.target']);
  expect(unit.get('Unit.Wants')).toEqual(['network-online.target']);
  expect(unit.get('Unit.StartLimitIntervalSec')).toEqual(['0']);
  expect(unit.get('Service.Restart')).toEqual(['always']);
  expect(Number(unit.get('Service.TimeoutStopSec')?.[0])).toBeGreaterThan(15);
  expect(unit.get('Install.WantedBy')).toEqual(['multi-user.target']);
});

test('the service takes every setting of the unit, and its token from a credential that the unit loads', () => {
  const environment = Object.fromEntries((unit.get('Service.Environment') ?? []).map((each) => each.split(/=(.*)/s).slice(0, 2)));
  const [credential] = unit.get('Service.LoadCredential')?.[0]?.split(':') ?? [];
  expect(environment.TWILIO_AUTH_TOKEN_FILE).toBe(`%d/${credential}`);
  expect(readSettings({ ...environment, TWILIO_AUTH_TOKEN_FILE: '' }, '/opt/madoguchi', '/var/lib/madoguchi')).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'https://hotline.example.jp',
    schedules: '/etc/madoguchi/schedules',
    dataFolder: '/var/lib/madoguchi/data',
    metrics: { port: 9464, host: '127.0.0.1' },
  });
});

test('the lines that are prepared for a second token and for a PostgreSQL give the service the files of each', () => {
  const both = unitOf(textOf('infra/systemd/madoguchi.service').replace(/^#(?=[A-Z]\w+=)/gm, ''));
  const files = (both.get('Service.Environment') ?? []).filter((each) => /^\w+_FILE=/.test(each));
  const loaded = (both.get('Service.LoadCredential') ?? []).map((each) => each.split(':')[0]);
  const names = ['TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_SECONDARY', 'DATABASE_URL'];
  expect(files).toEqual(names.map((name, index) => `${name}_FILE=%d/${loaded[index]}`));
  expect(loaded).toHaveLength(names.length);
});

test('the service has a user of its own, writes only its own folder, and may make machine code, as V8 must', () => {
  for (const name of ['DynamicUser', 'NoNewPrivileges', 'ProtectHome', 'PrivateTmp', 'RestrictNamespaces', 'LockPersonality'])
    expect([name, unit.get(`Service.${name}`)]).toEqual([name, ['yes']]);
  expect(unit.get('Service.ProtectSystem')).toEqual(['strict']);
  expect(unit.get('Service.StateDirectory')).toEqual(['madoguchi']);
  expect(unit.get('Service.WorkingDirectory')).toEqual(['/var/lib/madoguchi']);
  expect(unit.has('Service.MemoryDenyWriteExecute')).toBe(false);
  // A core dump would hold callers' numbers.
  expect(unit.get('Service.LimitCORE')).toEqual(['0']);
  expect(unit.has('Service.WatchdogSec')).toBe(false);
});
