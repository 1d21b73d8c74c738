// The files of words as texts. One that is not UTF-8 is refused before anything else is said of it, since callers would hear garbage.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../encoding/decodeText.ts';
import { encodingFault } from '../encoding/encodingFault.ts';
import { type Message, message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';

/** The texts of named files of a folder, by their names in it. */
export async function readWords(folder: string, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const read = names.map(async (name) => [name, decodeText(await readFile(join(folder, name)))] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Throws a `StaffFault` with the place of what is no text in each file, where there is any. */
export function refuseUnreadable(files: Readonly<Record<string, string>>): void {
  const faults = Object.entries(files).flatMap(([name, text]) => faultIn(name, text) ?? []);
  if (faults.length > 0) throw new StaffFault([message('prompts.invalid'), ...faults]);
}

function faultIn(name: string, text: string): Message | undefined {
  const found = encodingFault(text);
  if (found === undefined) return undefined;
  const before = text.slice(0, found.offset).split('\n');
  return message('prompts.at', { file: name, line: before.length, column: (before.at(-1) ?? '').length + 1, what: found.message });
}
