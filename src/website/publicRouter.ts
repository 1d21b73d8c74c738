// The public addresses: GET /open.json, /hours.html and /hours/{centre}/{line}/{language}.ics. They say what the telephone would say, to
// everybody, and nothing else: no number of the carrier, no file of the staff.

import { type Request, type Response, Router } from 'express';
import type { Instant, Language } from '../hours/timetable.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { calendarFile } from './calendarFile.ts';
import { hoursPage } from './hoursPage.ts';
import { forEverybody, keepAnswers, sendAnswer, withEtag } from './keptAnswer.ts';
import { openAnswer } from './openAnswer.ts';
import { styles } from './pageFrame.ts';
import { problemPage } from './problemPage.ts';
import { centreOf, languageIn, lineOf, questionOf } from './question.ts';
import { createReader, type LanguageName, type Reader } from './reader.ts';

export type PublicHours = {
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  readonly languageName: LanguageName;
  /** The address under which the public reaches the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Asked before anything is made anew; it always may be, if absent. */
  readonly mayMake?: (() => boolean) | undefined;
};

// An answer for one centre is some ten kilobytes, a calendar some two hundred.
const mostAnswers = 200;
const mostCalendars = 40;

const pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** Mount it before the answer to what is not there. */
export function publicRouter({ directory, clock, languageName, publicUrl, mayMake = () => true }: PublicHours): Router {
  const answers = keepAnswers(mostAnswers, mayMake);
  const calendars = keepAnswers(mostCalendars, mayMake);
  const readers = new Map<Language, Reader>();
  const readerOf = (language: Language): Reader => {
    const reader = readers.get(language) ?? createReader(language, languageName);
    readers.set(language, reader);
    return reader;
  };
  const router = Router();

  router.get('/open.json', ({ query }, response) => {
    const current = directory();
    const now = clock();
    const question = questionOf(query, current);
    forEverybody(response);
    if ('problem' in question) return void response.status(400).json(question);
    const make = () => openAnswer(current, question, now);
    const { centres, language = '' } = question;
    const key = `json ${centres.length === 1 ? centres[0]?.id : ''} ${language}`;
    const ofAnotherTime = () => (mayMake() ? withEtag(make()) : undefined);
    sendAnswer(response, question.at === undefined ? answers(current, key, now, make) : ofAnotherTime(), now);
  });

  router.get('/hours/:centre/:line/:file', ({ params }, response, next) => {
    const [, asked] = /^([^.]+)\.ics$/.exec(params.file) ?? [];
    if (asked === undefined) return next();
    const current = directory();
    const now = clock();
    forEverybody(response);
    const refuse = ({ problem }: { readonly problem: string }) => void response.status(404).type('text/plain').send(`${problem}\n`);
    const centre = centreOf(current, params.centre);
    if ('problem' in centre) return refuse(centre);
    const line = lineOf(centre, params.line);
    if ('problem' in line) return refuse(line);
    const language = languageIn(centre, asked);
    if (typeof language !== 'string') return refuse(language);
    const key = `${centre.id} ${line.id} ${language}`;
    response.set('Content-Disposition', `inline; filename="${centre.id}-${line.id}-${language}.ics"`);
    sendAnswer(
      response,
      calendars(current, key, now, () => calendarFile(centre, line, readerOf(language), now, publicUrl)),
      now,
    );
  });

  for (const name of styles)
    router.get(`/${name}`, (_request, response) => response.sendFile(name, { root: import.meta.dirname, maxAge: '1h' }));

  router.get('/hours.html', (request, response) => {
    const current = directory();
    const now = clock();
    response.set({ 'Content-Security-Policy': pagePolicy, Vary: 'Accept-Language' });
    const wished = wish(request, 'centre');
    const centre = wished === undefined ? defaultCentre(current) : centreOf(current, wished);
    if ('problem' in centre) return refusePage(response, centre.problem, defaultCentre(current));
    const chosen = wish(request, 'language');
    const language = chosen === undefined ? preferred(request, centre) : languageIn(centre, chosen);
    if (typeof language !== 'string') return refusePage(response, language.problem, centre);
    const reader = readerOf(language);
    response.set('Content-Language', reader.locale);
    const make = () => hoursPage(current, centre, reader, now, publicUrl);
    sendAnswer(response, answers(current, `html ${centre.id} ${language}`, now, make), now);
  });
  return router;
}

/** A parameter of the page. It may be written in vain, but an address with something else in it, as social networks add, is a good one. */
function wish({ query }: Request, name: string): string | undefined {
  const value = query[name];
  return value === undefined || value === '' ? undefined : typeof value === 'string' ? value : '';
}

function refusePage(response: Response, problem: string, centre: Centre): void {
  response.status(404).type('html').send(problemPage(problem, centre));
}

function defaultCentre({ centres }: Directory): Centre {
  const all = [...centres.values()];
  const centre = all.find(({ isDefault }) => isDefault) ?? all[0];
  if (centre === undefined) throw new Error('The directory has no centre. A directory is checked before it goes live.');
  return centre;
}

// What browsers call a language, where a catalogue calls it otherwise.
const alsoCalled: Readonly<Record<string, Language>> = { fil: 'tl' };

/** The language that the visitor's browser asks for, else Japanese. */
function preferred(request: Request, { languages }: Centre): Language {
  const [first = 'ja'] = languages;
  const fallback = languages.includes('ja') ? 'ja' : first;
  const aliases = Object.keys(alsoCalled).filter((tag) => languages.includes(alsoCalled[tag] ?? ''));
  const found = request.acceptsLanguages([fallback, ...languages.filter((language) => language !== fallback), ...aliases]);
  return found === false ? fallback : (alsoCalled[found] ?? found);
}
