// Writes where an option says, and says in the language of the person at the terminal why that is not possible.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Message, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { reader } from './staffReader.ts';

type Asked = {
  /** As it is typed: `--out`. */
  readonly option: string;
  readonly path: string;
};

/** Writes a file that an option names. What cannot be written is wrong usage, told in a sentence. `usual` is a name that such a file may have. */
export async function writeAsked(
  command: Command,
  { usual, ...asked }: Asked & { readonly usual: string },
  content: string | Uint8Array,
): Promise<void> {
  await writeFile(asked.path, content).catch((fault: unknown) => {
    const isFolder = codeOf(fault) === 'EISDIR';
    command.error(
      say(reader(), isFolder ? message('not-written.folder', { ...asked, example: join(asked.path, usual) }) : reasonOf(asked, fault)),
    );
  });
}

/** Refuses a folder, named by an option, into which files could not be written. */
export function refuseFolder(command: Command, asked: Asked, fault: unknown): never {
  const isFile = codeOf(fault) === 'EEXIST' || codeOf(fault) === 'ENOTDIR';
  return command.error(say(reader(), isFile ? message('not-written.file', asked) : reasonOf(asked, fault)));
}

function reasonOf(asked: Asked, fault: unknown): Message {
  const code = codeOf(fault);
  switch (code) {
    case 'ENOENT':
    // A part of the path is a file.
    case 'ENOTDIR':
      return message('not-written.no-folder', asked);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return message('not-written.not-allowed', asked);
    case 'ENOSPC':
    case 'EDQUOT':
      return message('not-written.full', asked);
    case undefined:
      throw fault;
    default:
      return message('not-written.other', { ...asked, code });
  }
}

/** The system's code; undefined for a fault of this program. */
function codeOf(fault: unknown): string | undefined {
  const { code } = fault as { readonly code?: unknown };
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
