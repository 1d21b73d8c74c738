// A real HTTP server that takes alerts, in whichever way a test wants: it answers, is slow, breaks off, redirects.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Alert } from '../../../../src/service/alerts/alert.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export type Receiver = {
  readonly url: string;
  /** Every alert that was posted, also those that were not taken. */
  readonly posted: Alert[];
  /** How the next requests are answered. */
  answer: Answer;
  readonly close: () => Promise<void>;
};

export const takes: Answer = (response) => void response.writeHead(200).end('ok');
export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end('no');

/** Starts it on a free port of this machine, or on one that it had before. */
export async function startReceiver(answer: Answer = takes, port = 0): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.method === 'POST') receiver.posted.push(JSON.parse(body) as Alert);
      receiver.answer(response, request);
    });
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`,
    posted: [],
    answer,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
  return receiver;
}
