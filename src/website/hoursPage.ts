// The public page of a centre's hours in one language: which lines are open now, and the openings of each line for seven days. It works
// on a phone, on a screen and on paper, and has no script.

import type { Availability } from '../hours/availability.ts';
import { addDays } from '../hours/calendar.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import { type CentreNow, centreAt } from '../routing/centreNow.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Centre, Directory, Line } from '../schedules/directory.ts';
import { type Answer, staleMark } from './answer.ts';
import { asOf } from './asOf.ts';
import { contactSection } from './contactSection.ts';
import { holdsUntil } from './holdsUntil.ts';
import { hotlineSection } from './hotlineSection.ts';
import { type Html, html, htmlMark, jsonLd } from './html.ts';
import { lineTable } from './lineTable.ts';
import { nameIn } from './lineWords.ts';
import type { Making } from './making.ts';
import { announcement, nowSections, stopCard } from './nowSections.ts';
import { pageOf } from './pageAddresses.ts';
import { frame } from './pageFrame.ts';
import { mostCentres } from './question.ts';
import type { Reader } from './reader.ts';
import type { About } from './site.ts';
import { structuredData } from './structuredData.ts';
import { daysOf } from './weekRows.ts';

const daysShown = 7;

/** Makes the page for an instant. */
export function* hoursPage(directory: Directory, centre: Centre, reader: Reader, now: Instant, about: About): Making<Answer> {
  const { language } = reader;
  const asked = { ...centre, languages: [language] };
  const centreNow = centreAt(asked, directory.guidance, now);
  const today = civilDate(now, centre.zone);
  const lines = linesFor(centre, centreNow, language).map((line) => lineAt(line, now));
  const tables: Html[] = [];
  for (const line of lines) {
    yield;
    tables.push(lineTable(line, daysOf(line.timetable, language, centre.zone, today, daysShown), centre, reader));
  }
  yield;
  const data = structuredData(centre, lines, reader, today, daysShown, `${about.address}/${pageOf(centre.id, language)}`);
  yield;
  const main = html`
    <div class="first">
      ${hotlineSection(centre, reader)}
      ${stopCard(centreNow, centre, reader)}
    </div>
    ${htmlMark(staleMark)}
    ${announcement(centreNow, reader)}
    ${nowSections(centreNow, lines, reader)}
    <section aria-labelledby="week">
      <h2 id="week"><span class="screen">${reader.say('week')}</span> <span class="range">${reader.range(today, addDays(today, daysShown - 1))}</span></h2>
      <div class="lines">${tables}
      </div>
    </section>
    ${contactSection(centre, reader)}
    <footer>
      <p>${reader.say('zone', { zone: reader.zoneName(centre.zone, now) })}</p>
      ${!reader.words.reviewed && html`<p>${reader.say('unreviewed')}</p>`}
    </footer>`;
  const others = [...directory.centres.values()].filter(({ id }) => id !== centre.id);
  const body = frame({
    reader,
    centre,
    about,
    title: `${reader.say('title')} – ${nameIn(centre.name, reader, centre.id)}`,
    isHours: true,
    others: others.length < mostCentres ? others : [],
    head: jsonLd(data),
    main,
  });
  const made = reader.say('moment', { date: reader.date(today), clock: reader.clock(now, centre.zone) });
  const staleNotice = html`<p class="notice">${reader.say('asOf', { time: made })}</p>`.text;
  return {
    body,
    type: 'text/html; charset=utf-8',
    from: now,
    until: holdsUntil(centreNow, asked),
    staleNotice,
    asOf: asOf(reader, centre.zone),
  };
}

/** The lines that serve the reader at some time. The order is that of a call: lines that promise the language come first. */
function linesFor({ topics, person, lines }: Centre, centreNow: CentreNow, language: Language): readonly Line[] {
  const ids = [...new Set([...topics.flatMap((topic) => topic.lines), ...person])];
  const availabilities = ids.flatMap((id) => {
    const line = lines.get(id);
    const availability = centreNow.lines[id]?.availability[language];
    return line === undefined || availability === undefined ? [] : [{ line, availability }];
  });
  const promising = availabilities.filter(
    ({ availability }) => availability.status === 'promised' || availability.promisedFrom !== undefined,
  );
  const answering = availabilities.filter((each) => !promising.includes(each) && everAnswers(each.availability));
  return [...promising, ...answering].map(({ line }) => line);
}

/** A line that is closed until further notice is on the page, and says so. */
function everAnswers({ status, answeredFrom, furtherNotice }: Availability): boolean {
  return status !== 'closed' || answeredFrom !== undefined || furtherNotice === true;
}
