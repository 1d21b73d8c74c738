// The whole service inside the test's own process, listening on a free port of this machine, at an instant that the test chooses.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { instantOf } from '../../src/hours/zone.ts';
import { logJournal } from '../../src/journal/logJournal.ts';
import { browserPhone } from '../../src/rehearsal/browser/browserPhone.ts';
import { loadDirectory, type SourceFiles } from '../../src/schedules/build/loadDirectory.ts';
import { describeProblem } from '../../src/schedules/problem.ts';
import { readSchedules } from '../../src/schedules/reload/readFiles.ts';
import { createApp, type Parts } from '../../src/service/app.ts';
import { openAudio } from '../../src/speech/audio.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { createRobot } from '../../src/speech/robot.ts';
import { vocabularyOf } from '../../src/speech/vocabulary.ts';

export type ServiceOptions = {
  /** ISO 8601, in Tokyo where it has no offset. The clock of the service stands still. */
  readonly at: string;
  readonly token?: string;
  /** Whether a gloss may be asked for; true if absent. */
  readonly rehearsal?: boolean;
  /** The texts of the schedules folder; the project's own if absent. */
  readonly schedules?: SourceFiles;
  /** Parts to put in the place of the real ones. */
  readonly parts?: Partial<Parts>;
};

export type Service = {
  /** `http://127.0.0.1:40123`, which is also the service's PUBLIC_URL. */
  readonly url: string;
  readonly token: string;
  /** Every line that was logged, as the object that it is. The journal's notes are among them, with `msg: 'call event'`. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  /** Sets the clock to another instant. */
  readonly setAt: (at: string) => void;
  readonly close: () => Promise<void>;
};

const home = join(import.meta.dirname, '../..');
let catalogues: Promise<Catalogues> | undefined;
let files: Promise<SourceFiles> | undefined;

/** Starts the service. Throws where the schedules do not hold or the instant is none. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { at, token = 'a token of the tests', rehearsal = true, parts = {} } = options;
  catalogues ??= loadCatalogues(join(home, 'prompts'));
  files ??= readSchedules(join(home, 'schedules'));
  const words = await catalogues;
  const { directory, problems } = loadDirectory(options.schedules ?? (await files), vocabularyOf(words));
  if (directory === undefined) throw new Error(`The schedules of this test do not hold:\n${problems.map(describeProblem).join('\n')}`);

  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const robot = createRobot();
  let now = instant(at);

  // The app must know its public address, and the address is known once the port is open.
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { app } = createApp({
    directory: () => directory,
    catalogues: words,
    audio: await openAudio(join(home, 'prompts'), words, robot),
    clock: () => now,
    journal: logJournal(log),
    log,
    tokens: [token],
    publicUrl: url,
    rehearsal,
    browserPhone,
    ...parts,
  });
  server.on('request', app);

  return {
    url,
    token,
    logged,
    setAt: (later) => {
      now = instant(later);
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, robot.stop()]);
    },
  };
}

function instant(at: string): number {
  const found = instantOf(at, 'Asia/Tokyo');
  if (found === undefined) throw new Error(`“${at}” is not an instant. Write one like 2026-12-30T19:00:00+09:00.`);
  return found;
}
