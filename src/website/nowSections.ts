// The sections that are true now: where to stop a lost card, what the centre announces, which lines are open, and when the others open.

import type { Availability } from '../hours/availability.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import type { CentreNow } from '../routing/centreNow.ts';
import { suspensionLine } from '../routing/lines.ts';
import { isWithinYear } from '../routing/moment.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { announcedIn } from './announced.ts';
import { type Html, html } from './html.ts';
import { nameOf, needed, pressWords, telephone } from './lineWords.ts';
import type { Reader } from './reader.ts';

/** Where to stop a lost card. It is possible at any hour, so it is the first section of every page. */
export function stopCard(centreNow: CentreNow, centre: Centre, reader: Reader): Html | false {
  const line = suspensionLine(centreNow, reader.language);
  if (line === undefined) return false;
  const timetable = centre.lines.get(line.id)?.timetable;
  const press = pressWords(line.digits?.press, reader);
  const isSpoken = line.availability[reader.language]?.status === 'promised';
  const others = isSpoken || timetable === undefined ? undefined : needed(timetable, reader, civilDate(centreNow.now, timetable.zone));
  return html`<section class="stop" aria-labelledby="stop">
      <h2 id="stop">${reader.say('lostCard')}</h2>
      <p class="number">${telephone(line)}</p>
      ${press !== undefined && html`<p>${press}</p>`}
      ${!isSpoken && html`<p class="screen">${reader.say('answered')}</p>`}
      ${others !== undefined && html`<p class="screen">${others}</p>`}
    </section>`;
}

/** The announcements in the reader's language. Without words in that language there is a general sentence, and never another language. */
export function announcement({ announcements }: CentreNow, reader: Reader): Html | false {
  const texts = new Set(announcements.map((each) => announcedIn(reader.language, each) ?? reader.say('notice')));
  return texts.size > 0 && html`${[...texts].map((text) => html`<p class="notice">${text}</p>`)}`;
}

const order: readonly Availability['status'][] = ['promised', 'answered', 'closed'];

/** The lines by their availability, open ones first. Hidden in print: it is only true now. */
export function openNowSection(centreNow: CentreNow, lines: readonly Line[], reader: Reader): Html {
  const availabilities = lines.map((line) => ({
    line,
    availability: centreNow.lines[line.id]?.availability[reader.language] ?? { status: 'closed' as const },
  }));
  const isSpoken = availabilities.some(({ availability }) => availability.status === 'promised');
  const sorted = order.flatMap((is) => availabilities.filter(({ availability }) => availability.status === is));
  return html`<section class="screen" aria-labelledby="now">
      <h2 id="now">${reader.say('openNow')}</h2>
      ${!isSpoken && html`<p>${reader.say('noneNow')}</p>`}
      <ul class="now">${sorted.map(
        ({ line, availability }) => html`
        <li class="${availability.status}"><a href="#${line.id}">${nameOf(line.name, reader, line.id)}</a> ${availability.status !== 'closed' && telephone(line)} ${howItStands(availability, centreNow, reader)}</li>`,
      )}
      </ul>
    </section>`;
}

/** “In Thai · until 18:00”, “Closed · Opens: Thursday, December 31, 09:00”. */
function howItStands(availability: Availability, { now, zone }: CentreNow, reader: Reader): Html {
  const { status, until, promisedFrom, answeredFrom, furtherNotice } = availability;
  const opens = promisedFrom ?? answeredFrom;
  const state = reader.say(furtherNotice ? 'furtherNotice' : status === 'closed' ? 'closedNow' : status);
  const then =
    status === 'closed'
      ? opens === undefined
        ? reader.say('unknown')
        : reader.say('opens', { time: moment(opens, now, zone, reader) })
      : until !== undefined && reader.say('until', { time: moment(until, now, zone, reader) });
  return html`<strong>${state}</strong> ${then !== false && html`<span>${then}</span>`}`;
}

/** The time of day if it is today, otherwise with the date. The end of today is 24:00. */
function moment(at: Instant, now: Instant, zone: string, reader: Reader): string {
  const today = civilDate(now, zone);
  if (civilDate(at - 1, zone) === today) return reader.clock(at, zone, true);
  const date = civilDate(at, zone);
  return reader.say('moment', {
    date: isWithinYear(at, now, zone) ? reader.date(date) : reader.range(date, date),
    clock: reader.clock(at, zone),
  });
}
