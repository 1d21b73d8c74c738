// The pages about notices: the list, the three steps to a new one, and what can be done with one.

import { message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { alwaysOpenIn } from '../../schedules/build/alwaysOpenIn.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { NewNotice, NoticeStore } from '../../store/notices.ts';
import { html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { sayAloudScript } from '../heardView.ts';
import { mayUse } from '../permission.ts';
import { centreIn, everyCentre, type Reply, type Route, type Visit } from '../route.ts';
import { changeNotice, type NoticeAct } from './changeNotice.ts';
import { type FieldFault, noticesOf, type Purpose, purposes, readDraft } from './draft.ts';
import { needsTwo } from './inTwo.ts';
import { noteNotice } from './noteNotice.ts';
import { noticeForm } from './noticeForm.ts';
import { noticeSheets, noticesOfCentre } from './noticeList.ts';
import { noticePage } from './noticePage.ts';
import type { NoticePageParts } from './noticePageParts.ts';
import { noticePreview, previewOf } from './noticePreview.ts';
import { isFull, tooMany } from './noticeRoom.ts';
import { sentBefore } from './sentBefore.ts';
import { anew, withFirstStep } from './withFirstStep.ts';

const mostPast = 30;

export function noticeRoutes(parts: NoticePageParts): readonly Route[] {
  const at = (page: string) => `/console/centres/:centre/notices${page}`;
  const forms = purposes.flatMap((purpose): readonly Route[] => [
    { method: 'get', path: at(`/${purpose}`), needs: 'editor', answer: (visit) => formPage(visit, purpose, anew(visit.query), []) },
    {
      method: 'post',
      path: at(`/${purpose}`),
      needs: 'editor',
      answer: async (visit) => withFirstStep(visit, purpose, await takeStep(visit, purpose)),
    },
  ]);
  return [
    { method: 'get', path: at(''), needs: 'viewer', answer: listPage },
    ...forms,
    { method: 'get', path: at('/:notice'), needs: 'viewer', answer: (visit) => onePage(visit) },
    ...(['end', 'until', 'confirm'] as const).map(
      (act): Route => ({ method: 'post', path: at(`/:notice/${act}`), needs: 'editor', answer: (visit) => changed(visit, act) }),
    ),
  ];

  async function listPage(visit: Visit): Promise<Reply> {
    const { language, now } = visit;
    const centre = centreIn(visit);
    const store = await parts.store();
    const [current, past] = await Promise.all([store.endingAfter(now), store.past(now, mostPast, [centre.id, everyCentre])]);
    const open = noticesOfCentre(current, centre.id);
    const title = sayKey(language, 'notice-list.title');
    const page = html`<h1>${title}</h1>
    ${mayUse(visit.person, 'editor', centre.id) && html`<ul class="acts">${purposes.map((purpose) => html`<li><a class="button ${purpose === 'disaster' ? 'stop' : 'second'}" href="${addressOf(centre.id, `notices/${purpose}`)}">${sayKey(language, `notice-form.title-${purpose}`)}</a></li>`)}</ul>`}
    ${open.length === 0 ? html`<p>${sayKey(language, 'notice-list.none')}</p>` : noticeSheets(open, visit, centre, parts)}
    ${past.length > 0 && html`<h2>${sayKey(language, 'notice-list.past')}</h2>${noticeSheets(past, visit, centre, parts)}`}`;
    return { page, title };
  }

  function formPage(visit: Visit, purpose: Purpose, form: URLSearchParams, faults: readonly FieldFault[]): Reply {
    const { language, now, person, token } = visit;
    const centre = centreIn(visit);
    const given = {
      purpose,
      centre,
      language,
      now,
      form,
      faults,
      mayEverywhere: mayUse(person, 'editor', everyCentre),
      kept: alwaysOpenIn(parts.files(), centre.id),
      ready: (parts.context.vocabulary.announcements ?? []).map((name) => ({ name, says: parts.readyWords(name, language) })),
    };
    const title = sayKey(language, `notice-form.title-${purpose}`);
    return { page: noticeForm(given, token), title, status: faults.length > 0 ? 422 : 200, styles: ['notices.css'] };
  }

  async function takeStep(visit: Visit, purpose: Purpose): Promise<Reply> {
    const { form, now, person, language } = visit;
    const centre = centreIn(visit);
    const step = form.get('step');
    if (step === 'back') return formPage(visit, purpose, form, []);
    const read = readDraft({ form, purpose, centre, mayEverywhere: mayUse(person, 'editor', everyCentre), now });
    if ('faults' in read) return formPage(visit, purpose, form, read.faults);
    const drafted = noticesOf(read.draft, person?.name ?? '', now);
    const store = await parts.store();
    const sent = await sentBefore(store, drafted, read.draft.from === undefined);
    if (sent === 'other') return formPage(visit, purpose, anew(form), [{ field: 'id', message: message('notice-form.sent-before') }]);
    if (sent === 'new' && isFull(parts.current(), drafted)) return formPage(visit, purpose, form, [{ field: 'id', message: tooMany }]);
    const preview = await previewOf(parts, drafted);
    const waits = needsTwo({ notices: drafted, always: purpose === 'disaster', files: parts.files(), ...preview });
    const made = drafted.map((notice) => ({ ...notice, ...(waits && { waiting: true as const }) }));
    if (step === 'confirm' && preview.faults.length === 0) return keep(visit, centre, store, made, sent === 'new');
    const page = noticePreview(parts, {
      visit,
      centre,
      draft: read.draft,
      notices: made.map((notice) => ({ ...notice, revision: 0 })),
      ...preview,
    });
    return {
      page,
      title: sayKey(language, 'notice-preview.title'),
      status: preview.faults.length > 0 ? 422 : 200,
      styles: ['notices.css'],
      scripts: [sayAloudScript],
    };
  }

  async function keep(visit: Visit, centre: Centre, store: NoticeStore, made: readonly NewNotice[], isNew: boolean): Promise<Reply> {
    const [first] = made;
    const stored = await store.save(made, visit.now);
    if (isNew) for (const notice of stored) await noteNotice(parts.audit, visit, 'notice-made', undefined, notice);
    await parts.lookNow();
    return { to: `${addressOf(centre.id, `notices/${first?.id}`)}?said=done` };
  }

  async function onePage(visit: Visit, faults: readonly Pick<FieldFault, 'message'>[] = []): Promise<Reply> {
    const centre = centreIn(visit);
    const group = await groupOf(visit, await parts.store());
    const title = sayKey(visit.language, 'notice-list.title');
    if (group.length === 0)
      return {
        page: html`<h1>${sayKey(visit.language, 'console.missing')}</h1><p>${sayKey(visit.language, 'console.missing-advice')}</p>`,
        title,
        status: 404,
      };
    return { page: noticePage({ visit, centre, group, faults }, parts), title, status: faults.length > 0 ? 422 : 200 };
  }

  async function changed(visit: Visit, act: NoticeAct): Promise<Reply> {
    const done = await changeNotice(parts, visit, act, await groupOf(visit, await parts.store()));
    return 'refused' in done ? onePage(visit, done.refused) : done;
  }

  /** Those that were made together with the one in the address; none where it is of another centre. */
  async function groupOf({ parts: { notice: id = '' }, centre }: Visit, store: NoticeStore): Promise<readonly ConsoleNotice[]> {
    const one = await store.find(id);
    if (one === undefined || centre === undefined || noticesOfCentre([one], centre.id).length === 0) return [];
    const group = await store.group(one.group ?? one.id);
    return group.filter((each) => each.centre === one.centre);
  }
}
