// The schedules of a load: those of the folder, in which every desk of a centre's own hears a whisper and is asked for a key.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';

/** The files with `accept: true` on each line of a centre that may have it: one without a menu of its own. */
export function whispering(files: SourceFiles): SourceFiles {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, /^centres\/.*\.ya?ml$/.test(name) ? withKeys(text) : text]));
}

/** Writes them below a folder. */
export async function writeWhispering(files: SourceFiles, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(whispering(files))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

function withKeys(text: string): string {
  const document = parseDocument(text);
  const lines = document.get('lines');
  if (!isMap(lines)) return text;
  for (const { value: line } of lines.items) {
    if (!isMap(line) || line.has('digits') || line.get('ring') === 'together') continue;
    line.set('accept', true);
  }
  return document.toString();
}
