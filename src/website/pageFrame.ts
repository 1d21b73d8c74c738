// What every public page has around it: head, the way to the other languages and to the other centres.

import type { Language } from '../hours/timetable.ts';
import type { Centre } from '../schedules/directory.ts';
import { type Html, html } from './html.ts';
import { nameOf } from './lineWords.ts';
import { ownName, type Reader, tagOf } from './reader.ts';

type Frame = {
  readonly reader: Reader;
  readonly centre: Centre;
  readonly title: string;
  /** Centres to go to from here. */
  readonly others: readonly Centre[];
  readonly head: Html;
  readonly main: Html;
};

/** The style sheets, beside this file. */
export const styles: readonly string[] = ['hours.css', 'hoursLines.css', 'hoursPrint.css'];

/** The page as text. */
export function frame({ reader, centre, title, others, head, main }: Frame): string {
  const { text } = html`<!doctype html>
<html lang="${reader.locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    ${styles.map((name) => html`<link rel="stylesheet" href="${name}"${name.includes('Print') && html` media="print"`}>`)}
    ${centre.languages.map((language) => html`<link rel="alternate" hreflang="${tagOf(language)}" href="${pageOf(centre.id, language)}">`)}
    ${head}
  </head>
  <body>
    <nav aria-label="${reader.say('languages')}">
      <ul>${centre.languages.map((language) => html`<li>${languageLink(centre, language, reader.language)}</li>`)}</ul>
    </nav>
    <main>${main}</main>
    ${others.length > 0 && otherCentres(others, reader)}
  </body>
</html>
`;
  return text;
}

/** The address of a page, beside the others. */
export function pageOf(centre: string, language: Language): string {
  return `hours.html?centre=${centre}&language=${language}`;
}

function languageLink({ id }: Centre, language: Language, current: Language): Html {
  const tag = tagOf(language);
  return html`<a href="${pageOf(id, language)}" lang="${tag}" hreflang="${tag}"${language === current && html` aria-current="page"`}>${ownName(language)}</a>`;
}

function otherCentres(others: readonly Centre[], reader: Reader): Html {
  const links = others.map((centre) => {
    const language = centre.languages.includes(reader.language) ? reader.language : (centre.languages[0] ?? 'ja');
    return html`<li><a href="${pageOf(centre.id, language)}">${nameOf(centre.name, reader, centre.id)}</a></li>`;
  });
  return html`<nav class="centres" aria-labelledby="centres">
      <h2 id="centres">${reader.say('centres')}</h2>
      <ul>${links}</ul>
    </nav>`;
}
