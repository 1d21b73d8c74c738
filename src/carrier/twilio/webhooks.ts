// The carrier's webhooks: a signed form comes in, one turn goes out as TwiML. Whatever happens inside, the caller hears something.

import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Heard } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import { stateAt } from '../address.ts';
import { emergencyTwiml, tooManyTwiml } from './emergencyTwiml.ts';
import { callIdOf, type Form, hear, textOf } from './form.ts';
import { type Sendable, sendable } from './printer.ts';
import { readForm } from './readForm.ts';
import { refuse } from './refuse.ts';
import { requireSignature, type Signing, verifySignature } from './signature.ts';

export type Webhooks = {
  readonly signing: Signing;
  /** One turn of a call. */
  readonly answer: (step: {
    readonly call: string;
    readonly called: string;
    readonly state: State | undefined;
    readonly heard: Heard;
  }) => Turn;
  readonly ended: (call: string, called: string, status: string, seconds: number) => void;
  /** Why a call may not begin now, given the number of its caller; undefined where it may. All may if absent. */
  readonly tooMany?: ((from: string) => string | undefined) | undefined;
  /** A turn as TwiML; languages, as `ne,en`, ask for the same words in them as comments. */
  readonly print: (turn: Turn, glossLanguages: string | undefined) => Sendable;
  readonly log: { readonly warn: (what: object, message: string) => void; readonly error: (what: object, message: string) => void };
};

const anyVoice = /^\/voice(?:\/|$)/i;
const emergency = sendable(emergencyTwiml);
const callAgain = sendable(tooManyTwiml);

/** `POST /voice`, the state's addresses under it, `/voice/status` and `/voice/fallback`. */
export function voiceRouter({ signing, answer, ended, tooMany, print, log }: Webhooks): Router {
  const router = Router();
  const refused = (path: string) => log.warn({ path: path.slice(0, 80) }, 'a request was not signed by the carrier');
  const signed = [requireSignature(signing), readForm, verifySignature(signing, refused)];

  router.post('/voice/status', ...signed, (request, response) => {
    const form = formOf(request);
    const call = callIdOf(form);
    try {
      ended(call, textOf(form, 'To'), statusOf(form), Number.parseInt(textOf(form, 'CallDuration'), 10) || 0);
    } catch (fault) {
      log.error({ call, fault: describe(fault) }, 'the end of a call was not noted');
    }
    response.status(204).set('X-Content-Type-Options', 'nosniff').end();
  });

  router.post('/voice/fallback', ...signed, (request, response) => {
    const form = formOf(request);
    // https://www.twilio.com/docs/api/errors: five digits.
    log.error(
      { call: callIdOf(form), code: textOf(form, 'ErrorCode').replace(/\D/g, '').slice(0, 5) },
      'the carrier asked for the fallback',
    );
    send(response, emergency);
  });

  router.post(anyVoice, ...signed, (request, response) => {
    const form = formOf(request);
    const call = callIdOf(form);
    try {
      const state = stateAt(request.originalUrl);
      // At the door stands also who is in a call and comes with an address of a newer form: its turn says so.
      const why = state === undefined || state.turn === 0 ? tooMany?.(textOf(form, 'From')) : undefined;
      if (why !== undefined) {
        log.warn({ call, why }, 'too many calls: the caller was asked to call again in a minute');
        send(response, callAgain);
        return;
      }
      const { heard, unknown } = hear(form, state?.place ?? 'door');
      if (unknown !== undefined) log.warn({ call, unknown }, 'the carrier sent a word that is not known');
      const turn = answer({ call, called: textOf(form, 'To') || textOf(form, 'Called'), state, heard });
      send(response, print(turn, glossAsked(request)));
    } catch (fault) {
      log.error({ call, fault: describe(fault) }, 'a turn failed; the caller was put through to the suspension line');
      send(response, emergency);
    }
  });

  router.use(unreadable);
  return router;
}

function formOf(request: Request): Form {
  return (request.body ?? {}) as Form;
}

function glossAsked({ headers }: Request): string | undefined {
  const asked = headers['x-madoguchi-gloss'];
  return typeof asked === 'string' ? asked : undefined;
}

/** https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
function statusOf(form: Form): string {
  const status = textOf(form, 'CallStatus');
  return /^[a-z-]{1,20}$/.test(status) ? status : 'unknown';
}

/** Straight to Node: Express would compute an ETag for what nobody keeps, and look whether the carrier has it already. */
function send(response: Response, document: Sendable): void {
  response.writeHead(200, {
    'Content-Type': 'text/xml; charset=utf-8',
    'Content-Length': document.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(document, 'latin1');
}

function describe(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

/** A body that cannot be read cannot be signed either. */
const unreadable: ErrorRequestHandler = (fault: { readonly status?: number }, _request, response, next) => {
  if (response.headersSent || fault.status === undefined || fault.status >= 500) return next(fault);
  refuse(response, fault.status, 'no-form', 'This is not a form that the carrier sends.');
};
