// A day of a centre as a picture: a row for each line and each set of its languages with the same hours, a bar for each opening, and a mark
// for the instant that is shown. The hours are in the picture as text, too.

import { holidayOn } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, minuteOfDay } from '../../hours/zone.ts';
import { clock, dayName, languageNames } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type WeekSpan, weekOf } from '../../staff/week.ts';
import { type Html, html } from '../../website/html.ts';
import { nameFor } from '../staffWords.ts';

const dayMinutes = 1440;
const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24];

export function dayPicture(centre: Centre, at: Instant, language: StaffLanguage): Html {
  const { zone } = centre;
  const date = civilDate(at, zone);
  const holiday = holidayOn(date);
  const rows = [...centre.lines.values()].flatMap((line) => {
    const { days, rows: ofLine } = weekOf(line, centre.languages, date, language);
    const index = days.findIndex((day) => day.date === date);
    const open = ofLine.map((row) => ({ languages: row.languages, spans: row.days[index] ?? [] })).filter(({ spans }) => spans.length > 0);
    const name = nameFor(line.name, language, line.id);
    if (open.length === 0) return [dayRow(html`${name}`, [], language)];
    return open.map(({ languages, spans }, place) => {
      const whose =
        languages.length === centre.languages.length ? sayKey(language, 'now.all-languages') : languageNames(language, languages);
      return dayRow(
        html`${place === 0 ? name : html`<span class="hidden">${name}</span>`}<br><small class="soft">${whose}</small>`,
        spans,
        language,
      );
    });
  });
  return html`<p>${dayName(language, date)}${holiday !== undefined && html` <strong>${sayKey(language, 'now.holiday', { holiday })}</strong>`}</p>
        <div class="wide">
          <table class="day">
            <thead><tr><th scope="col">${sayKey(language, 'now.line')}</th><th scope="col">${scale(minuteOfDay(at, zone))}</th></tr></thead>
            <tbody>${rows}</tbody>
          </table>
        </div>
        <p class="soft"><span class="key open"></span> ${sayKey(language, 'picture.promised')} <span class="key only"></span> ${sayKey(language, 'picture.answered')}</p>`;
}

function dayRow(label: Html, spans: readonly WeekSpan[], language: StaffLanguage): Html {
  const said = spans.map(({ from, until }) =>
    from === 0 && until === dayMinutes ? sayKey(language, 'week.24-hours') : `${clock(from)}–${clock(until)}`,
  );
  const words = said.join(language === 'ja' ? '、' : ', ') || sayKey(language, 'week.closed-day');
  const bars = spans.map(
    ({ from, until, promised }) =>
      html`<rect class="${promised ? 'open' : 'only'}" x="${from}" y="20" width="${until - from}" height="60"/>`,
  );
  return html`<tr>
              <th scope="row">${label}</th>
              <td>${words}<svg viewBox="0 0 ${dayMinutes} 100" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" x="0" y="20" width="${dayMinutes}" height="60"/>${bars}</svg></td>
            </tr>`;
}

/** The hours above the bars, and where the instant is. */
function scale(minute: number): Html {
  const marks = hours.map((hour) => {
    const anchor = hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle';
    return html`<text x="${(hour / 24) * 1000}" y="18" text-anchor="${anchor}">${hour}</text>`;
  });
  const x = Math.round((minute / dayMinutes) * 1000);
  return html`<svg class="scale" viewBox="0 0 1000 34" aria-hidden="true">${marks}<path class="hand" d="M${x - 8} 22h16l-8 11z"/></svg>`;
}
