// Requests and responses are what Express wants them to be before it sees them, and it has nothing to change.

import { once } from 'node:events';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { expressClasses } from '../../src/service/expressClasses.ts';

test('a request keeps its prototype, and can do all that Express and Node taught it', async () => {
  const app = express();
  const born: object[] = [];
  const seen: object[] = [];
  app.get('/asked', (request, response) => {
    seen.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response));
    const { path, query, app: itsApp } = request;
    const isNodes = request instanceof IncomingMessage && response instanceof ServerResponse;
    response
      .status(201)
      .set('X-A', '1')
      .json({ path, query, isNodes, isItsApp: itsApp === app, isItsAppToo: response.app === app });
  });
  const server = createServer(expressClasses(app), app);
  server.prependListener('request', (request, response) =>
    born.push(Object.getPrototypeOf(request) as object, Object.getPrototypeOf(response) as object),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = await fetch(`${url}/asked?a=1`);
  const missing = await fetch(`${url}/nothing`);
  server.close();
  server.closeAllConnections();
  expect({ status: answer.status, header: answer.headers.get('x-a'), body: await answer.json(), missing: missing.status }).toEqual({
    status: 201,
    header: '1',
    body: { path: '/asked', query: { a: '1' }, isNodes: true, isItsApp: true, isItsAppToo: true },
    missing: 404,
  });
  expect(seen).toHaveLength(2);
  expect(seen.every((prototype, index) => prototype === born[index])).toBe(true);
});
