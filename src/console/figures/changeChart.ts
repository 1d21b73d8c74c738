// These days against those before: how often callers of each language reached a person, and the counts beside each other.

import { addDays } from '../../hours/calendar.ts';
import { shortDate } from '../../messages/dateWords.ts';
import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { none } from '../../reports/callFigures.ts';
import { shareOf } from '../../reports/groups.ts';
import { signed } from '../../reports/monthChange.ts';
import { figure, languageNamed, percent } from '../../reports/readableNames.ts';
import { type Chart, type ChartData, widths } from './chart.ts';
import { common, grid, legend, rowAxis, shareAxis } from './ink.ts';
import type { SpanFigures } from './spanFigures.ts';

const rowHeight = 46;

export function changeChart({ reader, now, before }: ChartData): Chart {
  const [is, was] = [now.report, before.report];
  const named = ({ from, until }: SpanFigures) =>
    say(reader, message('figures.span-named', { from: shortDate(reader, from), last: shortDate(reader, addDays(until, -1)) }));
  const languages = Object.keys({ ...is.byLanguage, ...was.byLanguage }).filter((language) => language !== none);
  const share = (report: SpanFigures['report'], language: string) => report.byLanguage[language]?.reachedShare ?? null;
  const hasCalls = (is.total.attempts ?? 0) > 0 && (was.total.attempts ?? 0) > 0;
  const points = (one: number | null, other: number | null) =>
    one === null || other === null ? '-' : signed(Math.round(100 * one) - Math.round(100 * other));
  return {
    id: 'change',
    heading: sayKey(reader, 'figures.change'),
    sentences: [say(reader, message('figures.change-explained', { now: named(now), before: named(before) }))],
    alt: say(
      reader,
      message('figures.change-alt', {
        now: percent(is.total.reachedShare),
        before: percent(was.total.reachedShare),
        languages: languages.length,
      }),
    ),
    table: {
      head: [sayKey(reader, 'figures.figure'), named(before), named(now), sayKey(reader, 'figures.difference')],
      rows: [
        ...(['attempts', 'persons', 'reached', 'closed', 'unanswered', 'lost', 'abandoned'] as const).map((name) => {
          const [then, at] = [was.total[name], is.total[name]];
          return [sayKey(reader, `calls-column.${name}`), figure(then), figure(at), signed((at ?? 0) - (then ?? 0))];
        }),
        [
          sayKey(reader, 'figures.share-of-all'),
          percent(was.total.reachedShare),
          percent(is.total.reachedShare),
          points(is.total.reachedShare, was.total.reachedShare),
        ],
        ...languages.map((language) => [
          say(reader, message('figures.share-of', { language: languageNamed(language, reader) })),
          percent(share(was, language)),
          percent(share(is, language)),
          points(share(is, language), share(was, language)),
        ]),
      ],
    },
    ...(hasCalls && {
      draw: (ink, width) => ({
        width: widths[width],
        height: 76 + rowHeight * languages.length,
        option: {
          ...common(ink),
          color: [ink.other, ink.reached],
          legend: legend(ink),
          grid: grid(40),
          xAxis: shareAxis(ink),
          yAxis: rowAxis(
            ink,
            languages.map((language) => languageNamed(language, reader)),
          ),
          series: [before, now].map((span) => ({
            name: named(span),
            type: 'bar',
            barWidth: 14,
            data: languages.map((language) => {
              const known = shareOf(span.report.byLanguage[language]?.reached ?? null, span.report.byLanguage[language]?.attempts ?? null);
              return known === null ? '-' : Math.round(100 * known);
            }),
            label: { show: true, position: 'right', formatter: '{c}%', color: ink.text, fontSize: 12 },
          })),
        },
      }),
    }),
  };
}
