// How the lines rang: answered, busy, no answer.

import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { RingCounts } from '../../reports/callFigures.ts';
import { lineTable } from '../../reports/detailText.ts';
import { nameFor } from '../staffWords.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, legend, numberAxis, rowAxis } from './ink.ts';

const rowHeight = 52;
const parts = ['answered', 'busy', 'no-answer', 'other'] as const;

export function linesChart({ reader, centre, now: { report } }: ChartData): Chart {
  const lines = Object.entries(report.lines ?? {});
  const named = (id: string) => nameFor(centre.lines.get(id)?.name, reader, id);
  const table = lineTable(report, reader, false);
  const least = lines
    .map(([id, { total }]) => ({ id, share: (total.answered ?? 0) / Math.max(1, total.rung), rung: total.rung }))
    .sort((one, other) => one.share - other.share)[0];
  return {
    id: 'lines',
    heading: sayKey(reader, 'figures.lines'),
    sentences: [sayKey(reader, 'figures.lines-explained')],
    alt:
      least === undefined
        ? sayKey(reader, 'figures.lines-none')
        : say(
            reader,
            message('figures.lines-alt', {
              lines: lines.length,
              line: named(least.id),
              share: Math.round(100 * least.share),
              rung: least.rung,
            }),
          ),
    table: { ...table, rows: table.rows.map(([id = '', ...cells]) => [named(id), ...cells]) },
    ...(lines.length > 0 && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 76 + rowHeight * lines.length,
        option: {
          ...common(ink),
          aria: { enabled: true, decal: { show: true } },
          legend: legend(ink),
          grid: grid(40),
          xAxis: numberAxis(ink, { min: 0 }),
          yAxis: rowAxis(
            ink,
            lines.map(([id]) => named(id)),
            { axisLabel: { color: ink.text, fontSize: 12, width: width === 'wide' ? 200 : 110, overflow: 'break' } },
          ),
          series: parts.map((part) => ({
            name: part === 'other' ? sayKey(reader, 'figures.other') : sayKey(reader, `calls-column.${part}`),
            type: 'bar',
            stack: 'rung',
            barWidth: 20,
            data: lines.map(([, { total }]) => countOf(total, part)),
          })),
        },
      }),
    }),
  };
}

function countOf(counts: RingCounts, part: (typeof parts)[number]): number {
  const { answered = 0, busy = 0, noAnswer = 0, rung } = counts;
  switch (part) {
    case 'answered':
      return answered;
    case 'busy':
      return busy;
    case 'no-answer':
      return noAnswer;
    default:
      return rung - answered - busy - noAnswer;
  }
}
