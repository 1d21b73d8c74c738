// One notice: what it does, and what a clerk can do with it: end it early, change its end, confirm what another person made.

import { randomUUID } from 'node:crypto';
import type { Instant } from '../../hours/timetable.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { tokenField } from '../formField.ts';
import { mayUse } from '../permission.ts';
import type { Visit } from '../route.ts';
import { fieldMoment, momentFor } from '../staffWords.ts';
import type { FieldFault } from './draft.ts';
import { formFaults } from './formFields.ts';
import { steps } from './noticeForm.ts';
import { hasBegun, type NoticeWords, noticeSummary } from './noticeList.ts';

type Shown = {
  readonly visit: Visit;
  readonly centre: Centre;
  /** It, and those that were made with it. */
  readonly group: readonly ConsoleNotice[];
  readonly faults?: readonly Pick<FieldFault, 'message'>[];
};

export function noticePage({ visit, centre, group, faults = [] }: Shown, words: NoticeWords): Html {
  const { language, now, query, person } = visit;
  const [first] = group;
  const isOpen = group.some(({ until, endedAt }) => until > now && endedAt === undefined);
  const may = first !== undefined && mayUse(person, 'editor', first.centre);
  const said = query.get('said');
  const waits = group.some(({ waiting }) => waiting === true);
  return html`<h1>${sayKey(language, 'notice-list.title')}</h1>
    ${said === 'done' && steps(language, 3)}
    ${said === 'done' && html`<p class="told done" role="status">${sayKey(language, waits ? 'notice-page.waits' : 'notice-page.done')}</p>`}
    ${said === 'longer' && html`<p class="told" role="status">${sayKey(language, 'notice-page.longer')}</p>`}
    ${said === 'changed' && html`<p class="told done" role="status">${sayKey(language, 'notice-page.changed')}</p>`}
    ${said === 'stale' && html`<p class="told stop" role="alert">${sayKey(language, 'notice-page.stale')}</p>`}
    ${said === 'over' && html`<p class="told" role="status">${sayKey(language, 'notice-page.over')}</p>`}
    ${formFaults(faults, language)}
    ${group.map(
      (notice) =>
        html`<article class="sheet notice">${noticeSummary(notice, visit, centre, words)}${
          notice.endedAt !== undefined &&
          html`<p>${sayKey(language, hasBegun(notice, notice.endedAt) ? 'notice-page.ended-at' : 'notice-page.withdrawn-at', { at: momentFor(notice.endedAt, now, centre.zone, language) })}</p>`
        }</article>`,
    )}
    ${isOpen && first !== undefined && (may ? actions(visit, centre, group, first) : html`<p class="soft">${sayKey(language, 'notice-page.elsewhere')}</p>`)}
    <p><a class="button second" href="${addressOf(centre.id)}">${sayKey(language, 'notice-page.to-now')}</a></p>`;
}

function actions(visit: Visit, centre: Centre, group: readonly ConsoleNotice[], first: ConsoleNotice): Html {
  const { language, person, token } = visit;
  const form = (
    act: string,
    fields: Html,
  ): Html => html`<form class="sheet" method="post" action="${addressOf(centre.id, `notices/${first.id}/${act}`)}">
        ${tokenField(token)}
        ${group.map(({ id, revision }) => html`<input type="hidden" name="seen" value="${id} ${revision}">`)}
        ${fields}
      </form>`;
  const waits = group.some(({ waiting }) => waiting === true);
  const { button, hint } = endingOf(group, visit.now);
  const confirm =
    first.madeBy === person?.name
      ? html`<p class="told">${sayKey(language, 'notice-page.own')}</p>`
      : form(
          'confirm',
          html`<p>${sayKey(language, 'notice-page.confirm-hint')}</p><button>${sayKey(language, 'notice-page.confirm')}</button>`,
        );
  return html`${waits && confirm}
    ${form('end', html`<p>${sayKey(language, `notice-page.${hint}`)}</p><button>${sayKey(language, `notice-page.${button}`)}</button>`)}
    ${form(
      'until',
      html`<input type="hidden" name="id" value="${randomUUID()}">
        <label class="title" for="until">${sayKey(language, 'notice-page.new-end')}</label>
        <input type="datetime-local" id="until" name="until" value="${fieldMoment(first.until, centre.zone)}" required>
        ${centre.confirmsInTwo === true && html`<p class="hint">${sayKey(language, 'notice-page.longer-hint')}</p>`}
        <button class="second">${sayKey(language, 'notice-page.prolong')}</button>`,
    )}`;
}

/** What ending does to those that are not over: desks that are closed or open by them go back, or nothing has begun yet. */
function endingOf(group: readonly ConsoleNotice[], now: Instant) {
  const open = group.filter(({ until, endedAt }) => until > now && endedAt === undefined);
  if (!open.some((notice) => hasBegun(notice, now))) return { button: 'withdraw', hint: 'withdraw-hint' } as const;
  return { button: 'end', hint: open.every(({ kind }) => kind === 'announcement') ? 'end-hint-announced' : 'end-hint' } as const;
}
