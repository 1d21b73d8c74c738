// The form's own reader reads what the carrier sends as Express's reader does, and leaves the rest to that one.

import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import express, { type Request, type Response } from 'express';
import fc from 'fast-check';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Form } from '../../../src/carrier/twilio/form.ts';
import { parseForm } from '../../../src/carrier/twilio/readForm.ts';
import { callersNumber, encoded, everyCall, type Fields, signatureOf, webhook } from '../../support/carrier/carrier.ts';
import { type Service, startService } from '../../support/service.ts';

const topic = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
});
afterAll(() => service.close());

const expressReader = express.urlencoded({ extended: false, limit: 32 * 1024, parameterLimit: 200 });

function readByExpress(body: string): Promise<Form> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) };
  const request = Object.assign(Readable.from([Buffer.from(body)]), { headers, body: undefined as unknown });
  return new Promise((resolve, reject) => {
    expressReader(request as unknown as Request, {} as Response, (fault?: unknown) =>
      fault === undefined ? resolve((request.body ?? {}) as Form) : reject(fault as Error),
    );
  });
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const name = fc.oneof(
  fc.constantFrom('Digits', 'To', 'From', 'CallSid', 'toString', 'a[b]', 'c[]'),
  // What neither reader keeps is below.
  text.filter((each) => each !== '' && each !== '__proto__'),
);
const someFields: fc.Arbitrary<Fields> = fc
  .uniqueArray(fc.tuple(name, fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 4 }))), { selector: ([key]) => key, maxLength: 8 })
  .map((pairs) => Object.fromEntries(pairs));

test('whatever fields the carrier sends, the form is the one that Express would read, and its signature holds', async () => {
  const url = 'https://hotline.example.jp/voice?a=1';
  await fc.assert(
    fc.asyncProperty(someFields, async (fields) => {
      const pairs = Object.entries(fields).flatMap(([key, value]) => [value].flat().map((each) => [key, each.toWellFormed()] as const));
      const sent = Object.groupBy(pairs, ([key]) => key);
      const clean: Fields = Object.fromEntries(Object.entries(sent).map(([key, all]) => [key, (all ?? []).map(([, value]) => value)]));
      for (const body of [encoded(clean), new URLSearchParams(pairs.map(([key, value]) => [key, value])).toString()]) {
        const form = parseForm(body);
        expect(form).toEqual(await readByExpress(body));
        expect(webhooks.validateRequest('token', signatureOf('token', url, clean), url, form ?? {})).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['', {}],
  ['a', { a: '' }],
  ['a=&b', { a: '', b: '' }],
  ['a=1&a=2&a=1', { a: ['1', '2', '1'] }],
  ['a=b=c', { a: 'b=c' }],
  ['a=1+2%2B3', { a: '1 2+3' }],
  ['=1&&a=2&', { a: '2' }],
  ['__proto__=1&constructor=2', { constructor: '2' }],
])('“%s” is read as Express reads it', async (body, expected) => {
  expect(parseForm(body)).toEqual(expected);
  expect(await readByExpress(body)).toEqual(expected);
});

test.each([
  ['a=%E0%A4%A&b=1', { a: '\uFFFD%A', b: '1' }],
  ['a=%&b=1', { a: '%', b: '1' }],
  ['a=%zz+%41&b=1', { a: '%zz A', b: '1' }],
  ['%FF=1&b=1', { '\uFFFD': '1', b: '1' }],
])('what cannot be decoded (“%s”) is read as something else, and harms no other field', (body, expected) => {
  expect(parseForm(body)).toEqual(expected);
});

test('a name that objects have already is a field like any other, and changes no object', () => {
  const form = parseForm('toString=1&hasOwnProperty=2&__proto__=3&__proto__[a]=4&constructor[prototype][a]=5') ?? {};
  expect(Object.keys(form).sort()).toEqual(['__proto__[a]', 'constructor[prototype][a]', 'hasOwnProperty', 'toString']);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Readonly<Record<string, unknown>>).a).toBeUndefined();
});

test('more than two hundred fields are no form of the carrier', () => {
  const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=`).join('&');
  expect(Object.keys(parseForm(fields(200)) ?? {})).toHaveLength(200);
  expect(parseForm(fields(201))).toBeUndefined();
});

test.each([
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=UTF-8',
  'application/x-www-form-urlencoded;charset=utf-8',
  'application/x-www-form-urlencoded; charset=iso-8859-1',
])('a form sent as %s gets its turn', async (type) => {
  const response = await webhook(service, topic, { Digits: '2' }).set('Content-Type', type);
  expect({ status: response.status, type: response.type }).toEqual({ status: 200, type: 'text/xml' });
});

test('a form that comes in pieces, without its length, gets its turn', async () => {
  const fields = { ...everyCall, Digits: '2' };
  const response = await fetch(service.url + topic, {
    method: 'POST',
    body: Readable.toWeb(
      Readable.from([encoded(fields).slice(0, 50), encoded(fields).slice(50)].map((part) => Buffer.from(part))),
    ) as ReadableStream,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': signatureOf(service.token, service.url + topic, fields),
    },
    duplex: 'half',
  } as RequestInit);
  expect({ status: response.status, isTwiml: (await response.text()).includes('<Response>') }).toEqual({ status: 200, isTwiml: true });
});

test('a form without its length is no way around the limit of its size', async () => {
  const sent = request(service.url + topic, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': 'x' },
  });
  const answered = new Promise<IncomingMessage>((resolve) => sent.once('response', resolve));
  // The service may close the connection before everything is written.
  sent.on('error', () => undefined);
  for (const _ of Array(40)) sent.write(`a=${'1'.repeat(1000)}&`);
  sent.end();
  expect((await answered).resume().statusCode).toBe(413);
});

test('a carrier that hangs up in the middle of its form costs the next caller nothing, and nothing of it is written down', async () => {
  const logged = service.logged.length;
  const { port } = new URL(service.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST ${topic} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: x\r\nContent-Length: 500\r\n\r\nFrom=${encodeURIComponent(callersNumber)}`,
  );
  await new Promise((later) => socket.once('connect', later));
  socket.destroy();
  expect((await webhook(service, topic, { Digits: '2' })).status).toBe(200);
  expect(service.logged.slice(logged).map(({ msg }) => msg)).toEqual(['call event', 'call event']);
});

test('the reader of Express is asked by a real server as it is here', async () => {
  const app = express().post('/', expressReader, (request, response) => void response.json(request.body));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((later) => server.once('listening', later));
  const { port } = server.address() as AddressInfo;
  const body = encoded({ ...everyCall, Digits: ['1', '2'] });
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  expect(await answer.json()).toEqual(parseForm(body));
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
});
