// Which callers lose their last open line, or the last that promises their language, between two directories.

import type { Timetable } from '../hours/timetable.ts';
import { personTopic } from '../routing/lines.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { type Days, hoursKey } from './compareHours.ts';
import { type Changes, changesByDay } from './dayChanges.ts';
import { type Difference, sharedDifferences } from './timeline.ts';

/** What the callers of a topic lose. `unanswered`: no line is open any more. `unpromised`: a line is open, but none promises their language any more. */
export type Loss = {
  readonly centres: readonly string[];
  readonly topic: string;
  readonly kind: 'unanswered' | 'unpromised';
  readonly changes: readonly Changes[];
};

/** The losses, topic by topic; centres that lose the same are joined. Topics and languages that are gone altogether are not looked at here. */
export function compareCallers(before: Directory, after: Directory, days: Days): readonly Loss[] {
  const known = new Map<string, readonly Omit<Loss, 'centres'>[]>();
  const joined = new Map<string, Loss>();
  for (const centre of after.centres.values()) {
    const was = before.centres.get(centre.id);
    if (was === undefined) continue;
    for (const topic of [...centre.topics.map(({ id }) => id), personTopic]) {
      const [earlier, later] = [timetablesFor(was, topic), timetablesFor(centre, topic)];
      if (earlier === undefined || later === undefined) continue;
      if (earlier.length === later.length && earlier.every((each, index) => each === later[index])) continue;
      const languages = centre.languages.filter((language) => was.languages.includes(language));
      const [one, other] = [earlier.map(hoursKey), later.map(hoursKey)].map((keys) => keys.sort().join('\n'));
      if (one === other) continue;
      const key = [topic, centre.zone, languages.join(), one, other].join('\n\n');
      const losses = known.get(key) ?? lossesOf(topic, centre.zone, { earlier, later, languages, days });
      known.set(key, losses);
      for (const loss of losses) {
        const same = JSON.stringify(loss);
        joined.set(same, { ...loss, centres: [...(joined.get(same)?.centres ?? []), centre.id] });
      }
    }
  }
  return [...joined.values()];
}

type Compared = {
  readonly earlier: readonly Timetable[];
  readonly later: readonly Timetable[];
  readonly languages: readonly string[];
  readonly days: Days;
};

function lossesOf(topic: string, zone: string, { earlier, later, languages, days }: Compared): readonly Omit<Loss, 'centres'>[] {
  const all = sharedDifferences(earlier, later, languages, days);
  const only = (holds: (difference: Difference) => boolean) =>
    changesByDay(
      all.map((each) => ({ ...each, differences: each.differences.filter(holds) })),
      zone,
    );
  const losses = [
    { topic, kind: 'unanswered', changes: only((difference) => difference.after === 'closed') },
    { topic, kind: 'unpromised', changes: only(({ before, after }) => before === 'promised' && after === 'answered') },
  ] as const;
  return losses.filter(({ changes }) => changes.length > 0);
}

/** The timetables of a topic's lines; undefined where the centre does not have the topic. */
function timetablesFor(centre: Centre, topic: string): readonly Timetable[] | undefined {
  const ids = topic === personTopic ? centre.person : centre.topics.find(({ id }) => id === topic)?.lines;
  return ids?.flatMap((id) => centre.lines.get(id)?.timetable ?? []);
}
