// A directory of as many centres as one likes, made from the Hokkaido centre's file with other names and numbers. Like the 1,741 local
// governments of Japan they share the national lines and have a line of their own.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';

/** How many local governments Japan has. */
export const everyGovernment = 1741;

const model = 'centres/hokkaido.yaml';

/** The texts of a schedules folder with so many centres beside the lines that they share. Throws where the model is not among the files. */
export function madeDirectory(files: SourceFiles, centres: number): SourceFiles {
  const written = files[model];
  if (written === undefined)
    throw new Error(`The schedules have no ${model}, after which the others are made. Use the project's own schedules.`);
  const shared = Object.entries(files).filter(([name]) => !name.startsWith('centres/'));
  const others = Array.from(
    { length: centres - 1 },
    (_, index) => [`centres/${nameOf(index + 1)}.yaml`, another(written, index + 1)] as const,
  );
  return Object.fromEntries([...shared, [model, written], ...others]);
}

/** Writes it into a folder, which need not be there yet. */
export async function writeMadeDirectory(folder: string, files: SourceFiles, centres: number): Promise<void> {
  for (const [name, text] of Object.entries(madeDirectory(files, centres))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** The identifier of a made centre, counted from 1. */
export function nameOf(number: number): string {
  return `town-${String(number).padStart(4, '0')}`;
}

/** A number that a made centre answers. */
export function numberOf(number: number): string {
  return `${prefixOf(number)}01`;
}

/** The numbers of the model begin with +8150 and six zeros. */
function prefixOf(number: number): string {
  return `+8150${String(number).padStart(6, '0')}`;
}

function another(written: string, number: number): string {
  return written
    .replace(/^default: true$/m, '')
    .replaceAll(prefixOf(0), prefixOf(number))
    .replaceAll('011-200-9595', `011-200-${String(number).padStart(4, '0')}`)
    .replaceAll('北海道', `第${number}町`)
    .replaceAll('Hokkaido', `Town ${number}`);
}
