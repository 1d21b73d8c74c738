// The pages about notices: the list, the three steps to a new one, and what can be done with one.

import { message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { alwaysOpenIn } from '../../schedules/build/alwaysOpenIn.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { NewNotice, NoticeChange, NoticeStore } from '../../store/notices.ts';
import { html } from '../../website/html.ts';
import type { AuditCode } from '../auditPort.ts';
import { addressOf } from '../consoleFrame.ts';
import { sayAloudScript } from '../heardView.ts';
import { mayUse } from '../permission.ts';
import { centreIn, everyCentre, type Reply, type Route, type Visit } from '../route.ts';
import { momentWrittenIn } from '../staffWords.ts';
import { type FieldFault, noticesOf, type Purpose, purposes, readDraft } from './draft.ts';
import { noteNotice } from './noteNotice.ts';
import { noticeForm } from './noticeForm.ts';
import { noticeSheets, noticesOfCentre } from './noticeList.ts';
import { noticePage } from './noticePage.ts';
import type { NoticePageParts } from './noticePageParts.ts';
import { noticePreview, previewOf } from './noticePreview.ts';
import { sentBefore } from './sentBefore.ts';
import { anew, withFirstStep } from './withFirstStep.ts';

const mostPast = 30;
// More than a person reads. Each lengthens every page, and takes time from calls.
const mostOpen = 100;
const tooMany = message('notice-form.too-many', { most: mostOpen });

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
    { method: 'post', path: at('/:notice/end'), needs: 'editor', answer: (visit) => change(visit, endNow) },
    { method: 'post', path: at('/:notice/until'), needs: 'editor', answer: (visit) => change(visit, otherEnd) },
    { method: 'post', path: at('/:notice/confirm'), needs: 'editor', answer: (visit) => change(visit, confirmed) },
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
    const waits = purpose === 'disaster' && centre.confirmsInTwo === true && !read.draft.drill;
    const made = noticesOf(read.draft, person?.name ?? '', now, waits);
    const store = await parts.store();
    const sent = await sentBefore(store, made, read.draft.from === undefined);
    if (sent === 'other') return formPage(visit, purpose, anew(form), [{ field: 'id', message: message('notice-form.sent-before') }]);
    if (sent === 'new' && isFull(parts.current(), made)) return formPage(visit, purpose, form, [{ field: 'id', message: tooMany }]);
    const asIfStored = made.map((notice) => ({ ...notice, revision: 0 }));
    const preview = previewOf(parts, asIfStored);
    if (step === 'confirm' && preview.faults.length === 0) return keep(visit, centre, store, made, sent === 'new');
    const page = noticePreview(parts, { visit, centre, draft: read.draft, notices: asIfStored, ...preview });
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

  /** Those that were made together with the one in the address; none where it is of another centre. */
  async function groupOf({ parts: { notice: id = '' }, centre }: Visit, store: NoticeStore): Promise<readonly ConsoleNotice[]> {
    const one = await store.find(id);
    if (one === undefined || centre === undefined || noticesOfCentre([one], centre.id).length === 0) return [];
    const group = await store.group(one.group ?? one.id);
    return group.filter((each) => each.centre === one.centre);
  }

  type Wish =
    | { readonly what: AuditCode; readonly changes: (notice: ConsoleNotice) => Partial<NoticeChange> }
    | { readonly refused: FieldFault['message'] };

  /** Changes the notices that were made together, as the person saw them. */
  async function change(visit: Visit, wish: (visit: Visit, group: readonly ConsoleNotice[]) => Wish): Promise<Reply> {
    const { form, now, person } = visit;
    const centre = centreIn(visit);
    const store = await parts.store();
    const group = await groupOf(visit, store);
    const [first] = group;
    // A notice for every centre is changed by those who may change every centre.
    if (first === undefined || !mayUse(person, 'editor', first.centre)) return onePage(visit);
    const page = addressOf(centre.id, `notices/${first.id}`);
    const isWanted = ({ waiting }: ConsoleNotice) => wish !== confirmed || waiting === true;
    const open = group.filter(({ endedAt, until }) => endedAt === undefined && until > now);
    // The second click of two ends what the first one ended.
    const isAgain = wish === endNow && group.some(({ endedAt }) => endedAt !== undefined);
    if (open.length === 0) return { to: `${page}?said=${isAgain ? 'changed' : 'over'}` };
    if (!open.some(isWanted)) return { to: `${page}?said=stale` };
    const wished = wish(visit, open);
    if ('refused' in wished) return onePage(visit, [{ message: wished.refused }]);
    const seen = new Map(form.getAll('seen').map((each) => [each.split(' ')[0] ?? '', Number(each.split(' ')[1])]));
    const made = await store.change(
      open.map((notice) => ({ id: notice.id, revision: seen.get(notice.id) ?? -1, ...wished.changes(notice) })),
      now,
    );
    if ('stale' in made) return { to: `${page}?said=stale` };
    for (const notice of made.notices)
      await noteNotice(
        parts.audit,
        visit,
        wished.what,
        open.find(({ id }) => id === notice.id),
        notice,
      );
    await parts.lookNow();
    return { to: `${page}?said=changed` };
  }

  function endNow({ now }: Visit): Wish {
    return { what: 'notice-ended', changes: () => ({ endedAt: now }) };
  }

  function otherEnd(visit: Visit, group: readonly ConsoleNotice[]): Wish {
    const until = momentWrittenIn(centreIn(visit), visit.form.get('until') ?? '');
    if (until === undefined) return { refused: message('notice-form.not-a-time', { written: visit.form.get('until') ?? '' }) };
    if (until <= Math.max(visit.now, ...group.map(({ from }) => from))) return { refused: message('notice-form.over') };
    const refused = previewOf(
      parts,
      group.map((notice) => ({ ...notice, until })),
    ).faults[0]?.message;
    return refused === undefined ? { what: 'notice-changed', changes: () => ({ until }) } : { refused };
  }

  function confirmed({ person }: Visit, group: readonly ConsoleNotice[]): Wish {
    if (group.some(({ madeBy }) => madeBy === person?.name)) return { refused: message('notice-page.own') };
    return { what: 'notice-confirmed', changes: () => ({ confirmed: true }) };
  }
}

/** Whether a centre, or all centres together, has no room for more notices. */
function isFull(current: readonly ConsoleNotice[], made: readonly NewNotice[]): boolean {
  return current.filter(({ centre }) => centre === made[0]?.centre).length + made.length > mostOpen;
}
