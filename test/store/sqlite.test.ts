// The store in a file of SQLite.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { storeContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

storeContract({
  name: 'SQLite',
  fresh: async () => {
    files += 1;
    return { file: join(folder, `${files}.db`) };
  },
});
