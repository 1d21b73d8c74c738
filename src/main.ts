// The composition root: the only reader of the environment, of the clock and of the root of the file system.

import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readSchedules } from './directory/files.ts';
import { loadDirectory } from './directory/load.ts';
import { describeProblem } from './directory/problem.ts';
import { everyVoice } from './everyVoice.ts';
import { logJournal } from './journal/logJournal.ts';
import { isLoopback, readSettings, type Settings } from './settings.ts';
import { openAudio } from './speech/audio.ts';
import { loadCatalogues } from './speech/catalogue.ts';
import { createRobot } from './speech/robot.ts';
import { vocabularyOf } from './speech/vocabulary.ts';

const home = join(dirname(fileURLToPath(import.meta.url)), '..');

try {
  await start(readSettings(process.env, home, process.cwd()));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel });
  const catalogues = await loadCatalogues(settings.prompts);
  const { directory, problems } = loadDirectory(await readSchedules(settings.schedules), vocabularyOf(catalogues));
  if (directory === undefined)
    throw new Error(`The schedules do not hold, so nothing was started:\n${problems.map(describeProblem).join('\n')}`);
  const rehearsal = settings.authToken === undefined;
  const token = settings.authToken ?? randomBytes(24).toString('base64url');
  const robot = createRobot();
  const app = createApp({
    directory: () => directory,
    catalogues,
    audio: await openAudio(settings.prompts, catalogues, robot),
    clock: clockFrom(settings.clockStartsAt),
    journal: logJournal(log),
    log,
    tokens: [token],
    publicUrl: settings.publicUrl,
    rehearsal,
    ...(rehearsal && { voices: everyVoice(catalogues, robot) }),
  });

  const server = app.listen(settings.port, settings.host, async (fault) => {
    if (fault !== undefined) {
      console.error(`Port ${settings.port} of ${settings.host} cannot be opened: ${fault.message}. Set PORT to a free one.`);
      process.exit(1);
    }
    if (rehearsal) await tellPhones(settings, token, log);
    welcome(settings, rehearsal);
    for (const warning of directory.warnings) log.warn(describeProblem(warning));
    for (const { language, name, reviewed, robot: voice } of catalogues.headings.values()) {
      if (!reviewed)
        log.warn({ language }, `the words in ${name} await a native speaker${voice === undefined ? '' : '; a robot voice reads them'}`);
    }
  });
  const stop = () => {
    server.close(
      () => void Promise.all([robot.stop(), rehearsal ? rm(tokenFile(settings), { force: true }) : undefined]).then(() => process.exit(0)),
    );
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
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
