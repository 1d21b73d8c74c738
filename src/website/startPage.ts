// The page at the root, in Japanese and English, with links to the hours, to the data for programs and, in a rehearsal, to its telephone.

import type { Instant } from '../hours/timetable.ts';
import type { Centre } from '../schedules/directory.ts';
import type { Answer } from './answer.ts';
import { type Html, html } from './html.ts';
import type { Making } from './making.ts';
import { frame } from './pageFrame.ts';
import type { Reader } from './reader.ts';
import type { About } from './site.ts';

/** Makes the page. The language links lead to the centre's pages. `reader` is the Japanese one. */
// biome-ignore lint/correctness/useYield: it takes one step
export function* startPage(centre: Centre, reader: Reader, now: Instant, about: About): Making<Answer> {
  const main = html`
    <h1>電話の窓口 · <b lang="en">Telephone hotline</b> <span>Madoguchi</span></h1>
    <ul class="ways">
      ${way('/hours.html', ['電話がつながる時間', 'Telephone hours'], ['いま、どこに電話できるか', 'Who can be called now, and when'])}
      ${about.hasPhone && way('/phone', ['練習の電話', 'Rehearsal telephone'], ['本当の電話は、かかりません', 'No real call is made'])}
      ${about.hasConsole === true && way('/console', ['職員の画面', 'For staff'], ['窓口を休む、お知らせを出す', 'Close a desk, announce'])}
      ${way('/open.json', ['データ', 'Data'], ['プログラムのための JSON', 'JSON for programs'])}
    </ul>`;
  const body = frame({ reader, centre, title: 'Madoguchi · 電話の窓口 · Telephone hotline', about, main, isStart: true });
  return { body, type: 'text/html; charset=utf-8', from: now, until: Number.POSITIVE_INFINITY };
}

type Both = readonly [japanese: string, english: string];

function way(address: string, [name, nameInEnglish]: Both, [says, saysInEnglish]: Both): Html {
  return html`<li>
        <a href="${address}"><strong>${name}</strong> <strong lang="en">${nameInEnglish}</strong></a>
        <p>${says} <span lang="en">${saysInEnglish}</span></p>
      </li>`;
}
