// Joins the parts to one Express application that does not listen yet, and a small one for operators. The tests use it too.

import { createHmac } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import PrometheusRegistry from 'prom-client/lib/registry.js';
import manifest from '../../package.json' with { type: 'json' };
import type { Turn } from '../call/turn.ts';
import { audioPath, audioRouter, keepingPaths } from '../carrier/audioRouter.ts';
import type { SharedKey } from '../carrier/carrier.ts';
import { createSteps } from '../carrier/step.ts';
import { createSwitchboard, type Switchboard } from '../carrier/switchboard.ts';
import type { OpenIdSettings } from '../console/people/openId.ts';
import type { Passwords } from '../console/people/passwordHash.ts';
import type { Instant } from '../hours/timetable.ts';
import type { DayPerson } from '../journal/events.ts';
import { type Journal, type KeepThenSend, steadyJournal } from '../journal/journal.ts';
import type { Message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import type { browserPhone } from '../rehearsal/browser/browserPhone.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Problem } from '../schedules/problem.ts';
import type { KeptStoreStatus } from '../schedules/reload/keptStore.ts';
import type { LiveStatus } from '../schedules/reload/liveStatus.ts';
import { audible } from '../speech/audible.ts';
import type { Audio } from '../speech/audio.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { languageNames } from '../speech/languageNames.ts';
import { inOwnVoice } from '../speech/ownVoice.ts';
import { glossOf, type Lines, type Played, type Said, scriptOf } from '../speech/script.ts';
import { publicRouter } from '../website/publicRouter.ts';
import type { AlertStatus } from './alerts/alertQueue.ts';
import { callbackProblems, callbackWarnings } from './callbackProblems.ts';
import type { Callbacks } from './callbacks/openCallbacks.ts';
import { carriers } from './carriers.ts';
import { type CarrierName, usualCarrier } from './carrierTraits.ts';
import { type ConsoleState, serviceConsole } from './console/serviceConsole.ts';
import { type Health, healthRouter } from './health.ts';
import type { JournalStatus } from './journal/keptJournal.ts';
import { limitCalls } from './limits/calls.ts';
import { pacePages } from './limits/pages.ts';
import { limitRefusals } from './limits/refusals.ts';
import type { Limits } from './limits/usual.ts';
import { isLoopback } from './loopback.ts';
import { watchAlertStatus } from './metrics/alertMeasures.ts';
import { watchCallbacks } from './metrics/callbackMeasures.ts';
import { countingJournal } from './metrics/countingJournal.ts';
import { countTurn } from './metrics/countingTurns.ts';
import { watchJournal } from './metrics/journalGauges.ts';
import { knownLines } from './metrics/knownLines.ts';
import { measureRequests, type OnStep } from './metrics/measureRequests.ts';
import { measuresIn } from './metrics/measures.ts';
import { metricsPage } from './metrics/metricsPage.ts';
import { watchNotices } from './metrics/noticeGauges.ts';
import { watchSms } from './metrics/smsMeasures.ts';
import { watchStatus } from './metrics/statusGauges.ts';
import { nothingHere, unexpectedFault } from './otherPages.ts';
import { alertWarnings, noticeProblems, noticeWarnings } from './servingProblems.ts';
import type { Sms } from './sms/openSms.ts';
import { smsProblems } from './smsProblems.ts';
import { isForOperators, isFromThisMachine } from './thisMachine.ts';
import { unclaimedAdvice } from './unclaimedAdvice.ts';
import { speechWarnings } from './warnings.ts';

export type Parts = {
  readonly directory: () => Directory;
  /** The state of the schedules folder; absent where the directory never changes. */
  readonly schedules?: () => LiveStatus;
  /** What keeps the prompts of the folder out, and centres from answering, until another start; nothing if absent. */
  readonly contentProblems?: readonly Problem[];
  /** Whether what serves is kept for the next start; absent where nothing is kept. */
  readonly copy?: () => KeptStoreStatus;
  /** The alerts that are sent and wait; absent or undefined where none are. */
  readonly alerts?: () => AlertStatus | undefined;
  /** When the content of the schedules was last written; long ago if absent. */
  readonly writtenAt?: () => Instant;
  readonly catalogues: Catalogues;
  readonly audio: Audio;
  /** Another number after each change of the words or the recordings; they never change, if absent. */
  readonly wordsRevision?: () => number;
  readonly clock: () => Instant;
  readonly journal: Journal;
  readonly log: Logger;
  /** The carrier whose webhooks are answered; the usual one if absent. */
  readonly carrier?: CarrierName;
  /** The tokens that a signature may be made with; the first one also seals the addresses of audio. */
  readonly tokens: readonly [string, ...string[]];
  /** Keys that the carrier signs with instead of a token, and whether a token does not count any more. */
  readonly sharedKeys?: readonly SharedKey[];
  readonly requiresSharedKey?: boolean;
  readonly publicUrl: string;
  /** In a rehearsal the phones may ask for the words in other languages. */
  readonly rehearsal: boolean;
  /** Makes the telephone in the browser. It is used only in a rehearsal whose public address is this machine's. */
  readonly browserPhone?: typeof browserPhone;
  /** Reads every language to the telephone in the browser; without it, that telephone shows words only. */
  readonly voices?: Audio;
  /** Whether the service has been told to stop; never, if absent. */
  readonly leaving?: () => boolean;
  /** Makes a mark of a caller that lasts a day; persons are not counted if absent. */
  readonly personOf?: (caller: string, now: Instant) => DayPerson;
  /** Holds answers back until their events are kept; they leave at once if absent. */
  readonly keepThenSend?: KeepThenSend;
  /** The state of the journal that is kept; absent where none is. */
  readonly journalStatus?: () => JournalStatus;
  /** How many calls, refusals and pages a minute may bring; without end if absent. */
  readonly limits?: Limits;
  /** Whether requests of this machine are refused with a reason without end; false if absent. */
  readonly exemptThisMachine?: boolean;
  /** What the pages for staff keep and change; there are none if absent. `directory` is then the one with the notices. */
  readonly console?: ConsoleState;
  /** Told of each webhook that was answered; nothing is, if absent. */
  readonly onStep?: OnStep | undefined;
  /** How the passwords of staff are kept; as OWASP says if absent. */
  readonly passwords?: Passwords;
  /** Where staff sign in with an account of their office; nowhere if absent. */
  readonly openId?: OpenIdSettings | undefined;
  /** The calls that we owe; none are offered if absent. */
  readonly callbacks?: Callbacks;
  /** Texts to callers, who must have `callbacks` too: it seals numbers between two turns. None are offered if absent. */
  readonly sms?: Sms;
  /** Where the measures are kept, for `/metrics`; a new one if absent. */
  readonly registry?: Registry;
};

export type Apps = {
  /** The service. */
  readonly app: Express;
  /** Metrics and all details of the state of the service, for a port that only operators reach. */
  readonly operators: Express;
};

/** The service, ready to listen. */
export function createApp(parts: Parts): Apps {
  const { directory, catalogues, audio, clock, journal, log, tokens, sharedKeys, requiresSharedKey, publicUrl, rehearsal } = parts;
  const { contentProblems = [], wordsRevision = () => 0 } = parts;
  const secretOf = (token: string) => createHmac('sha256', token).update('madoguchi speech').digest('base64url');
  const secret = secretOf(tokens[0]);
  const registry = parts.registry ?? new PrometheusRegistry();
  const measures = measuresIn(registry);
  const steady = steadyJournal(countingJournal(journal, measures, knownLines(directory)), (fault) => {
    measures.journalFaults.inc();
    log.error({ fault: String(fault) }, 'the journal is away; the call goes on');
  });
  const switchboardBy = (now: () => Instant) =>
    createSwitchboard({
      directory,
      clock: now,
      journal: steady,
      personOf: parts.personOf,
      callbacks: parts.callbacks?.desk,
      sms: parts.sms?.desk,
      onUnclaimed: (called) => log.error({ called, ja: say('ja', unclaimedAdvice(called)) }, say('en', unclaimedAdvice(called))),
      onGone: (call, field) => {
        log.warn({ call, code: 'address-gone', field }, 'a call is in a centre or a language that is no longer there: it begins anew');
        measures.addressesNotUnderstood.inc({ field });
      },
    });
  const isExempt = parts.exemptThisMachine ? isFromThisMachine : undefined;
  const beforeRefusal = parts.limits && limitRefusals(parts.limits.refusals, isExempt);
  const tooMany = parts.limits?.calls && limitCalls(clock, parts.limits.calls);
  const counts = {
    turn: (turn: Turn) => countTurn(turn, measures),
    failed: () => measures.turnsFailed.inc(),
    turnedAway: (why: string) => measures.callsTurnedAway.inc({ why }),
    notUnderstood: (field: string) => measures.addressesNotUnderstood.inc({ field }),
  };
  const audioAddressOf = keepingPaths((played) => publicUrl + audioPath(played, audio, secret), wordsRevision);
  const voiceBy = (switchboard: Switchboard) =>
    carriers[parts.carrier ?? usualCarrier].webhooks({
      signing: { tokens, sharedKeys, requiresSharedKey, publicUrl, beforeRefusal },
      steps: createSteps({ directory, switchboard, tooMany, log, counts }),
      scriptOf: (speech, centre) => scriptOf(catalogues, audible(catalogues, audio, inOwnVoice(audio, centre, speech))),
      audioAddressOf,
      keepThenSend: parts.keepThenSend,
      wordsRevision,
      placed: parts.callbacks?.placed,
      texts: parts.sms?.sent,
      glossesIn: rehearsal ? (languages) => glosses(catalogues, languages) : undefined,
      log,
    });
  const switchboard = switchboardBy(clock);
  const speechSaid = (): readonly Message[] => {
    const { voices, words } = speechWarnings(catalogues, audio);
    return [...voices, ...words];
  };
  const health: Omit<Health, 'isInside'> = {
    directory,
    schedules: parts.schedules,
    contentProblems,
    copy: parts.copy,
    leaving: parts.leaving ?? (() => false),
    notices: parts.console?.notices.status,
    problems: () => [
      ...switchboard.unclaimed().map(unclaimedAdvice),
      ...(parts.journalStatus?.().problems ?? []),
      ...noticeProblems(parts.console?.notices.status()),
      ...(parts.console?.words.status().problems ?? []),
      ...callbackProblems(parts.callbacks?.status()),
      ...smsProblems(parts.sms?.status()),
    ],
    warnings: () => [
      ...callbackWarnings(parts.callbacks?.status()),
      ...alertWarnings(parts.alerts?.()),
      ...noticeWarnings(parts.console?.notices.status()),
      ...speechSaid(),
    ],
  };

  const app = newExpress();
  const answering = [measureRequests(measures, parts.onStep), voiceBy(switchboard)];
  // The telephone in the browser comes before the webhooks, since its calls may bring their own instant.
  const makePhone = rehearsal && isLoopback(new URL(publicUrl)) ? parts.browserPhone : undefined;
  // First of all, and without the headers that pages need: a caller waits for this.
  if (makePhone === undefined) app.use(answering);
  app.use(helmet());
  app.use(healthRouter({ ...health, isInside: isFromThisMachine }));
  watchStatus(registry, {
    clock,
    reloads: parts.schedules ?? (() => ({ taken: 0, refused: 0, problems: [] })),
    warnings: () => directory().warnings,
    unclaimed: switchboard.unclaimed,
    contentProblems,
    copy: parts.copy,
    version: manifest.version,
  });
  if (parts.alerts !== undefined) watchAlertStatus(registry, parts.alerts);
  if (parts.journalStatus !== undefined) watchJournal(registry, parts.journalStatus);
  if (parts.console !== undefined) watchNotices(registry, parts.console.notices.status);
  if (parts.callbacks !== undefined) watchCallbacks(registry, parts.callbacks);
  if (parts.sms !== undefined) watchSms(registry, parts.sms);
  app.use(metricsPage(registry, isFromThisMachine));
  app.use(audioRouter(audio, tokens.map(secretOf), (fault) => log.error({ fault: String(fault) }, 'audio could not be made')));
  if (makePhone !== undefined) {
    const voiceAt = (now: () => Instant) => voiceBy(switchboardBy(now));
    const socket = { directory, catalogues, clock, log, token: tokens[0], publicUrl, secret, voices: parts.voices, voiceAt };
    app.use(onlyThisMachine(makePhone(socket)));
    app.use(answering);
  }
  if (parts.console !== undefined) {
    const voices = { catalogues, audio, audioPathOf: (played: Played) => audioPath(played, audio, secret) };
    const where = { publicUrl, isLoopback: isLoopback(new URL(publicUrl)), isHere: isFromThisMachine };
    const status = () => parts.schedules?.();
    app.use(
      serviceConsole({
        ...parts.console,
        passwords: parts.passwords,
        openId: parts.openId,
        ...where,
        voices,
        status,
        ...(parts.carrier !== undefined && { carrier: parts.carrier }),
        clock,
        rehearsal,
        hasPhone: makePhone !== undefined,
        leaving: health.leaving,
        callbacks: parts.callbacks,
        log,
      }),
    );
  }
  const languageName = languageNames(catalogues);
  const admit = parts.limits && pacePages(parts.limits.pages);
  const writtenAt = parts.writtenAt ?? (() => 0);
  app.use(
    publicRouter({
      directory,
      writtenAt,
      clock,
      publicUrl,
      languageName,
      admit,
      hasPhone: parts.browserPhone !== undefined && rehearsal,
      hasConsole: parts.console !== undefined,
    }),
  );
  app.use(nothingHere, unexpectedFault(log));

  const operators = newExpress();
  operators.use(helmet(), healthRouter({ ...health, isInside: isForOperators }), metricsPage(registry, isForOperators));
  operators.use(nothingHere, unexpectedFault(log));
  return { app, operators };
}

function newExpress(): Express {
  const app = express();
  app.disable('x-powered-by');
  return app;
}

/** Passes requests of other machines, and of pages of other sites, on: for them, what the handler serves does not exist. */
function onlyThisMachine(handler: RequestHandler): RequestHandler {
  return (request, response, next) => (isFromThisMachine(request) ? handler(request, response, next) : next());
}

/** The glosses that a phone of the rehearsal asks for: `ne,en` are the words in Nepali, then in English. */
function glosses(catalogues: Catalogues, wanted: string): (piece: Said | Played, ended: Lines) => readonly string[] {
  const languages = wanted.split(',').filter((language) => catalogues.headings.has(language));
  return (piece, ended) =>
    ended.from === ended.until ? [] : languages.map((language) => `${language}: ${glossOf(catalogues, piece, language, ended).join('\n')}`);
}
