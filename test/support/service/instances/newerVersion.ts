// This version as a later one: a copy of src/ whose addresses have another form. What it reads and what it writes are chosen apart,
// since a format is brought in by two updates: the first one reads it everywhere, the second one writes it.

import { cp, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frozenFolder } from '../../schedules/frozenFolder.ts';

export type Version = {
  /** The file to start. */
  readonly main: string;
  readonly remove: () => Promise<void>;
};

const home = join(import.meta.dirname, '../../../..');

/** A copy that reads today's form of address and the next, and writes one of them. */
export async function newerVersion(writes: 'today’s form' | 'the next form'): Promise<Version> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-newer-'));
  const room = join(folder, 'src/carrier');
  await Promise.all([
    cp(join(home, 'src'), join(folder, 'src'), { recursive: true }),
    ...['package.json', 'node_modules', 'prompts'].map((name) => symlink(join(home, name), join(folder, name))),
    symlink(frozenFolder, join(folder, 'schedules')),
  ]);
  await rename(join(room, 'address.ts'), join(room, 'addressBefore.ts'));
  await writeFile(join(room, 'address.ts'), nextForm(writes === 'the next form'));
  return { main: join(folder, 'src/main.ts'), remove: () => rm(folder, { recursive: true }) };
}

/** A form with another place for everything but the three fields that every version is to understand. */
function nextForm(isWritten: boolean): string {
  return `import type { State } from '../call/state.ts';
import * as before from './addressBefore.ts';

export * from './addressBefore.ts';

export function addressOf(state: State): string {
  if (!${isWritten}) return before.addressOf(state);
  const query = new URLSearchParams({ centre: state.centre, turn: String(state.turn) });
  if ('language' in state && state.language !== undefined) query.set('language', state.language);
  query.set('packed', Buffer.from(before.addressOf(state)).toString('base64url'));
  return '/voice/v2/anywhere?' + query;
}

export function stateAt(address: string): State | undefined {
  return before.stateAt(unpacked(address));
}

export function whereIs(address: string): before.Whereabouts {
  return before.whereIs(unpacked(address));
}

function unpacked(address: string): string {
  const url = URL.parse(address, 'http://madoguchi.invalid');
  if (!url?.pathname.startsWith('/voice/v2/')) return address;
  return Buffer.from(url.searchParams.get('packed') ?? '', 'base64url').toString();
}
`;
}
