// The conversation: makes one turn from the state, what was heard and who is available. Pure. A place answers with a turn or with
// where to go; only this file enters places.

import type { CentreNow } from '../routing/centreNow.ts';
import type { Call, CallerNumbers } from './caller.ts';
import type { Destination, Step } from './destination.ts';
import type { Heard } from './heard.ts';
import { hungUp, knownIn } from './hungUp.ts';
import { relayListenSeconds } from './menu.ts';
import { answerAfterwards, enterAfterwards } from './places/afterwards.ts';
import { answerAsking, enterAsking } from './places/asking.ts';
import { answerClosed, enterClosed } from './places/closed.ts';
import { answerDoor } from './places/door.ts';
import { enterFarewell } from './places/farewell.ts';
import { answerGuidance, enterGuidance } from './places/guidance.ts';
import { answerKeying, enterKeying } from './places/keying.ts';
import { answerLanguage, enterLanguage } from './places/language.ts';
import { answerCallback, enterCallback } from './places/owedCall.ts';
import { answerReadOut, enterReadOut } from './places/readOut.ts';
import { answerTopic, enterTopic } from './places/topic.ts';
import { answerTransfer, enterTransfer } from './places/transfer.ts';
import { answerWaiting, enterWaiting } from './places/waiting.ts';
import { mostTurns, mostTurnsInAll, type State } from './state.ts';
import type { Effect, Turn, TurnEvent } from './turn.ts';

/** Answers anything that was heard with a turn. Never throws on an unexpected key or outcome. */
export function converse(state: State, heard: Heard, centre: CentreNow, caller: CallerNumbers = {}): Turn {
  const events: TurnEvent[] = [];
  const at = isIdle(state, heard) ? { ...state, idleTurns: (state.idleTurns ?? 0) + 1 } : state;
  let effect: Effect | undefined;
  let step = stepFrom(at, heard, centre, caller);
  while ('go' in step) {
    events.push(...(step.events ?? []));
    effect ??= step.effect;
    step = enter(step.go, at, centre, caller);
  }
  const turn = centre.relay === true ? patient(step) : step;
  if (effect !== undefined) return { ...turn, events: [...events, ...turn.events], effect };
  return events.length === 0 ? turn : { ...turn, events: [...events, ...turn.events] };
}

/** Whether the caller had nothing to do in this turn: a telephone rang in vain, or half a minute of a wait has passed. */
function isIdle(state: State, heard: Heard): boolean {
  if (state.place === 'transfer') return heard.kind === 'transferred' && heard.outcome !== 'answered';
  return state.place === 'waiting' && heard.kind === 'noInput';
}

/** The turn with as long a wait for a key as an operator who relays the call needs. A caller who waits is heard for half a minute anyway. */
function patient(turn: Turn): Turn {
  const { does } = turn;
  return does.act === 'listen' && does.next.place !== 'waiting' ? { ...turn, does: { ...does, seconds: relayListenSeconds } } : turn;
}

function stepFrom(state: State, heard: Heard, centre: CentreNow, caller: CallerNumbers): Step {
  if (heard.kind === 'hungUp') return hungUp(state);
  return isTooLong(state, heard) ? tooLong(state) : answer(state, heard, centre, caller);
}

/** What the caller is waiting for goes on: only a turn of the caller's own ends the call, or a loop. */
function isTooLong(state: State, heard: Heard): boolean {
  const own = state.turn - (state.idleTurns ?? 0);
  return state.turn >= mostTurnsInAll || (own >= mostTurns && !isIdle(state, heard));
}

function tooLong(state: State): Step {
  return { go: { place: 'farewell', why: 'too-long', ...knownIn(state) } };
}

function answer(state: State, heard: Heard, centre: CentreNow, caller: CallerNumbers): Step {
  switch (state.place) {
    case 'door':
      return answerDoor(state, centre);
    case 'language':
      return answerLanguage(state, heard, centre);
    case 'topic':
      return answerTopic(state, heard, centre);
    case 'guidance':
      return answerGuidance(state, heard, centre);
    case 'read-out':
      return answerReadOut(state, heard, centre);
    case 'transfer':
      return answerTransfer(state, heard, centre);
    case 'waiting':
      return answerWaiting(state, heard);
    case 'closed':
      return answerClosed(state, heard, centre);
    case 'afterwards':
      return answerAfterwards(state, heard);
    case 'asking':
      return answerAsking(state, heard, centre, caller);
    case 'keying':
      return answerKeying(state, heard, centre, caller);
    case 'callback':
      return answerCallback(state, heard);
    default:
      return state satisfies never;
  }
}

function enter(to: Destination, call: Call, centre: CentreNow, caller: CallerNumbers): Step {
  switch (to.place) {
    case 'language':
      return enterLanguage(to, call, centre);
    case 'topic':
      return enterTopic(to, call, centre);
    case 'guidance':
      return enterGuidance(to, call, centre);
    case 'read-out':
      return enterReadOut(to, call, centre);
    case 'transfer':
      return enterTransfer(to, call, centre);
    case 'waiting':
      return enterWaiting(to, call, centre);
    case 'closed':
      return enterClosed(to, call, centre);
    case 'afterwards':
      return enterAfterwards(to, call, centre);
    case 'farewell':
      return enterFarewell(to, centre);
    case 'asking':
      return enterAsking(to, call, centre, caller);
    case 'keying':
      return enterKeying(to, call, centre);
    case 'callback':
      return enterCallback(to, call, centre);
    default:
      return to satisfies never;
  }
}
