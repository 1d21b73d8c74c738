// The whole service inside this process, on a free port of this machine, with a clock that its user sets.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Instant } from '../../hours/timetable.ts';
import { logJournal } from '../../journal/logJournal.ts';
import type { Directory } from '../../schedules/directory.ts';
import { createApp, type Parts } from '../../service/app.ts';
import { openAudio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { createRobot } from '../../speech/robot.ts';

// As in the service. After Node's five seconds, a busy machine would close a connection in the moment in which its caller uses it again.
const idleMs = 75_000;

export type InProcessOptions = {
  readonly directory: Directory;
  readonly catalogues: Catalogues;
  /** The folder of the catalogues. */
  readonly prompts: string;
  readonly clock: () => Instant;
  readonly token: string;
  /** Whether a gloss may be asked for. */
  readonly rehearsal: boolean;
  /** Parts to put in the place of the usual ones. */
  readonly parts?: Partial<Parts>;
};

export type InProcess = {
  /** `http://127.0.0.1:40123`, which is also the service's PUBLIC_URL. */
  readonly url: string;
  readonly token: string;
  /** Every logged line as an object. The journal's events are among them, with `msg: 'call event'`. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  readonly close: () => Promise<void>;
};

/** Starts the service. */
export async function startInProcess(options: InProcessOptions): Promise<InProcess> {
  const { directory, catalogues, prompts, clock, token, rehearsal, parts = {} } = options;
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  const robot = createRobot();

  // The app must know its public address, and the address is known once the port is open.
  const server = createServer({ keepAliveTimeout: idleMs });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { app } = createApp({
    directory: () => directory,
    catalogues,
    audio: await openAudio(prompts, catalogues, robot),
    clock,
    journal: logJournal(log),
    log,
    tokens: [token],
    publicUrl: url,
    rehearsal,
    ...parts,
  });
  server.on('request', app);

  return {
    url,
    token,
    logged,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, robot.stop()]);
    },
  };
}
