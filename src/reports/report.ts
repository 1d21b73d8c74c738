// A report as plain data: what `--json` prints, and what pages and texts are made of.

import type { CallbackSums } from '../store/callbackDays.ts';
import { type CallbackFigures, callbackFigures } from './callbackFigures.ts';
import { type Figures, type Grouping, type RingCounts, summed } from './callFigures.ts';
import { type Gap, gapIn } from './gap.ts';
import { type Group, groupsOf, languageGroups, totalGroup } from './groups.ts';
import type { MenuOrder } from './menuOrder.ts';
import { publishGap, publishGroups } from './published.ts';
import type { WhatIf } from './whatIf.ts';

export type ClosedCell = { readonly weekday: number; readonly hour: number; readonly language: string; readonly calls: number };

export type Report = {
  /** Civil days of the centre; the report ends before `until`. */
  readonly from: string;
  readonly until: string;
  readonly centre: string;
  /** The calls are made up. */
  readonly made?: true;
  /** Small figures are hidden. */
  readonly public?: true;
  readonly gap: Gap | null;
  readonly total: Group;
  readonly byLanguage: Readonly<Record<string, Group>>;
  /** What `--by` asked for. */
  readonly byTopic?: Readonly<Record<string, Group>>;
  readonly byHour?: Readonly<Record<string, Group>>;
  readonly byWeekday?: Readonly<Record<string, Group>>;
  readonly byNumber?: Readonly<Record<string, Group>>;
  /** How each line rang, and by hour. */
  readonly lines?: Readonly<Record<string, { readonly total: RingCounts; readonly byHour: Readonly<Record<string, RingCounts>> }>>;
  /** When callers wanted what was closed, the most frequent first. */
  readonly closedDoors?: readonly ClosedCell[];
  readonly menuOrder?: MenuOrder;
  readonly whatIf?: WhatIf;
  /** What became of the callbacks that were asked for, by language; absent where none was, and in a report for the public. */
  readonly callbacks?: CallbackFigures;
  /** Days with calls, and those of which only sums are left. */
  readonly days: Figures['days'];
};

export type Asked = {
  readonly centre: string;
  readonly from: string;
  readonly until: string;
  readonly by?: Grouping | 'line';
  readonly isPublic?: boolean;
  readonly isMade?: boolean;
  readonly menuOrder?: MenuOrder | undefined;
  readonly whatIf?: WhatIf | undefined;
  readonly callbacks?: readonly CallbackSums[];
};

const fieldOf = { topic: 'byTopic', hour: 'byHour', weekday: 'byWeekday', number: 'byNumber' } as const;

/** The report of a span's figures. One for the public has no line, no hour of a closed door and no proposal: their figures are small. */
export function reportOf(figures: Figures, { centre, from, until, by = 'language', isPublic = false, ...asked }: Asked): Report {
  const languages = shown(isPublic, totalGroup(figures), languageGroups(figures));
  const others = by === 'language' || by === 'line' ? undefined : shown(isPublic, totalGroup(figures), groupsOf(figures.by[by]));
  const gap = gapIn(figures);
  return {
    from,
    until,
    centre,
    ...(asked.isMade === true && { made: true }),
    ...(isPublic && { public: true }),
    gap: isPublic ? publishGap(gap, languages.groups) : gap,
    total: languages.total,
    byLanguage: languages.groups,
    ...(others !== undefined && by !== 'language' && by !== 'line' && { [fieldOf[by]]: others.groups }),
    ...(!isPublic && {
      lines: linesIn(figures),
      closedDoors: closedDoorsIn(figures),
      ...(asked.menuOrder !== undefined && { menuOrder: asked.menuOrder }),
      ...(asked.whatIf !== undefined && { whatIf: asked.whatIf }),
      ...(asked.callbacks !== undefined && asked.callbacks.length > 0 && { callbacks: callbackFigures(asked.callbacks) }),
    }),
    days: figures.days,
  };
}

function shown(isPublic: boolean, total: Group, groups: Readonly<Record<string, Group>>) {
  return isPublic ? publishGroups(total, groups) : { total, groups };
}

function linesIn({ lines }: Figures): NonNullable<Report['lines']> {
  return Object.fromEntries(
    Object.entries(lines)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([line, byHour]) => [line, { total: { rung: 0, calls: 0, ...summed(Object.values(byHour)) }, byHour }]),
  );
}

function closedDoorsIn({ closedAt }: Figures): readonly ClosedCell[] {
  return Object.entries(closedAt)
    .flatMap(([weekday, hours]) =>
      Object.entries(hours).flatMap(([hour, languages]) =>
        Object.entries(languages).map(([language, calls]) => ({ weekday: Number(weekday), hour: Number(hour), language, calls })),
      ),
    )
    .sort(
      (one, other) =>
        other.calls - one.calls || one.weekday - other.weekday || one.hour - other.hour || (one.language < other.language ? -1 : 1),
    );
}
