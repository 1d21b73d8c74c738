// The day of some languages of a line as a bar: its openings, the hours at three, and a hand at the instant that is shown. The same hours
// stand beside it as text.

import type { CivilDate, Language, Timetable } from '../../hours/timetable.ts';
import { clock } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { spansOf, type WeekSpan } from '../../staff/week.ts';
import { type Html, html } from '../../website/html.ts';

const dayMinutes = 1440;
const marked = [360, 720, 1080];

/** Languages that have the same openings on a day. */
export type SameDay = { readonly languages: readonly Language[]; readonly spans: readonly WeekSpan[] };

/** The languages in sets with the same openings on the day. */
export function sameDay(timetable: Timetable, languages: readonly Language[], date: CivilDate): readonly SameDay[] {
  const each = languages.map((language) => ({ language, spans: spansOf(timetable, language, date) }));
  const sets = Map.groupBy(each, ({ spans }) => JSON.stringify(spans));
  return [...sets.values()].map((set) => ({ languages: set.map(({ language }) => language), spans: set[0]?.spans ?? [] }));
}

/** `minute`: where the hand is, in minutes of the day. */
export function dayBar(spans: readonly WeekSpan[], minute: number, language: StaffLanguage): Html {
  const bars = spans.map(
    ({ from, until, promised }) =>
      html`<rect class="${promised ? 'open' : 'only'}" x="${from}" y="0" width="${until - from}" height="10"/>`,
  );
  const marks = marked.map((at) => html`<path class="hour" d="M${at} 0v10"/>`);
  return html`<svg class="bar" viewBox="0 0 ${dayMinutes} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="${dayMinutes}" height="10"/>${bars}${marks}<path class="hand" d="M${minute - 5} -1h10v12h-10z"/></svg><small class="soft">${hoursOf(spans, language)}</small>`;
}

function hoursOf(spans: readonly WeekSpan[], language: StaffLanguage): string {
  const said = spans.map(({ from, until }) =>
    from === 0 && until === dayMinutes ? sayKey(language, 'week.24-hours') : `${clock(from)}–${clock(until)}`,
  );
  return said.join(language === 'ja' ? '、' : ', ') || sayKey(language, 'now.closed-all-day');
}
