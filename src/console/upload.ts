// A form with a file, as a browser sends it: multipart/form-data. The body is read only when the request has been let in.

import express, { type Request, type Response } from 'express';
import type { Visit } from './route.ts';

// A form of ours has seven parts. Taking thousands apart would keep callers waiting.
const mostParts = 100;

/** The form is too long, or is none. */
export class UnreadableUpload extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`a form with a file could not be read (${status})`);
    this.status = status;
  }
}

/** The fields and the files of the form. A form without files may also be written in the other way. Rejects with an `UnreadableUpload`. */
export async function readUpload(request: Request, response: Response, mostBytes: number): Promise<Pick<Visit, 'form' | 'files'>> {
  const types = ['multipart/form-data', 'application/x-www-form-urlencoded'];
  const read = express.raw({ type: types, limit: mostBytes, inflate: false });
  await new Promise<void>((resolve, reject) => {
    read(request, response, (fault?: unknown) => {
      if (fault === undefined) return resolve();
      // A client that is cut off in the middle would go on sending.
      response.set('Connection', 'close');
      reject(new UnreadableUpload((fault as { readonly status?: number }).status ?? 400));
    });
  });
  const body: unknown = request.body;
  const type = request.headers['content-type'] ?? '';
  if (!(body instanceof Uint8Array)) return { form: new URLSearchParams(), files: new Map() };
  if (isInManyParts(body, type)) throw new UnreadableUpload(413);
  try {
    return await fieldsOf(await new globalThis.Response(Uint8Array.from(body), { headers: { 'Content-Type': type } }).formData());
  } catch {
    throw new UnreadableUpload(400);
  }
}

/** Whether the form has more parts than any of ours, or fields where it is written in the other way. Each part has a header of its own (RFC 7578, 4.2). */
function isInManyParts(body: Uint8Array, type: string): boolean {
  const begin = /^\s*multipart\//i.test(type) ? /content-disposition/gi : /&/g;
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  return text.matchAll(begin).drop(mostParts).next().done !== true;
}

async function fieldsOf(sent: FormData): Promise<Pick<Visit, 'form' | 'files'>> {
  const form = new URLSearchParams();
  const files = new Map<string, Uint8Array>();
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.append(name, value);
    else files.set(name, new Uint8Array(await value.arrayBuffer()));
  }
  return { form, files };
}
