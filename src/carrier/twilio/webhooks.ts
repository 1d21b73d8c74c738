// Webhooks: a signed form comes in, a document goes out. `POST /voice`, the states' addresses under it, `/voice/status` and
// `/voice/fallback`. Twilio's way, which other carriers share; what they do in their own way is in their traits.

import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { State } from '../../call/state.ts';
import type { WhisperState } from '../../call/whisper.ts';
import { describeFault } from '../../journal/describeFault.ts';
import { addressOf } from '../address.ts';
import type { Carrier, CarrierParts } from '../carrier.ts';
import type { EmergencyCode } from '../emergency.ts';
import { type PlacedCalls, reportTokenAt } from '../placedCalls.ts';
import { notePlacedStep, placedStateAt } from '../placedSteps.ts';
import { refuse } from '../refuse.ts';
import type { Printing, StepWebhook } from '../step.ts';
import type { Traits } from '../traits.ts';
import { type WhisperStep, whisperAddressOf } from '../whisperAddress.ts';
import { emergencyTwiml } from './emergencyTwiml.ts';
import { callIdOf, deskKey, endingOf, errorCodeOf, type Form, hear, placedStatusOf, textReportOf, webhookOf } from './form.ts';
import { keepingPrinter, type Sendable, sendable } from './printer.ts';
import { readForm } from './readForm.ts';
import { requireSignature, verifySignature } from './signature.ts';
import { twimlOf, whisperTwimlOf } from './twiml.ts';

type OwedState = NonNullable<ReturnType<typeof placedStateAt>>;

/** A carrier that sends Twilio's forms and takes its documents. */
export function carrierOf(traits: Traits): Carrier {
  return { name: traits.name, webhooks: (parts) => webhooks(traits, parts) };
}

const emergency = Object.fromEntries(Object.entries(emergencyTwiml).map(([code, twiml]) => [code, sendable(twiml)])) as Readonly<
  Record<EmergencyCode, Sendable>
>;
const notNoted = 'how a placed call goes was not noted: the carrier is asked';
const textNotNoted = 'how a text goes was not noted: it is deleted at the carrier later';
const anyVoice = /^\/voice(?:\/|$)/i;

function webhooks(traits: Traits, parts: CarrierParts): RequestHandler {
  const { signing, steps, scriptOf, audioAddressOf, glossesIn, placed, texts, keepThenSend = sendAtOnce, wordsRevision, log } = parts;
  const { signatureHeaders, callId, needsWholeAddresses, saysPlainText } = traits;
  const words = {
    scriptOf,
    saysPlainText,
    addressOf: needsWholeAddresses ? (state: State) => signing.publicUrl + addressOf(state) : addressOf,
    audioAddressOf,
    whisperAddressOf: (state: WhisperState, step: WhisperStep) => signing.publicUrl + whisperAddressOf(state, step),
  };
  const printing: Printing<Sendable> = { turn: keepingPrinter(words, wordsRevision), emergency: (code) => emergency[code] };
  /** The telephones of a rehearsal ask for the words in other languages, as comments. */
  const printingFor = ({ headers }: Request): Printing<Sendable> => {
    const asked = headers['x-madoguchi-gloss'];
    if (glossesIn === undefined || typeof asked !== 'string') return printing;
    return { ...printing, turn: (turn) => sendable(twimlOf(turn, { ...words, glossesOf: glossesIn(asked) })) };
  };

  const refused = (path: string) => log.warn({ code: 'signature', path: loggedPath(path) }, 'a request was not signed by the carrier');
  const [hasSignature, isSigned] = [requireSignature(signing, signatureHeaders), verifySignature(signing, signatureHeaders, refused)];

  const answer = (request: Request, response: Response): void => {
    const form = (request.body ?? {}) as Form;
    const webhook = webhookOf(form, callId);
    switch (webhookAt(request.originalUrl)) {
      case 'status':
        keepThenSend(
          () => steps.ended({ ...webhook, ...endingOf(form) }),
          () => response.status(204).set('X-Content-Type-Options', 'nosniff').end(),
        );
        return;
      case 'callback/status':
        void notePlaced(request.originalUrl, form, response);
        return;
      case 'sms/status':
        void noteText(request.originalUrl, form, response);
        return;
      case 'whisper':
        send(
          response,
          steps.whisper(
            request.originalUrl,
            () => deskKey(form),
            (turn, state) => sendable(whisperTwimlOf(turn, state, words)),
          ),
        );
        return;
      case 'fallback':
        send(response, steps.fallback(webhook, errorCodeOf(form), printing));
        return;
      default: {
        const owed = placed && placedStateAt(request.originalUrl);
        if (placed !== undefined && owed !== undefined) void answerOwed(request, response, placed, owed);
        else if (isAsking(request.originalUrl)) void answerAsking(request, response);
        else answerStep(request, response, (place, whispered) => hear(form, place, whispered));
      }
    }
  };

  const answerStep = (request: Request, response: Response, hearAt: StepWebhook['hear']): void => {
    const webhook = webhookOf((request.body ?? {}) as Form, callId);
    keepThenSend(
      () => steps.answer({ ...webhook, address: request.originalUrl, hear: hearAt }, printingFor(request)),
      (document) => send(response, document),
    );
  };

  /** A step in which the caller may ask to be called, or for a text: it waits a moment for the store or the carrier. */
  const answerAsking = async (request: Request, response: Response): Promise<void> => {
    const form = (request.body ?? {}) as Form;
    const webhook = webhookOf(form, callId);
    const reading = await steps.perform({ ...webhook, address: request.originalUrl, hear: (place) => hear(form, place) });
    answerStep(request, response, () => reading);
  };

  /** A step of a call that we placed: it waits a moment for the store. */
  const answerOwed = async (request: Request, response: Response, calls: PlacedCalls, state: OwedState): Promise<void> => {
    const form = (request.body ?? {}) as Form;
    const reading = hear(form, state.place, state.place === 'transfer' && state.whispered === true);
    const sid = callIdOf(form, callId);
    const heard = await notePlacedStep(calls, { state, sid }, reading.heard, (fault) =>
      log.error({ call: sid, code: 'placed-call-not-noted', fault: describeFault(fault) }, notNoted),
    );
    answerStep(request, response, () => ({ ...reading, heard }));
  };

  /** Not acknowledged where it cannot be noted, so that it is seen among the carrier's errors; the call itself goes on. */
  const note = async (response: Response, work: Promise<void> | undefined, onFault: (fault: unknown) => void): Promise<void> => {
    try {
      await work;
      response.status(204).set('X-Content-Type-Options', 'nosniff').end();
    } catch (fault) {
      onFault(fault);
      response.status(503).set('X-Content-Type-Options', 'nosniff').end();
    }
  };

  const notePlaced = (address: string, form: Form, response: Response): Promise<void> => {
    const [token, sid, status] = [reportTokenAt(address), callIdOf(form, callId), placedStatusOf(form)];
    const isWhole = token !== undefined && sid !== undefined && status !== undefined;
    return note(response, isWhole ? placed?.reported(token, { sid, status }) : undefined, (fault) =>
      log.error({ call: sid, code: 'placed-call-not-noted', fault: describeFault(fault) }, notNoted),
    );
  };

  const noteText = (address: string, form: Form, response: Response): Promise<void> => {
    const [token, report] = [reportTokenAt(address), textReportOf(form)];
    const isWhole = token !== undefined && report !== undefined;
    return note(response, isWhole ? texts?.reported(token, report) : undefined, (fault) =>
      log.error({ code: 'sms-not-noted', fault: describeFault(fault) }, textNotNoted),
    );
  };

  return (request, response, next) => {
    if (request.method !== 'POST' || !anyVoice.test(request.path)) return next();
    hasSignature(request, response, () =>
      readForm(request, response, (fault?: unknown) => {
        if (fault !== undefined) return unreadable(fault, request, response, next);
        try {
          isSigned(request, response, () => answer(request, response));
        } catch (thrown) {
          next(thrown);
        }
      }),
    );
  };
}

function sendAtOnce<Answer>(work: () => Answer, send: (answer: Answer) => void): void {
  send(work());
}

/** Which webhook an address is: the end of a call, how a placed one or a text goes, the fallback, a desk that has answered, or a step. */
function webhookAt(url: string): string {
  return /^\/voice\/(status|fallback|callback\/status|sms\/status|whisper)(?:\/key)?\/?(?:\?|$)/i.exec(url)?.[1]?.toLowerCase() ?? 'step';
}

/** Whether a step is at the place where a caller confirms a number. */
function isAsking(url: string): boolean {
  return /^\/voice\/v\d+\/asking\?/.test(url);
}

/** For the log, the path of an unsigned request: only if it is one of ours, otherwise no part of it. */
function loggedPath(path: string): string {
  return /^\/voice(?:\/(?:status|callback\/status|sms\/status|fallback|v\d{1,3}\/[a-z-]{1,20}))?\/?$/.test(path) ? path : '/voice/…';
}

/** Written to Node directly: Express would compute an ETag, although the carrier caches no document. */
function send(response: Response, document: Sendable): void {
  response.writeHead(200, {
    'Content-Type': 'text/xml; charset=utf-8',
    'Content-Length': document.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(document, 'latin1');
}

/** A body that cannot be read cannot be signed either. */
const unreadable: ErrorRequestHandler = (fault: { readonly status?: number }, _request, response, next) => {
  if (response.headersSent || fault.status === undefined || fault.status >= 500) return next(fault);
  refuse(response, fault.status, 'no-form', 'This is not a form that the carrier sends.');
};
