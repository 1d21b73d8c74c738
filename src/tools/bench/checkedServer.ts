// (a) Bare node:http that checks the carrier's signature with the carrier's own function, and answers with the same bytes.

import { createServer } from 'node:http';
import { parse } from 'node:querystring';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { bytesOf, contentType, listen, readGiven } from './given.ts';

const given = readGiven();
const answers = bytesOf(given);

listen(
  createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const form = parse(Buffer.concat(chunks).toString());
      const signature = String(request.headers['x-twilio-signature']);
      const bytes = answers.get(path);
      const holds = webhooks.validateRequest(given.token, signature, given.publicUrl + path, form);
      response.writeHead(holds && bytes !== undefined ? 200 : 403, { 'Content-Type': contentType, 'Content-Length': bytes?.length ?? 0 });
      response.end(bytes);
    });
  }),
);
