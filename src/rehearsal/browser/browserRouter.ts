// The pages and the calls of the telephone in the browser. The same telephone as in the terminal plays the carrier here, over real HTTP,
// and each command of the page takes the call one step further.

import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Call } from '../phone/phoneCall.ts';
import { beginCall } from '../phone/remoteCall.ts';
import { inputCommandOf } from '../terminal/inputCommands.ts';
import { writeStory } from '../terminal/story.ts';
import { type Sounds, showEvents } from './browserStep.ts';
import { type KeptCall, keepCalls, type Limits } from './keptCalls.ts';
import type { Centres, FirstStep, Step } from './messages.ts';

export type BrowserPhone = Sounds & {
  /** The account's token. The browser never gets it. */
  readonly token: string;
  /** The address under which the service knows itself, without a slash at its end. */
  readonly publicUrl: string;
  /** The centres that the page offers to call. Sent as they are. */
  readonly centres: () => Centres;
  /** The instant of a call to a number, ISO 8601 with an offset: the wished one, or the service's now. Undefined if the wish is no time. */
  readonly instantFor: (to: string, wished: string | undefined) => string | undefined;
  readonly limits?: Limits;
};

/** The files of the page. */
const asset = /^page[A-Z]?[a-z]*\.(css|js|svg)$/;
const contentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
const fiveMinutesMs = 300_000;

// The stories of test/stories are called from this number.
const usualCaller = '+815011112222';

/** `GET /phone` and what belongs to it. */
export function browserRouter(phone: BrowserPhone): Router {
  const calls = keepCalls(phone.limits ?? { mostCalls: 20, idleMs: fiveMinutesMs });
  const router = Router();
  router.use('/phone', (_request, response, next) => {
    response.set({ 'Content-Security-Policy': contentSecurityPolicy, 'Cache-Control': 'no-cache' });
    next();
  });
  router.get('/phone', (_request, response) => response.sendFile('page.html', { root: import.meta.dirname }));
  router.get('/phone/centres.json', (_request, response) => void response.json(phone.centres()));
  router.get('/phone/:name', ({ params: { name } }, response, next) => {
    if (!asset.test(name)) return next();
    response.sendFile(name, { root: import.meta.dirname }, (fault) => {
      if (fault !== undefined && !response.headersSent) next();
    });
  });

  router.use('/phone/calls', express.json({ limit: '2kb' }));
  router.post('/phone/calls', async (request, response) => {
    const { to = '', from = usualCaller, at: wished } = fieldsOf(request);
    if (!/^\+\d{5,15}$/.test(to)) return refuse(response, 400, '“to” is not a number. Write one like +815000000001.');
    if (!/^[^\p{C}\p{Z}][^\p{C}]{0,63}$/u.test(from))
      return refuse(response, 400, '“from” is not one line of at most 64 letters. Write a number, or “anonymous”.');
    const at = phone.instantFor(to, wished);
    if (at === undefined) return refuse(response, 400, '“at” is not a time from 2000 to 2099. Write one like 2026-12-30T19:00.');
    const id = calls.keep(() => ({
      call: beginCall(callOf(phone, request, { to, from, at })),
      head: { comments: ['Write here what this call shows'], at, to, ...(from !== usualCaller && { from }) },
      shown: 0,
    }));
    const kept = id === undefined ? undefined : calls.find(id);
    if (id === undefined || kept === undefined)
      return refuse(response, 503, 'Too many calls are going on. Hang up one, or wait for five minutes.');
    await kept.call.settled();
    response.status(201).json({ id, at, ...stepOf(kept, phone) } satisfies FirstStep);
  });

  router.post('/phone/calls/:id', async (request, response) => {
    const kept = calls.find(request.params.id);
    if (kept === undefined) return refuse(response, 404, 'There is no such call: it has ended. Place a new one.');
    const order = inputCommandOf(fieldsOf(request).order ?? '');
    if (order === undefined || order.act === 'help')
      return refuse(
        response,
        400,
        '“order” is not understood. Write keys, /silence, /answer, /decline, /machine, /busy, /no-answer, /failed or /hangup.',
      );
    if (!(await kept.call.go(order))) return refuse(response, 409, 'The call does not wait for this.');
    response.json(stepOf(kept, phone));
  });

  router.get('/phone/calls/:id/story', (request, response) => {
    const kept = calls.find(request.params.id);
    if (kept === undefined) return refuse(response, 404, 'There is no such call: it has ended. Place a new one.');
    const { call, head } = kept;
    const events = call.isOver() ? call.events() : [...call.events(), { is: 'hung-up', by: 'caller' } as const];
    const name = `call-${head.at.slice(0, 16).replace(/\W/g, '-')}.story`;
    response.attachment(name).type('text/plain').send(writeStory(head, events));
  });
  router.use('/phone', unreadable);
  return router;
}

/** The call goes to the address at which the browser reached the service: the public address may work only from outside. */
function callOf({ token, publicUrl }: BrowserPhone, { socket }: Request, placed: { to: string; from: string; at: string }): Call {
  const door = `http://${hostOf(socket.localAddress ?? '')}:${socket.localPort}`;
  return {
    voiceUrl: `${publicUrl}/voice`,
    fallbackUrl: `${publicUrl}/voice/fallback`,
    statusUrl: `${publicUrl}/voice/status`,
    to: placed.to,
    from: placed.from,
    // The browser fetches what it plays.
    listen: false,
    carrier: {
      token,
      reach: (address) => (address.startsWith(publicUrl) ? door + address.slice(publicUrl.length) : address),
      // Nepali has no voice of the carrier, so it is played, and its words stand in no document.
      glosses: ['ne', 'ja', 'en'],
      at: placed.at,
    },
  };
}

/** An IP address as a host in a URL. A socket for both families writes 127.0.0.1 as ::ffff:127.0.0.1. */
function hostOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? `[${plain}]` : plain;
}

/** What the browser has not received yet. */
function stepOf(kept: KeptCall, sounds: Sounds): Step {
  const { call, shown } = kept;
  const events = call.events();
  kept.shown = events.length;
  return { events: showEvents(events.slice(shown), sounds), waits: call.waits() };
}

/** The fields of a JSON body. An empty field counts as absent, and a value that is no text as one that no form accepts. */
function fieldsOf({ body }: Request): Readonly<Record<string, string | undefined>> {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body as object) : [];
  const written = fields.filter(([, value]) => value !== '');
  return Object.fromEntries(written.map(([name, value]) => [name, typeof value === 'string' ? value : '\0']));
}

function refuse(response: Response, status: number, problem: string): void {
  response.status(status).json({ problem });
}

/** A body that is no JSON, or too long. Other faults go on to the service. */
const unreadable: ErrorRequestHandler = (fault: { readonly status?: number }, _request, response, next) => {
  const { status = 500 } = fault;
  if (response.headersSent || status >= 500) return next(fault);
  refuse(response, status, 'This is not JSON that the page sends.');
};
