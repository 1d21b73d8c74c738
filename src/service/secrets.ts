// Secrets of the environment: written there, or in a file that the environment names, as container engines and systemd hand them over.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export type SecretReader = (name: string) => string | undefined;

// No secret of ours is longer.
const longest = 4096;

/**
 * Reads `NAME`, or the file that `NAME_FILE` names. What is wrong is told as a sentence without a word of the secret, nor of the path: in
 * the wrong variable, a secret looks like a path.
 */
export function secretsOf(environment: Environment, folder: string, tell: (fault: string) => void): SecretReader {
  return (name) => {
    const written = environment[name]?.trim() || undefined;
    const file = environment[`${name}_FILE`]?.trim() || undefined;
    if (file === undefined) return written;
    if (written !== undefined) {
      tell(`${name} and ${name}_FILE are both set, and only one of the two can hold. Remove one.`);
      return undefined;
    }
    const read = readSecret(resolve(folder, file));
    if (typeof read === 'string') return read;
    tell(`The file that ${name}_FILE names ${read.fault}. Write the path of a file that holds the secret and nothing else.`);
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
