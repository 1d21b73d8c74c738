// The parts as one Express application that does not listen yet: used by main and by the tests.

import { createHmac } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import PrometheusRegistry from 'prom-client/lib/registry.js';
import manifest from '../../package.json' with { type: 'json' };
import type { PromptKey } from '../call/speech.ts';
import { addressOf } from '../carrier/address.ts';
import { audioPath, audioRouter } from '../carrier/audioRouter.ts';
import { createSwitchboard, type Switchboard } from '../carrier/switchboard.ts';
import { keepingPrinter, sendable } from '../carrier/twilio/printer.ts';
import { twimlOf } from '../carrier/twilio/twiml.ts';
import { voiceRouter } from '../carrier/twilio/webhooks.ts';
import type { Instant } from '../hours/timetable.ts';
import { type Journal, steadyJournal } from '../journal/journal.ts';
import type { Directory } from '../schedules/directory.ts';
import type { LiveStatus } from '../schedules/reload/live.ts';
import { audible, silentLanguages } from '../speech/audible.ts';
import type { Audio } from '../speech/audio.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { glossOf, type Played, type Said, scriptOf } from '../speech/script.ts';
import { publicRouter } from '../website/publicRouter.ts';
import { healthRouter } from './health.ts';
import { limitCalls } from './limits/calls.ts';
import { pacePages } from './limits/pages.ts';
import { limitRefusals } from './limits/refusals.ts';
import type { Limits } from './limits/usual.ts';
import { countingJournal } from './metrics/countingJournal.ts';
import { countingFailures, countingTurns } from './metrics/countingTurns.ts';
import { knownLines } from './metrics/knownLines.ts';
import { measureRequests } from './metrics/measureRequests.ts';
import { measuresIn } from './metrics/measures.ts';
import { metricsPage } from './metrics/metricsPage.ts';
import { watchStanding } from './metrics/statusGauges.ts';
import { isLoopback } from './settings.ts';

export type Parts = {
  readonly directory: () => Directory;
  /** How the schedules folder stands; absent where the directory never changes. */
  readonly schedules?: () => LiveStatus;
  readonly catalogues: Catalogues;
  readonly audio: Audio;
  readonly clock: () => Instant;
  readonly journal: Journal;
  readonly log: Logger;
  /** The tokens that a signature may be made with; the first one also seals the addresses of audio. */
  readonly tokens: readonly [string, ...string[]];
  readonly publicUrl: string;
  /** In a rehearsal the phones may ask for a gloss; while nobody outside this machine can call, there is one in the browser. */
  readonly rehearsal: boolean;
  /** Reads every language to the telephone in the browser; without it, that telephone shows words only. */
  readonly voices?: Audio;
  /** Whether the service has been told to stop; never, if absent. */
  readonly leaving?: () => boolean;
  /** How many calls and refusals a minute may bring; without end if absent. */
  readonly limits?: Limits;
  /** Where what is measured is kept, for `/metrics`; one of its own if absent. */
  readonly registry?: Registry;
};

/** The service, ready to listen. */
export function createApp(parts: Parts): Express {
  const { directory, catalogues, audio, clock, journal, log, tokens, publicUrl, rehearsal } = parts;
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
      onUnclaimed: (called) =>
        log.error({ called }, 'no centre claims the number that was dialled: the default centre answers. Add it to “numbers” of a centre.'),
    });
  const printing = {
    scriptOf: (speech: Parameters<typeof scriptOf>[1]) => scriptOf(catalogues, audible(catalogues, audio, speech)),
    addressOf,
    audioAddressOf: (played: Parameters<typeof audioPath>[0]) => publicUrl + audioPath(played, audio, secret),
  };

  const print = countingFailures(keepingPrinter(printing), measures);
  const limiting = parts.limits && { refusal: limitRefusals(parts.limits.refusals), calls: limitCalls(clock, parts.limits.calls) };
  const tooMany = (from: string) => {
    const why = limiting?.calls(from);
    if (why !== undefined) measures.callsTurnedAway.inc({ why });
    return why;
  };
  const voiceBy = ({ answer, ended }: Switchboard) =>
    voiceRouter({
      signing: { tokens, publicUrl, beforeRefusal: limiting?.refusal },
      answer: countingTurns(answer, measures),
      ended,
      tooMany,
      print: (turn, wanted) =>
        rehearsal && wanted !== undefined ? sendable(twimlOf(turn, { ...printing, glossesOf: glosses(catalogues, wanted) })) : print(turn),
      log,
    });
  const switchboard = switchboardBy(clock);
  const voiceless = silentLanguages(catalogues, audio).map((language) => spokenInEnglish(catalogues, language));

  const app = express();
  app.disable('x-powered-by');
  const answering = [measureRequests(measures), voiceBy(switchboard)];
  // The telephone in the browser stands before the webhooks, since its calls may bring their own instant.
  const hasBrowserPhone = rehearsal && isLoopback(new URL(publicUrl));
  // First of all, and without the headers that pages need: a caller waits for this.
  if (!hasBrowserPhone) app.use(answering);
  app.use(helmet());
  app.use(
    healthRouter({
      directory,
      schedules: parts.schedules,
      leaving: parts.leaving ?? (() => false),
      problems: () => switchboard.unclaimed().map((called) => `No centre claims ${called}. Add it to “numbers” of a centre.`),
      warnings: () => voiceless,
    }),
  );
  watchStanding(registry, {
    clock,
    reloads: parts.schedules ?? (() => ({ taken: 0, refused: 0, problems: [] })),
    warnings: () => directory().warnings,
    unclaimed: switchboard.unclaimed,
    version: manifest.version,
  });
  app.use(metricsPage(registry, isLoopback(new URL(publicUrl)) ? undefined : publicUrl));
  app.use(audioRouter(audio, tokens.map(secretOf), (fault) => log.error({ fault: String(fault) }, 'audio could not be made')));
  if (hasBrowserPhone) {
    const voiceAt = (now: () => Instant) => voiceBy(switchboardBy(now));
    const socket = { directory, catalogues, clock, log, token: tokens[0], publicUrl, secret, voices: parts.voices, voiceAt };
    // Loaded for rehearsals only: whoever is called for real should be ready soon.
    app.use(loaded(import('../rehearsal/browser/browserPhone.ts').then(({ browserPhone }) => browserPhone(socket))));
    app.use(answering);
  }
  const languageName = (language: string, reader: string) => catalogues.prompt(reader, `languageName.${language}` as PromptKey);
  const admit = parts.limits && pacePages(parts.limits.pages);
  app.use(publicRouter({ directory, clock, publicUrl, languageName, admit, hasPhone: hasBrowserPhone }));
  app.use(unexpected(log));
  return app;
}

/** What a caller of a language without a voice hears instead, and what gives it one. */
export function spokenInEnglish(catalogues: Catalogues, language: string): string {
  const name = catalogues.prompt('en', `languageName.${language}` as PromptKey);
  return `${name} has no voice here: what nobody has recorded is said in English. Install the optional package @echogarden/espeak-ng-emscripten, or record its prompts.`;
}

/** Requests wait until what answers them is loaded. */
function loaded(handler: Promise<RequestHandler>): RequestHandler {
  return async (request, response, next) => (await handler)(request, response, next);
}

/** Whatever went wrong outside a call: a short answer that says nothing of the inside, and a line in the log. */
function unexpected(log: Logger): ErrorRequestHandler {
  return (fault: { readonly status?: number }, request, response, next) => {
    if (response.headersSent) return next(fault);
    const isTheirs = fault.status !== undefined && fault.status >= 400 && fault.status < 500;
    if (!isTheirs) log.error({ path: request.path, fault: String(fault) }, 'a page failed');
    response
      .status(isTheirs ? 400 : 500)
      .set('X-Content-Type-Options', 'nosniff')
      .type('text/plain')
      .send(isTheirs ? 'This address is not understood.\n' : 'Something is not working here.\n');
  };
}

/** What the phones of the rehearsal ask for: `ne,en` are the words in Nepali, then in English. */
function glosses(catalogues: Catalogues, wanted: string): (piece: Said | Played) => readonly string[] {
  const languages = wanted.split(',').filter((language) => catalogues.headings.has(language));
  return (piece) => languages.map((language) => `${language}: ${glossOf(catalogues, piece, language)}`);
}
