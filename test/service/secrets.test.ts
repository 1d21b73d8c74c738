// The secrets of the environment: written there, or in a file that it names; two of them while one replaces the other.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../../src/service/settings.ts';

const home = '/srv/madoguchi';
const read = (environment: Readonly<Record<string, string | undefined>>) => readSettings(environment, home, '/var/lib/madoguchi');

/** Every fault of an environment, without the headline. */
function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(environment);
  } catch (fault) {
    return (fault as Error).message.split('\n').slice(1);
  }
  return [];
}

let secrets: string;
const inFile = (name: string, content: string) => {
  writeFileSync(join(secrets, name), content);
  return join(secrets, name);
};
beforeAll(() => {
  secrets = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterAll(() => rmSync(secrets, { recursive: true }));

test('the carrier’s tokens may stand in files, and the end of the line is no part of them', () => {
  const TWILIO_AUTH_TOKEN_FILE = inFile('primary', 'the-first\n');
  const TWILIO_AUTH_TOKEN_SECONDARY_FILE = inFile('secondary', '  the-second\r\n');
  expect(read({ TWILIO_AUTH_TOKEN_FILE, TWILIO_AUTH_TOKEN_SECONDARY_FILE })).toMatchObject({
    authToken: 'the-first',
    secondaryAuthToken: 'the-second',
  });
});

test('the carrier’s tokens are found beside the working folder, where a path is a relative one', () => {
  inFile('token', 'the-first');
  expect(readSettings({ TWILIO_AUTH_TOKEN_FILE: 'token' }, home, secrets).authToken).toBe('the-first');
});

test('the carrier’s tokens are not both written and in a file', () => {
  const TWILIO_AUTH_TOKEN_FILE = inFile('token', 'of-the-file');
  expect(faultsOf({ TWILIO_AUTH_TOKEN: 'of-the-environment', TWILIO_AUTH_TOKEN_FILE })).toEqual([
    'TWILIO_AUTH_TOKEN and TWILIO_AUTH_TOKEN_FILE are both set, and only one of them can be used. Remove one.',
  ]);
});

test.each([
  ['is not there', () => 'nowhere', 'cannot be read (ENOENT)'],
  ['is a folder', () => secrets, 'cannot be read (EISDIR)'],
  ['is empty', () => inFile('empty', ' \n'), 'is empty'],
  ['holds a whole environment', () => inFile('words', 'TWILIO_AUTH_TOKEN=secret word'), 'holds more than one word'],
  ['is very long', () => inFile('long', 'secret'.repeat(1000)), 'holds more than one word'],
])('the carrier’s tokens are asked for again where their file %s', (_, path, said) => {
  for (const name of ['TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_SECONDARY']) {
    const faults = faultsOf({ ...(name.endsWith('SECONDARY') && { TWILIO_AUTH_TOKEN: 'x' }), [`${name}_FILE`]: path() });
    expect(faults).toEqual([`The file that ${name}_FILE names ${said}. Write the path of a file that holds the secret and nothing else.`]);
  }
});

test('the carrier’s tokens are not repeated where somebody writes one in the place of a path', () => {
  expect(faultsOf({ TWILIO_AUTH_TOKEN_FILE: '0123456789abcdef' }).join()).not.toContain('0123456789abcdef');
});

test('the carrier’s tokens are two while one replaces the other; the secondary one never stands alone', () => {
  expect(read({ TWILIO_AUTH_TOKEN: 'a', TWILIO_AUTH_TOKEN_SECONDARY: 'b' })).toMatchObject({ authToken: 'a', secondaryAuthToken: 'b' });
  expect(faultsOf({ TWILIO_AUTH_TOKEN_SECONDARY: 'b' })).toEqual([
    'TWILIO_AUTH_TOKEN_SECONDARY is set alone. Set TWILIO_AUTH_TOKEN to the first one too, or remove the secondary one.',
  ]);
});
