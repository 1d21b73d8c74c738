// What became of the callbacks that were asked for in these days, by language: the share that was kept in time, beside the goal.

import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { goalShare } from '../../reports/callbackFigures.ts';
import { callbackTable, goalSentence } from '../../reports/callbackText.ts';
import { languageNamed, percent } from '../../reports/readableNames.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, rowAxis, shareAxis, shareBars } from './ink.ts';

const rowHeight = 30;

export function callbacksChart({ reader, now: { report } }: ChartData): Chart {
  const { callbacks } = report;
  const shares = Object.entries(callbacks?.byLanguage ?? {}).flatMap(([language, { inTimeShare }]) =>
    inTimeShare === null ? [] : [{ name: languageNamed(language, reader), share: inTimeShare }],
  );
  const goal = Math.round(100 * goalShare);
  return {
    id: 'callbacks',
    heading: sayKey(reader, 'calls-heading.callbacks'),
    sentences: callbacks === undefined ? [] : [goalSentence(callbacks, reader), sayKey(reader, 'figures.callbacks-explained')],
    alt: say(
      reader,
      message('figures.callbacks-alt', { goal: percent(goalShare), shares: shares.map(({ name, share }) => `${name} ${percent(share)}`) }),
    ),
    table: callbacks === undefined ? { head: [], rows: [] } : callbackTable(callbacks, reader),
    ...(shares.length > 0 && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 60 + rowHeight * shares.length,
        option: {
          ...common(ink),
          grid: grid(24),
          xAxis: shareAxis(ink),
          yAxis: rowAxis(
            ink,
            shares.map(({ name }) => name),
          ),
          series: [
            {
              ...shareBars(ink),
              data: shares.map(({ share }) => Math.round(100 * share)),
              markLine: {
                symbol: 'none',
                silent: true,
                lineStyle: { color: ink.text, width: 1.5, type: 'dashed' },
                label: {
                  formatter: sayKey(reader, 'figures.callbacks-goal', { goal: percent(goalShare) }),
                  color: ink.text,
                  fontSize: 12,
                  position: 'start',
                },
                data: [{ xAxis: goal }],
              },
            },
          ],
        },
      }),
    }),
  };
}
