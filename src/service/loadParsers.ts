// Express's readers of bodies load their tables of charsets with the first body that they read. Here they read one at the start, so that
// no request depends on a file that can be opened later.

import { Readable } from 'node:stream';
import express, { type Request, type Response } from 'express';

/** Resolves when the tables are loaded. Rejects where they cannot be: then no form could be read. */
export function loadParsers(): Promise<void> {
  const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
  const request = Object.assign(Readable.from([Buffer.from('{}')]), { headers }) as unknown as Request;
  return new Promise((resolve, reject) => {
    express.json()(request, {} as Response, (fault?: unknown) => (fault === undefined ? resolve() : reject(fault)));
  });
}
