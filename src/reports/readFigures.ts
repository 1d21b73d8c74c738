// The figures of a span: those of each day are made once and kept in the store, so a year costs four hundred rows and not a million.

import type { StoredDay } from '../store/dayFigures.ts';
import type { ReportRows } from '../store/reportRows.ts';
import { type Figures, startAdding } from './callFigures.ts';
import { countDay } from './figureDay.ts';
import { figureSums } from './figureSums.ts';

/** Raised whenever figures are made otherwise, so that those that are kept are made anew. */
const figuresVersion = 1;

export type Span = { readonly centre: string; readonly from: string; readonly until: string };

/** The figures of a centre from a day to before another. Rejects where the store is away. */
export async function readFigures(rows: ReportRows, { centre, from, until }: Span): Promise<Figures> {
  const [sums, persons] = await Promise.all([rows.sums(centre, from, until), rows.personSums(centre, from, until)]);
  const adder = startAdding();
  adder.add(figureSums(sums, persons));
  for await (const day of rows.days(centre, from, until)) adder.add(readKept(day) ?? (await figureDay(rows, centre, day)));
  return adder.sum();
}

/** Makes and keeps the figures of each day before `today` that has none: a report has then those of today to make. Resolves to their number. */
export async function prepareFigures(rows: ReportRows, today: string): Promise<number> {
  const days = await rows.withoutFigures(today);
  for (const day of days) await figureDay(rows, day.centre, day);
  return days.length;
}

function readKept({ figures }: StoredDay): Figures | undefined {
  if (figures === undefined) return undefined;
  const kept = JSON.parse(figures) as { readonly version: number; readonly figures: Figures };
  return kept.version === figuresVersion ? kept.figures : undefined;
}

async function figureDay(rows: ReportRows, centre: string, day: StoredDay): Promise<Figures> {
  const counter = countDay();
  for await (const calls of rows.callsOfDay(centre, day.day)) counter.addCalls(calls);
  for await (const rings of rows.ringsOfDay(centre, day.day)) counter.addRings(rings);
  const figures = counter.figures();
  await rows.keep(centre, day, JSON.stringify({ version: figuresVersion, figures }));
  return figures;
}
