// Mounts the pages of the console under `/console`. Here, and only here, a request is let in or refused: by the session, by the role that
// the route names, and for a form by where it comes from and by the token of its session.

import { timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import type { Instant } from '../hours/timetable.ts';
import { type StaffLanguage, staffLanguages } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { html } from '../website/html.ts';
import { consoleFrame } from './consoleFrame.ts';
import { mayUse } from './permission.ts';
import type { Person, Reply, Route, Visit } from './route.ts';

export type SignedIn = {
  readonly person: Person | undefined;
  /** Secret of this browser: its forms send it back. */
  readonly token: string;
  /** Cookies that must be set for it. */
  readonly cookies?: readonly string[];
};

export type ConsoleParts = {
  readonly routes: readonly Route[];
  /** Who sends a request, by its cookies. Rejects where the store is away. */
  readonly personOf: (cookies: string) => Promise<SignedIn>;
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  /** The public address of the service, without a slash at its end. */
  readonly publicUrl: string;
  readonly onFault: (fault: unknown) => void;
};

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const languageCookie = 'madoguchi-language';
const signIn = '/console/sign-in';
const assets = ['console.css', 'sayAloud.js'];
const heartbeatMs = 15_000;
const mostFormBytes = '256kb';

export function consoleRouter({ routes, personOf, directory, clock, publicUrl, onFault }: ConsoleParts): Router {
  const router = Router();
  for (const name of assets)
    router.get(`/console/assets/${name}`, (_request, response) => response.sendFile(name, { root: import.meta.dirname, maxAge: '1h' }));
  router.use('/console', (_request, response, next) => {
    // With no referrer at all, a browser would not say either where a form comes from.
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' });
    next();
  });
  router.get('/console/language', changeLanguage);
  const body = express.urlencoded({ extended: false, limit: mostFormBytes });
  for (const route of routes) router[route.method](route.path, body, (request, response) => void handle(route, request, response));
  router.use('/console', (request, response) => void handle(missing, request, response));
  return router;

  async function handle(route: Route, request: Request, response: Response): Promise<void> {
    const language = languageOf(request);
    const { centre: centreId, ...parts } = request.params as Readonly<Record<string, string>>;
    const visit: Visit = {
      person: undefined,
      language,
      now: clock(),
      directory: directory(),
      parts,
      query: new URL(request.originalUrl, publicUrl).searchParams,
      form: formOf(request),
      token: '',
    };
    try {
      const { person, token, cookies } = await personOf(request.headers.cookie ?? '');
      const asked: Visit = { ...visit, person, token };
      if (cookies !== undefined) response.append('Set-Cookie', [...cookies]);
      if (person === undefined && route.needs !== 'visitor') return refuseVisitor(request, response);
      const centre = centreId === undefined ? undefined : visit.directory.centres.get(centreId);
      if (!mayUse(person, route.needs, centreId)) return send(said(asked, 'console.refused', 403), asked, request, response);
      if (centreId !== undefined && centre === undefined) return send(said(asked, 'console.missing', 404), asked, request, response);
      const whole = centre === undefined ? asked : { ...asked, centre };
      if (route.method === 'post' && !isOwnForm(request, token))
        return send(said(whole, 'console.stale-form', 403), whole, request, response);
      send(await route.answer(whole), whole, request, response);
    } catch (fault) {
      onFault(fault);
      if (!response.headersSent) send(said(visit, 'console.away', 503), visit, request, response);
    }
  }

  /** A page is opened after signing in; a form that came too late is told so. */
  function refuseVisitor(request: Request, response: Response): void {
    const to = request.method === 'GET' ? request.originalUrl : '/console';
    response.redirect(303, `${signIn}?${new URLSearchParams({ to }).toString()}`);
  }

  /** A form of our own pages: the browser says so, and it has the token of the session. */
  function isOwnForm(request: Request, token: string): boolean {
    const site = request.headers['sec-fetch-site'];
    const isOurs = site === undefined ? request.headers.origin === publicUrl : site === 'same-origin';
    return isOurs && isSame(formOf(request).get('token') ?? '', token);
  }

  function send(reply: Reply, visit: Visit, request: Request, response: Response): void {
    if ('to' in reply) {
      if (reply.cookies !== undefined) response.append('Set-Cookie', [...reply.cookies]);
      response.redirect(303, reply.to);
    } else if ('file' in reply) response.type(reply.type).attachment(reply.name).send(reply.file);
    else if ('fragment' in reply) response.type('html').send(reply.fragment.text);
    else if ('listen' in reply) stream(reply.listen, request, response);
    else
      response
        .status(reply.status ?? 200)
        .type('html')
        .set('Content-Language', visit.language)
        .send(consoleFrame({ visit, path: request.method === 'GET' ? request.originalUrl : '/console', ...reply }));
  }

  function changeLanguage(request: Request, response: Response): void {
    const { searchParams } = new URL(request.originalUrl, publicUrl);
    const [language, to = ''] = [searchParams.get('language') ?? '', searchParams.get('to') ?? ''];
    if (staffLanguages.some((each) => each === language))
      response.cookie(languageCookie, language, { httpOnly: true, sameSite: 'lax', maxAge: 365 * 86_400_000, path: '/console' });
    response.redirect(303, isConsole(to) ? to : '/console');
  }
}

/** Whether an address leads to a page of the console, and to no other site. */
export function isConsole(address: string): boolean {
  return /^\/console(?:[/?#]|$)/.test(address) && !address.includes('\\');
}

const missing: Route = {
  method: 'get',
  path: '/console/{*rest}',
  needs: 'person',
  answer: (visit) => said(visit, 'console.missing', 404),
};

function said(
  { language }: Visit,
  what: 'console.missing' | 'console.refused' | 'console.stale-form' | 'console.away',
  status: number,
): Reply {
  const title = sayKey(language, what);
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, `${what}-advice`)}</p>
    <p><a class="button" href="/console">${sayKey(language, 'console.now')}</a></p>`;
  return { page, title, status };
}

function formOf({ body }: Request): URLSearchParams {
  return new URLSearchParams(typeof body === 'object' && body !== null ? pairsOf(body as Readonly<Record<string, unknown>>) : []);
}

function pairsOf(body: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(body).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, String(each)]));
}

function languageOf(request: Request): StaffLanguage {
  const chosen = new RegExp(`(?:^|; *)${languageCookie}=(ja|en)(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  const accepted = chosen ?? request.acceptsLanguages('ja', 'en');
  return accepted === 'en' ? 'en' : 'ja';
}

function stream(listen: Extract<Reply, { listen: unknown }>['listen'], request: Request, response: Response): void {
  response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }).flushHeaders();
  const stop = listen((event, data) => void response.write(`event: ${event}\ndata: ${data.replaceAll('\n', '\ndata: ')}\n\n`));
  const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs);
  request.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}

function isSame(one: string, other: string): boolean {
  const [given, meant] = [Buffer.from(one), Buffer.from(other)];
  return other !== '' && given.length === meant.length && timingSafeEqual(given, meant);
}
