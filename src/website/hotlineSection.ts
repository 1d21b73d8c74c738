// The head of the page: the name of the centre, and the one number to call, large, with a code to scan.

import type { AnsweredNumber, Centre } from '../schedules/directory.ts';
import { hotlineOf } from './hotline.ts';
import { type Html, html } from './html.ts';
import { nameOf, telephone } from './lineWords.ts';
import { qrCode } from './qrCode.ts';
import { ownName, type Reader } from './reader.ts';

/** The section. A placeholder is shown as a sample, so that staff see the page as it will be. */
export function hotlineSection(centre: Centre, reader: Reader): Html {
  const { main, direct } = hotlineOf(centre, reader.language);
  return html`<section class="hotline">
      <div>
        <h1>${reader.say('title')} <span>${nameOf(centre.name, reader, centre.id)}</span></h1>
        ${main !== undefined && numberWords(main, centre, reader)}
        ${direct.map((number) => html`<p class="direct">${reader.say('directly')} <b>${telephone(number)}</b></p>`)}
      </div>
      ${main !== undefined && code(main, reader)}
    </section>`;
}

function numberWords(number: AnsweredNumber, { languages }: Centre, reader: Reader): Html {
  const isForAll = number.language === undefined && languages.length > 1;
  return html`<p class="call">${reader.say('callUs')}</p>
        <p class="hotline-number">${telephone(number)}</p>
        ${isForAll && html`<p>${reader.say('inLanguages', { count: reader.count(languages.length) })}</p>`}
        ${!isForAll && number.language !== undefined && html`<p lang="${number.language}">${ownName(number.language)}</p>`}
        ${number.placeholder === true && html`<p class="sample">${reader.say('sample')}</p>`}`;
}

/** Not shown on a small screen: nobody scans the telephone in their own hand. */
function code({ number, printed }: AnsweredNumber, reader: Reader): Html {
  return html`<figure class="code">
        ${qrCode(`tel:${number}`, `${reader.say('scan')}: ${printed}`)}
        <figcaption>${reader.say('scan')}</figcaption>
      </figure>`;
}
