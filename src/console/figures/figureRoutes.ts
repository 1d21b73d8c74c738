// The figures of a centre: the page, its pictures, its tables as files, and the month to print. They change nothing.

import type { CivilDate } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { tableCsv } from '../../reports/section.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { ReportRows } from '../../store/reportRows.ts';
import { html } from '../../website/html.ts';
import { type JobQueue, turnIn } from '../../website/jobQueue.ts';
import { addressOf } from '../consoleFrame.ts';
import { fileOfCalls } from '../madeCalls.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import type { ChartData, Width } from './chart.ts';
import { type ChartId, chartIds, chartOf } from './charts.ts';
import type { Draw } from './chartThread.ts';
import { daysLookedAt, laterHours, readWhatIf } from './doorsWhatIf.ts';
import { figuresPage } from './figuresPage.ts';
import { inks } from './ink.ts';
import { monthPage, monthTitle } from './monthPage.ts';
import { begunOf, type Days, daysBefore, monthBefore, monthOf, readSpan } from './spanAsked.ts';
import type { ReadSpan } from './spanFigures.ts';

export type FigureParts = {
  readonly reports: ReportRows;
  readonly read: ReadSpan;
  readonly draw: Draw;
  readonly queue: JobQueue;
  /** The calls are made up, for a demonstration. */
  readonly isMade: boolean;
};

/** For every person who may look at the centre. */
export function figureRoutes(parts: FigureParts): readonly Route[] {
  const get = (page: string, answer: (visit: Visit) => Promise<Reply>): Route => ({
    method: 'get',
    path: `/console/centres/:centre/${page}`,
    needs: 'viewer',
    answer,
  });
  return [
    get('figures', (visit) => shown(parts, visit)),
    get('figures/month', (visit) => month(parts, visit)),
    get('figures/pictures/:chart', (visit) => picture(parts, visit)),
    get('figures/tables/:chart', (visit) => table(parts, visit)),
  ];
}

async function shown(parts: FigureParts, visit: Visit): Promise<Reply> {
  const { centre, today } = placeOf(visit);
  const { query, language: reader } = visit;
  const asked = readSpan(query, today);
  const whatIf = readWhatIf(centre, query);
  const data = asked.days === undefined ? undefined : await dataOf(parts, visit, asked.days);
  const wanted = asked.days === undefined ? undefined : whatIf.wanted;
  const found =
    wanted === undefined || asked.days === undefined
      ? undefined
      : await laterHours(parts.reports, centre, { wanted, days: daysLookedAt(asked.days, today) }, () => turnIn(parts.queue));
  const page = figuresPage({
    centre,
    reader,
    isMade: parts.isMade,
    asked,
    whatIf,
    ...(data !== undefined && { data }),
    ...(found !== undefined && { found }),
  });
  return { page, title: sayKey(reader, 'console.figures'), styles: ['figures.css'], ...(asked.faults.size > 0 && { status: 422 }) };
}

async function month(parts: FigureParts, visit: Visit): Promise<Reply> {
  const { centre, today } = placeOf(visit);
  const written = visit.query.get('month') ?? '';
  const days = /^20\d\d-(0[1-9]|1[0-2])$/.test(written) ? monthOf(`${written}-01`) : monthBefore(today);
  const made = {
    centre,
    reader: visit.language,
    isMade: parts.isMade,
    days,
    today,
    now: visit.now,
    data: await dataOf(parts, visit, days),
  };
  return { page: monthPage(made), title: monthTitle(made), styles: ['figures.css', 'month.css'], scripts: ['printPage.js'] };
}

async function picture(parts: FigureParts, visit: Visit): Promise<Reply> {
  const [id, days] = chartAsked(visit);
  if (id === undefined || days === undefined) return missing(visit);
  const chart = chartOf(id, await dataOf(parts, visit, days));
  if (chart.draw === undefined) return missing(visit);
  const width: Width = visit.query.get('width') === 'narrow' ? 'narrow' : 'wide';
  return { picture: await parts.draw(chart.draw(visit.query.get('look') === 'dark' ? inks.dark : inks.light, width)) };
}

async function table(parts: FigureParts, visit: Visit): Promise<Reply> {
  const [id, days] = chartAsked(visit);
  if (id === undefined || days === undefined) return missing(visit);
  const { table: asTable } = chartOf(id, await dataOf(parts, visit, days));
  const name = fileOfCalls(parts.isMade, `${visit.centre?.id ?? ''}-${id}-${days.from}-${days.until}.csv`);
  return { file: tableCsv(asTable), name, type: 'text/csv; charset=utf-8' };
}

function placeOf(visit: Visit): { readonly centre: Centre; readonly today: CivilDate } {
  const centre = centreIn(visit);
  return { centre, today: civilDate(visit.now, centre.zone) };
}

function chartAsked(visit: Visit): readonly [ChartId | undefined, Days | undefined] {
  return [chartIds.find((id) => id === visit.parts.chart), readSpan(visit.query, placeOf(visit).today).days];
}

/** The figures of the days that have begun, and of those before: a month that is going on is compared with as many days of the month before. */
async function dataOf({ read }: FigureParts, visit: Visit, days: Days): Promise<ChartData> {
  const { centre, today } = placeOf(visit);
  const begun = begunOf(days, today);
  const now = await read({ centre: centre.id, ...begun });
  const before = await read({ centre: centre.id, ...daysBefore(begun) });
  return { centre, reader: visit.language, now, before };
}

function missing({ centre, language }: Visit): Reply {
  const title = sayKey(language, 'console.missing');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'console.missing-advice')}</p>
    <p><a class="button" href="${addressOf(centre?.id ?? '', 'figures')}">${sayKey(language, 'console.figures')}</a></p>`;
  return { page, title, status: 404 };
}
