// Which callers of a centre lose their last open line, or the last that promises their language, by a notice: in a clerk's words.

import { addDays } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, instantAt } from '../../hours/zone.ts';
import { languageNames } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Directory } from '../../schedules/directory.ts';
import { spansOf } from '../../staff/changeSaid.ts';
import { compareCallers } from '../../staff/compareCallers.ts';
import { whichDays } from '../../staff/whichDays.ts';

type Asked = {
  readonly before: Directory;
  readonly after: Directory;
  /** The centre that is looked at; with many centres, they lose alike. */
  readonly centre: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly language: StaffLanguage;
  readonly topicName: (topic: string, language: StaffLanguage) => string;
};

// A person reads it: what lasts longer goes on as it begins.
const mostDays = 14;

/** A sentence for each topic and set of languages that lose something; the worst first. */
export function lossesOf({ before, after, centre, from, until, language, topicName }: Asked): readonly string[] {
  const zone = after.centres.get(centre)?.zone ?? '';
  const first = civilDate(from, zone);
  const last = [civilDate(until - 1, zone), addDays(first, mostDays - 1)].sort()[0] ?? first;
  const days = { from: instantAt(first, 0, zone), until: instantAt(last, 1440, zone), last };
  const only = (directory: Directory): Directory => ({
    ...directory,
    centres: new Map([...directory.centres].filter(([id]) => id === centre)),
  });
  const losses = compareCallers(only(before), only(after), days).toSorted((one, other) => rank(one.kind) - rank(other.kind));
  const each = losses.flatMap(({ topic, kind, changes }) =>
    changes.flatMap(({ languages, days: changed }) =>
      changed.map(({ dates, parts }) => ({
        topic,
        kind,
        languages,
        spans: spansOf(parts, language),
        which: whichDays(dates, last, language),
      })),
    ),
  );
  // What languages lose alike is one sentence, whatever they had before.
  const alike = Map.groupBy(each, ({ topic, kind, spans, which }) => [topic, kind, spans, which].join('\n'));
  return [...alike.values()].flatMap((same) => {
    const [one] = same;
    if (one === undefined) return [];
    const { topic, kind, spans, which } = one;
    const languages = languageNames(
      language,
      same.flatMap((each) => each.languages),
    );
    // The days are said where there are several.
    const when = days.last === first ? spans : sayKey(language, 'notice.loss-when', { spans, which });
    return [sayKey(language, `notice.loss-${kind}`, { topic: topicName(topic, language), languages, when })];
  });
}

function rank(kind: 'unanswered' | 'unpromised'): number {
  return kind === 'unanswered' ? 0 : 1;
}
