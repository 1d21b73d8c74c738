// Mounts the pages of the console under `/console`. Here, and only here, a request is let in or refused: by the session, by the role that
// the route names, and for a form by where it comes from and by the token of its session.

import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Instant } from '../hours/timetable.ts';
import { staffLanguages } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { type Html, html } from '../website/html.ts';
import { type JobQueue, turnIn } from '../website/jobQueue.ts';
import { type CarriedForm, carriedOf, sendAgainForm, sendAgainPage } from './carriedForm.ts';
import { consoleAssets } from './consoleAssets.ts';
import { consoleFrame } from './consoleFrame.ts';
import { type EditorFiles, editorFiles } from './editor/editorFiles.ts';
import { isOfThisSite, isToken } from './ownForm.ts';
import { mayUse } from './permission.ts';
import type { PageReply, Person, Reply, Route, Visit } from './route.ts';
import { addressOfSender, agentWords } from './sender.ts';
import { formBody, formOf, languageCookie, languageOf, queryOf, storable } from './sent.ts';
import { type EventStream, streamEvents } from './streamEvents.ts';
import { readUpload, UnreadableUpload } from './upload.ts';

export type SignedIn = {
  readonly person: Person | undefined;
  /** Secret of this browser: its forms send it back. */
  readonly token: string;
  /** The id of the session in the store; absent for a visitor. */
  readonly session?: string;
  /** Cookies that must be set for it. */
  readonly cookies?: readonly string[];
};

export type LatelyIn = {
  readonly find: (cookies: string) => SignedIn | undefined;
  readonly forget: () => void;
};

export type ConsoleParts = {
  readonly routes: readonly Route[];
  /** Pages are made one after the other, and between them calls are answered. */
  readonly queue: JobQueue;
  /** Who sends a request, by its cookies. `isUse` is false for a look that does not count as using the session. Rejects where the store is away. */
  readonly personOf: (cookies: string, isUse: boolean) => Promise<SignedIn>;
  /** Who was confirmed not long ago, for pages that need no store. */
  readonly lately: LatelyIn;
  /** The page that asks a visitor to sign in, and keeps the form that was sent. */
  readonly signInAgain: (visit: Visit, carried: CarriedForm) => PageReply;
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  /** The public address of the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether the public address is this machine's own. */
  readonly isLoopback: boolean;
  /** Whether a request was made on this machine. */
  readonly isHere: (request: Request) => boolean;
  /** Whether the service has been told to stop: then pages that wait for events are let go. */
  readonly leaving: () => boolean;
  readonly onFault: (fault: unknown) => void;
};

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const signIn = '/console/sign-in';
// Open pages of one browser that follow by themselves. Each is made anew every minute.
const mostStreams = 20;

export function consoleRouter(parts: ConsoleParts): Router {
  const { routes, queue, personOf, lately, signInAgain, directory, clock, publicUrl, isLoopback, isHere, leaving, onFault } = parts;
  const router = Router();
  const streaming = new Map<string, number>();
  router.use(consoleAssets(onFault));
  router.use('/console', (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      // With no referrer at all, a browser would not say either where a form comes from.
      'Referrer-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'X-Robots-Tag': 'noindex, nofollow',
    });
    next();
  });
  router.get('/console/language', changeLanguage);
  for (const route of routes)
    router[route.method](
      route.path,
      ...(route.method === 'post' && route.upload === undefined ? [formBody] : []),
      (request, response) => void handle(route, request, response),
    );
  router.use('/console', (request, response) => void handle(missing, request, response));
  router.use('/console', tooLong);
  return router;

  async function handle(route: Route, request: Request, response: Response): Promise<void> {
    const { centre: centreId, ...others } = request.params as Readonly<Record<string, string>>;
    let visit = visitOf(request, others);
    try {
      const { person, token, session, cookies, isAway } = await whoSends(route, request);
      if (cookies !== undefined) response.append('Set-Cookie', [...cookies]);
      const { sender } = visit;
      visit = {
        ...visit,
        person,
        token,
        ...(isAway && { isAway }),
        ...(sender !== undefined && session !== undefined && { sender: { ...sender, session } }),
      };
      if (person === undefined && route.needs !== 'visitor') return refuseVisitor(route, visit, request, response);
      const centre = centreId === undefined ? undefined : visit.directory.centres.get(centreId);
      if (!mayUse(person, route.needs, centreId)) return send(said(visit, 'console.refused', 403), visit, request, response);
      if (centreId !== undefined && centre === undefined) return send(said(visit, 'console.missing', 404), visit, request, response);
      if (centre !== undefined) visit = { ...visit, centre };
      if (route.upload !== undefined) visit = { ...visit, ...(await readUpload(request, response, route.upload.mostBytes)) };
      if (route.method === 'post' && !isOwnForm(visit, request)) return send(staleForm(visit, request), visit, request, response);
      if (Object.values(others).some((part) => part !== storable(part)))
        return send(said(visit, 'console.missing', 404), visit, request, response);
      await turnIn(queue);
      const reply = await answered(route, visit);
      if ('listen' in reply) return stream(reply, route, request, response, session ?? '');
      // Without its modules the field is typed in as it is.
      const editor = 'page' in reply && reply.isEditor ? await editorFiles().catch(onFault) : undefined;
      send(reply, visit, request, response, editor ?? undefined);
    } catch (fault) {
      if (fault instanceof UnreadableUpload) return refuseForm(fault.status, visit, request, response);
      onFault(fault);
      if (!response.headersSent) send(away(route, visit, request), visit, request, response);
    }
  }

  /** Who was seen before a form or during it has to be confirmed again, also where it failed half-way. */
  async function answered(route: Route, visit: Visit): Promise<Reply> {
    try {
      return await route.answer(visit);
    } finally {
      if (route.method === 'post') lately.forget();
    }
  }

  async function whoSends(route: Route, request: Request): Promise<SignedIn & { readonly isAway?: true }> {
    const sent = request.headers.cookie ?? '';
    try {
      return await personOf(sent, true);
    } catch (fault) {
      const known = route.method === 'get' && route.withoutStore === true ? lately.find(sent) : undefined;
      if (known === undefined) throw fault;
      return { ...known, isAway: true };
    }
  }

  function visitOf(request: Request, otherParts: Readonly<Record<string, string>>): Visit {
    return {
      person: undefined,
      language: languageOf(request),
      now: clock(),
      directory: directory(),
      parts: otherParts,
      query: queryOf(request),
      form: formOf(request),
      token: '',
      sender: {
        address: addressOfSender(request),
        agent: agentWords(request.headers['user-agent'] ?? ''),
        isHere: isHere(request),
        cookies: request.headers.cookie ?? '',
      },
    };
  }

  /** A page is opened after signing in; a form is kept until then. */
  function refuseVisitor(route: Route, visit: Visit, request: Request, response: Response): void {
    const carried = route.method === 'post' && isOurs(request) ? carriedOf(request.originalUrl, visit.form) : undefined;
    const to = request.method === 'GET' ? request.originalUrl : '/console';
    const page = carried === undefined ? { to: `${signIn}?${new URLSearchParams({ to }).toString()}` } : signInAgain(visit, carried);
    send(page, visit, request, response);
  }

  function isOurs(request: Request): boolean {
    return isOfThisSite(request.headers, publicUrl, isLoopback);
  }

  function isOwnForm({ form, token }: Visit, request: Request): boolean {
    return isOurs(request) && isToken(form.get('token') ?? '', token);
  }

  /** A page of an earlier session, in another tab. What another site sent is not kept. */
  function staleForm(visit: Visit, request: Request): PageReply {
    const carried = visit.person !== undefined && isOurs(request) ? carriedOf(request.originalUrl, visit.form) : undefined;
    return carried === undefined ? said(visit, 'console.stale-form', 403) : { ...sendAgainPage(visit, carried, visit.token), status: 403 };
  }

  /** What was typed is kept, and sent again with one button. The token is the form's own: without the store, who sends it is not known. */
  function away(route: Route, visit: Visit, request: Request): PageReply {
    const carried = route.method === 'post' && isOurs(request) ? carriedOf(request.originalUrl, visit.form) : undefined;
    const again = carried && sendAgainForm(visit, carried, visit.form.get('token') ?? '');
    return said(visit, 'console.away', 503, again);
  }

  /** Sends events as long as the person is signed in and has the role. */
  function stream({ listen }: EventStream, route: Route, request: Request, response: Response, session: string): void {
    // A browser that went meanwhile closes nothing any more.
    if (response.destroyed) return;
    const others = streaming.get(session) ?? 0;
    if (others >= mostStreams) return void response.status(429).set('Retry-After', '60').end();
    streaming.set(session, others + 1);
    response.on('close', () => {
      const left = (streaming.get(session) ?? 1) - 1;
      if (left > 0) streaming.set(session, left);
      else streaming.delete(session);
    });
    const mayGoOn = async (): Promise<boolean> => {
      const { person } = await personOf(request.headers.cookie ?? '', false);
      return mayUse(person, route.needs, (request.params as Readonly<Record<string, string>>).centre);
    };
    streamEvents({ listen, mayGoOn, leaving, request, response });
  }

  function send(reply: Exclude<Reply, EventStream>, visit: Visit, request: Request, response: Response, editor?: EditorFiles): void {
    if ('to' in reply) {
      if (reply.cookies !== undefined) response.append('Set-Cookie', [...reply.cookies]);
      response.redirect(303, reply.to);
    } else if ('file' in reply) response.type(reply.type).attachment(reply.name).send(reply.file);
    else if ('fragment' in reply) response.type('html').send(reply.fragment.text);
    else if ('picture' in reply) response.type('image/svg+xml').send(reply.picture);
    else if ('page' in reply) {
      if (reply.cookies !== undefined) response.append('Set-Cookie', [...reply.cookies]);
      // An import map stands in the page, so this page's policy names it by what it says.
      if (editor !== undefined) response.set('Content-Security-Policy', policy.replace("script-src 'self'", `$& ${editor.allowed}`));
      if (reply.retryAfterSeconds !== undefined) response.set('Retry-After', String(reply.retryAfterSeconds));
      response
        .status(reply.status ?? 200)
        .type('html')
        .set('Content-Language', visit.language)
        .send(consoleFrame({ visit, path: request.method === 'GET' ? request.originalUrl : '/console', ...reply, editor }));
    }
  }

  /** A form that is too long, has too many fields or is written in a way that no form of ours is. */
  function tooLong(fault: { readonly status?: number }, request: Request, response: Response, next: NextFunction): void {
    const { status = 500 } = fault;
    if (response.headersSent || status < 400 || status >= 500) {
      next(fault);
      return;
    }
    refuseForm(status, visitOf(request, {}), request, response);
  }

  function refuseForm(status: number, visit: Visit, request: Request, response: Response): void {
    send(said(visit, status === 413 ? 'console.too-long' : 'console.stale-form', status), visit, request, response);
  }

  function changeLanguage(request: Request, response: Response): void {
    const asked = queryOf(request);
    const [language, to = ''] = [asked.get('language') ?? '', asked.get('to') ?? ''];
    if (staffLanguages.some((each) => each === language))
      response.cookie(languageCookie, language, {
        httpOnly: true,
        sameSite: 'lax',
        secure: !isLoopback && publicUrl.startsWith('https:'),
        maxAge: 365 * 86_400_000,
        path: '/console',
      });
    response.redirect(303, isConsole(to) ? to : '/console');
  }
}

/** Whether an address leads to a page of the console, and to no other site. */
export function isConsole(address: string): boolean {
  return /^\/console(?:[/?#]|$)/.test(address) && !/[\\\p{Cc}]/u.test(address);
}

const missing: Route = {
  method: 'get',
  path: '/console/{*rest}',
  needs: 'person',
  answer: (visit) => said(visit, 'console.missing', 404),
};

function said(
  { language }: Visit,
  what: 'console.missing' | 'console.refused' | 'console.stale-form' | 'console.away' | 'console.too-long',
  status: number,
  more?: Html,
): PageReply {
  const title = sayKey(language, what);
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, `${what}-advice`)}</p>
    ${more}
    <p><a class="button" href="/console">${sayKey(language, 'console.now')}</a></p>`;
  return { page, title, status };
}
