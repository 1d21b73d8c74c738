// One turn of a call: the desk at this instant, the conversation, the notes. The only place where the pure rooms meet the world.

import { LRUCache } from 'lru-cache';
import { converse } from '../call/converse.ts';
import type { Heard } from '../call/heard.ts';
import type { State } from '../call/state.ts';
import type { Turn } from '../call/turn.ts';
import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import type { Entry, Journal } from '../journal/journal.ts';
import { type CentreNow, centreAt, centreHoldsUntil } from '../routing/centreNow.ts';
import { answering, type Centre, type Directory } from '../schedules/directory.ts';

export type Step = {
  /** The carrier's id of the call. */
  readonly call: string;
  /** The number that was dialled: it says which centre answers. */
  readonly called: string;
  /** Where the caller is; undefined where the address was not understood: then the call begins at the door. */
  readonly state: State | undefined;
  readonly heard: Heard;
};

export type Switchboard = {
  readonly answer: (step: Step) => Turn;
  /** The carrier reports the end of a call. */
  readonly ended: (call: string, called: string, status: string, seconds: number) => void;
  /** Numbers that were dialled although no centre claims them. */
  readonly unclaimed: () => readonly string[];
};

type Parts = {
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  readonly journal: Journal;
  readonly onUnclaimed: (called: string) => void;
};

type KeptCentre = { readonly centreNow: CentreNow; readonly from: Instant; readonly until: Instant };
type KeptTurn = { readonly of: CentreNow; readonly turn: Turn };
type Known = { readonly centre: Centre; readonly state: State };

// More numbers than this are a fault of the carrier's set-up, and the first ones show it.
const mostUnclaimed = 20;
// ITU-T E.164: fifteen digits and the plus.
const longestNumber = 16;
// With its document a turn is about 12 kB.
const mostTurns = 1000;

/** Answers the steps of all calls. */
export function createSwitchboard({ directory, clock, journal, onUnclaimed }: Parts): Switchboard {
  const unclaimed = new Set<string>();
  const turns = new LRUCache<string, KeptTurn>({ max: mostTurns });
  let desks = new WeakMap<Centre, KeptCentre>();
  let keptFor: Directory | undefined;

  /** The desk is kept until the first instant at which any of its facts changes. Its clock stands at the instant at which it was made. */
  const centreNowOf = (centre: Centre, current: Directory, now: Instant): CentreNow => {
    if (keptFor !== current) {
      desks = new WeakMap();
      keptFor = current;
    }
    const kept = desks.get(centre);
    if (kept !== undefined && now >= kept.from && now < kept.until) return kept.centreNow;
    const centreNow = centreAt(centre, current.guidance, now);
    desks.set(centre, { centreNow, from: now, until: centreHoldsUntil(centreNow, centre) });
    return centreNow;
  };

  /** A turn follows from the state, what was heard and the desk, so it is as true as the desk is, and is handed out again while that is kept. */
  const turnOf = (state: State, heard: Heard, centreNow: CentreNow, now: Instant): Turn => {
    const key = JSON.stringify([state, heard]);
    const kept = turns.get(key);
    if (kept?.of === centreNow) return kept.turn;
    const turn = converse(state, heard, { ...centreNow, now });
    turns.set(key, { of: centreNow, turn });
    return turn;
  };

  const noteUnclaimed = (called: string): void => {
    if (called === '' || unclaimed.has(called) || unclaimed.size >= mostUnclaimed) return;
    unclaimed.add(called);
    onUnclaimed(called);
  };

  const doorOf = (called: string, current: Directory): Known => {
    const { centre, language, claimed } = answering(current, called);
    if (!claimed) noteUnclaimed(called.replace(/[^\d+]/g, '').slice(0, longestNumber));
    return { centre, state: { place: 'door', centre: centre.id, turn: 0, ...(language !== undefined && { language }) } };
  };

  return {
    answer: ({ call, called, state, heard }) => {
      const now = clock();
      const current = directory();
      const centre = state === undefined ? undefined : current.centres.get(state.centre);
      const known: Known =
        state !== undefined && centre !== undefined && deskLanguage(centre, state) ? { centre, state } : doorOf(called, current);
      const understood: Heard = known.state === state ? heard : { kind: 'arrival' };
      const turn = turnOf(known.state, understood, centreNowOf(known.centre, current, now), now);
      if (turn.events.length > 0) journal.write(entriesOf(turn, call, known, isoIn(now, known.centre.zone)));
      return turn;
    },
    ended: (call, called, status, seconds) => {
      const { centre } = answering(directory(), called);
      journal.write([
        { id: `${call}/end`, call, centre: centre.id, at: isoIn(clock(), centre.zone), turn: 0, what: { type: 'ended', status, seconds } },
      ]);
    },
    unclaimed: () => [...unclaimed],
  };
}

/** A turn's notes, as they are written of this call. */
function entriesOf({ events }: Turn, call: string, { centre, state }: Known, at: string): readonly Entry[] {
  return events.map((what, index) => ({ id: `${call}/${state.turn}/${index}`, call, centre: centre.id, at, turn: state.turn, what }));
}

/** Whether the centre still offers the language that the call is in: staff may have edited the file since. */
function deskLanguage(centre: Centre, state: State): boolean {
  const language = 'language' in state ? state.language : undefined;
  return language === undefined || centre.languages.includes(language);
}
