// What only a rehearsal needs: it is loaded at the start of one, and never while requests wait. A service for real calls does without.

import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { Catalogues } from '../speech/catalogue.ts';
import type { Robot } from '../speech/robot.ts';
import type { Parts } from './app.ts';

/** The telephone in the browser, and the voices of all languages for it. Where they cannot be loaded, /phone says so and calls are answered. */
export async function loadRehearsal(
  catalogues: Catalogues,
  robot: Robot | undefined,
  log: Pick<Logger, 'error'>,
): Promise<Pick<Parts, 'browserPhone' | 'voices'>> {
  try {
    const [{ browserPhone }, { everyVoice }] = await Promise.all([
      import('../rehearsal/browser/browserPhone.ts'),
      import('../rehearsal/browser/everyVoice.ts'),
    ]);
    return { browserPhone, ...(robot !== undefined && { voices: everyVoice(catalogues, robot) }) };
  } catch (fault) {
    log.error(
      { code: 'browser-phone', fault: String(fault) },
      'the telephone in the browser cannot be loaded; calls are answered without it',
    );
    return { browserPhone: () => Router().use('/phone', missing) };
  }
}

const missing: RequestHandler = (_request, response) =>
  void response.status(503).type('text/plain').send('The telephone could not be loaded. The log of the service says why.\n');
