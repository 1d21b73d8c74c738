// Which prompts are said at which place of a call in a language: the call itself is run, with every key, by the tables of now.

import { converse } from '../../call/converse.ts';
import { keys } from '../../call/heard.ts';
import type { Language, PromptKey } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type CentreNow, centreAt } from '../../routing/centreNow.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';

/** Where a turn leaves the caller; `end` where it hangs up. */
export type Place = State['place'] | 'end';
export type PromptsAt = ReadonlyMap<Place, ReadonlySet<PromptKey>>;

type Asked = {
  readonly centre: Centre;
  readonly directory: Pick<Directory, 'guidance'>;
  readonly language: Language;
  readonly at: Instant;
};

/** The prompts of a caller who presses at most two keys, none of them a wrong one. */
export function promptsAt({ centre, directory, language, at }: Asked): PromptsAt {
  const found = new Map<Place, Set<PromptKey>>();
  const now = centreAt(centre, directory.guidance, at);
  const first = converse({ place: 'door', centre: centre.id, turn: 0, language }, { kind: 'arrival' }, now);
  const menus = converse({ place: 'door', centre: centre.id, turn: 0 }, { kind: 'arrival' }, now);
  for (const turn of [menus, first, ...pressed(first, now).flatMap((next) => [next, ...pressed(next, now)])]) {
    const place = turn.does.act === 'hang-up' ? 'end' : turn.does.next.place;
    const prompts = found.get(place) ?? new Set();
    found.set(place, prompts);
    for (const item of turn.does.speech)
      if ('key' in item && item.language === language && item.values === undefined) prompts.add(item.key);
  }
  return found;
}

function pressed({ does }: Turn, now: CentreNow): readonly Turn[] {
  if (does.act !== 'listen') return [];
  const turns = keys.map((key) => converse(does.next, { kind: 'key', key }, now));
  return turns.filter(({ events }) => events.every(({ type }) => type !== 'no-match'));
}
