// The routes for programs: GET /open.json and the calendars. Pages of other sites may read them.

import type { Request, Response, Router } from 'express';
import { calendarFile } from './calendarFile.ts';
import { inlineFile } from './fileName.ts';
import { openAnswer } from './openAnswer.ts';
import { preferredLanguage } from './preferredLanguage.ts';
import { centreOf, languageIn, lineOf, questionOf } from './question.ts';
import { pageWords } from './reader.ts';
import { forEverySite, sendFound } from './sendAnswer.ts';
import type { Site } from './site.ts';

export function addDataRoutes(router: Router, site: Site): void {
  const { directory, writtenAt, clock, about, readerOf } = site;

  router.get('/open.json', async (request, response) => {
    const current = directory();
    const question = questionOf(request.query, current);
    forEverySite(response);
    if ('problem' in question) return void response.status(400).json(question);
    const { centres, language = '', written } = question;
    const find = written === undefined ? site.findPage : site.findInstant;
    const found = await find({
      source: current,
      key: `json ${centres.length === 1 ? centres[0]?.id : ''} ${language} ${written ?? ''}`,
      make: (now) => openAnswer(current, question, now),
    });
    sendFound(response, found, clock(), () => response.json({ problem: readerOf(language || browsersLanguage(request)).say('busy') }));
  });

  router.get('/hours/:centre/:line/:file', async ({ params }, response, next) => {
    const [, asked] = /^([^.]+)\.ics$/.exec(params.file) ?? [];
    if (asked === undefined) return next();
    const current = directory();
    forEverySite(response);
    const refuse = ({ problem }: { readonly problem: string }) => sayPlainly(response.status(404), problem);
    const centre = centreOf(current, params.centre);
    if ('problem' in centre) return refuse(centre);
    const line = lineOf(centre, params.line);
    if ('problem' in line) return refuse(line);
    const language = languageIn(centre, asked);
    if (typeof language !== 'string') return refuse(language);
    const reader = readerOf(language);
    const found = await site.findCalendar({
      source: current,
      key: `${centre.id} ${line.id} ${language}`,
      make: (now) => calendarFile(centre, line, reader, now, { address: about.address, writtenAt: writtenAt() }),
    });
    if (found.is !== 'refused') response.set('Content-Disposition', inlineFile(`${centre.id}-${line.id}-${language}.ics`));
    sendFound(response, found, clock(), () => sayPlainly(response, reader.say('busy')));
  });
}

function sayPlainly(response: Response, sentence: string): void {
  response.type('text/plain').send(`${sentence}\n`);
}

/** The browser's choice among all languages that have written words. */
function browsersLanguage(request: Request): string {
  return preferredLanguage(request, Object.keys(pageWords));
}
