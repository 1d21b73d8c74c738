// The first screen of a centre as HTML: what a clerk can do, what needs attention, who is open in which language, the day and the week.

import { holidayOn } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import { dayName } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';
import { boardAt } from '../../staff/board.ts';
import type { WaitingCallbacks } from '../../store/callbacks.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { type NoticeWords, noticeSheets } from '../notices/noticeList.ts';
import { mayUse } from '../permission.ts';
import type { Visit } from '../route.ts';
import { fieldMoment, momentFor, nameFor } from '../staffWords.ts';
import type { Attention } from './attention.ts';
import { problemList, warningList } from './attentionList.ts';
import { languageStrip } from './languageStrip.ts';
import { lineCards } from './lineCards.ts';

type Now = {
  readonly visit: Visit;
  readonly centre: Centre;
  /** The instant that is shown. */
  readonly at: Instant;
  /** What was written into the field for another instant; empty for now. */
  readonly written: string;
  readonly attention: Attention;
  /** The notices of the centre that are not over. */
  readonly notices: readonly ConsoleNotice[];
  readonly words: NoticeWords;
  /** The callbacks that wait now; absent at another instant, and where the store is away. */
  readonly waiting?: WaitingCallbacks;
};

export function nowPage({ visit, centre, at, written, attention, notices, words, waiting }: Now): Html {
  const { language, now } = visit;
  const isNow = at === now;
  const isUnread = written !== '' && isNow;
  return html`
      <h1>${sayKey(language, isNow ? 'now.title' : 'now.title-then', { when: momentFor(at, now, centre.zone, language) })}</h1>
      ${!isNow && html`<p class="told">${sayKey(language, 'now.then')} <a href="${addressOf(centre.id)}">${sayKey(language, 'now.back')}</a></p>`}
      ${isNow && mayUse(visit.person, 'editor', centre.id) && acts(visit, centre)}
      ${waiting !== undefined && callbacksHint(waiting, visit, centre)}
      ${notices.length > 0 && html`<section aria-labelledby="notices"><h2 id="notices">${sayKey(language, 'notice-list.now')}</h2>${noticeSheets(notices, visit, centre, words)}</section>`}
      ${problemList(attention, visit)}
      ${languageStrip({ centre, guidance: visit.directory.guidance, at, language })}
      <section aria-labelledby="lines">
        <h2 id="lines">${sayKey(language, 'now.lines')}</h2>
        ${dayLine(at, centre.zone, language)}
        ${lineCards(boardAt(centre, at), centre, language)}
      </section>
        <details>
          <summary>${sayKey(language, 'now.week')}</summary>
          ${[...centre.lines.values()].map((line) => {
            const name = nameFor(line.name, language, line.id);
            const query = new URLSearchParams({ at: fieldMoment(at, centre.zone) }).toString();
            return html`<p><img class="week" loading="lazy" width="1000" height="500" src="${addressOf(centre.id, `week/${line.id}`)}?${query}" alt="${sayKey(language, 'now.week-of', { name })}"></p>`;
          })}
        </details>
      <form class="sheet" method="get" action="${addressOf(centre.id)}">
        <label class="title" for="at">${sayKey(language, 'now.other')}</label>
        ${isUnread && html`<p class="fault" id="at-fault">${sayKey(language, 'now.not-a-time', { written })}</p>`}
        <input type="datetime-local" id="at" name="at" value="${isNow ? fieldMoment(now, centre.zone) : fieldMoment(at, centre.zone)}"${isUnread && html` aria-invalid="true" aria-describedby="at-fault"`}>
        <button class="second">${sayKey(language, 'now.show')}</button>
      </form>
      ${warningList(attention, visit)}`;
}

/** Who is to be called, or was not reached. */
function callbacksHint({ due, unreached }: WaitingCallbacks, { language }: Visit, { id }: Centre): Html | false {
  const parts = [
    ...(due > 0 ? [sayKey(language, 'callback-hint.due', { due })] : []),
    ...(unreached > 0 ? [sayKey(language, 'callback-hint.unreached', { unreached })] : []),
  ];
  return (
    parts.length > 0 &&
    html`<p class="told"><strong>${sayKey(language, 'callback-hint.waiting', { count: due + unreached })}</strong>
        ${sayKey(language, 'callback-hint.parts', { parts })} <a href="${addressOf(id, 'callbacks')}">${sayKey(language, 'callback-hint.see')}</a></p>`
  );
}

/** The day that the bars are of, and what their colours mean. */
function dayLine(at: Instant, zone: string, language: StaffLanguage): Html {
  const date = civilDate(at, zone);
  const holiday = holidayOn(date);
  return html`<p>${sayKey(language, 'now.bars', { day: dayName(language, date) })}${holiday !== undefined && html` <strong>${sayKey(language, 'now.holiday', { holiday })}</strong>`}</p>
        <p class="soft"><span class="key open"></span> ${sayKey(language, 'picture.promised')} <span class="key only"></span> ${sayKey(language, 'picture.answered')}</p>`;
}

const offered = [
  { page: 'notices/close', words: 'now.close', look: 'second' },
  { page: 'notices/announce', words: 'now.announce', look: 'second' },
  { page: 'notices/open', words: 'now.open-longer', look: 'second' },
  { page: 'notices/disaster', words: 'now.disaster', look: 'stop' },
] as const;

function acts({ language }: Visit, { id }: Centre): Html {
  return html`<ul class="acts">
        ${offered.map(({ page, words, look }) => html`<li><a class="button ${look}" href="${addressOf(id, page)}">${sayKey(language, words)}</a></li>`)}
      </ul>`;
}
