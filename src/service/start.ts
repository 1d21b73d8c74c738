// The composition root, called by main.ts: the only reader of the environment, of the clock and of the root of the file system.

import { randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Registry from 'prom-client/lib/registry.js';
import manifest from '../../package.json' with { type: 'json' };
import { twilioOutgoing } from '../carrier/twilio/account/twilioOutgoing.ts';
import { joinedJournals } from '../journal/journal.ts';
import { logJournal } from '../journal/logJournal.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { faultSaid, StaffFault } from '../messages/staffFault.ts';
import { languageOfEnvironment, windowsLocale } from '../messages/staffLanguage.ts';
import type { Directory } from '../schedules/directory.ts';
import { describeProblem, describeProblemIn, type Problem } from '../schedules/problem.ts';
import { copyFileOf } from '../schedules/reload/keptCopyFile.ts';
import { openKeptStore } from '../schedules/reload/keptStore.ts';
import { goLive } from '../schedules/reload/live.ts';
import { changingAudio } from '../speech/audio.ts';
import { changingCatalogues } from '../speech/changingCatalogues.ts';
import { languageNames } from '../speech/languageNames.ts';
import { findRobot } from '../speech/robot.ts';
import { vocabularyOf } from '../speech/vocabularyOf.ts';
import { keepReaders } from '../website/reader.ts';
import { type Alerts, openAlerts } from './alerts/alerts.ts';
import { openFaultsFileOf } from './alerts/openFaultsFile.ts';
import { createApp, type Parts } from './app.ts';
import { type Callbacks, openCallbacks } from './callbacks/openCallbacks.ts';
import { usualCarrier } from './carrierTraits.ts';
import { tidyStaff } from './console/tidyStaff.ts';
import { demoOption, demoPlace, type JournalPlace } from './demo.ts';
import { judgeThread } from './editing/judgeThread.ts';
import { openFolder } from './editing/openFolder.ts';
import { storeAddress } from './journal/journalSettings.ts';
import { openKeptJournal } from './journal/keptJournal.ts';
import { createLimitedServer } from './limits/server.ts';
import { usualLimits } from './limits/usual.ts';
import { listen } from './listen.ts';
import { loadParsers } from './loadParsers.ts';
import { openLog } from './log.ts';
import { measureProcess } from './metrics/processMetrics.ts';
import { followConsole } from './notices/followConsole.ts';
import { storeDoor } from './notices/storeDoor.ts';
import { openContent, openWords } from './openContent.ts';
import { watchFaults } from './processFaults.ts';
import { loadRehearsal } from './rehearsalParts.ts';
import { removeRehearsalToken, writeRehearsalToken } from './rehearsalToken.ts';
import { readSettings, type Settings } from './settings.ts';
import { prepareStop } from './shutdown.ts';
import { openSms } from './sms/openSms.ts';
import { isOpenToOthers, startRefusal } from './startRefusal.ts';
import { onStopSignals } from './stopSignals.ts';
import { prepareTracing } from './tracing.ts';
import { beginWarming } from './warmRobot.ts';
import { speechWarnings } from './warnings.ts';
import { watchEventLoop } from './watchdog.ts';
import { welcome } from './welcome.ts';
import { followWords } from './words/followWords.ts';

const home = join(dirname(fileURLToPath(import.meta.url)), '../..');

// A caller waits 15 seconds, and a text takes a tenth of one: what comes after a hundred others is not heard any more.
const mostWaitingTexts = 100;

// Twice, after a 429, and still within the time for which the carrier waits for our answer.
const mostSendingMs = 5_000;

try {
  const settings = readSettings(process.env, home, process.cwd());
  const demo = process.argv.includes(demoOption) ? demoPlace(settings) : undefined;
  const refusal = startRefusal(settings);
  if (refusal !== undefined) throw new StaffFault([refusal, ...settings.warnings]);
  await start(settings, demo);
} catch (fault) {
  console.error(faultForOperators(fault));
  process.exit(1);
}

async function start(settings: Settings, demo: JournalPlace | undefined): Promise<void> {
  const clock = clockFrom(settings.clockStartsAt);
  const output = await openLog(settings.logLevel);
  const { log } = output;
  const isRehearsal = settings.authToken === undefined;
  for (const warning of settings.warnings) log.warn({ code: 'setting', ja: say('ja', warning) }, say('en', warning));
  const store = openKeptStore({ file: copyFileOf(settings), log });
  const words = await openWords(settings.prompts, store, settings.carrier);
  const warming = beginWarming(findRobot({ mostWaiting: mostWaitingTexts }), words.reading.catalogues, log);
  const content = await openContent({ words, folder: settings.schedules, store, clock });
  const { loadLive } = content.reading;
  const changing = changingCatalogues(content.reading.catalogues);
  const { catalogues } = changing;
  let { promptFiles } = content.reading;
  const keep = () => {
    const texts = live.texts();
    if (texts !== undefined) store.keep({ ...texts, prompts: promptFiles, program: manifest.version });
  };
  const onChange = (directory: Directory) => {
    keep();
    warming.changed(directory);
  };
  const live = goLive({ folder: settings.schedules, load: loadLive, clock, log, onChange }, content.opened);
  for (const problem of content.problems) log.error(logged(problem), describeProblem(problem));
  await loadParsers();
  const robot = await warming.ready(live.current());
  const audio = changingAudio(catalogues, robot);
  const followed = await followWords({
    folder: settings.prompts,
    carrier: settings.carrier,
    files: promptFiles,
    words: changing,
    audio,
    isKeptCopy: content.problems.some(({ code }) => code === 'prompts-refused'),
    onTaken: (files) => {
      promptFiles = files;
      keep();
    },
    log,
  });
  const token = settings.authToken ?? randomBytes(24).toString('base64url');
  if (demo !== undefined) {
    const { loadDemo } = await import('./loadDemo.ts');
    const calls = await loadDemo(demo, live.current(), clock());
    log.warn({ code: 'demo', calls }, say('en', message('demo-loaded', { count: calls })));
  }
  const place = demo ?? { dataFolder: settings.dataFolder, settings: settings.journal };
  const address = storeAddress(place.settings, place.dataFolder);
  const door = storeDoor(address);
  const context = { vocabulary: vocabularyOf(catalogues), isRehearsal };
  const notices = await followConsole({ door, address, dataFolder: place.dataFolder, live, context, clock, realClock: Date.now, log });
  const tidying = tidyStaff(door.store, clock, log);
  const sms =
    isRehearsal || settings.callbacks?.account === undefined
      ? undefined
      : openSms({
          texts: async () => (await door.store()).texts,
          directory: notices.directory,
          clock,
          // A caller waits for the answer.
          outgoing: twilioOutgoing(settings.callbacks.account, { timeoutMs: mostSendingMs }),
          readerOf: keepReaders(languageNames(catalogues)),
          publicUrl: settings.publicUrl,
          log,
        });
  const callbacks: Callbacks | undefined =
    settings.callbacks &&
    openCallbacks({
      callbacks: async () => (await door.store()).callbacks,
      count: async (...counted) => (await door.store()).countCallback(...counted),
      directory: notices.directory,
      clock,
      realClock: Date.now,
      monotonic: () => performance.now(),
      keys: settings.callbacks.keys,
      // A rehearsal places no call.
      outgoing: isRehearsal || settings.callbacks.account === undefined ? undefined : twilioOutgoing(settings.callbacks.account),
      sendLastWord: sms && ((wanted) => sms.send({ ...wanted, missed: true })),
      publicUrl: settings.publicUrl,
      instance: randomBytes(9).toString('base64url'),
      atOnce: ({ callback }) => callback?.atOnce ?? 1,
      log,
    });
  const registry = new Registry();
  const measures = measureProcess(registry, output.lostLines);
  const kept = openKeptJournal({
    ...place,
    clock,
    realClock: Date.now,
    log,
  });
  let alerts: Alerts | undefined;
  const tracing = prepareTracing(settings.traces, Date.now, log);
  const alertOptions = {
    service: settings.publicUrl,
    status: live.status,
    contentProblems: content.problems,
    clock,
    file: openFaultsFileOf(settings),
    log,
  };
  const parts: Parts = {
    directory: notices.directory,
    schedules: live.status,
    writtenAt: notices.writtenAt,
    contentProblems: content.problems,
    copy: store.status,
    alerts: () => alerts?.status(),
    leaving: () => ending.hasBegun(),
    catalogues,
    audio,
    wordsRevision: followed.revision,
    clock,
    // The disk first: what is there survives the process.
    journal: joinedJournals([kept.journal, logJournal(log)]),
    personOf: kept.personOf,
    keepThenSend: kept.keepThenSend,
    journalStatus: kept.status,
    log,
    tokens: settings.secondaryAuthToken === undefined ? [token] : [token, settings.secondaryAuthToken],
    sharedKeys: settings.sharedKeys,
    requiresSharedKey: settings.requiresSharedKey,
    publicUrl: settings.publicUrl,
    // The telephones of a rehearsal sign as the usual carrier does.
    carrier: isRehearsal ? usualCarrier : settings.carrier,
    rehearsal: isRehearsal,
    registry,
    console: {
      store: door.store,
      notices,
      files: live.current,
      words: followed,
      hasMadeCalls: demo !== undefined,
      dataFolder: settings.dataFolder,
      ...(settings.callbacks !== undefined && { callbackKeys: settings.callbacks.keys }),
      folder: openFolder({
        folder: settings.schedules,
        dataFolder: place.dataFolder,
        vocabulary: content.reading.vocabulary,
        judging: judgeThread(content.reading.vocabulary, () => live.texts()?.schedules),
        clock,
        log,
      }),
    },
    onStep: tracing.onStep,
    openId: settings.openId,
    ...(callbacks !== undefined && { callbacks }),
    ...(sms !== undefined && { sms }),
    // Where no other machine can call, the calls are tests and measurements.
    limits: isOpenToOthers(settings) ? usualLimits : { refusals: usualLimits.refusals, pages: usualLimits.pages },
    exemptThisMachine: !isOpenToOthers(settings),
    ...(isRehearsal && (await loadRehearsal(catalogues, robot, log))),
  };
  const { app, operators } = createApp(parts);

  const server = createLimitedServer(app);
  server.on('drop', () => measures.connectionsDropped.inc());
  const ending = prepareStop(server, {
    hasBalancer: !isRehearsal,
    tidy: () =>
      Promise.allSettled([
        kept.stop(),
        tidying.stop(),
        robot?.stop(),
        live.close(),
        followed.close(),
        store.close(),
        Promise.allSettled([notices.close(), callbacks?.stop(), sms?.stop()]).finally(door.close),
        alerts?.close(),
        tracing.close(),
        isRehearsal ? removeRehearsalToken(settings) : undefined,
      ]),
  });
  watchFaults({ log, clock, count: (code) => measures.faults.inc({ code }), end: () => ending.begin(1) });
  onStopSignals(() => {
    log.info({}, 'the service was asked to stop: turns under way are finished');
    ending.begin(0);
  });

  await notices.first;
  await listen(server, { ...settings, setting: 'PORT' }, log);
  if (settings.metrics !== undefined) await listen(createLimitedServer(operators), { ...settings.metrics, setting: 'METRICS_PORT' }, log);
  kept.start();
  tidying.start();
  callbacks?.start();
  sms?.start();
  keep();
  if (settings.alertUrl !== undefined) alerts = await openAlerts({ ...alertOptions, url: settings.alertUrl });
  await tracing.open();
  // Node writes it at a clean end only, and many services are killed.
  flushCompileCache();
  if (!isRehearsal) watchEventLoop({ onFault: (fault) => log.error({ fault: String(fault) }, 'the event loop is not watched') });
  if (isRehearsal) await writeRehearsalToken(settings, token, log);
  welcome(output, {
    settings,
    isRehearsal,
    reader: languageOfEnvironment(process.env, windowsLocale(process.platform)) ?? 'en',
    warnings: { schedules: live.current().warnings, ...speechWarnings(catalogues, audio) },
  });
}

/** The fields of a problem in a log line: for programs, and its sentence in Japanese. */
function logged(problem: Problem): object {
  const { code, file, line, column } = problem;
  return { code, file, line, column, ja: describeProblemIn('ja')(problem) };
}

/** Why the service does not start: in the language of the environment, or in both where it names none. */
function faultForOperators(fault: unknown): string {
  const language = languageOfEnvironment(process.env, windowsLocale(process.platform));
  const languages = language === undefined ? (['en', 'ja'] as const) : [language];
  return [...new Set(languages.map((each) => faultSaid(each, fault)))].join('\n');
}

/** The real clock, or one that starts at a chosen instant and goes on from there. */
function clockFrom(startsAt: number | undefined): () => number {
  const begun = Date.now();
  return startsAt === undefined ? () => Date.now() : () => startsAt + (Date.now() - begun);
}
