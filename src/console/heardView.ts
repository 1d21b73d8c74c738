// What callers hear, as a part of a page: each line with its meaning, its seconds and who speaks. The script sayAloud.js lets it be heard.

import { languageName } from '../messages/dateWords.ts';
import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { type Html, html } from '../website/html.ts';
import type { HeardLine } from './hearing/heardSpeech.ts';
import type { AfterWords, HeardStep, Hearing } from './hearing/hears.ts';

/** The script that a page with these lines asks for. */
export const sayAloudScript = 'sayAloud.js';

/** The steps of a call in their order. The menus are folded, since every caller of the centre hears the same. */
export function hearingHtml({ steps }: Hearing, reader: StaffLanguage): Html {
  return html`<ol class="hearing">${steps.map(
    (step, index) => html`
      <li>${stepHtml(step, steps[index + 1], reader)}</li>`,
  )}
    </ol>
    <p class="hint" data-browser-voice hidden>${sayKey(reader, 'heard.browser-voice')}</p>`;
}

/** Lines that are heard one after the other, with a button that lets them be heard here. Without scripts there is no such button. */
export function linesHtml(lines: readonly HeardLine[], reader: StaffLanguage): Html {
  if (lines.length === 0) return html`<p class="soft">${sayKey(reader, 'heard.nothing')}</p>`;
  return html`<div data-heard>
        <p class="hint" data-voiceless hidden>${sayKey(reader, 'heard.no-voice-at-all')}</p>
        <button type="button" class="second" data-play data-stop="${sayKey(reader, 'heard.stop')}" hidden>${sayKey(reader, 'heard.play')}</button>
        <ol class="heard">${lines.map((line) => lineHtml(line, reader))}
        </ol>
      </div>`;
}

/** “about 5.7 s”. */
export function secondsSaid({ seconds, isMeasured }: Pick<HeardLine, 'seconds' | 'isMeasured'>, reader: StaffLanguage): string {
  return sayKey(reader, isMeasured ? 'heard.seconds' : 'heard.seconds-about', { seconds: seconds.toFixed(1) });
}

const namedSteps = ['language', 'topic', 'transfer', 'closed', 'guidance'] as const;

function stepHtml(step: HeardStep, next: HeardStep | undefined, reader: StaffLanguage): Html {
  const name = namedSteps.find((each) => each === step.place) ?? 'other';
  const heading = html`${sayKey(reader, `heard.step.${name}`)} <span class="soft">${stepSeconds(step, reader)}</span>`;
  const after = html`<p class="after">${next?.pressed === undefined ? afterSaid(step.does, reader) : sayKey(reader, 'heard.presses', { key: next.pressed })}</p>`;
  if (next !== undefined)
    return html`<details class="sheet"><summary>${heading}</summary>${linesHtml(step.lines, reader)}</details>${after}`;
  return html`<section class="sheet"><h3>${heading}</h3>${linesHtml(step.lines, reader)}</section>${after}`;
}

function stepSeconds({ seconds, untilKey }: HeardStep, reader: StaffLanguage): string {
  const whole = seconds.toFixed(0);
  return untilKey === undefined
    ? sayKey(reader, 'heard.step.seconds', { seconds: whole })
    : sayKey(reader, 'heard.step.until-key', { seconds: whole, until: untilKey.toFixed(0) });
}

function afterSaid(does: AfterWords, reader: StaffLanguage): string {
  switch (does.act) {
    case 'listen':
      return sayKey(reader, 'heard.waits', { seconds: does.seconds });
    case 'ring':
      return sayKey(reader, 'heard.rings', {
        line: does.name[reader] ?? does.name.ja ?? does.line,
        number: does.number,
        seconds: does.seconds,
      });
    case 'hang-up':
      return sayKey(reader, 'heard.hangs-up');
    default:
      return does satisfies never;
  }
}

function lineHtml(line: HeardLine, reader: StaffLanguage): Html {
  const { language, locale, words, meaning, by, audio } = line;
  const facts = [languageName(reader, language), secondsSaid(line, reader), sayKey(reader, `heard.by.${by}`)];
  return html`
          <li data-locale="${locale}" data-pause="${line.pauseSeconds}"${audio !== undefined && html` data-audio="${audio}"`}>
            <p class="words" lang="${locale}">${words}</p>
            ${language !== reader && html`<p class="meaning">${meaning[reader]}</p>`}
            <p class="soft">${facts.join(' · ')}</p>
            ${audio !== undefined && html`<audio controls preload="none" src="${audio}"></audio>`}
            <p class="soft no-voice" hidden>${sayKey(reader, 'heard.no-voice')}</p>
          </li>`;
}
