// Answers one step of a call: reads the clock and the directory, asks the conversation for the turn, and writes its events to the journal.

import { converse } from '../call/converse.ts';
import type { Heard } from '../call/heard.ts';
import { isPersonal, isTimed, type State } from '../call/state.ts';
import type { Turn } from '../call/turn.ts';
import { knowsCaller, type WhisperState, type WhisperTurn, whisper } from '../call/whisper.ts';
import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import type { DayPerson } from '../journal/events.ts';
import type { Journal } from '../journal/journal.ts';
import { answering } from '../routing/answering.ts';
import { e164Of } from '../routing/calledNumber.ts';
import { type CentreNow, centreAt, centreHoldsUntil, type Possible } from '../routing/centreNow.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import type { CallbackDesk } from './callbackDesk.ts';
import { callerNumbers } from './callerNumbers.ts';
import { rememberTimes } from './callTimes.ts';
import { keepTurns } from './keptTurns.ts';
import type { SmsDesk } from './smsDesk.ts';
import { eventsOf } from './turnEvents.ts';

export type Step = {
  /** The carrier's id of the call. */
  readonly call: string;
  /** The number that was dialled. It decides which centre answers. */
  readonly called: string;
  /** Where the caller is; undefined where the address has no state: then the call begins at the door. */
  readonly state: State | undefined;
  /** The address of the state. */
  readonly address?: string;
  /** How many turns a call without a state has had; none if absent. */
  readonly turns?: number;
  /** How many of them were none of the caller's; none if absent. */
  readonly idleTurns?: number | undefined;
  readonly heard: Heard;
  /** The caller's number, as the carrier gives it. It is never stored. */
  readonly caller?: string;
  /** The carrier's seconds of a talk that has ended. */
  readonly talkedSeconds?: number | undefined;
};

export type Switchboard = {
  readonly answer: (step: Step) => Turn;
  /** Does what the turn of a step asks for, before it is answered. Resolves to what is then heard: what was heard, where there is nothing to do. */
  readonly perform: (step: Step) => Promise<Heard>;
  /** What a desk hears before it is connected, and the field of its address that means nothing, if one does. Throws where the centre is gone. */
  readonly whisper: (state: WhisperState) => { readonly turn: WhisperTurn; readonly notUnderstood?: 'caller' };
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
  /** A call is in a centre that the directory no longer has, or in a language that its centre no longer offers. */
  readonly onGone?: (call: string, what: 'centre' | 'language') => void;
  /** Callers may ask to be called; they may not if absent. */
  readonly callbacks?: CallbackDesk | undefined;
  /** Callers may ask for a text, where numbers can be sealed, too; they may not if absent. */
  readonly sms?: SmsDesk | undefined;
  /** A mark of the caller that lasts a day; callers are not counted as persons if absent. */
  readonly personOf?: ((caller: string, now: Instant) => DayPerson | undefined) | undefined;
};

type KeptCentre = { readonly centreNow: CentreNow; readonly from: Instant; readonly until: Instant; readonly possible: Possible };
type Known = { readonly centre: Centre; readonly state: State };

// More numbers than this mean that the carrier is set up wrongly, and the first ones show it.
const mostUnclaimed = 20;
// ITU-T E.164: fifteen digits and the plus.
const longestNumber = 16;

/** Answers the steps of all calls. */
export function createSwitchboard({ directory, clock, journal, onUnclaimed, onGone, personOf, callbacks, sms }: Parts): Switchboard {
  const unclaimed = new Set<string>();
  const kept = keepTurns();
  const times = rememberTimes();
  const numbersOf = callerNumbers(callbacks, sms);
  let centres = new WeakMap<Centre, KeptCentre>();
  let keptFor: Directory | undefined;

  /** A centre's lines are read again at the first instant at which any of its facts changes. */
  const centreNowOf = (centre: Centre, current: Directory, now: Instant): CentreNow => {
    if (keptFor !== current) {
      centres = new WeakMap();
      keptFor = current;
    }
    const known = centres.get(centre);
    const possible = possibleIn(centre);
    if (known !== undefined && now >= known.from && now < known.until && isSame(known.possible, possible)) return known.centreNow;
    const centreNow = centreAt(centre, current.guidance, now, possible);
    centres.set(centre, { centreNow, from: now, until: centreHoldsUntil(centreNow, centre), possible });
    return centreNow;
  };

  const possibleIn = ({ id, callback, sms: texts }: Centre): Possible => ({
    callbacks: callback !== undefined && callbacks?.mayOffer() === true,
    sms: texts !== undefined && callbacks !== undefined && sms?.mayOffer(id) === true,
    lastWord: texts !== undefined && sms !== undefined,
  });

  /** An address of SIP without a number cannot be claimed: the default centre is meant to answer it. */
  const reportUnclaimed = (called: string): void => {
    const number = e164Of(called)?.slice(0, longestNumber);
    if (number === undefined || unclaimed.has(number) || unclaimed.size >= mostUnclaimed) return;
    unclaimed.add(number);
    onUnclaimed(number);
  };

  const doorOf = (called: string, current: Directory, { turn, idleTurns }: Pick<State, 'turn' | 'idleTurns'>): Known => {
    const { centre, language, claimed } = answering(current, called);
    if (!claimed) reportUnclaimed(called);
    const counted = { turn, ...(idleTurns !== undefined && { idleTurns }) };
    return { centre, state: { place: 'door', centre: centre.id, ...counted, ...(language !== undefined && { language }) } };
  };

  const knownOf = ({ call, called, state, turns = 0, idleTurns = 0 }: Step, current: Directory): Known => {
    if (state === undefined) return doorOf(called, current, { turn: turns, ...(idleTurns > 0 && { idleTurns }) });
    const centre = current.centres.get(state.centre);
    if (centre !== undefined && offersLanguage(centre, state)) return { centre, state };
    onGone?.(call, centre === undefined ? 'centre' : 'language');
    return doorOf(called, current, state);
  };

  /** A turn depends only on the state, what was heard and the snapshot of the centre, so it is cached for these; in a wait on the second, too. */
  const turnOf = (step: Step, { state: at, centre }: Known, centreNow: CentreNow, now: Instant): Turn => {
    const { state, heard, address } = step;
    const isUnderstood = at === state;
    const decide = () =>
      converse(
        at,
        isUnderstood ? heard : { kind: 'arrival' },
        { ...centreNow, now },
        numbersOf({ ...step, state: at }, centre, directory()),
      );
    const isShared = isUnderstood && address !== undefined && !isTimed(at) && !isPersonal(at);
    return isShared ? kept(address, heard, centreNow, decide) : decide();
  };

  /** The turn with the number that it carries, sealed in its next state. */
  const carrying = (turn: Turn, { call }: Step, { id }: Centre): Turn => {
    const { does, effect } = turn;
    if (effect?.effect !== 'carry' || does.act !== 'listen' || does.next.place !== 'asking' || callbacks === undefined) return turn;
    return { ...turn, does: { ...does, next: { ...does.next, sealed: callbacks.seal({ call, centre: id }, effect.number) } } };
  };

  return {
    answer: (step) => {
      const now = clock();
      const current = directory();
      const known = knownOf(step, current);
      const centreNow = centreNowOf(known.centre, current, now);
      const turn = carrying(turnOf(step, known, centreNow, now), step, known.centre);
      const { number } = answering(current, step.called);
      const { state, centre } = known;
      const of = {
        call: step.call,
        centre,
        turn: state.turn,
        number,
        language: 'language' in state ? state.language : undefined,
        talkedSeconds: step.talkedSeconds,
        person: () => personOf?.(step.caller ?? '', now),
      };
      journal.write(eventsOf(turn, of, now, times));
      return turn;
    },
    perform: async (step) => {
      const { call, state, heard } = step;
      const current = directory();
      if (callbacks === undefined || state === undefined || !isPersonal(state)) return heard;
      const known = knownOf(step, current);
      const now = clock();
      const { effect } = turnOf(step, known, centreNowOf(known.centre, current, now), now);
      if (effect === undefined || effect.effect === 'carry') return heard;
      const where = { call, centre: known.centre.id, turn: known.state.turn };
      if (effect.effect !== 'send-sms') return { kind: 'performed', outcome: await callbacks.perform(where, effect) };
      return sms === undefined ? heard : { kind: 'performed', outcome: await sms.send(where, effect) };
    },
    whisper: (state) => {
      const current = directory();
      const centre = current.centres.get(state.centre);
      if (centre === undefined) throw new Error('the centre of a whisper is gone');
      const turn = whisper(state, centreNowOf(centre, current, clock()));
      return { turn, ...(!knowsCaller(state, centre) && { notUnderstood: 'caller' }) };
    },
    ended: (call, called, status, seconds) => {
      const { centre, number } = answering(directory(), called);
      const now = clock();
      const { answer } = times.since(call, now);
      journal.write([
        {
          id: `${call}/end`,
          call,
          turn: 0,
          at: isoIn(now, centre.zone),
          centre: centre.id,
          ...(number !== undefined && { number }),
          ...(answer !== undefined && { sinceAnswer: answer }),
          what: { type: 'ended', status, seconds },
        },
      ]);
    },
    unclaimed: () => [...unclaimed],
  };
}

function isSame(one: Possible, other: Possible): boolean {
  return one.callbacks === other.callbacks && one.sms === other.sms && one.lastWord === other.lastWord;
}

/** Whether the centre still offers the language that the call is in: staff may have edited the file since. */
function offersLanguage(centre: Centre, state: State): boolean {
  const language = 'language' in state ? state.language : undefined;
  return language === undefined || centre.languages.includes(language);
}
