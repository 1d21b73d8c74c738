// How long callers of each language wait from the answer of the call to a person.

import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { none } from '../../reports/callFigures.ts';
import { figure, languageNamed, secondsShown } from '../../reports/readableNames.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, legend, numberAxis, rowAxis } from './ink.ts';

const rowHeight = 34;

export function secondsChart({ reader, now: { report } }: ChartData): Chart {
  const rows = Object.entries(report.byLanguage).filter(([, { secondsToPerson }]) => (secondsToPerson?.calls ?? 0) > 0);
  const slowest = rows
    .filter(([language]) => language !== none)
    .toSorted(([, one], [, other]) => (other.secondsToPerson?.median ?? 0) - (one.secondsToPerson?.median ?? 0))[0];
  const median = sayKey(reader, 'figures.median');
  const p95 = sayKey(reader, 'figures.p95');
  return {
    id: 'seconds',
    heading: sayKey(reader, 'figures.seconds'),
    sentences: [sayKey(reader, 'figures.seconds-explained')],
    alt:
      slowest === undefined
        ? sayKey(reader, 'figures.seconds-none')
        : say(
            reader,
            message('figures.seconds-alt', {
              language: languageNamed(slowest[0], reader),
              seconds: secondsShown(slowest[1].secondsToPerson?.median),
              all: secondsShown(report.total.secondsToPerson?.median),
            }),
          ),
    table: {
      head: [
        sayKey(reader, 'calls-column.language'),
        sayKey(reader, 'calls-column.calls'),
        sayKey(reader, 'figures.to-ring'),
        median,
        p95,
        sayKey(reader, 'calls-column.talk-median'),
      ],
      rows: (rows.length === 0 ? [] : [...rows, [undefined, report.total] as const]).map(([language, group]) => [
        language === undefined ? sayKey(reader, 'calls-all') : languageNamed(language, reader),
        figure(group.secondsToPerson?.calls ?? 0),
        ...[group.secondsToRing?.median, group.secondsToPerson?.median, group.secondsToPerson?.p95, group.secondsTalked?.median].map(
          secondsShown,
        ),
      ]),
    },
    ...(rows.length > 0 && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 70 + rowHeight * rows.length,
        option: {
          ...common(ink),
          legend: legend(ink),
          grid: grid(36),
          xAxis: numberAxis(ink, { min: 0 }),
          yAxis: rowAxis(
            ink,
            rows.map(([language]) => languageNamed(language, reader)),
          ),
          series: [
            {
              name: median,
              type: 'bar',
              barWidth: 16,
              data: rows.map(([, { secondsToPerson }]) => secondsToPerson?.median ?? 0),
              label: { show: true, position: 'insideLeft', color: ink.paper, fontSize: 12 },
            },
            {
              name: p95,
              type: 'scatter',
              symbol: 'diamond',
              symbolSize: 13,
              data: rows.map(([, { secondsToPerson }]) => secondsToPerson?.p95 ?? 0),
              label: { show: true, position: 'right', color: ink.text, fontSize: 12 },
            },
          ],
        },
      }),
    }),
  };
}
