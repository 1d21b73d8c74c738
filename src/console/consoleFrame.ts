// The frame of every page of the console: what this is, where one is, who one is, and the language of the page.

import { message, type StaffLanguage, staffLanguages } from '../messages/message.ts';
import { say, sayKey } from '../messages/sayMessage.ts';
import { type Html, html, importMapElement } from '../website/html.ts';
import type { EditorFiles } from './editor/editorFiles.ts';
import { tokenField } from './formField.ts';
import { mayUse, ownCentres } from './permission.ts';
import type { Visit } from './route.ts';
import { nameFor } from './staffWords.ts';

type Framed = {
  readonly visit: Visit;
  readonly title: string;
  readonly page: Html;
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** The modules of the editor, where the page has one. */
  readonly editor?: Pick<EditorFiles, 'importMap' | 'begin' | 'modules'> | undefined;
  readonly path: string;
  readonly again?: string;
};

/** Where a centre's pages begin. */
export function addressOf(centre: string, page = ''): string {
  return `/console/centres/${centre}${page === '' ? '' : `/${page}`}`;
}

/** The page as text. `path` is its own address, to which the switch of the language leads back. */
export function consoleFrame({ visit, title, page, scripts = [], styles = [], editor, path, again }: Framed): string {
  const { language, person, centre } = visit;
  const { text } = html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex, nofollow">
    <title>${title} · ${sayKey(language, 'console.title')}</title>
    ${['console.css', ...styles].map((name) => html`<link rel="stylesheet" href="/console/assets/${name}">`)}
    ${editor !== undefined && html`${importMapElement(editor.importMap)}${editor.modules.map((address) => html`<link rel="modulepreload" href="${address}">`)}`}
    ${[...scripts, ...(again === undefined ? [] : ['goingBack.js'])].map((name) => html`<script src="/console/assets/${name}" defer></script>`)}
    ${editor !== undefined && html`<script type="module" src="${editor.begin}"></script>`}
  </head>
  <body>
    <a class="skip" href="#main">${sayKey(language, 'console.skip')}</a>
    <header class="top">
      <a class="brand" href="/console"><span aria-hidden="true">窓</span>${sayKey(language, 'console.title')}</a>
      ${centre !== undefined && html`<p class="place">${nameFor(centre.name, language, centre.id)}</p>`}
      <ul class="who">
        ${person !== undefined && html`<li><a href="${centre === undefined ? '/console/guide' : addressOf(centre.id, 'guide')}"${isGuide(path) && html` aria-current="page"`}>${sayKey(language, 'guide.title')}</a></li>`}
        <li>${languageSwitch(language, again ?? path)}</li>
        ${person !== undefined && html`<li>${signOut(visit)}</li>`}
      </ul>
    </header>
    ${person !== undefined && navigation(visit, again ?? path)}
    <main id="main" tabindex="-1"${again !== undefined && html` data-again="${again}"`}>${visit.isAway === true && html`<p class="told stop" role="status">${sayKey(language, 'console.only-shown')}</p>`}${page}</main>
  </body>
</html>
`;
  return text;
}

function isGuide(path: string): boolean {
  return /^\/console(?:\/centres\/[^/]+)?\/guide(?:\?|$)/.test(path);
}

const pages = [
  { page: '', needs: 'viewer', words: 'console.now' },
  { page: 'notices', needs: 'viewer', words: 'console.notices' },
  { page: 'hours', needs: 'viewer', words: 'console.hours' },
  { page: 'ask', needs: 'viewer', words: 'console.ask' },
  { page: 'callbacks', needs: 'viewer', words: 'console.callbacks' },
  { page: 'calls', needs: 'viewer', words: 'console.calls' },
  { page: 'figures', needs: 'viewer', words: 'console.figures' },
  { page: 'facts', needs: 'viewer', words: 'console.facts' },
  { page: 'proof', needs: 'viewer', words: 'console.proof' },
  { page: 'audit', needs: 'admin', words: 'console.audit' },
  { page: 'people', needs: 'admin', words: 'console.people' },
] as const;

function navigation({ person, centre, language, directory }: Visit, address: string): Html {
  const [path = ''] = address.split('?');
  const others = ownCentres(person, directory);
  const isWords = /^\/console(?:\/centres\/[^/]+)?\/words(?:\/|$)/.test(path);
  if (centre === undefined && !isWords) return html``;
  const words = html`<li><a href="/console/words"${isWords && html` aria-current="page"`}>${sayKey(language, 'console.words')}</a></li>`;
  if (centre === undefined)
    return html`<nav class="pages" aria-label="${sayKey(language, 'console.pages')}">
      <ul><li><a href="/console">${sayKey(language, 'console.now')}</a></li>${words}</ul>
    </nav>`;
  const isThere = (page: (typeof pages)[number]['page']) => page !== 'callbacks' || centre.callback !== undefined;
  const shown = pages.filter(({ page, needs }) => isThere(page) && mayUse(person, needs, centre.id));
  return html`<nav class="pages" aria-label="${sayKey(language, 'console.pages')}">
      <ul>
        ${shown.map(({ page, words: name }) => {
          const own = addressOf(centre.id, page);
          const isHere = path === own || (page !== '' && path.startsWith(`${own}/`));
          return html`<li><a href="${own}"${isHere && html` aria-current="page"`}>${sayKey(language, name)}</a></li>`;
        })}
        ${words}
        ${others.length > 1 && html`<li class="elsewhere"><a href="/console/centres">${sayKey(language, 'console.centres')}</a></li>`}
      </ul>
    </nav>`;
}

function languageSwitch(current: StaffLanguage, path: string): Html {
  const other = staffLanguages.find((language) => language !== current) ?? current;
  const back = new URLSearchParams({ language: other, to: path });
  return html`<a href="/console/language?${back.toString()}" lang="${other}" hreflang="${other}">${say(other, message('console.this-language'))}</a>`;
}

function signOut({ person, token, language }: Visit): Html {
  return html`<form method="post" action="/console/sign-out">
          ${tokenField(token)}
          <a href="/console/me" title="${sayKey(language, 'console.account')}">${person?.name ?? ''}</a>
          <button class="quiet">${sayKey(language, 'console.sign-out')}</button>
        </form>`;
}
