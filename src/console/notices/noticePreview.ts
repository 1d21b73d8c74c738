// The second of three steps: what a draft will do, who loses the last open line, and what callers will hear in each language.

import { minuteMs } from '../../hours/calendar.ts';
import { languageName } from '../../messages/dateWords.ts';
import type { Message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { personTopic } from '../../routing/lines.ts';
import { withNoticesInSteps } from '../../schedules/build/withNotices.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { NewNotice } from '../../store/notices.ts';
import { type Html, html } from '../../website/html.ts';
import { makeInQueue } from '../../website/making.ts';
import { addressOf } from '../consoleFrame.ts';
import { hiddenFields, tokenField } from '../formField.ts';
import { hearingHtml, linesHtml } from '../heardView.ts';
import { announcementHeard } from '../hearing/announcementHeard.ts';
import { hears } from '../hearing/hears.ts';
import type { Visit } from '../route.ts';
import { momentFor } from '../staffWords.ts';
import type { Draft } from './draft.ts';
import { formFaults } from './formFields.ts';
import { lossesOf } from './losses.ts';
import { steps } from './noticeForm.ts';
import type { NoticePageParts } from './noticePageParts.ts';
import { whatNoticeDoes, whenSaid } from './noticeSaid.ts';

export type Previewed = {
  readonly visit: Visit;
  readonly centre: Centre;
  readonly draft: Draft;
  readonly notices: readonly ConsoleNotice[];
  /** The directory with the notices that are known, and with the new ones too. */
  readonly before: Directory;
  readonly after: Directory;
  readonly faults: readonly { readonly message: Message }[];
};

/** What the new notices would do. A drill is looked at as if callers heard it. */
export async function previewOf(
  parts: NoticePageParts,
  made: readonly NewNotice[],
): Promise<Pick<Previewed, 'before' | 'after' | 'faults'>> {
  const context = { ...parts.context, isRehearsal: parts.context.isRehearsal === true || made.some(({ drill }) => drill === true) };
  const known = parts.current().filter(({ id }) => !made.some((notice) => notice.id === id));
  const asIfConfirmed = made.map(({ waiting: _waits, ...notice }) => ({ ...notice, revision: 0 }));
  const files = parts.files();
  const laid = (notices: readonly ConsoleNotice[]) => makeInQueue(parts.queue, () => withNoticesInSteps(files, notices, context));
  const { directory: after, problems } = await laid([...known, ...asIfConfirmed]);
  const { directory: before } = await laid(known);
  return { before, after, faults: problems.filter(({ notice }) => made.some(({ id }) => id === notice)) };
}

export function noticePreview(parts: NoticePageParts, previewed: Previewed): Html {
  const { visit, centre, draft, notices, faults } = previewed;
  const { language, now, form, token } = visit;
  const { purpose } = draft;
  const says = (name: string) => parts.readyWords(name, language);
  const hidden = [...form].filter(([name]) => name !== 'step' && name !== 'token');
  return html`<h1>${sayKey(language, faults.length > 0 ? 'notice-preview.refused' : 'notice-preview.title')}</h1>
    ${steps(language, 2)}
    ${formFaults(faults, language)}
    ${draft.drill && html`<p class="told">${sayKey(language, 'notice-preview.drill')}</p>`}
    ${notices.some(({ waiting }) => waiting === true) && html`<p class="told">${sayKey(language, 'notice-preview.two')}</p>`}
    ${purpose === 'open' && isClosedBy(previewed) && html`<p class="told stop">${sayKey(language, 'notice-preview.stays-closed')}</p>`}
    <div class="sheet">
      ${notices.map((notice) => html`<p><strong>${whatNoticeDoes(notice, centre, language, says)}</strong></p>`)}
      ${notices[0] !== undefined && html`<p>${whenSaid(notices[0], now, centre.zone, language)}</p>`}
      <p class="soft">${draft.reason}</p>
    </div>
    ${purpose !== 'announce' && purpose !== 'open' && lossList(parts, previewed)}
    <form method="post" action="${addressOf(centre.id, `notices/${purpose}`)}">
      ${tokenField(token)}
      ${hiddenFields(hidden)}
      <div class="acts">
        ${faults.length === 0 && html`<button name="step" value="confirm"${purpose === 'disaster' && html` class="stop"`}>${sayKey(language, `notice-preview.confirm-${purpose}`)}</button>`}
        <button class="second" name="step" value="back">${sayKey(language, 'notice-preview.change')}</button>
        <a class="button second" href="${addressOf(centre.id)}">${sayKey(language, 'notice-form.cancel')}</a>
      </div>
    </form>
    ${heardList(parts, previewed)}`;
}

/** Whether a closure is stronger than an opening in all of its time: then it opens nothing. */
function isClosedBy({ centre, after, notices }: Previewed): boolean {
  const [opening] = notices;
  const lines = after.centres.get(centre.id)?.lines;
  if (opening === undefined || lines === undefined) return false;
  const { from, until, lines: which = 'own' } = opening;
  const chosen =
    typeof which === 'string' ? [...lines.values()].filter(({ id }) => !after.lines.has(id)) : which.flatMap((id) => lines.get(id) ?? []);
  return (
    chosen.length > 0 &&
    chosen.every(({ timetable }) =>
      timetable.closures.some((closure) => closure.from <= from && until <= (closure.until ?? Number.POSITIVE_INFINITY)),
    )
  );
}

function lossList({ topicName }: NoticePageParts, { visit: { language }, centre, before, after, draft, notices }: Previewed): Html {
  const [first] = notices;
  const losses = lossesOf({
    before,
    after,
    centre: centre.id,
    from: first?.from ?? draft.until,
    until: draft.until,
    language,
    topicName: (topic) => topicName(centre, topic, language),
  });
  return html`<section aria-labelledby="losses">
        <h2 id="losses">${sayKey(language, 'notice-preview.losses')}</h2>
        ${losses.length === 0 ? html`<p>${sayKey(language, 'notice-preview.no-losses')}</p>` : html`<ul>${losses.map((loss) => html`<li>${loss}</li>`)}</ul>`}
      </section>`;
}

function heardList({ voices }: NoticePageParts, { visit: { language, now }, centre, after, draft, notices }: Previewed): Html {
  const made = after.centres.get(centre.id) ?? centre;
  // An opening is heard at its end: at its beginning the desk is mostly open anyway.
  const at = Math.max(notices[0]?.from ?? now, draft.purpose === 'open' ? draft.until - minuteMs : now, now);
  const announcement = { words: draft.words, ...(draft.ready !== undefined && { ready: draft.ready }) };
  const isOnlySaid = draft.purpose === 'announce';
  const says = notices.some(({ kind }) => kind === 'announcement');
  const said = announcementHeard(voices, centre, announcement);
  const each = centre.languages.map((caller, index) => {
    const hearing = isOnlySaid ? undefined : hears({ ...voices, directory: after, centre: made, language: caller, topic: personTopic, at });
    const announced = said.find((one) => one.language === caller);
    const whole =
      hearing && html`<details><summary>${sayKey(language, 'notice-preview.whole')}</summary>${hearingHtml(hearing, language)}</details>`;
    const answer = hearing?.steps.at(-1);
    const seconds = Math.round((says && announced !== undefined ? announced.seconds : 0) + (answer?.seconds ?? 0));
    return html`<details class="sheet"${index === 0 && html` open`}><summary><strong>${languageName(language, caller)}</strong> <span class="soft">${sayKey(language, 'notice-preview.seconds', { count: seconds })}</span></summary>
        ${says && announced !== undefined && linesHtml(announced.lines, language)}
        ${answer !== undefined && hearing !== undefined && hearingHtml({ ...hearing, steps: [answer] }, language)}
        ${whole}</details>`;
  });
  return html`<section aria-labelledby="heard">
        <h2 id="heard">${sayKey(language, 'notice-preview.heard')}</h2>
        ${!isOnlySaid && html`<p>${sayKey(language, 'notice-preview.heard-person', { when: momentFor(at, now, centre.zone, language) })}</p>`}
        ${each}
      </section>`;
}
