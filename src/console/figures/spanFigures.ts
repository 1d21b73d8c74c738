// The figures of a span for a page and its pictures. They are kept for a minute, so that both say the same and the store is asked once.

import type { Figures } from '../../reports/callFigures.ts';
import { readFigures, type Span } from '../../reports/readFigures.ts';
import { type Report, reportOf } from '../../reports/report.ts';
import type { ReportRows } from '../../store/reportRows.ts';
import { type JobQueue, turnIn } from '../../website/jobQueue.ts';

/** What became of the calls of a day. A call may be among several. */
export type DayCount = {
  readonly day: string;
  readonly attempts: number;
  readonly reached: number;
  readonly closed: number;
  readonly lost: number;
};

export type SpanFigures = Span & {
  readonly report: Report;
  /** In order; days without calls are left out. */
  readonly days: readonly DayCount[];
};

/** Rejects where the store is away. */
export type ReadSpan = (span: Span) => Promise<SpanFigures>;

// Between two turns at most so much is computed at once.
const mostMs = 3;
const keptMs = 60_000;
const mostKept = 32;

/** Reads spans in steps, between which calls are answered. `clock`: milliseconds that only grow. */
export function spanReader(rows: ReportRows, queue: JobQueue, clock: () => number = () => performance.now()): ReadSpan {
  const kept = new Map<string, { readonly at: number; readonly figures: Promise<SpanFigures> }>();
  return (span) => {
    const key = JSON.stringify([span.centre, span.from, span.until]);
    const now = clock();
    const known = kept.get(key);
    if (known !== undefined && now - known.at < keptMs) return known.figures;
    const figures = read(rows, span, queue);
    kept.delete(key);
    kept.set(key, { at: now, figures });
    figures.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return figures;
  };
}

async function read(rows: ReportRows, span: Span, queue: JobQueue): Promise<SpanFigures> {
  const days: DayCount[] = [];
  let since = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - since < mostMs) return;
    await turnIn(queue);
    since = performance.now();
  };
  const onDay = (day: string, { total: { attempts, reached, closed, lost } }: Figures): void => {
    days.push({ day, attempts, reached, closed, lost });
  };
  const figures = await readFigures(rows, span, { onDay, pause });
  const callbacks = await rows.callbacks(span.centre, span.from, span.until);
  return { ...span, report: reportOf(figures, { ...span, callbacks }), days: days.sort((one, other) => (one.day < other.day ? -1 : 1)) };
}
