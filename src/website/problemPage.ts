// A page for an address that names no centre or no language that there is: what is wrong, and where to go instead.

import type { Centre } from '../schedules/directory.ts';
import { html } from './html.ts';
import { pageOf } from './pageFrame.ts';
import { ownName, tagOf } from './reader.ts';

/** The page as text, with the ways to a centre's pages. */
export function problemPage(problem: string, { id, languages }: Centre): string {
  const links = languages.map(
    (language) =>
      html`<li><a href="${pageOf(id, language)}" lang="${tagOf(language)}" hreflang="${tagOf(language)}">${ownName(language)}</a></li>`,
  );
  const { text } = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>404</title>
    <link rel="stylesheet" href="hours.css">
  </head>
  <body>
    <main>
      <h1 lang="ja">このページはありません</h1>
      <p>${problem}</p>
      <nav><ul>${links}</ul></nav>
    </main>
  </body>
</html>
`;
  return text;
}
