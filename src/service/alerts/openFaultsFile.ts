// The faults that were sent and whose end was not, in a file of the data folder: a restart neither sends them again nor forgets their end.
// Where the file cannot be read or written, the faults that are there are sent once more.

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenFault } from './watchAlerts.ts';

export type OpenFaults = ReadonlyMap<string, OpenFault>;

/** The file of a service: the port tells services apart that share a data folder. */
export function openFaultsFileOf({ dataFolder, port }: { readonly dataFolder: string; readonly port: number }): string {
  return join(dataFolder, `alerts-${port}.json`);
}

/** The faults in a file; none where there is no such file. Never rejects. */
export async function readOpenFaults(file: string): Promise<OpenFaults> {
  try {
    const entries = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, OpenFault>>);
    return new Map(entries.filter(([, open]) => typeof open?.fault?.file === 'string' && typeof open.id === 'string'));
  } catch {
    return new Map();
  }
}

/** Writes a file, one version after the other. A file that cannot be written is left as it is. */
export function openFaultsWriter(file: string): { readonly write: (open: OpenFaults) => void; readonly close: () => Promise<void> } {
  let writing = Promise.resolve();
  return {
    write: (open) => {
      const text = JSON.stringify(Object.fromEntries(open));
      writing = writing.then(() => replace(file, text)).catch(() => {});
    },
    close: () => writing,
  };
}

async function replace(file: string, text: string): Promise<void> {
  const half = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.half`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(half, text, { mode: 0o640 });
    await rename(half, file);
  } catch (fault) {
    await rm(half, { force: true }).catch(() => {});
    throw fault;
  }
}
