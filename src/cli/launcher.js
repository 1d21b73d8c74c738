#!/usr/bin/env node
// `npx madoguchi …`: runs madoguchi.ts with a Node that runs TypeScript: this one, or else the one that npm installed with the project.
// It is JavaScript, so that an older Node can run it and say what is missing.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const home = join(folder, '../..');
const main = join(folder, 'madoguchi.ts');

/** The Node of infra/node/package.json for this machine, undefined if it is not installed. */
function pinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  // The packages of one platform are named otherwise.
  return ['node', 'node-bin']
    .map((prefix) => join(home, 'node_modules', `${prefix}-${platform}-${process.arch}`, 'bin', file))
    .find((path) => existsSync(path));
}

// https://nodejs.org/api/process.html#processfeaturestypescript: undefined before Node 22.10, false before 22.18.
// https://nodejs.org/api/crypto.html: the passwords of staff need argon2, which came with Node 24.7.
if (process.features.typescript && 'argon2' in (await import('node:crypto'))) {
  await import('./madoguchi.ts');
} else {
  const node = pinnedNode();
  if (node === undefined) {
    console.error(
      `Madoguchi needs Node 24.7 or newer, and this is ${process.version}. Run “npm ci” in ${home}, which installs one beside it, or install a newer Node.\nNode 24.7 以上が必要です（いまは ${process.version}）。${home} で「npm ci」を実行するか、新しい Node を入れてください。`,
    );
    process.exitCode = 1;
  } else {
    const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void child.kill(/** @type {NodeJS.Signals} */ (signal)));
    child.on('exit', (status) => {
      process.exitCode = status ?? 1;
    });
  }
}
