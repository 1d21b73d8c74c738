// “As of 9:41” on a page that is kept for hours: the place in the page is filled when it is sent, since what the page says is true then.

import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { html } from './html.ts';
import type { Reader } from './reader.ts';

/** Marks the place in the page. */
export const asOfMark = '<!--as-of-->';

/** The sentence for an instant. The same within one minute. */
export function asOf(reader: Reader, zone: string): (at: Instant) => string {
  return (at) =>
    html`<p class="as-of"><time datetime="${isoIn(Math.floor(at / 60_000) * 60_000, zone)}">${reader.say('current', { time: reader.clock(at, zone) })}</time></p>`
      .text;
}
