// A call of the journal, told again by today's tables: what the caller heard in each turn. Which key was pressed is not kept, so each turn is
// looked for: the one after which the same would have happened. Where none does, the tables were others, and no words are claimed.

import { converse } from '../../call/converse.ts';
import { type Heard, keys } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import type { Turn, TurnEvent } from '../../call/turn.ts';
import { isoIn } from '../../hours/zone.ts';
import type { JournalEvent } from '../../journal/events.ts';
import { type CentreNow, centreAt } from '../../routing/centreNow.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import { type HeardLine, heardSpeech, type Voices } from './heardSpeech.ts';
import { wordsWritten } from './hears.ts';

export type ReplayedTurn = {
  readonly turn: number;
  readonly events: readonly [JournalEvent, ...JournalEvent[]];
  /** What was heard after these events; absent where today's tables decide otherwise, so that the words are not known. */
  readonly lines?: readonly HeardLine[];
};

type Replay = Voices & { readonly directory: Pick<Directory, 'guidance'>; readonly centre: Centre };

/** The turns of a call in their order, without its end. A language or a centre that is gone makes the rest unknown. */
export function replay(by: Replay, events: readonly JournalEvent[]): readonly ReplayedTurn[] {
  const turns = [...Map.groupBy(events, ({ turn, what }) => (what.type === 'ended' ? -1 : turn))].filter(([turn]) => turn >= 0);
  let state: State | undefined;
  return turns
    .toSorted(([one], [other]) => one - other)
    .flatMap(([turn, [first, ...rest]]): readonly ReplayedTurn[] => {
      if (first === undefined) return [];
      const all: ReplayedTurn['events'] = [first, ...rest];
      const found = foundTurn(by, stateBefore(all, state), all);
      state = found !== undefined && 'next' in found.does ? found.does.next : undefined;
      if (found === undefined) return [{ turn, events: all }];
      return [{ turn, events: all, lines: heardSpeech(by, found.does.speech, { written: wordsWritten(by.centre), centre: by.centre.id }) }];
    });
}

/** The state in which the turn found the caller: the door, where the call begins or is greeted anew. */
function stateBefore(events: ReplayedTurn['events'], before: State | undefined): State | undefined {
  const arrived = events.map(({ what }) => what).find((what) => what.type === 'arrived');
  if (arrived === undefined) return before;
  const { centre, turn } = events[0];
  return { place: 'door', centre, turn, ...(arrived.language !== undefined && { language: arrived.language }) };
}

const outcomes = ['answered', 'busy', 'noAnswer', 'failed', 'declined', 'abandoned'] as const;

/** Everything that can be heard. A wrong key is looked for as an input that is no key: which key it was is not known, and its name is not said. */
const possible: readonly Heard[] = [
  ...keys.map((key): Heard => ({ kind: 'key', key })),
  { kind: 'noInput' },
  { kind: 'hungUp' },
  ...outcomes.map((outcome): Heard => ({ kind: 'transferred', outcome })),
];

function foundTurn({ centre, directory }: Replay, state: State | undefined, events: ReplayedTurn['events']): Turn | undefined {
  const at = Date.parse(events[0].at);
  if (state === undefined || Number.isNaN(at) || isGone(state, centre)) return undefined;
  const now = centreAt(centre, directory.guidance, at);
  const isWrongKey = events.some(({ what }) => what.type === 'no-match');
  const inputs: readonly Heard[] = state.place === 'door' ? [{ kind: 'arrival' }] : isWrongKey ? [{ kind: 'key', key: 'other' }] : possible;
  return firstTurn(inputs, state, now, (turn) => isTurnOf(turn, events, centre.zone));
}

function firstTurn(inputs: readonly Heard[], state: State, now: CentreNow, isIt: (turn: Turn) => boolean): Turn | undefined {
  for (const heard of inputs) {
    const turn = converse(state, heard, now);
    if (isIt(turn)) return turn;
  }
  return undefined;
}

function isGone(state: State, { languages }: Centre): boolean {
  return 'language' in state && state.language !== undefined && !languages.includes(state.language);
}

/** Whether the same happened, and the caller was left at the same place. */
function isTurnOf({ does, events: decided }: Turn, events: ReplayedTurn['events'], zone: string): boolean {
  const left = does.act === 'hang-up' ? 'end' : does.next.place;
  const happened = decided.length === 0 ? [{ type: 'prompted' } as const] : decided;
  if ((events[0].left ?? left) !== left || happened.length !== events.length) return false;
  return happened.every((event, index) => isSame(event, events[index]?.what, zone));
}

/** The journal may know more of an event: the seconds of a talk. */
function isSame(decided: TurnEvent | { readonly type: 'prompted' }, kept: JournalEvent['what'] | undefined, zone: string): boolean {
  const known: Readonly<Record<string, unknown>> = { ...kept };
  const opens = 'opens' in decided && decided.opens !== undefined ? isoIn(decided.opens, zone) : undefined;
  const facts = Object.entries({ ...decided, ...(opens !== undefined && { opens }) });
  const isComplete = Object.keys(known).every((name) => Object.hasOwn(decided, name) || name === 'seconds' || name === 'talkedSeconds');
  return isComplete && facts.every(([name, value]) => JSON.stringify(value) === JSON.stringify(known[name]));
}
