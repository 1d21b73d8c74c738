// A page with one message, for an address that does not exist or a page that cannot be made now, and a link to the hours.

import type { Centre } from '../schedules/directory.ts';
import { html } from './html.ts';
import { pageOf } from './pageAddresses.ts';
import { frame } from './pageFrame.ts';
import type { Reader } from './reader.ts';
import type { About } from './site.ts';

export type Message = {
  readonly title: string;
  readonly sentence?: string | undefined;
  /** The language links lead to this centre's pages. */
  readonly centre: Centre;
  readonly reader: Reader;
  readonly about: About;
};

/** The page as text. */
export function messagePage({ title, sentence, centre, reader, about }: Message): string {
  const hours = centre.languages.includes(reader.language) ? pageOf(centre.id, reader.language) : 'hours.html';
  const main = html`
    <h1><span>${title}</span></h1>
    ${sentence !== undefined && html`<p>${sentence}</p>`}
    <ul class="ways">
      <li><a href="/${hours}"><strong>${reader.say('title')}</strong></a></li>
    </ul>`;
  return frame({ reader, centre, title, about, main });
}
