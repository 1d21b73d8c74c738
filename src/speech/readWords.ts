// The files of words as texts. One that is not UTF-8 is refused before anything else is said of it, since callers would hear garbage.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../encoding/decodeText.ts';
import { encodingFault } from '../encoding/encodingFault.ts';
import type { Message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';

/** A fault of one file of words; line and column count from 1. */
export type WordsFault = { readonly file: string; readonly line: number; readonly column: number; readonly message: Message };

/** Files of words that cannot be read as text. The sentences are in both languages, because the reader is not known yet. */
export class UnreadableWords extends Error {
  override readonly name = 'UnreadableWords';
  readonly faults: readonly WordsFault[];

  constructor(faults: readonly WordsFault[]) {
    super(
      faults
        .flatMap(({ file, line, column, message }) =>
          (['ja', 'en'] as const).map((language) => `${file}:${line}:${column}: ${say(language, message)}`),
        )
        .join('\n'),
    );
    this.faults = faults;
  }
}

/** A file by its name inside the folder: its text, or what is wrong with it. */
export type WordsFile = { readonly name: string; readonly text: string; readonly fault?: WordsFault };

/** Reads the named files of a folder. `shown` is the folder in the sentences: `pronunciation/`. */
export function readWords(folder: string, names: readonly string[], shown = ''): Promise<readonly WordsFile[]> {
  return Promise.all(
    names.map(async (name): Promise<WordsFile> => {
      const text = decodeText(await readFile(join(folder, name)));
      const found = encodingFault(text);
      if (found === undefined) return { name, text };
      const before = text.slice(0, found.offset).split('\n');
      const fault = { file: shown + name, line: before.length, column: (before.at(-1) ?? '').length + 1, message: found.message };
      return { name, text, fault };
    }),
  );
}

/** Throws `UnreadableWords` with the faults of all files, where there are any. */
export function throwFaults(files: readonly WordsFile[]): void {
  const faults = files.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  if (faults.length > 0) throw new UnreadableWords(faults);
}
