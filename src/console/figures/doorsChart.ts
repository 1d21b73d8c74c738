// When callers met closed doors: by hour and weekday.

import { weekdayName } from '../../messages/dateWords.ts';
import { message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, nameAxis, rowAxis } from './ink.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const rowHeight = 24;

export function doorsChart({ reader, now: { report } }: ChartData): Chart {
  const calls = new Map<string, number>();
  for (const { weekday, hour, calls: some } of report.closedDoors ?? []) {
    const cell = `${weekday} ${hour}`;
    calls.set(cell, (calls.get(cell) ?? 0) + some);
  }
  const at = (weekday: number, hour: number) => calls.get(`${weekday} ${hour}`) ?? 0;
  const hours = hoursOf([...calls.keys()].map((cell) => Number(cell.split(' ')[1])));
  const most = Math.max(0, ...calls.values());
  const busiest = [...calls]
    .find(([, count]) => count === most)?.[0]
    .split(' ')
    .map(Number);
  return {
    id: 'doors',
    heading: sayKey(reader, 'figures.doors'),
    sentences: [sayKey(reader, 'figures.doors-explained')],
    alt:
      busiest === undefined
        ? sayKey(reader, 'figures.doors-none')
        : say(
            reader,
            message('figures.doors-alt', {
              weekday: weekdayShort(busiest[0] ?? 1, reader),
              hour: hourNamed(busiest[1] ?? 0),
              calls: most,
              all: report.total.closed ?? 0,
            }),
          ),
    table: {
      head: [sayKey(reader, 'calls-column.hour'), ...weekdays.map((weekday) => weekdayShort(weekday, reader)), sayKey(reader, 'calls-all')],
      rows: hours.map((hour) => {
        const row = weekdays.map((weekday) => at(weekday, hour));
        return [hourNamed(hour), ...row.map(String), String(row.reduce((sum, each) => sum + each, 0))];
      }),
    },
    ...(hours.length > 0 && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 32 + rowHeight * hours.length,
        option: {
          ...common(ink),
          grid: { left: 52, right: 4, top: 28, bottom: 4 },
          xAxis: nameAxis(
            ink,
            weekdays.map((weekday) => weekdayShort(weekday, reader)),
            { position: 'top' },
          ),
          yAxis: rowAxis(ink, hours.map(hourNamed), { axisLabel: { color: ink.text, fontSize: 12, interval: 0 } }),
          visualMap: { show: false, min: 0, max: Math.max(1, most), inRange: { color: ink.heat } },
          series: [
            {
              type: 'heatmap',
              data: weekdays.flatMap((weekday, x) =>
                hours.flatMap((hour, y) => (at(weekday, hour) === 0 ? [] : [[x, y, at(weekday, hour)]])),
              ),
              label: { show: true, color: ink.text, fontSize: 12 },
              itemStyle: { borderColor: ink.paper, borderWidth: 1 },
            },
          ],
        },
      }),
    }),
  };
}

/** From the first hour that has calls to the last. */
function hoursOf(some: readonly number[]): readonly number[] {
  if (some.length === 0) return [];
  const [first, last] = [Math.min(...some), Math.max(...some)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function hourNamed(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** `月`, `Mon`; 1 is Monday. 2024-01-01 was a Monday. */
function weekdayShort(weekday: number, reader: StaffLanguage): string {
  return weekdayName(reader, `2024-01-0${weekday}`);
}
