// Notices as HTML: those in force, coming and waiting on the first screen and on their own page, and those that are over.

import type { Instant } from '../../hours/timetable.ts';
import type { Message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { everyCentre, type Visit } from '../route.ts';
import { momentFor } from '../staffWords.ts';
import { whatNoticeDoes, whenSaid } from './noticeSaid.ts';

export type NoticeWords = {
  readonly readyWords: (name: string, language: string) => string;
  /** What of a notice does not fit the schedules any more, in this centre: then it does less than it says. */
  readonly faultsOf: (notice: string, centre: string) => readonly Message[];
};

/** Those of a centre: its own, and those for every centre. */
export function noticesOfCentre(notices: readonly ConsoleNotice[], centre: string): readonly ConsoleNotice[] {
  return notices.filter((notice) => notice.centre === centre || notice.centre === everyCentre);
}

/** A sheet for each notice. */
export function noticeSheets(notices: readonly ConsoleNotice[], visit: Visit, centre: Centre, words: NoticeWords): Html {
  return html`${notices.map(
    (notice) => html`<article class="sheet notice">${noticeSummary(notice, visit, centre, words)}
        <p><a href="${addressOf(centre.id, `notices/${notice.id}`)}">${sayKey(visit.language, 'notice-list.see')}<span class="hidden"> ${notice.reason}</span></a></p></article>`,
  )}`;
}

/** What a notice does, when, why and by whom. */
export function noticeSummary(
  notice: ConsoleNotice,
  { language, now }: Visit,
  centre: Centre,
  { readyWords, faultsOf }: NoticeWords,
): Html {
  const { reason, madeBy: by, madeAt } = notice;
  const at = momentFor(madeAt, now, centre.zone, language);
  return html`<p>${stateOf(notice, now, language)} <strong>${whatNoticeDoes(notice, centre, language, (name) => readyWords(name, language))}</strong></p>
        <p>${whenSaid(notice, now, centre.zone, language)}</p>
        ${notice.endedAt === undefined && notice.until > now && faultsOf(notice.id, centre.id).map((fault) => html`<p class="told stop">${say(language, fault)}</p>`)}
        <p class="soft">${sayKey(language, 'notice.by', { reason, by, at })}</p>`;
}

/** Whether it was in force at an instant or before: its time had come, and a second person had confirmed it where one must. */
export function hasBegun({ from, waiting }: Pick<ConsoleNotice, 'from' | 'waiting'>, at: Instant): boolean {
  return waiting !== true && from <= at;
}

function stateOf(notice: ConsoleNotice, now: Instant, language: Visit['language']): Html {
  const { from, until, waiting, endedAt, drill } = notice;
  const sign = (look: string, words: string) => html`<span class="state ${look}">${words}</span> `;
  return html`${drill === true && sign('only', sayKey(language, 'notice.drill'))}${
    endedAt !== undefined
      ? sign('closed', sayKey(language, hasBegun(notice, endedAt) ? 'notice.ended' : 'notice.withdrawn'))
      : until <= now
        ? sign('closed', sayKey(language, 'notice.over'))
        : waiting === true
          ? sign('only', sayKey(language, 'notice.waiting'))
          : from <= now
            ? sign('open', sayKey(language, 'notice.in-force'))
            : sign('only', sayKey(language, 'notice.coming'))
  }`;
}
