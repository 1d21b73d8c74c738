// What may be installed with this project. The GPL part is optional, and nothing of ours is linked to it.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LockedPackages, licenceFault, licencesOf } from '../../src/tools/licences/licences.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: LockedPackages };
const robot = '@echogarden/espeak-ng-emscripten';

test('every package of the lock file is under a licence that was agreed to', () => {
  const licences = licencesOf(packages);
  expect(licences.length).toBeGreaterThan(300);
  expect(licences.flatMap((each) => licenceFault(each) ?? [])).toEqual([]);
});

test.each([
  [{ license: 'GPL-3.0' }, 'live'],
  [{ license: 'GPL-3.0', dev: true }, 'development'],
  [{ license: 'MPL-2.0' }, 'live'],
  [{ license: 'UNLICENSED', optional: true }, 'optional'],
  [{}, 'live'],
] as readonly (readonly [LockedPackages[string], string])[])('another package under %j would be refused', (stated, use) => {
  const [licensed] = licencesOf({ 'node_modules/a/node_modules/@x/y': { version: '1.0.0', ...stated } });
  if (licensed === undefined) throw new Error('It was not seen.');
  expect(licenceFault(licensed)).toBe(
    `@x/y 1.0.0 is under “${stated.license ?? 'not stated'}” (${use}). Use another package, or write in src/tools/licences/licences.ts why it may be there.`,
  );
});

test('the robot voice may be there as an option, and as nothing else', () => {
  expect(licencesOf(packages).filter(({ licence, use }) => /GPL/.test(licence) && use !== 'development')).toMatchObject([
    { name: robot, use: 'optional' },
  ]);
  expect(licenceFault({ name: robot, version: '1', licence: 'GPL-3.0', use: 'live' })).toBeDefined();
});

test('no file of ours needs the robot voice: it is looked for by its name while the service runs', () => {
  const importing = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /(?:from|import\()\s*'@echogarden/.test(readFileSync(join('src', file), 'utf8')));
  expect(importing).toEqual([]);
});

test('the command lists what a live service installs', () => {
  const lines = execFileSync(process.execPath, ['src/tools/licences/command.ts'], { encoding: 'utf8' }).trim().split('\n');
  expect(lines.some((line) => /^MIT +live +express \d/.test(line))).toBe(true);
  expect(lines.filter((line) => line.startsWith('GPL'))).toEqual([expect.stringContaining(robot)]);
  expect(lines.join('\n')).not.toContain('vitest');
});
