// No test of the code reads the schedules of this project's centre, which staff change: they stand on the frozen ones. It is watched here, in
// the process of the tests and for each of their files; what their own processes read is watched by test/long/staffEdits.test.ts.

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

const live = join(import.meta.dirname, '../../../schedules');
const reading = /^(?:readFile|open|readdir|opendir|createReadStream|copyFile|cp)(?:Sync)?$/;
const key = Symbol.for('madoguchi: live files that tests read');

type Module = Record<string, unknown>;

/** Every reading function notes what it reads of the live folder. Once in a process. */
function watch(): Set<string> {
  const read = new Set<string>();
  const note = (path: unknown): void => {
    const name = path instanceof URL ? fileURLToPath(path) : path;
    // The guide beside the files is the same for every centre.
    if (typeof name !== 'string' || name.endsWith('.md')) return;
    const full = resolve(name);
    if (full === live || full.startsWith(`${live}/`)) read.add(full.slice(live.length + 1) || 'the folder');
  };
  for (const module of [fs, fs.promises] as unknown as readonly Module[])
    for (const [name, own] of Object.entries(module)) {
      if (typeof own !== 'function' || !reading.test(name)) continue;
      const watched = function (this: unknown, ...given: readonly unknown[]): unknown {
        note(given[0]);
        return Reflect.apply(own, this, given);
      };
      module[name] = Object.assign(watched, own);
    }
  syncBuiltinESMExports();
  return read;
}

const kept = globalThis as { [key]?: Set<string> };
kept[key] ??= watch();
const read = kept[key];
read.clear();

afterAll(() => {
  if (expect.getState().testPath?.includes('/test/schedules/live/') === true) return;
  expect([...read], 'A test of the code reads live schedules: use test/support/schedules/frozen.ts').toEqual([]);
});
