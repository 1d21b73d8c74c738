// A service of a few fixed documents, to see what the telephone makes of them and what it sends.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from '../../../src/rehearsal/phone/signRequest.ts';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly signed: boolean;
};

export type Documents = {
  readonly url: string;
  readonly token: string;
  /** What was asked for, in turn. */
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
};

/** Serves the inside of a `<Response>` at each path, and 404 elsewhere. What begins with a status, like `500 sorry`, is sent as that. */
export async function serve(documents: Readonly<Record<string, string>>): Promise<Documents> {
  const asked: Asked[] = [];
  const token = 'a token';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const { method = '', url = '' } = request;
    asked.push({
      method,
      path: url,
      form,
      signed: request.headers['x-twilio-signature'] === sign(token, `http://${request.headers.host}${url}`, form),
    });
    const document = documents[url.split('?')[0] ?? ''] ?? '404 nothing here';
    const [, status, words] = /^(\d{3}) (.*)$/.exec(document) ?? [];
    response.statusCode = Number(status ?? 200);
    response.setHeader('Content-Type', words === undefined ? 'text/xml; charset=utf-8' : 'text/plain');
    response.end(words ?? `<?xml version="1.0" encoding="UTF-8"?><Response>${document}</Response>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    asked,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
