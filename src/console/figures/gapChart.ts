// How often callers of each language reach a person: the gap between the languages, which is the first figure.

import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { none } from '../../reports/callFigures.ts';
import { fewCalls } from '../../reports/gap.ts';
import type { Group } from '../../reports/groups.ts';
import { figure, languageNamed, percent } from '../../reports/readableNames.ts';
import { gapSentence } from '../../reports/reportText.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, rowAxis, shareAxis, shareBars } from './ink.ts';

const rowHeight = 30;

export function gapChart({ reader, now: { report } }: ChartData): Chart {
  const rows = languagesByShare(report.byLanguage);
  const named = (language: string, { attempts }: Group) =>
    `${languageNamed(language, reader)}${(attempts ?? 0) < fewCalls ? sayKey(reader, 'figures.few-mark') : ''}`;
  const spoken = rows.filter(([language]) => language !== none);
  const sentence = gapSentence(report.gap, reader);
  return {
    id: 'gap',
    heading: sayKey(reader, 'figures.gap'),
    sentences: [
      sentence,
      ...(rows.some(([, { attempts }]) => (attempts ?? 0) < fewCalls) ? [say(reader, message('figures.few', { few: fewCalls }))] : []),
    ],
    alt: say(
      reader,
      message('figures.gap-alt', {
        shares: spoken.map(([language, { reachedShare }]) => `${languageNamed(language, reader)} ${percent(reachedShare)}`),
      }),
    ),
    table: {
      head: (['language', 'attempts', 'persons', 'reached', 'share', 'closed', 'unanswered', 'lost', 'abandoned'] as const).map((name) =>
        sayKey(reader, `calls-column.${name}`),
      ),
      rows: [
        ...rows.map(([language, group]) => [named(language, group), ...cellsOf(group)]),
        ...(rows.length === 0 ? [] : [[sayKey(reader, 'calls-all'), ...cellsOf(report.total)]]),
      ],
    },
    ...(spoken.length > 0 && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 40 + rowHeight * spoken.length,
        option: {
          ...common(ink),
          grid: grid(4),
          xAxis: shareAxis(ink),
          yAxis: rowAxis(
            ink,
            spoken.map(([language, group]) => named(language, group)),
          ),
          series: [
            {
              ...shareBars(ink),
              data: spoken.map(([, { reachedShare, attempts }]) => ({
                value: Math.round(100 * (reachedShare ?? 0)),
                // Of few calls: an outline only.
                ...((attempts ?? 0) < fewCalls && { itemStyle: { color: ink.paper, borderColor: ink.reached, borderWidth: 2 } }),
              })),
            },
          ],
        },
      }),
    }),
  };
}

/** The best served first. Callers without a language come last. */
function languagesByShare(groups: Readonly<Record<string, Group>>): readonly (readonly [string, Group])[] {
  return Object.entries(groups).sort(
    ([one, a], [other, b]) => Number(one === none) - Number(other === none) || (b.reachedShare ?? 0) - (a.reachedShare ?? 0),
  );
}

function cellsOf({ attempts, persons, reached, reachedShare, closed, unanswered, lost, abandoned }: Group): readonly string[] {
  return [figure(attempts), figure(persons), figure(reached), percent(reachedShare), ...[closed, unanswered, lost, abandoned].map(figure)];
}
