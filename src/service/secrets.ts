// Secrets of the environment: in a variable, or in a file that a variable names, as container engines and systemd hand them over.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Message, message } from '../messages/message.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type SecretReader = (name: string) => string | undefined;

// The carrier's tokens have 32 letters.
const longest = 4096;

/**
 * Reads `NAME`, or the file that `NAME_FILE` names. `report` gets each fault. It contains neither the secret nor the path,
 * because a secret that was written into the wrong variable looks like a path.
 */
export function secretsOf(environment: Environment, folder: string, report: (fault: Message) => void): SecretReader {
  return (name) => {
    const written = environment[name]?.trim() || undefined;
    const file = environment[`${name}_FILE`]?.trim() || undefined;
    if (file === undefined) return written;
    if (written !== undefined) {
      report(message('secret.twice', { name }));
      return undefined;
    }
    const read = readSecret(name, resolve(folder, file));
    if (typeof read === 'string') return read;
    report(read);
    return undefined;
  };
}

function readSecret(name: string, path: string): string | Message {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (fault) {
    return message('secret.unreadable', { name, code: (fault as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  if (text === '') return message('secret.empty', { name });
  if (text.length > longest || /\s/.test(text)) return message('secret.several-words', { name });
  return text;
}
