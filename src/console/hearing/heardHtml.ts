// What callers hear as HTML: each line with its meaning, its seconds, and a button that plays it; and what the telephone then does.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { nameFor } from '../staffWords.ts';
import type { HeardLine } from './heardSpeech.ts';
import type { AfterWords, Hearing } from './hears.ts';

/** The steps of a call, from the answer to its end or to the ringing desk. */
export function hearingHtml({ steps, isInEnglish }: Pick<Hearing, 'steps' | 'isInEnglish'>, language: StaffLanguage): Html {
  return html`${isInEnglish && html`<p class="told">${sayKey(language, 'heard.in-english')}</p>`}
      <ol class="heard">${steps.map(
        ({
          pressed,
          lines,
          does,
        }) => html`<li>${pressed !== undefined && html`<p class="soft">${sayKey(language, 'heard.pressed', { key: pressed })}</p>`}
        ${linesHtml(lines, language)}
        <p class="soft">${doesSaid(does, language)}</p></li>`,
      )}</ol>`;
}

export function linesHtml(lines: readonly HeardLine[], language: StaffLanguage): Html {
  return html`<ul class="lines">${lines.map((line) => lineHtml(line, language))}</ul>`;
}

function lineHtml({ words, locale, language: spoken, meaning, audio }: HeardLine, language: StaffLanguage): Html {
  const means = meaning[language];
  return html`<li><p><span lang="${locale}" class="words">${words}</span> <button type="button" class="quiet" data-say="${words}" data-locale="${locale}"${audio !== undefined && html` data-audio="${audio}"`} hidden>${sayKey(language, 'heard.play')}</button></p>
          ${spoken !== language && means !== '' && html`<p class="soft">${means}</p>`}</li>`;
}

function doesSaid(does: AfterWords, language: StaffLanguage): string {
  switch (does.act) {
    case 'listen':
      return sayKey(language, 'heard.listens');
    case 'ring':
      return sayKey(language, does.promised ? 'heard.rings' : 'heard.rings-unpromised', {
        line: nameFor(does.name, language, does.line),
        number: does.number,
      });
    case 'hang-up':
      return sayKey(language, 'heard.hangs-up');
    default:
      return does satisfies never;
  }
}
