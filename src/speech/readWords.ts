// The files of words as texts. One that is not UTF-8 is refused before anything else is said of it, since callers would hear garbage.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../encoding/decodeText.ts';
import { encodingFault } from '../encoding/encodingFault.ts';
import { type Message, message, wholeMessage } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';

/** A file by its name inside the folder: its text, or what is wrong with it and where. */
export type WordsFile = { readonly name: string; readonly text: string; readonly fault?: Message };

/** Reads the named files of a folder. `shown` is the folder in the sentences: `pronunciation/`. */
export function readWords(folder: string, names: readonly string[], shown = ''): Promise<readonly WordsFile[]> {
  return Promise.all(
    names.map(async (name): Promise<WordsFile> => {
      const text = decodeText(await readFile(join(folder, name)));
      const found = encodingFault(text);
      if (found === undefined) return { name, text };
      const before = text.slice(0, found.offset).split('\n');
      const place = `${shown}${name}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
      return { name, text, fault: wholeMessage('problem.at', { place, what: found.message }) };
    }),
  );
}

/** Throws a `StaffFault` with the faults of all files, where there are any. */
export function throwFaults(files: readonly WordsFile[]): void {
  const faults = files.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) throw new StaffFault([message('prompts.invalid'), ...faults]);
}
