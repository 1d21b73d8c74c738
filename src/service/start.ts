// The composition root, begun by main.ts: the only reader of the environment, of the clock and of the root of the file system.

import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import Registry from 'prom-client/lib/registry.js';
import { logJournal } from '../journal/logJournal.ts';
import { everyVoice } from '../rehearsal/browser/everyVoice.ts';
import { describeProblem } from '../schedules/problem.ts';
import { openLiveDirectory } from '../schedules/reload/live.ts';
import { silentLanguages } from '../speech/audible.ts';
import { openAudio } from '../speech/audio.ts';
import { findRobot } from '../speech/robot.ts';
import { createApp, spokenInEnglish } from './app.ts';
import { openReading } from './content.ts';
import { expressClasses } from './expressClasses.ts';
import { createLimitedServer } from './limits/server.ts';
import { usualLimits } from './limits/usual.ts';
import { openLogSink } from './logSink.ts';
import { watchProcess } from './metrics/processMetrics.ts';
import { isLoopback, readSettings, type Settings } from './settings.ts';
import { leave } from './shutdown.ts';

const home = join(dirname(fileURLToPath(import.meta.url)), '../..');

// Docker kills what has not gone after ten seconds.
const mostLeaveMs = 8_000;
// Long enough for a balancer's next turn on each connection that it keeps open; a rehearsal has no balancer.
const lingerMs = 2_000;
// What measures the process is loaded when the service is ready, and a moment later so that the first callers do not wait for it.
const unmeasuredMs = 500;
// Under npm, one Ctrl-C comes twice: from the terminal and from npm.
const sameBreathMs = 200;

// Whoever reads what is said here may have gone: a call must not end with them.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  await start(readSettings(process.env, home, process.cwd()));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}

async function start(settings: Settings): Promise<void> {
  const clock = clockFrom(settings.clockStartsAt);
  const sink = openLogSink(1);
  process.once('exit', sink.flush);
  const log = pino({ level: settings.logLevel }, sink);
  const { catalogues, loadLive } = await openReading(settings.prompts);
  const live = await openLiveDirectory({ folder: settings.schedules, load: loadLive, clock, log });
  const rehearsal = settings.authToken === undefined;
  const token = settings.authToken ?? randomBytes(24).toString('base64url');
  const robot = findRobot();
  const audio = await openAudio(settings.prompts, catalogues, robot);
  const registry = new Registry();
  let leaving = false;
  const app = createApp({
    directory: live.current,
    schedules: live.status,
    leaving: () => leaving,
    catalogues,
    audio,
    clock,
    journal: logJournal(log),
    log,
    tokens: settings.secondaryAuthToken === undefined ? [token] : [token, settings.secondaryAuthToken],
    publicUrl: settings.publicUrl,
    rehearsal,
    registry,
    // Where no carrier can call, whoever calls is a test or a measurement of ours.
    ...(!isLoopback(new URL(settings.publicUrl)) && { limits: usualLimits }),
    ...(rehearsal && robot !== undefined && { voices: everyVoice(catalogues, robot) }),
  });

  const watch = () =>
    void watchProcess(registry).catch((fault: unknown) => log.error({ fault: String(fault) }, 'the process is not measured'));
  const server = createLimitedServer(app, { makes: expressClasses(app) });
  server.once('error', (fault) => {
    console.error(`Port ${settings.port} of ${settings.host} cannot be opened: ${fault.message}. Set PORT to a free one.`);
    process.exit(1);
  });
  server.listen(settings.port, settings.host, async () => {
    // Node writes it at a clean end only, and many services are killed.
    flushCompileCache();
    setTimeout(watch, unmeasuredMs).unref();
    if (rehearsal) await tellPhones(settings, token, log);
    welcome(settings, rehearsal);
    for (const warning of live.current().warnings) {
      const { file, line, column, code } = warning;
      log.warn({ file, line, column, code }, describeProblem(warning));
    }
    const silent = silentLanguages(catalogues, audio);
    for (const language of silent) log.warn({ language }, spokenInEnglish(catalogues, language));
    for (const { language, name, reviewed, robot: voice } of catalogues.headings.values()) {
      const robotReads = voice !== undefined && !silent.includes(language);
      if (!reviewed) log.warn({ language }, `the words in ${name} await a native speaker${robotReads ? '; a robot voice reads them' : ''}`);
    }
  });
  let askedAt = 0;
  const stop = async () => {
    if (leaving) {
      // Whoever asks again does not want to wait.
      if (Date.now() - askedAt > sameBreathMs) process.exit(1);
      return;
    }
    leaving = true;
    askedAt = Date.now();
    log.info({}, 'the service was told to stop: turns under way are finished');
    await leave(server, { lingerMs: rehearsal ? 0 : lingerMs, mostMs: mostLeaveMs });
    await Promise.allSettled([robot?.stop(), live.close(), rehearsal ? rm(tokenFile(settings), { force: true }) : undefined]);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** The real clock, or one that starts at a chosen instant and goes on from there. */
function clockFrom(startsAt: number | undefined): () => number {
  const begun = Date.now();
  return startsAt === undefined ? () => Date.now() : () => startsAt + (Date.now() - begun);
}

/** The rehearsal's token, for the phones of this project and for nobody else on the machine. */
async function tellPhones(settings: Settings, token: string, log: { warn: (what: object, message: string) => void }): Promise<void> {
  try {
    await mkdir(settings.dataFolder, { recursive: true });
    await writeFile(tokenFile(settings), JSON.stringify({ url: settings.publicUrl, token }), { mode: 0o600 });
  } catch (fault) {
    log.warn(
      { fault: String(fault) },
      'the rehearsal’s token could not be written, so a phone cannot reach this service; npm run call without --url still works',
    );
  }
}

function tokenFile({ dataFolder, port }: Settings): string {
  return join(dataFolder, `rehearsal-${port}.json`);
}

function welcome({ publicUrl, clockStartsAt }: Settings, rehearsal: boolean): void {
  if (rehearsal && isLoopback(new URL(publicUrl))) console.log(`Pick up the phone: ${publicUrl}/phone`);
  console.log(`Madoguchi answers calls at ${publicUrl}/voice`);
  if (clockStartsAt !== undefined) console.log(`Its clock started at ${new Date(clockStartsAt).toISOString()}.`);
  if (!rehearsal) return;
  console.log('This is a rehearsal: TWILIO_AUTH_TOKEN is not set, so only the phones of this project can call.');
  console.log(`Place a call:  npm run call -- --url ${publicUrl}`);
}
