// Secrets of the environment: in a variable, or in a file that a variable names, as container engines and systemd hand them over.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export type SecretReader = (name: string) => string | undefined;

// The carrier's tokens have 32 letters.
const longest = 4096;

/**
 * Reads `NAME`, or the file that `NAME_FILE` names. `report` gets each fault as a sentence. It contains neither the secret nor the path,
 * because a secret that was written into the wrong variable looks like a path.
 */
export function secretsOf(environment: Environment, folder: string, report: (fault: string) => void): SecretReader {
  return (name) => {
    const written = environment[name]?.trim() || undefined;
    const file = environment[`${name}_FILE`]?.trim() || undefined;
    if (file === undefined) return written;
    if (written !== undefined) {
      report(`${name} and ${name}_FILE are both set, and only one of them can be used. Remove one.`);
      return undefined;
    }
    const read = readSecret(resolve(folder, file));
    if (typeof read === 'string') return read;
    report(`The file that ${name}_FILE names ${read.fault}. Write the path of a file that holds the secret and nothing else.`);
    return undefined;
  };
}

function readSecret(path: string): string | { readonly fault: string } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (fault) {
    return { fault: `cannot be read (${(fault as NodeJS.ErrnoException).code ?? 'unknown'})` };
  }
  if (text === '') return { fault: 'is empty' };
  if (text.length > longest || /\s/.test(text)) return { fault: 'holds more than one word' };
  return text;
}
