// What a clerk wrote into a form for a notice, read and checked: a draft, or what is wrong with which field. Pure.

import type { Instant, Language } from '../../hours/timetable.ts';
import { type Message, type MessageKey, message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre, Words } from '../../schedules/directory.ts';
import type { ClosedLines } from '../../schedules/notice.ts';
import type { NewNotice } from '../../store/notices.ts';
import { formIdOf } from '../formField.ts';
import { everyCentre } from '../route.ts';
import { momentWrittenIn } from '../staffWords.ts';

/** What a form is for. A disaster closes desks and announces why. */
export const purposes = ['close', 'announce', 'open', 'disaster'] as const;
export type Purpose = (typeof purposes)[number];

export type Draft = {
  readonly id: string;
  readonly purpose: Purpose;
  /** The centre, or `everyCentre`. */
  readonly centre: string;
  /** What is closed or opened; absent where nothing is. */
  readonly lines?: ClosedLines;
  /** Absent: from now on. */
  readonly from?: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly ready?: string;
  readonly words: Words;
  readonly drill: boolean;
};

/** The fields of the forms, by which a fault says where it is. */
export type Field = 'what' | 'line' | 'from-at' | 'until' | 'reason' | 'ready' | 'id';
export type FieldFault = { readonly field: Field; readonly message: Message };

export type ReadDraft = { readonly draft: Draft } | { readonly faults: readonly FieldFault[] };

type Reading = {
  readonly form: URLSearchParams;
  readonly purpose: Purpose;
  readonly centre: Centre;
  /** Whether the person may do it for all centres. */
  readonly mayEverywhere: boolean;
  readonly now: Instant;
};

export function readDraft(reading: Reading): ReadDraft {
  const { form, purpose, centre, mayEverywhere, now } = reading;
  const faults: FieldFault[] = [];
  const report = (field: Field, said: Message): void => void faults.push({ field, message: said });
  const text = (name: string) => (form.get(name) ?? '').trim();
  const id = formIdOf(form);
  if (id === undefined) report('id', message('notice-form.id'));
  const isEverywhere = text('what') === 'everywhere';
  if (isEverywhere && !mayEverywhere) report('what', message('notice-form.not-everywhere'));
  const lines = purpose === 'announce' ? undefined : linesOf(reading, report);
  const from = text('from') === 'later' ? momentOf(centre, text('from-at'), 'from-at', report) : undefined;
  const until = momentOf(centre, text('until') === 'other' ? text('until-at') : text('until'), 'until', report);
  if (until !== undefined && until <= Math.max(from ?? now, now)) report('until', message('notice-form.over'));
  const ready = text('ready');
  const words = wordsOf(form, centre.languages);
  if (purpose === 'announce' && ready === '' && Object.keys(words).length === 0) report('ready', message('notice-form.says-nothing'));
  const reason = text('own-reason') || text('reason') || (purpose === 'announce' || purpose === 'disaster' ? reasonOf(ready, words) : '');
  if (reason === '') report('reason', message('notice-form.reason'));
  if (faults.length > 0 || id === undefined || until === undefined) return { faults };
  return {
    draft: {
      id,
      purpose,
      centre: isEverywhere ? everyCentre : centre.id,
      ...(lines !== undefined && { lines }),
      ...(from !== undefined && from > now && { from }),
      until,
      reason,
      ...(ready !== '' && { ready }),
      words,
      drill: form.has('drill'),
    },
  };
}

type Report = (field: Field, said: Message) => void;

/** What is closed or opened; for a disaster the lines that are not to stay open, and none where all stay open. */
function linesOf({ form, purpose, centre }: Reading, report: Report): ClosedLines | undefined {
  const what = form.get('what') ?? '';
  if (what === 'none' && purpose === 'disaster') return undefined;
  if (what === 'own') return 'own';
  if (what === 'all' || what === 'everywhere') return 'all';
  const chosen = form.getAll('line').filter((id) => centre.lines.has(id));
  if (what !== 'lines' || chosen.length === 0) report(what === 'lines' ? 'line' : 'what', message('notice-form.no-line'));
  return chosen;
}

function momentOf(centre: Centre, written: string, field: Field, report: Report): Instant | undefined {
  const at = momentWrittenIn(centre, written);
  if (at === undefined) report(field, written === '' ? message('notice-form.when') : message('notice-form.not-a-time', { written }));
  return at;
}

function wordsOf(form: URLSearchParams, languages: readonly Language[]): Words {
  const written = languages.map((language) => [language, (form.get(`words-${language}`) ?? '').trim().normalize('NFC')] as const);
  return Object.fromEntries(written.filter(([, words]) => words !== ''));
}

const readyReasons: Readonly<Record<string, MessageKey & `notice-reason.${string}`>> = {
  typhoon: 'notice-reason.typhoon',
  earthquake: 'notice-reason.earthquake',
  'heavy-snow': 'notice-reason.heavy-snow',
  'long-waits': 'notice-reason.long-waits',
  'line-trouble': 'notice-reason.line-trouble',
  'early-closing': 'notice-reason.early-closing',
  'moved-office': 'notice-reason.moved-office',
};

/** An announcement explains itself, in Japanese as every reason: by its name, or by the beginning of its words. */
function reasonOf(ready: string, words: Words): string {
  const said = words.ja ?? Object.values(words)[0] ?? '';
  const known = readyReasons[ready];
  return known === undefined ? [...(said || ready)].slice(0, 100).join('') : sayKey('ja', known);
}

/** The notices of a draft, the first with its id. Those of a disaster belong together. */
export function noticesOf(draft: Draft, by: string, now: Instant): readonly NewNotice[] {
  const { id, centre, purpose, lines, from = now, until, reason, ready, words, drill } = draft;
  const common = {
    centre,
    from,
    until,
    reason,
    madeBy: by,
    madeAt: now,
    ...(drill && { drill: true as const }),
  };
  const says = ready !== undefined || Object.keys(words).length > 0;
  const announcement = { kind: 'announcement' as const, ...(ready !== undefined && { ready }), words };
  switch (purpose) {
    case 'announce':
      return [{ id, ...common, ...announcement }];
    case 'open':
      return [{ id, ...common, kind: 'opening', ...(lines !== undefined && { lines }) }];
    default: {
      const closure = lines === undefined ? [] : [{ ...common, kind: 'closure' as const, lines }];
      return togetherBy(id, [...closure, ...(says ? [{ ...common, ...announcement }] : [])]);
    }
  }
}

/** At most two notices that are made together, the first with this id. */
export function togetherBy(id: string, notices: readonly Omit<NewNotice, 'id' | 'group'>[]): readonly NewNotice[] {
  return notices.map((notice, index) => ({ ...notice, id: index === 0 ? id : secondId(id), ...(notices.length > 1 && { group: id }) }));
}

/** The id of a notice that is made together with another: the same each time, so that a form that is sent twice makes no third one. */
function secondId(id: string): string {
  const last = Number.parseInt(id.slice(-1), 16);
  return `${id.slice(0, -1)}${(last ^ 1).toString(16)}`;
}
