// The routes for people: the start page, the hours of a centre, the style sheets, and the answer for addresses that do not exist.

import type { Request, RequestHandler, Response, Router } from 'express';
import type { Centre } from '../schedules/directory.ts';
import { accentStyle } from './accentStyle.ts';
import { hoursPage } from './hoursPage.ts';
import { messagePage } from './messagePage.ts';
import { styles } from './pageFrame.ts';
import { preferredLanguage } from './preferredLanguage.ts';
import { centreOf, languageIn } from './question.ts';
import { pageWords, type Reader } from './reader.ts';
import { sendFound } from './sendAnswer.ts';
import { defaultCentre, type Site } from './site.ts';
import { startPage } from './startPage.ts';

const pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const nothing = 'There is nothing here. Calls are answered at POST /voice.\n';

export function addPageRoutes(router: Router, site: Site): void {
  const { directory, clock, about, readerOf } = site;

  router.get('/', async (_request, response) => {
    const current = directory();
    const reader = readerOf('ja');
    asPage(response, reader);
    const make = () => startPage(defaultCentre(current), reader, clock(), about);
    const found = await site.findPage({ source: current, key: 'start', make });
    sendFound(response, found, clock(), () => sayBusy(response, defaultCentre(current), reader));
  });

  router.get('/hours.html', (request, response) => sendHours(request, response, wish(request, 'centre'), wish(request, 'language')));
  // As a text message names it.
  router.get(['/h/:centre', '/h/:centre/:language'], (request: Request<{ centre: string; language?: string }>, response) =>
    sendHours(request, response, request.params.centre, request.params.language),
  );

  /** The hours of a centre in a language: those that are named, else the usual centre, and the language of the browser. */
  async function sendHours(request: Request, response: Response, wished: string | undefined, chosen: string | undefined): Promise<void> {
    const current = directory();
    response.vary('Accept-Language');
    const centre = wished === undefined ? defaultCentre(current) : centreOf(current, wished);
    if ('problem' in centre) return sayMissing(request, response, defaultCentre(current), centre.problem);
    const language = chosen === undefined ? preferredLanguage(request, centre.languages) : languageIn(centre, chosen);
    if (typeof language !== 'string') return sayMissing(request, response, centre, language.problem);
    const reader = readerOf(language);
    asPage(response, reader);
    const make = (now: number) => hoursPage(current, centre, reader, now, about);
    const found = await site.findPage({ source: current, key: `html ${centre.id} ${language}`, make });
    sendFound(response, found, clock(), () => sayBusy(response, centre, reader));
  }

  for (const name of styles)
    router.get(`/${name}`, (_request, response) => response.sendFile(name, { root: import.meta.dirname, maxAge: '1h' }));

  router.get('/hours/:centre/colour.css', (request, response, next) => {
    const colour = directory().centres.get(request.params.centre)?.colour;
    if (colour === undefined) return next();
    response.set('Cache-Control', 'public, max-age=300').type('css').send(accentStyle(colour));
  });

  const notFound: RequestHandler = (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    response.vary('Accept');
    // Programs accept anything and get the first type; browsers ask for text/html.
    if (isRead && request.accepts(['text/plain', 'text/html']) === 'text/html')
      return sayMissing(request, response.vary('Accept-Language'), defaultCentre(directory()));
    response.status(404).type('text/plain').send(nothing);
  };
  router.use(notFound);

  /** Answers 404 in the browser's language, with links to the centre's pages. `problem` is in English, so only English readers see it. */
  function sayMissing(request: Request, response: Response, centre: Centre, problem?: string): void {
    const reader = readerOf(preferredLanguage(request, Object.keys(pageWords)));
    asPage(response, reader);
    const detail = reader.language === 'en' ? problem : undefined;
    response.status(404).send(messagePage({ title: reader.say('missing'), sentence: detail, centre, reader, about }));
  }

  function sayBusy(response: Response, centre: Centre, reader: Reader): void {
    asPage(response, reader).send(messagePage({ title: reader.say('title'), sentence: reader.say('busy'), centre, reader, about }));
  }
}

function asPage(response: Response, { locale }: Reader): Response {
  return response.set({ 'Content-Security-Policy': pagePolicy, 'Content-Language': locale }).type('html');
}

/** A parameter of the page; undefined if it is absent or empty. Unknown parameters are ignored, because social networks add some. */
function wish({ query }: Request, name: string): string | undefined {
  const value = query[name];
  return value === undefined || value === '' ? undefined : typeof value === 'string' ? value : '';
}
