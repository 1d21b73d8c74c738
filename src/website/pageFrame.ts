// The frame of every public page: the head, and links to the other languages, the other centres and the rehearsal's telephone.

import type { Language } from '../hours/timetable.ts';
import type { Centre } from '../schedules/directory.ts';
import { accentAddress } from './accentStyle.ts';
import { type Html, html } from './html.ts';
import { nameOf } from './lineWords.ts';
import { pageOf } from './pageAddresses.ts';
import { ownName, type Reader, tagOf } from './reader.ts';
import type { About } from './site.ts';

type Frame = {
  readonly reader: Reader;
  /** The language links lead to this centre's pages. */
  readonly centre: Centre;
  readonly title: string;
  readonly about: About;
  readonly main: Html;
  /** Whether this is the centre's page of hours, which has alternates in other languages. */
  readonly isHours?: boolean;
  readonly isStart?: boolean;
  /** Centres that are linked below the page. */
  readonly others?: readonly Centre[];
  readonly head?: Html;
};

/** The style sheets, beside this file. */
export const styles: readonly string[] = ['hours.css', 'hoursLines.css', 'hoursPrint.css'];

/** The page as text. Its links begin at the root, because the page for a missing address may be at any depth. */
export function frame({ reader, centre, title, about, main, isHours = false, isStart = false, others = [], head }: Frame): string {
  const { languages } = centre;
  const accent = accentAddress(centre);
  const current = isHours ? reader.language : undefined;
  const { text } = html`<!doctype html>
<html lang="${reader.locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    ${styles.map((name) => html`<link rel="stylesheet" href="/${name}"${name.includes('Print') && html` media="print"`}>`)}
    ${accent !== undefined && html`<link rel="stylesheet" href="/${accent}">`}
    ${isHours && languages.map((language) => html`<link rel="alternate" hreflang="${tagOf(language)}" href="/${pageOf(centre.id, language)}">`)}
    ${head}
  </head>
  <body>
    ${about.hasPhone && !isStart && toPhone}
    <nav aria-label="${reader.say('languages')}">
      <ul>${languages.map((language) => html`<li>${languageLink(centre, language, current)}</li>`)}</ul>
    </nav>
    <main>${main}</main>
    ${others.length > 0 && otherCentres(others, reader)}
  </body>
</html>
`;
  return text;
}

const toPhone = html`<header class="rehearsal"><a href="/phone"><span lang="ja">練習の電話</span> · <span lang="en">Rehearsal telephone</span></a></header>`;

function languageLink({ id }: Centre, language: Language, current: Language | undefined): Html {
  const tag = tagOf(language);
  return html`<a href="/${pageOf(id, language)}" lang="${tag}" hreflang="${tag}"${language === current && html` aria-current="page"`}>${ownName(language)}</a>`;
}

function otherCentres(others: readonly Centre[], reader: Reader): Html {
  const links = others.map((centre) => {
    const language = centre.languages.includes(reader.language) ? reader.language : (centre.languages[0] ?? 'ja');
    return html`<li><a href="/${pageOf(centre.id, language)}">${nameOf(centre.name, reader, centre.id)}</a></li>`;
  });
  return html`<nav class="centres" aria-labelledby="centres">
      <h2 id="centres">${reader.say('centres')}</h2>
      <ul>${links}</ul>
    </nav>`;
}
