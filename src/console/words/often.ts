// How often prompts are heard. A call is counted for a prompt if it came to a place at which the prompt is said, as the journal has it for the
// last thirty days and as the tables of now say it. A prompt of several places counts the place that most calls came to.

import type { Language, PromptKey } from '../../call/speech.ts';
import { dayMs } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import type { Directory } from '../../schedules/directory.ts';
import { heardAt, hearings } from '../../speech/heardAt.ts';
import type { CallsAt } from '../../store/heardRows.ts';
import { makeInQueue } from '../../website/making.ts';
import { type Place, type PromptsAt, promptsAt } from '../hearing/promptsAt.ts';
import type { WordsParts } from './wordsParts.ts';

export type Often = {
  /** Calls that heard it; undefined where the journal does not tell, or is away. */
  readonly callsOf: (key: PromptKey) => number | undefined;
  /** All keys, those first that are heard most often. */
  readonly order: readonly PromptKey[];
};

export const countedDays = 30;
const keptMs = 10 * 60_000;
/** A page does not wait longer for the figures of a large journal: the next one has them. */
const mostWaitMs = 100;
const mostCentres = 3;
const hourMs = 3_600_000;
/** By day, in the evening and at night. */
const instants = [0, 8, 16] as const;

type Kept<Of> = { readonly at: Instant; readonly directory: Directory; readonly of: Promise<Of> };
type Asked = { readonly language: Language; readonly directory: Directory; readonly now: Instant };

/** What is counted is kept for ten minutes. */
export function oftenHeard(parts: WordsParts): (asked: Asked) => Promise<Often> {
  const keptCalls = new Map<Language, Kept<CallsAt | undefined>>();
  const keptPlaces = new Map<Language, Kept<PromptsAt>>();
  return async (asked) => {
    const [places, calls] = await Promise.all([
      once(keptPlaces, asked, () => placesOf(parts, asked)),
      atMost(once(keptCalls, asked, () => callsAt(parts, asked))),
    ]);
    return ordered(parts.catalogues.keys, places, calls);
  };
}

function once<Of>(kept: Map<Language, Kept<Of>>, { language, directory, now }: Asked, ask: () => Promise<Of>): Promise<Of> {
  const known = kept.get(language);
  if (known !== undefined && known.directory === directory && now >= known.at && now < known.at + keptMs) return known.of;
  const of = ask();
  kept.set(language, { at: now, directory, of });
  return of;
}

async function callsAt({ heard }: WordsParts, { language, now }: Asked): Promise<CallsAt | undefined> {
  try {
    return await (await heard()).callsAt(language, civilDate(now - countedDays * dayMs, usualZone));
  } catch {
    // The words can be edited without the journal.
    return undefined;
  }
}

function atMost<Of>(of: Promise<Of>): Promise<Of | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  setTimeout(() => resolve(undefined), mostWaitMs);
  return Promise.race([of, promise]);
}

/** What is said at each place in the first centres that have the language. */
function placesOf({ queue }: WordsParts, { language, directory, now }: Asked): Promise<PromptsAt> {
  const centres = [...directory.centres.values()].filter(({ languages }) => languages.includes(language)).slice(0, mostCentres);
  return makeInQueue(queue, function* () {
    const all = new Map<Place, Set<PromptKey>>();
    for (const centre of centres) {
      for (const hours of instants) {
        for (const [place, prompts] of promptsAt({ centre, directory, language, at: now + hours * hourMs }))
          all.set(place, new Set([...(all.get(place) ?? []), ...prompts]));
        yield;
      }
    }
    return all;
  });
}

/** How many calls came to a place of the call; the languages are read before one is chosen. */
const counted: Readonly<Partial<Record<Place, keyof CallsAt>>> = {
  language: 'topic',
  topic: 'topic',
  transfer: 'transfer',
  closed: 'closed',
  guidance: 'read-out',
  'read-out': 'read-out',
  afterwards: 'afterwards',
};

/** The order in which callers come to the places, where the journal tells nothing. */
const usual: readonly Place[] = ['language', 'topic', 'transfer', 'closed', 'guidance', 'read-out', 'afterwards', 'end'];

function ordered(keys: readonly PromptKey[], places: PromptsAt, calls: CallsAt | undefined): Often {
  const placeOf = (key: PromptKey) => [...places].filter(([, prompts]) => prompts.has(key)).map(([place]) => place);
  const found = new Map(
    keys.map((key) => {
      const at = placeOf(key);
      const counts = at.flatMap((place) => counted[place] ?? []).map((name) => calls?.[name] ?? 0);
      const place = Math.min(...at.map((each) => usual.indexOf(each)), usual.length);
      return [key, { place, calls: counts.length === 0 || calls === undefined ? undefined : Math.max(...counts) }] as const;
    }),
  );
  const rank = (key: PromptKey): readonly number[] => {
    const { place = usual.length, calls: heard = 0 } = found.get(key) ?? {};
    const first = Math.min(...heardAt(key).map((place) => hearings.indexOf(place)), hearings.length);
    return [-heard, place, first, keys.indexOf(key)];
  };
  const ranks = new Map(keys.map((key) => [key, rank(key)]));
  const compare = (one: PromptKey, other: PromptKey) => {
    const [a = [], b = []] = [ranks.get(one), ranks.get(other)];
    return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  };
  return { callsOf: (key) => found.get(key)?.calls, order: [...keys].sort(compare) };
}
