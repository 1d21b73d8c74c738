// What a clerk does with a notice: ends it, changes its end, confirms what another person made. Notices that were made together are changed together,
// as the person saw them.

import { message } from '../../messages/message.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { NewNotice, NoticeChange } from '../../store/notices.ts';
import type { AuditCode } from '../auditPort.ts';
import { addressOf } from '../consoleFrame.ts';
import { formIdOf } from '../formField.ts';
import { mayUse } from '../permission.ts';
import { centreIn, type Reply, type Visit } from '../route.ts';
import { momentWrittenIn } from '../staffWords.ts';
import { type FieldFault, togetherBy } from './draft.ts';
import { centresInTwo, needsTwo } from './inTwo.ts';
import { noteNotice } from './noteNotice.ts';
import type { NoticePageParts } from './noticePageParts.ts';
import { previewOf } from './noticePreview.ts';
import { isFull, tooMany } from './noticeRoom.ts';
import { sentBefore } from './sentBefore.ts';

export type NoticeAct = 'end' | 'until' | 'confirm';

type Fault = Pick<FieldFault, 'message'>;
type Refused = { readonly refused: readonly Fault[] };

/** `longer`: the time after the end, as notices of its own that wait for a second person. */
type Wish =
  | { readonly what: AuditCode; readonly changes: (notice: ConsoleNotice) => Partial<NoticeChange> }
  | { readonly longer: readonly NewNotice[] }
  | { readonly refused: FieldFault['message'] };

export async function changeNotice(
  parts: NoticePageParts,
  visit: Visit,
  act: NoticeAct,
  group: readonly ConsoleNotice[],
): Promise<Extract<Reply, { readonly to: string }> | Refused> {
  const { form, now, person } = visit;
  const centre = centreIn(visit);
  const [first] = group;
  // A notice for every centre is changed by those who may change every centre.
  if (first === undefined || !mayUse(person, 'editor', first.centre)) return { refused: [] };
  const page = addressOf(centre.id, `notices/${first.id}`);
  const open = group.filter(({ endedAt, until }) => endedAt === undefined && until > now);
  // The second click of two ends what the first one ended.
  const isAgain = act === 'end' && group.some(({ endedAt }) => endedAt !== undefined);
  if (open.length === 0) return { to: `${page}?said=${isAgain ? 'changed' : 'over'}` };
  if (act === 'confirm' && !open.some(({ waiting }) => waiting === true)) return { to: `${page}?said=stale` };
  const wished = await wishOf(parts, visit, act, open);
  if ('refused' in wished) return { refused: [{ message: wished.refused }] };
  const seen = new Map(form.getAll('seen').map((each) => [each.split(' ')[0] ?? '', Number(each.split(' ')[1])]));
  if ('longer' in wished) {
    if (open.some(({ id, revision }) => seen.get(id) !== revision)) return { to: `${page}?said=stale` };
    return keepLonger(parts, visit, wished.longer);
  }
  const store = await parts.store();
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

function wishOf(parts: NoticePageParts, visit: Visit, act: NoticeAct, open: readonly ConsoleNotice[]): Wish | Promise<Wish> {
  const { now, person } = visit;
  switch (act) {
    case 'end':
      return { what: 'notice-ended', changes: () => ({ endedAt: now }) };
    case 'until':
      return otherEnd(parts, visit, open);
    case 'confirm':
      if (open.some(({ madeBy }) => madeBy === person?.name)) return { refused: message('notice-page.own') };
      return { what: 'notice-confirmed', changes: () => ({ confirmed: true }) };
  }
  return act satisfies never;
}

async function otherEnd(parts: NoticePageParts, visit: Visit, open: readonly ConsoleNotice[]): Promise<Wish> {
  const { form, now, person } = visit;
  const written = form.get('until') ?? '';
  const until = momentWrittenIn(centreIn(visit), written);
  if (until === undefined) return { refused: message('notice-form.not-a-time', { written }) };
  if (until <= Math.max(now, ...open.map(({ from }) => from))) return { refused: message('notice-form.over') };
  const { faults } = await previewOf(
    parts,
    open.map((notice) => ({ ...notice, until })),
  );
  const refused = faults[0]?.message;
  if (refused !== undefined) return { refused };
  const inPlace: Wish = { what: 'notice-changed', changes: () => ({ until }) };
  // Its maker may change what waits: a second person sees it as it is then.
  if (open.every(({ waiting, madeBy }) => waiting === true && madeBy === person?.name)) return inPlace;
  const id = formIdOf(form);
  const longer = longerOf(open, until, { id: id ?? '', madeBy: person?.name ?? '', madeAt: now });
  const files = parts.files();
  if (centresInTwo({ notices: longer, files }).length === 0) return inPlace;
  const always = open.some(({ waiting, confirmed }) => waiting === true || confirmed === true);
  if (!needsTwo({ notices: longer, always, files, ...(await previewOf(parts, longer)) })) return inPlace;
  if (id === undefined) return { refused: message('notice-form.id') };
  if (isFull(parts.current(), longer)) return { refused: tooMany };
  return { longer: longer.map((notice) => ({ ...notice, waiting: true })) };
}

type Made = Pick<NewNotice, 'id' | 'madeBy' | 'madeAt'>;

/** What goes on after its end, from there until the new one. */
function longerOf(open: readonly ConsoleNotice[], until: number, { id, ...made }: Made): readonly NewNotice[] {
  const parts = open
    .filter((notice) => notice.until < until)
    .map(({ waiting: _waits, confirmed: _confirmed, group: _group, revision: _counts, ...notice }) => ({
      ...notice,
      ...made,
      from: notice.until,
      until,
    }));
  return togetherBy(id, parts);
}

async function keepLonger(parts: NoticePageParts, visit: Visit, longer: readonly NewNotice[]): Promise<{ readonly to: string } | Refused> {
  const store = await parts.store();
  const sent = await sentBefore(store, longer, false);
  if (sent === 'other') return { refused: [{ message: message('notice-form.sent-before') }] };
  const stored = await store.save(longer, visit.now);
  if (sent === 'new') for (const notice of stored) await noteNotice(parts.audit, visit, 'notice-made', undefined, notice);
  await parts.lookNow();
  return { to: `${addressOf(centreIn(visit).id, `notices/${longer[0]?.id}`)}?said=longer` };
}
