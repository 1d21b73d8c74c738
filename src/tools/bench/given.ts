// What every server of the bench is given in a file, and how it says that it listens.

import { readFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';

/** One piece of a document, as the usual way would build it. */
export type Piece =
  | {
      readonly is: 'say';
      readonly voice: string;
      readonly language: string;
      /** Words, a pause, or words with what the voice says in their place. */
      readonly parts: readonly (string | { readonly time: string } | { readonly alias: string; readonly written: string })[];
    }
  | { readonly is: 'play'; readonly url: string };

export type Given = {
  readonly token: string;
  readonly publicUrl: string;
  /** By path and query: the document that Madoguchi answers with, and what it is made of. */
  readonly answers: Readonly<Record<string, { readonly document: string; readonly action: string; readonly pieces: readonly Piece[] }>>;
};

export const contentType = 'text/xml; charset=utf-8';

/** Reads the file that the command line names. */
export function readGiven(): Given {
  return JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Given;
}

/** The documents as bytes. */
export function bytesOf({ answers }: Given): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(answers).map(([path, { document }]) => [path, Buffer.from(document)]));
}

/** Listens on a free port of this machine and prints it. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
}
