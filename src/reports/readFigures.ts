// The figures of a span: those of each day are made once and kept in the store, so a year costs four hundred rows and not a million.

import type { CentreDay, StoredDay } from '../store/dayFigures.ts';
import type { ReportRows } from '../store/reportRows.ts';
import { type Figures, startAdding } from './callFigures.ts';
import { countDay, type DayCounter } from './figureDay.ts';
import { figureSums } from './figureSums.ts';

/** Raised whenever figures are made otherwise, so that those that are kept are made anew. */
export const figuresForm = 2;

export type Span = { readonly centre: string; readonly from: string; readonly until: string };

export type Reading = {
  /** Told the figures of each day, in no order. */
  readonly onDay?: (day: string, figures: Figures) => void;
  /** Awaited after each day, so that a process that does other work besides can do it. */
  readonly pause?: () => Promise<void>;
};

/** The figures of a centre from a day to before another. Rejects where the store is away. */
export async function readFigures(rows: ReportRows, { centre, from, until }: Span, { onDay, pause }: Reading = {}): Promise<Figures> {
  const [sums, persons] = await Promise.all([rows.sums(centre, from, until), rows.personSums(centre, from, until)]);
  const adder = startAdding();
  const take = async (day: string, figures: Figures): Promise<void> => {
    adder.add(figures);
    onDay?.(day, figures);
    await pause?.();
  };
  const [sumsOf, personsOf] = [Map.groupBy(sums, ({ day }) => day), Map.groupBy(persons, ({ day }) => day)];
  for (const day of new Set([...sumsOf.keys(), ...personsOf.keys()]))
    await take(day, figureSums(sumsOf.get(day) ?? [], personsOf.get(day) ?? []));
  for await (const day of rows.days({ centre, from, until, form: figuresForm }))
    await take(day.day, readKept(day) ?? (await figureDay(rows, centre, day)));
  return adder.sum();
}

/** Makes and keeps the figures of a day, unless it has them. Yields after each page of its calls, so that other work can come between. */
export async function* prepareDay(rows: ReportRows, { centre, day }: CentreDay): AsyncGenerator<undefined, void> {
  // Another instance may have been faster.
  const stored = await rows.day({ centre, day }, figuresForm);
  if (stored === undefined || readKept(stored) !== undefined) return;
  yield* countInPages(rows, centre, stored, countDay());
}

function readKept({ figures }: StoredDay): Figures | undefined {
  if (figures === undefined) return undefined;
  const kept = JSON.parse(figures) as Figures | { readonly version: number };
  // A program of the version before, which knew one form only, has written over them.
  return 'total' in kept ? kept : undefined;
}

async function figureDay(rows: ReportRows, centre: string, day: StoredDay): Promise<Figures> {
  const counter = countDay();
  for await (const _ of countInPages(rows, centre, day, counter));
  return counter.figures();
}

async function* countInPages(rows: ReportRows, centre: string, day: StoredDay, counter: DayCounter): AsyncGenerator<undefined, void> {
  for await (const calls of rows.callsOfDay(centre, day.day)) {
    counter.addCalls(calls);
    yield;
  }
  for await (const rings of rows.ringsOfDay(centre, day.day)) {
    counter.addRings(rings);
    yield;
  }
  await rows.keep(centre, day, { figures: JSON.stringify(counter.figures()), form: figuresForm });
}
