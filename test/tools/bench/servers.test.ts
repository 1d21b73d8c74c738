// The servers beside ours: each answers with the very bytes, and those that say so check the signature.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersOf, checkSameAnswers } from '../../../src/tools/bench/answers.ts';
import type { Given } from '../../../src/tools/bench/given.ts';
import { type Running, startServer } from '../../../src/tools/bench/processes.ts';
import { post } from '../../../src/tools/bench/service.ts';
import { repeatedSteps } from '../../../src/tools/bench/steps.ts';
import { vocabulary } from '../../support/schedules/frozen.ts';
import { startService } from '../../support/service.ts';

const signer = { publicUrl: 'https://hotline.example.jp', token: 'a token of the tests' };
const steps = repeatedSteps(signer, 'hokkaido', vocabulary.languages);
const names = ['bare', 'checked', 'express', 'usual'] as const;
let folder: string;
let given: Given;
let servers: readonly Running[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-test-'));
  const service = await startService({ at: '2026-11-24T10:00', token: signer.token, parts: { publicUrl: signer.publicUrl } });
  given = await answersOf(Number(new URL(service.url).port), steps, signer);
  await service.close();
  const file = join(folder, 'given.json');
  await writeFile(file, JSON.stringify(given));
  servers = await Promise.all(
    names.map((name) =>
      startServer({
        pin: [],
        file: [`src/tools/bench/${name}Server.ts`, file],
        environment: { ...process.env, TWILIO_AUTH_TOKEN: signer.token },
      }),
    ),
  );
}, 30_000);

afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  await rm(folder, { recursive: true, force: true });
});

test.each(names)('%s answers every step with our bytes', async (name) => {
  await checkSameAnswers(name, servers[names.indexOf(name)]?.port ?? 0, steps, given);
});

test.each([
  ['bare', 200],
  ['checked', 403],
  ['express', 200],
  ['usual', 403],
] as const)('%s answers a wrong signature with %i', async (name, status) => {
  const [step] = steps;
  if (step === undefined) throw new Error('There is no step.');
  expect((await post(servers[names.indexOf(name)]?.port ?? 0, { ...step, signature: 'x' })).status).toBe(status);
});

test('a server that answers with other bytes is found, by its name and address', async () => {
  const other: Given = { ...given, answers: {} };
  await expect(checkSameAnswers('bare', servers[0]?.port ?? 0, steps, other)).rejects.toThrow(
    /bare answers \/voice\/v1\/topic.* other bytes/,
  );
});
