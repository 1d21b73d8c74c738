// The composition root, begun by main.ts: the only reader of the environment, of the clock and of the root of the file system.

import { randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Registry from 'prom-client/lib/registry.js';
import { logJournal } from '../journal/logJournal.ts';
import { describeProblem } from '../schedules/problem.ts';
import { openLiveDirectory } from '../schedules/reload/live.ts';
import { openAudio } from '../speech/audio.ts';
import { findRobot, type Robot } from '../speech/robot.ts';
import { createApp, type Parts } from './app.ts';
import { openReading } from './content.ts';
import { expressClasses } from './expressClasses.ts';
import { createLimitedServer } from './limits/server.ts';
import { usualLimits } from './limits/usual.ts';
import { listen } from './listen.ts';
import { loadParsers } from './loadParsers.ts';
import { openLog } from './log.ts';
import { measureProcess } from './metrics/processMetrics.ts';
import { watchFaults } from './processFaults.ts';
import { loadRehearsal } from './rehearsalParts.ts';
import { removeRehearsalToken, writeRehearsalToken } from './rehearsalToken.ts';
import { readSettings, type Settings } from './settings.ts';
import { leave } from './shutdown.ts';
import { isOpenToOthers, startRefusal } from './startRefusal.ts';
import { onStopSignals } from './stopSignals.ts';
import { beginWarming, warmRobot } from './warmRobot.ts';
import { speechWarnings } from './warnings.ts';
import { watchEventLoop } from './watchdog.ts';
import { welcome } from './welcome.ts';

const home = join(dirname(fileURLToPath(import.meta.url)), '../..');

// Docker kills a container that has not ended after ten seconds.
const mostLeaveMs = 8_000;
const mostStopMs = 9_000;
// Long enough for a balancer's next turn on each connection that it keeps open; a rehearsal has no balancer.
const lingerMs = 2_000;
// A caller waits 15 seconds, and a text takes a tenth of one: what comes after a hundred others is not heard any more.
const mostWaitingTexts = 100;

try {
  const settings = readSettings(process.env, home, process.cwd());
  const refusal = startRefusal(settings);
  if (refusal !== undefined) throw new Error([refusal, ...settings.warnings].join('\n'));
  await start(settings);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const clock = clockFrom(settings.clockStartsAt);
  const output = await openLog(settings.logLevel);
  const { log } = output;
  for (const warning of settings.warnings) log.warn({ code: 'setting' }, warning);
  const { catalogues, loadLive } = await openReading(settings.prompts);
  const robotFails = (fault: unknown) => log.error({ code: 'robot', fault: String(fault) }, 'the robot voice cannot be loaded');
  const warmed = beginWarming(findRobot({ mostWaiting: mostWaitingTexts }), catalogues, log);
  let robot: Robot | undefined;
  const live = await openLiveDirectory({
    folder: settings.schedules,
    load: loadLive,
    clock,
    log,
    onChange: (directory) => void (robot && warmRobot(robot, catalogues, directory).catch(robotFails)),
  });
  await loadParsers();
  robot = await warmed(live.current());
  const audio = await openAudio(settings.prompts, catalogues, robot);
  const isRehearsal = settings.authToken === undefined;
  const token = settings.authToken ?? randomBytes(24).toString('base64url');
  const registry = new Registry();
  const measures = measureProcess(registry, output.lostLines);
  let leaving = false;
  const parts: Parts = {
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
    rehearsal: isRehearsal,
    registry,
    // Where no other machine can call, the calls are tests and measurements.
    limits: isOpenToOthers(settings) ? usualLimits : { refusals: usualLimits.refusals, pages: usualLimits.pages },
    exemptThisMachine: !isOpenToOthers(settings),
    ...(isRehearsal && (await loadRehearsal(catalogues, robot, log))),
  };
  const { app, operators } = createApp(parts);

  const server = createLimitedServer(app, { makes: expressClasses(app) });
  server.on('drop', () => measures.connectionsDropped.inc());
  const stop = async (status: 0 | 1): Promise<void> => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(1), mostStopMs).unref();
    await leave(server, { lingerMs: isRehearsal ? 0 : lingerMs, mostMs: mostLeaveMs });
    await Promise.allSettled([robot?.stop(), live.close(), isRehearsal ? removeRehearsalToken(settings) : undefined]);
    process.exit(status);
  };
  watchFaults({ log, clock, count: (code) => measures.faults.inc({ code }), end: () => void stop(1) });
  onStopSignals(() => {
    log.info({}, 'the service was told to stop: turns under way are finished');
    void stop(0);
  });

  await listen(server, { ...settings, setting: 'PORT' }, log);
  if (settings.metrics !== undefined) await listen(createLimitedServer(operators), { ...settings.metrics, setting: 'METRICS_PORT' }, log);
  // Node writes it at a clean end only, and many services are killed.
  flushCompileCache();
  if (!isRehearsal) watchEventLoop({ onFault: (fault) => log.error({ fault: String(fault) }, 'the event loop is not watched') });
  if (isRehearsal)
    await writeRehearsalToken(settings, token).catch((fault: unknown) =>
      log.warn(
        { fault: String(fault) },
        'the rehearsal’s token could not be written, so a phone cannot reach this service; npm run call without --url still works',
      ),
    );
  welcome(output, {
    settings,
    isRehearsal,
    warnings: { schedules: live.current().warnings.map(describeProblem), ...speechWarnings(catalogues, audio) },
  });
}

/** The real clock, or one that starts at a chosen instant and goes on from there. */
function clockFrom(startsAt: number | undefined): () => number {
  const begun = Date.now();
  return startsAt === undefined ? () => Date.now() : () => startsAt + (Date.now() - begun);
}
