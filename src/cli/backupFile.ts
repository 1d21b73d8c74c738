// The file of a backup: lines of text, compressed, so that a part that is missing or damaged is noticed. “-” is a standard stream.

import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { message, wholeMessage } from '../messages/message.ts';
import { StoreRefusal } from '../store/storeRefusal.ts';

export const standardStream = '-';

// Only the person who runs it may read it: it says when each call came.
const mode = 0o600;

/**
 * Writes a new file, of which there is nothing before all of it is there. Rejects with a StoreRefusal where it exists, or cannot be written.
 */
export async function writeLines(file: string, fill: (write: (lines: string) => Promise<void>) => Promise<void>): Promise<void> {
  if (file !== standardStream && existsSync(file)) throw new StoreRefusal(wholeMessage('backup-exists', { file }));
  const part = `${file}.part`;
  const to = file === standardStream ? process.stdout : createWriteStream(part, { mode, flush: true });
  const gzip = createGzip();
  const written = pipeline(gzip, to, { end: to !== process.stdout });
  // It is told below; meanwhile it must not be a rejection that no code catches.
  written.catch(() => {});
  const write = async (lines: string): Promise<void> => {
    if (!gzip.write(lines)) await Promise.race([once(gzip, 'drain'), written]);
  };
  try {
    await Promise.all([fill(write).then(() => gzip.end()), written.catch(fileFault(file))]);
    if (file !== standardStream) await rename(part, file);
  } catch (fault) {
    gzip.destroy();
    if (file !== standardStream) await rm(part, { force: true });
    throw fault;
  }
}

/** Reads the lines of a file. Rejects with a StoreRefusal where it cannot be read, or is damaged, and as `take` does. */
export async function readLines<Taken>(file: string, take: (lines: AsyncIterable<string>) => Promise<Taken>): Promise<Taken> {
  const from = file === standardStream ? process.stdin : createReadStream(file);
  try {
    return await pipeline(from, createGunzip(), (chunks: AsyncIterable<Buffer>) => take(linesOf(chunks)));
  } catch (fault) {
    const { code = '' } = fault as { readonly code?: string };
    // https://nodejs.org/api/zlib.html: its own codes.
    if (code.startsWith('Z_')) throw new StoreRefusal(message('backup-damaged'));
    if (/^E(?:NOENT|ISDIR|ACCES|PERM|IO)$/.test(code)) fileFault(file)(fault);
    throw fault;
  }
}

function fileFault(file: string): (fault: unknown) => never {
  return (fault) => {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === undefined || code.startsWith('ERR_')) throw fault;
    throw new StoreRefusal(wholeMessage('backup-file', { file, code }));
  };
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
