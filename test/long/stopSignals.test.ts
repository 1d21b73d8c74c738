// A service that is told to stop, as a real process: whoever is on the telephone hears their turn, whoever comes later is refused at
// once, so that the carrier or the balancer asks another instance.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encoded, everyCall, signatureOf } from '../support/carrier/carrier.ts';
import { until } from '../support/schedules/reload/folder.ts';
import { end, type Running, startProcess, statusOf, whenReady } from '../support/service/process.ts';

const MADOGUCHI_CLOCK = '2026-11-24T10:00';
const form = { ...everyCall, Digits: '2' };
const path = '/voice/v1/topic?centre=hokkaido&turn=2&language=en';
const body = encoded(form);

type Answer = { readonly status: number | undefined; readonly connection: string | undefined; readonly text: string };

function signed({ url, token }: Running, agent: Agent | false, address = path): ClientRequest {
  return request(url + address, {
    method: 'POST',
    agent,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-twilio-signature': signatureOf(token, url + address, form),
    },
  });
}

function answerTo(asked: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection, text }));
    });
  });
}

/** A webhook of which only half has arrived, and the answer to it. */
async function halfSent(running: Running): Promise<{ readonly finish: () => void; readonly answer: Promise<Answer> }> {
  const asked = signed(running, false);
  const answer = answerTo(asked);
  answer.catch(() => undefined);
  await new Promise<void>((sent) => asked.write(body.slice(0, 20), () => sent()));
  return { finish: () => asked.end(body.slice(20)), answer };
}

/** What was sent before is at the service once it has answered something that was sent after it. */
async function arrived({ url }: Running): Promise<void> {
  for (let time = 0; time < 3; time += 1) expect(await statusOf(`${url}/healthz`)).toBe(200);
}

async function stoppedListening({ url }: Running): Promise<void> {
  while ((await statusOf(`${url}/readyz`)) !== 'ECONNREFUSED') await new Promise((later) => setTimeout(later, 5));
}

test('turns under way are finished, kept connections get one more turn each, nobody new is let in, and the process ends well', async () => {
  const running = await whenReady(await startProcess({ environment: { MADOGUCHI_CLOCK } }));
  try {
    const kept = Array.from({ length: 3 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
    const posted = (agent: Agent, address?: string) => {
      const asked = signed(running, agent, address);
      asked.end(body);
      return answerTo(asked);
    };
    for (const agent of kept) expect((await posted(agent)).connection).toBe('keep-alive');
    const underWay = await Promise.all(Array.from({ length: 20 }, () => halfSent(running)));
    await arrived(running);

    running.process.kill('SIGTERM');
    await stoppedListening(running);
    for (const { finish } of underWay) finish();
    for (const { answer } of underWay) expect(await answer).toMatchObject({ status: 200, text: expect.stringContaining('<Number>') });

    const [first, second, third] = kept as [Agent, Agent, Agent];
    for (const agent of [first, second])
      expect(await posted(agent)).toMatchObject({ status: 200, connection: 'close', text: expect.stringContaining('<Number>') });
    const ready = request(`${running.url}/readyz`, { agent: third });
    ready.end();
    const { status, connection, text } = await answerTo(ready);
    expect({ status, connection, ...JSON.parse(text) }).toMatchObject({ status: 503, connection: 'close', ready: false, leaving: true });

    expect(await running.ended).toBe(0);
    expect(running.said()).not.toMatch(/"level":[56]0/);
  } finally {
    await end(running);
  }
});

test.each(['SIGHUP', 'SIGINT'] as const)('%s, of a terminal that is closed or of Ctrl-C, finishes turns, too', async (signal) => {
  // A rehearsal does not linger for a balancer.
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-shutdown-'));
  const rehearsal = await whenReady(await startProcess({ folder, environment: { MADOGUCHI_CLOCK, TWILIO_AUTH_TOKEN: '' } }));
  try {
    await until(() => rehearsal.said().includes('Pick up the phone'), 'its token is written');
    const file = join(folder, 'data', `rehearsal-${new URL(rehearsal.url).port}.json`);
    const { token } = JSON.parse(await readFile(file, 'utf8')) as { readonly token: string };
    const running = { ...rehearsal, token };
    const { finish, answer } = await halfSent(running);
    await arrived(running);
    running.process.kill(signal);
    await stoppedListening(running);
    finish();
    expect(await answer).toMatchObject({ status: 200, text: expect.stringContaining('<Number>') });
    expect(await running.ended).toBe(0);
  } finally {
    await end(rehearsal);
    await rm(folder, { recursive: true });
  }
});

test('a second signal ends it at once, whoever is still sending; a rehearsal that cannot write its token has said so, and ran', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-shutdown-'));
  // A file stands where the folder would be: that stops root, too, as a disk that is mounted read-only does.
  await writeFile(join(folder, 'data'), '');
  const running = await whenReady(await startProcess({ folder, environment: { MADOGUCHI_CLOCK, TWILIO_AUTH_TOKEN: '' } }));
  try {
    await until(() => running.said().includes('the rehearsal’s token could not be written'), 'it says that it could not write');
    const { answer } = await halfSent(running);
    await arrived(running);
    running.process.kill('SIGINT');
    await stoppedListening(running);
    // Twice within a moment is what npm makes of one Ctrl-C.
    running.process.kill('SIGINT');
    await new Promise((later) => setTimeout(later, 300));
    expect(running.process.exitCode).toBeNull();
    running.process.kill('SIGTERM');
    expect(await running.ended).toBe(1);
    await expect(answer).rejects.toThrow();
  } finally {
    await end(running);
    await rm(folder, { recursive: true });
  }
});
