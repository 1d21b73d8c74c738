// The sections that are true now: where to stop a lost card, what the centre announces, which lines are open, and when the others open.

import type { Availability } from '../hours/availability.ts';
import { closedFor } from '../hours/closedFor.ts';
import { civilDate } from '../hours/zone.ts';
import type { CentreNow } from '../routing/centreNow.ts';
import { suspensionLine } from '../routing/lines.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { announcedIn } from './announced.ts';
import { asOfMark } from './asOf.ts';
import { closedWords, momentIn } from './closedWords.ts';
import { type Html, html, htmlMark } from './html.ts';
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

type Standing = { readonly line: Line; readonly availability: Availability };

/** The open lines, and apart from them the closed ones. Hidden in print: it is only true now. */
export function nowSections(centreNow: CentreNow, lines: readonly Line[], reader: Reader): Html {
  const all = lines.map((line): Standing => {
    return { line, availability: centreNow.lines[line.id]?.availability[reader.language] ?? { status: 'closed' } };
  });
  const having = (status: Availability['status']) => all.filter(({ availability }) => availability.status === status);
  const isSpoken = having('promised').length > 0;
  const open = [...having('promised'), ...having('answered')];
  const closed = having('closed');
  return html`<div class="standing screen">
      ${htmlMark(asOfMark)}
      ${!isSpoken && html`<p class="none">${reader.say('noneNow')}</p>`}
      ${
        open.length > 0 &&
        part(
          'open',
          reader.say('openNow'),
          open.map((each) => openRow(each, centreNow, reader)),
        )
      }
      ${
        closed.length > 0 &&
        part(
          'closed',
          reader.say('closedNow'),
          closed.map((each) => closedRow(each, centreNow, reader)),
        )
      }
    </div>`;
}

function part(id: string, title: string, rows: readonly Html[]): Html {
  return html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        <ul class="now">${rows}
        </ul>
      </section>`;
}

/** “The card desk · 0120-0178-27 · In Thai · until 18:00”. */
function openRow({ line, availability: { status, until } }: Standing, { now, zone }: CentreNow, reader: Reader): Html {
  const end = until !== undefined && html`<span>${reader.say('until', { time: momentIn(until, now, zone, reader) })}</span>`;
  return html`
          <li class="${status}">${nameLink(line, reader)} ${telephone(line)} <span class="state"><strong>${reader.say(status === 'promised' ? 'promised' : 'answered')}</strong> ${end}</span></li>`;
}

function closedRow({ line, availability }: Standing, { now, zone }: CentreNow, reader: Reader): Html {
  const words = closedWords(availability, closedFor(line.timetable, reader.language, now), { now, zone }, reader);
  return html`
          <li class="closed">${nameLink(line, reader)} <span class="state">${words}</span></li>`;
}

function nameLink(line: Line, reader: Reader): Html {
  return html`<a href="#${line.id}">${nameOf(line.name, reader, line.id)}</a>`;
}
