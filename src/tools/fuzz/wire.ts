// Requests by the thousand, over connections that are kept, with whatever bytes a test makes up.

import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';

export type Answer = { readonly status: number; readonly type: string; readonly text: string };

export type Wire = {
  /** Rejects where nothing is answered for so long that it must be called a hang. */
  readonly send: (method: string, path: string, headers: OutgoingHttpHeaders, body?: string | Buffer) => Promise<Answer>;
  readonly close: () => void;
};

const hangMs = 60_000;

export function openWire(url: string): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const { hostname, port } = new URL(url);
  return {
    send: (method, path, headers, body) =>
      new Promise((resolve, reject) => {
        const asked = request({ agent, hostname, port, method, path, headers, timeout: hangMs }, (response) => {
          textOf(response).then((text) => {
            resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text });
          }, reject);
        });
        asked.on('error', reject);
        asked.on('timeout', () => asked.destroy(new Error(`${method} ${path} was not answered after ${hangMs} ms.`)));
        asked.end(body);
      }),
    close: () => agent.destroy(),
  };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
