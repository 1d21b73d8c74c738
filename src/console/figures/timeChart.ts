// What became of the calls over time: by day, by week or by month, as long as the span is.

import { addDays, daysBetween, weekdayOf } from '../../hours/calendar.ts';
import { shortDate } from '../../messages/dateWords.ts';
import { message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, legend, nameAxis, numberAxis } from './ink.ts';
import type { SpanFigures } from './spanFigures.ts';

type Step = 'day' | 'week' | 'month';
type Bucket = {
  readonly begins: string;
  readonly attempts: number;
  readonly reached: number;
  readonly closed: number;
  readonly lost: number;
};

const mostByDay = 45;
const mostByWeek = 200;
const series = ['reached', 'closed', 'lost'] as const;

export function timeChart({ reader, now }: ChartData): Chart {
  const step = stepOf(now);
  const buckets = bucketsOf(now, step);
  const busiest = buckets.toSorted((one, other) => other.attempts - one.attempts)[0];
  const named = ({ begins }: Bucket) => bucketNamed(begins, step, reader);
  const hasCalls = busiest !== undefined && busiest.attempts > 0;
  return {
    id: 'time',
    heading: sayKey(reader, `figures.time-by-${step}`),
    sentences: [sayKey(reader, 'figures.time-explained')],
    alt: hasCalls
      ? say(reader, message('figures.time-alt', { busiest: named(busiest), calls: busiest.attempts, ...sums(buckets) }))
      : sayKey(reader, 'calls-none'),
    table: {
      head: [
        sayKey(reader, `figures.${step}`),
        ...(['attempts', ...series] as const).map((name) => sayKey(reader, `calls-column.${name}`)),
      ],
      rows: hasCalls ? buckets.map((each) => [named(each), ...[each.attempts, each.reached, each.closed, each.lost].map(String)]) : [],
    },
    ...(hasCalls && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 280,
        option: {
          ...common(ink),
          legend: legend(ink),
          grid: grid(40),
          xAxis: nameAxis(ink, buckets.map(named), { axisLabel: { color: ink.text, fontSize: 12, hideOverlap: true } }),
          yAxis: numberAxis(ink),
          series: series.map((name, index) => ({
            name: sayKey(reader, `calls-column.${name}`),
            type: 'line',
            data: buckets.map((each) => each[name]),
            // Told apart without colours: by the dashes and by the marks.
            symbol: ['circle', 'rect', 'triangle'][index],
            symbolSize: buckets.length > 20 ? 6 : 9,
            lineStyle: { width: 2.5, type: ['solid', 'dashed', 'dotted'][index] },
          })),
        },
      }),
    }),
  };
}

function stepOf({ from, until }: SpanFigures): Step {
  const days = daysBetween(from, until);
  if (days <= mostByDay) return 'day';
  return days <= mostByWeek ? 'week' : 'month';
}

/** Every step of the span, also those without calls. */
function bucketsOf({ from, until, days }: SpanFigures, step: Step): readonly Bucket[] {
  const counts = new Map<string, Bucket>();
  for (let day = from; day < until; day = addDays(day, 1)) {
    const begins = beginOf(day, step);
    counts.set(begins, { begins, attempts: 0, reached: 0, closed: 0, lost: 0 });
  }
  for (const { day, attempts, reached, closed, lost } of days) {
    const known = counts.get(beginOf(day, step));
    if (known === undefined) continue;
    counts.set(known.begins, {
      ...known,
      attempts: known.attempts + attempts,
      reached: known.reached + reached,
      closed: known.closed + closed,
      lost: known.lost + lost,
    });
  }
  return [...counts.values()];
}

/** A week begins on Monday. */
function beginOf(day: string, step: Step): string {
  if (step === 'day') return day;
  return step === 'week' ? addDays(day, 1 - weekdayOf(day)) : day.slice(0, 7);
}

function bucketNamed(begins: string, step: Step, reader: StaffLanguage): string {
  if (step !== 'month') return shortDate(reader, begins);
  return say(reader, message('figures.month-named', { year: begins.slice(0, 4), month: Number(begins.slice(5)) }));
}

function sums(buckets: readonly Bucket[]): Readonly<Record<'reached' | 'closed' | 'lost', number>> {
  const sum = (name: (typeof series)[number]) => buckets.reduce((all, each) => all + each[name], 0);
  return { reached: sum('reached'), closed: sum('closed'), lost: sum('lost') };
}
