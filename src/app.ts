// The parts as one Express application that does not listen yet: used by main and by the tests.

import { createHmac } from 'node:crypto';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Directory } from './directory/directory.ts';
import { describeProblem } from './directory/problem.ts';
import type { Instant } from './hours/timetable.ts';
import type { Journal } from './journal/journal.ts';
import type { Audio } from './speech/audio.ts';
import type { Catalogues } from './speech/catalogue.ts';
import { glossOf, type Played, type Said, scriptOf } from './speech/script.ts';
import { createSwitchboard } from './switchboard.ts';
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
  /** In a rehearsal the phones may ask for a gloss. */
  readonly rehearsal: boolean;
};

/** The service, ready to listen. */
export function createApp(parts: Parts): Express {
  const { directory, catalogues, audio, clock, journal, log, tokens, publicUrl, rehearsal } = parts;
  const secret = createHmac('sha256', tokens[0]).update('madoguchi speech').digest('base64url');
  const switchboard = createSwitchboard({
    directory,
    clock,
    journal,
    onUnclaimed: (called) =>
      log.error({ called }, 'no centre claims the number that was dialled: the default centre answers. Add it to “numbers” of a centre.'),
  });
  const printing = {
    scriptOf: (speech: Parameters<typeof scriptOf>[1]) => scriptOf(catalogues, speech),
    addressOf,
    audioAddressOf: (played: Parameters<typeof audioPath>[0]) => publicUrl + audioPath(played, audio, secret),
  };

  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.get('/healthz', (_request, response) => void response.json({ alive: true }));
  app.get('/readyz', (_request, response) => {
    const problems = switchboard.unclaimed().map((called) => `No centre claims ${called}. Add it to “numbers” of a centre.`);
    response.json({ ready: true, problems, warnings: directory().warnings.map(describeProblem) });
  });
  app.use(audioRouter(audio, secret, (fault) => log.error({ fault: String(fault) }, 'audio could not be made')));
  app.use(
    voiceRouter({
      signing: { tokens, publicUrl },
      answer: switchboard.answer,
      ended: switchboard.ended,
      print: (turn, wanted) =>
        twimlOf(turn, rehearsal && wanted !== undefined ? { ...printing, glossesOf: glosses(catalogues, wanted) } : printing),
      log,
    }),
  );
  app.use(
    (_request, response) =>
      void response.status(404).type('text/plain').send('There is nothing here. Calls are answered at POST /voice.\n'),
  );
  return app;
}

/** What the phones of the rehearsal ask for: `ne,en` are the words in Nepali, then in English. */
function glosses(catalogues: Catalogues, wanted: string): (piece: Said | Played) => readonly string[] {
  const languages = wanted.split(',').filter((language) => catalogues.headings.has(language));
  return (piece) => languages.map((language) => `${language}: ${glossOf(catalogues, piece, language)}`);
}
