// Made-up calls: callers of all languages, held against the real tables by the real switchboard, so that a demonstration shows what these
// tables do. The same every time.

import type { Heard, Outcome } from '../call/heard.ts';
import { keys } from '../call/heard.ts';
import type { State } from '../call/state.ts';
import type { Turn } from '../call/turn.ts';
import { createSwitchboard, type Step } from '../carrier/switchboard.ts';
import { addDays } from '../hours/calendar.ts';
import { civilDate, instantAt, usualZone } from '../hours/zone.ts';
import type { JournalEvent } from '../journal/events.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { seeded } from './seeded.ts';

export type MadeSpan = {
  /** The calls came before it, on so many whole days and the one that has begun. */
  readonly until: number;
  readonly days: number;
  readonly callsADay: number;
  readonly seed?: number;
};

export type MadeCalls = {
  /** The events of each turn. The id of every call begins with `made-`. */
  readonly turns: readonly (readonly JournalEvent[])[];
  readonly calls: number;
  /** The civil days of the calls, in order. */
  readonly days: readonly string[];
};

/** The name under which the persons of the made-up days are told apart. It is no secret: there are no numbers. */
export const madeKey = { id: 'made', secret: 'made' };

/** Calls to every centre. */
export function madeCalls(directory: Directory, { until, days, callsADay, seed = 1 }: MadeSpan): MadeCalls {
  const random = seeded(seed);
  const turns: (readonly JournalEvent[])[] = [];
  const dates = new Set<string>();
  let now = 0;
  let caller = '';
  const switchboard = createSwitchboard({
    directory: () => directory,
    clock: () => now,
    journal: { write: (events) => void turns.push(events) },
    onUnclaimed: () => {},
    personOf: () => (caller === '' ? 'withheld' : { day: dayOf(now), key: madeKey.id, mark: caller }),
  });
  const dayOf = (at: number) => civilDate(at, usualZone);
  let calls = 0;
  for (let day = days; day >= 0; day -= 1) {
    const midnight = instantAt(addDays(dayOf(until), -day), 0, usualZone);
    for (const centre of directory.centres.values()) {
      for (let index = 0; index < callsADay; index += 1) {
        const begins = midnight + hourOf(random) * 3_600_000 + Math.floor(random() * 3_600_000);
        if (begins >= until) continue;
        now = begins;
        dates.add(dayOf(now));
        // Some call again on the same day, and some show no number.
        caller = random() < 0.07 ? '' : `caller-${Math.floor(random() * callsADay * 1.5)}`;
        calls += 1;
        const call = `made-${String(calls).padStart(6, '0')}`;
        const called = centre.numbers[random() < 0.8 ? 0 : Math.floor(random() * centre.numbers.length)]?.number ?? '';
        const wait = (seconds: number) => {
          now += Math.round(seconds * 1000);
        };
        playCall(centre, (step) => switchboard.answer({ ...step, call, called }), wait, random);
        switchboard.ended(call, called, 'completed', Math.round((now - begins) / 1000));
      }
    }
  }
  return { turns, calls, days: [...dates].sort() };
}

type Answer = (step: Pick<Step, 'state' | 'heard' | 'talkedSeconds'>) => Turn;

const mostTurns = 14;
const languageKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'] as const;

/** One caller, from the greeting to the end of the call. */
function playCall(centre: Centre, answer: Answer, wait: (seconds: number) => void, random: () => number): void {
  const language = pick(centre.languages, random);
  let turn = answer({ state: undefined, heard: { kind: 'arrival' } });
  for (let count = 0; count < mostTurns && turn.does.act !== 'hang-up'; count += 1) {
    const state: State = turn.does.next;
    if (turn.does.act === 'ring') {
      const outcome = outcomeOf(random);
      wait(outcome === 'noAnswer' ? 25 : 3 + Math.floor(random() * 15));
      const talkedSeconds = outcome === 'answered' ? Math.floor(4 + random() * random() * 900) : undefined;
      wait(talkedSeconds ?? 0);
      turn = answer({ state, heard: { kind: 'transferred', outcome }, talkedSeconds });
      if (outcome === 'abandoned') return;
      continue;
    }
    const heard = pressed(state, centre, language, random);
    wait(heard?.kind === 'noInput' ? 20 : 4 + Math.floor(random() * 16));
    if (heard === undefined) return;
    turn = answer({ state, heard });
  }
}

/** What the caller does at a menu; undefined where they hang up. */
function pressed(state: State, { languages, topics }: Centre, language: string, random: () => number): Heard | undefined {
  const luck = random();
  const key = (name: string): Heard => ({ kind: 'key', key: keys.find((each) => each === name) ?? '1' });
  switch (state.place) {
    case 'language':
      if (luck < 0.07) return undefined;
      return luck < 0.15 ? { kind: 'noInput' } : key(languageKeys[languages.indexOf(language)] ?? '1');
    case 'topic':
      if (luck < 0.04) return undefined;
      if (luck < 0.07) return { kind: 'noInput' };
      if (luck < 0.17) return key('0');
      return luck < 0.27 ? key('9') : key(topics[Math.floor(random() * topics.length)]?.key ?? '0');
    case 'guidance':
      return luck < 0.3 ? undefined : key('1');
    case 'closed':
      return luck < 0.55 ? undefined : key(luck < 0.85 ? '1' : '2');
    default:
      return luck < 0.6 ? undefined : { kind: 'noInput' };
  }
}

/** The first of a list is the likeliest, and the last one is rare. */
function pick<Item extends string>(items: readonly Item[], random: () => number): Item | '' {
  return items[Math.floor(random() * random() * items.length)] ?? '';
}

function outcomeOf(random: () => number): Outcome {
  const luck = random();
  if (luck < 0.76) return 'answered';
  if (luck < 0.83) return 'busy';
  if (luck < 0.91) return 'noAnswer';
  if (luck < 0.98) return 'abandoned';
  return luck < 0.99 ? 'declined' : 'failed';
}

/** An hour of the day: most call by day, some in the evening, few at night. */
function hourOf(random: () => number): number {
  return random() < 0.1 ? Math.floor(random() * 24) : 8 + Math.floor(random() * 13);
}
