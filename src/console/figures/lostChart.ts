// Where callers are lost: the menus in which they gave up or made no choice.

import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { placeNamed } from '../../reports/places.ts';
import { figure } from '../../reports/readableNames.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, numberAxis, rowAxis } from './ink.ts';

const rowHeight = 32;

export function lostChart({ reader, now: { report } }: ChartData): Chart {
  const places = Object.entries(report.total.lostIn)
    .map(([place, calls]) => ({ name: say(reader, placeNamed(place)), calls: calls ?? 0 }))
    .sort((one, other) => other.calls - one.calls);
  const [first] = places;
  return {
    id: 'lost',
    heading: sayKey(reader, 'calls-heading.lost'),
    sentences: [],
    alt:
      first === undefined
        ? sayKey(reader, 'figures.lost-none')
        : say(reader, message('figures.lost-alt', { place: first.name, calls: first.calls, all: report.total.lost ?? 0 })),
    table: {
      head: [sayKey(reader, 'calls-column.menu'), sayKey(reader, 'calls-column.calls')],
      rows: places.map(({ name, calls }) => [name, figure(calls)]),
    },
    ...(first !== undefined && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 40 + rowHeight * places.length,
        option: {
          ...common(ink),
          grid: grid(4),
          xAxis: numberAxis(ink, { min: 0 }),
          yAxis: rowAxis(
            ink,
            places.map(({ name }) => name),
          ),
          series: [
            {
              type: 'bar',
              barWidth: 16,
              itemStyle: { color: ink.lost },
              data: places.map(({ calls }) => calls),
              label: { show: true, position: 'right', color: ink.text, fontSize: 13 },
            },
          ],
        },
      }),
    }),
  };
}
