// The parts as one Express application that does not listen yet: used by main and by the tests.

import { createHmac } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { browserPhone } from './browserPhone.ts';
import type { Directory } from './directory/directory.ts';
import { describeProblem } from './directory/problem.ts';
import type { Instant } from './hours/timetable.ts';
import { type Journal, steadyJournal } from './journal/journal.ts';
import { isLoopback } from './settings.ts';
import type { Audio } from './speech/audio.ts';
import type { Catalogues } from './speech/catalogue.ts';
import { glossOf, type Played, type Said, scriptOf } from './speech/script.ts';
import { createSwitchboard, type Switchboard } from './switchboard.ts';
import { addressOf } from './twilio/address.ts';
import { audioPath, audioRouter } from './twilio/audio.ts';
import { twimlOf } from './twilio/twiml.ts';
import { voiceRouter } from './twilio/webhooks.ts';

export type Parts = {
  readonly directory: () => Directory;
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
};

/** The service, ready to listen. */
export function createApp(parts: Parts): Express {
  const { directory, catalogues, audio, clock, journal, log, tokens, publicUrl, rehearsal } = parts;
  const secret = createHmac('sha256', tokens[0]).update('madoguchi speech').digest('base64url');
  const steady = steadyJournal(journal, (fault) => log.error({ fault: String(fault) }, 'the journal is away; the call goes on'));
  const switchboardBy = (now: () => Instant) =>
    createSwitchboard({
      directory,
      clock: now,
      journal: steady,
      onUnclaimed: (called) =>
        log.error({ called }, 'no centre claims the number that was dialled: the default centre answers. Add it to “numbers” of a centre.'),
    });
  const printing = {
    scriptOf: (speech: Parameters<typeof scriptOf>[1]) => scriptOf(catalogues, speech),
    addressOf,
    audioAddressOf: (played: Parameters<typeof audioPath>[0]) => publicUrl + audioPath(played, audio, secret),
  };

  const voiceBy = ({ answer, ended }: Switchboard) =>
    voiceRouter({
      signing: { tokens, publicUrl },
      answer,
      ended,
      print: (turn, wanted) =>
        twimlOf(turn, rehearsal && wanted !== undefined ? { ...printing, glossesOf: glosses(catalogues, wanted) } : printing),
      log,
    });
  const switchboard = switchboardBy(clock);

  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.get('/healthz', (_request, response) => void response.json({ alive: true }));
  app.get('/readyz', (_request, response) => {
    const problems = switchboard.unclaimed().map((called) => `No centre claims ${called}. Add it to “numbers” of a centre.`);
    response.json({ ready: true, problems, warnings: directory().warnings.map(describeProblem) });
  });
  app.use(audioRouter(audio, secret, (fault) => log.error({ fault: String(fault) }, 'audio could not be made')));
  if (rehearsal && isLoopback(new URL(publicUrl))) {
    const voiceAt = (now: () => Instant) => voiceBy(switchboardBy(now));
    app.use(browserPhone({ directory, catalogues, clock, log, token: tokens[0], publicUrl, secret, voices: parts.voices, voiceAt }));
  }
  app.use(voiceBy(switchboard));
  app.use(
    (_request, response) =>
      void response.status(404).type('text/plain').send('There is nothing here. Calls are answered at POST /voice.\n'),
  );
  app.use(unexpected(log));
  return app;
}

/** Whatever went wrong outside a call: a short answer that says nothing of the inside, and a line in the log. */
function unexpected(log: Logger): ErrorRequestHandler {
  return (fault: { readonly status?: number }, request, response, next) => {
    if (response.headersSent) return next(fault);
    const isTheirs = fault.status !== undefined && fault.status >= 400 && fault.status < 500;
    if (!isTheirs) log.error({ path: request.path, fault: String(fault) }, 'a page failed');
    response
      .status(isTheirs ? 400 : 500)
      .type('text/plain')
      .send(isTheirs ? 'This address is not understood.\n' : 'Something is not working here.\n');
  };
}

/** What the phones of the rehearsal ask for: `ne,en` are the words in Nepali, then in English. */
function glosses(catalogues: Catalogues, wanted: string): (piece: Said | Played) => readonly string[] {
  const languages = wanted.split(',').filter((language) => catalogues.headings.has(language));
  return (piece) => languages.map((language) => `${language}: ${glossOf(catalogues, piece, language)}`);
}
