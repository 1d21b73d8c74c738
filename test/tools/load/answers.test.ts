// What counts as a failed turn: whatever a caller could not go on with. Each service here is wrong in one way.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { emergencyTwiml } from '../../../src/carrier/twilio/emergencyTwiml.ts';
import type { Loaded } from '../../../src/tools/load/runLoad.ts';
import { startService } from '../../support/service.ts';
import { placed } from '../../support/tools/load/placed.ts';

type Answers = (url: string, response: ServerResponse, base: string) => void;

async function placedTo(answers: Answers): Promise<Loaded> {
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/voice/status') response.writeHead(204).end();
    else answers(request.url ?? '', response, base);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const loaded = await placed(base, 'any').finally(() => server.closeAllConnections());
  await new Promise((resolve) => server.close(resolve));
  return loaded;
}

const xml = (body: string): Answers => {
  return (_url, response) => void response.writeHead(200, { 'Content-Type': 'text/xml' }).end(body);
};
const listening = (turn: number) =>
  `<Response><Gather action="/voice/v1/topic?turn=${turn}" numDigits="1" actionOnEmptyResult="true"><Say>Hello.</Say></Gather></Response>`;

test.each<[what: string, answers: Answers, reason: string]>([
  ['an error', (_url, response) => void response.writeHead(502).end(), '/voice: answered with 502'],
  ['a page', (_url, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Hello</p>'), 'which is no TwiML'],
  ['a cut connection', (_url, response) => void response.destroy(), '/voice: socket hang up'],
  ['half a document', xml('<Response><Say>Hel'), 'the document is no XML'],
  ['no document', xml(''), 'the document is no XML'],
  ['another document', xml('<html/>'), 'It must be a <Response>'],
  ['an unknown verb', xml('<Response><Say>Hello.</Say><Whistle/></Response>'), 'has a <Whistle> inside'],
  ['an empty document', xml('<Response/>'), 'the caller hears nothing'],
  ['silence', xml('<Response><Gather action="/voice"/></Response>'), 'the caller hears nothing'],
  ['a silent end', xml('<Response><Hangup/></Response>'), 'the caller hears nothing'],
  ['words that lead nowhere', xml('<Response><Say>Hello.</Say></Response>'), 'nothing follows what is said'],
  ['words for when all else fails', xml(emergencyTwiml.fault), 'the service says that something is not working'],
  [
    'audio that is not there',
    (url, response) => {
      if (url.startsWith('/speech')) response.writeHead(404).end();
      else xml('<Response><Play>/speech/robot/one.wav</Play><Hangup/></Response>')(url, response, '');
    },
    '/speech/robot/….wav: answered with 404',
  ],
])('%s is a failed turn, with its reason', async (_what, answers, reason) => {
  const { failedTurns, reasons, finished, begun } = await placedTo(answers);
  expect(failedTurns).toBeGreaterThan(0);
  expect(reasons.map(({ what }) => what).join('\n')).toContain(reason);
  expect(finished).toBe(begun);
});

test('a call that is led back to its beginning is counted', async () => {
  const { failedTurns, beganAgain } = await placedTo((url, response) => xml(listening(url === '/voice' ? 7 : 1))(url, response, ''));
  expect(beganAgain).toBeGreaterThan(0);
  expect(failedTurns).toBe(0);
});

test('a service that does nothing wrong is found to do nothing wrong, and its memory is watched', async () => {
  const service = await startService({ at: '2026-11-24T19:59' });
  const loaded = await placed(service.url, service.token, { demand: { atOnce: 20 }, minutes: 0.008, listen: false });
  await service.close();
  expect(loaded).toMatchObject({ failedTurns: 0, reasons: [], beganAgain: 0, inProgress: 0 });
  expect(loaded.turns).toBeGreaterThan(loaded.finished);
  expect(loaded.latency.p50).toBeGreaterThan(0);
  expect(loaded.memory.length > 0).toBe(process.platform === 'linux');
  expect(JSON.stringify(service.logged)).not.toContain('is not known');
});
