// The unit of the table: bare node:http that reads the form to its end, checks nothing, and answers with the same bytes.

import { createServer } from 'node:http';
import { bytesOf, contentType, listen, readGiven } from './given.ts';

const answers = bytesOf(readGiven());

listen(
  createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const bytes = answers.get(request.url ?? '');
      response.writeHead(bytes === undefined ? 404 : 200, { 'Content-Type': contentType, 'Content-Length': bytes?.length ?? 0 });
      response.end(bytes);
    });
  }),
);
