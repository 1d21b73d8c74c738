// The transfer: one line rings after the other until a person answers, and one telephone of a line after the other where staff want it so.
// The hours are read again before each.

import type { CentreNow, LineNow } from '../../routing/centreNow.ts';
import { linesToRing } from '../../routing/lines.ts';
import { mayWait } from '../../routing/mayWait.ts';
import { type Call, languagesOf } from '../caller.ts';
import type { Go, Step, TransferDestination } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { hungUp } from '../hungUp.ts';
import { type LineOutcome, lineOutcome } from '../lineOutcome.ts';
import { ringFirst, ringNext, telephoneOf } from '../ringTurn.ts';
import { say } from '../say.ts';
import type { Language, PromptKey } from '../speech.ts';
import type { TransferState } from '../state.ts';
import type { TurnEvent } from '../turn.ts';
import { sayWaited, waitedSeconds } from '../waited.ts';

const sorry = { busy: 'transfer.busy', unanswered: 'transfer.noAnswer', failed: 'transfer.failed' } as const satisfies Record<
  LineOutcome,
  PromptKey
>;

/** Rings the first line that is open for the topic now. Goes to the closed desk if no line is open. */
export function enterTransfer(to: TransferDestination, call: Call, centre: CentreNow): Step {
  const { language, topic, attemptedLines = [], first, before = [], ifRinging = [], busyLine } = to;
  const deskLanguage = to.deskLanguage ?? language ?? centre.languages[0] ?? 'ja';
  const lines = linesToRing(centre, topic, deskLanguage, attemptedLines);
  const asked = lines.find(({ id }) => id === first);
  const line = asked ?? lines[0];
  // Where the desk that the caller waits for has closed, the other lines ring as at first.
  const { halfMinutes, since, ...rest } = to;
  const wait = asked !== undefined && halfMinutes !== undefined && { halfMinutes, ...(since !== undefined && { since }) };
  if (line !== undefined) return ringFirst(line, { ...rest, ...wait, deskLanguage, before: [...before, ...ifRinging] }, call, centre);
  const busy = busyLine !== undefined && mayWait(centre, topic, busyLine, deskLanguage) && { busyLine };
  return { go: { place: 'closed', ...(language !== undefined && { language }), topic, attemptedLines, ...busy, before } };
}

/** A telephone has rung: a person answered, or the line's next telephone is tried, or the next line, or the caller waits on. */
export function answerTransfer(state: TransferState, heard: Heard, centre: CentreNow): Step {
  const { language, topic, deskLanguage, attemptedLines, telephone } = state;
  const outcome = heard.kind === 'transferred' ? heard.outcome : 'failed';
  const known = language !== undefined && { language };
  const line = attemptedLines.at(-1) ?? '';
  const place = telephoneOf(centre.lines[line], telephone);
  const ended: TurnEvent = { type: 'transfer-ended', line, topic, ...known, deskLanguage, outcome, ...place };
  if (outcome === 'answered') return { go: whenAnswered(language), events: [ended] };
  if (outcome === 'abandoned') return after(ended, hungUp(state));
  const soFar = lineOutcome(state.soFar, outcome);
  const next = nextTelephone(state, centre);
  if (next !== undefined) {
    const turn = ringNext(next, { ...state, soFar }, centre);
    return { ...turn, events: [ended, ...turn.events] };
  }
  return after(ended, lineEnded(state, soFar, centre));
}

function after(event: TurnEvent, { go, events = [] }: Go): Go {
  return { go, events: [event, ...events] };
}

/** No telephone of the line took the call: the caller waits on, or the next line rings. */
function lineEnded(state: TransferState, outcome: LineOutcome, centre: CentreNow): Go {
  const { language, topic, deskLanguage, attemptedLines, halfMinutes, since } = state;
  const known = language !== undefined && { language };
  const line = attemptedLines.at(-1) ?? '';
  const isBusy = outcome === 'busy' && mayWait(centre, topic, line, deskLanguage, waited(state, centre));
  if (isBusy && halfMinutes !== undefined)
    return { go: { place: 'waiting', ...known, topic, deskLanguage, line, halfMinutes, ...(since !== undefined && { since }) } };
  const busyLine = isBusy ? line : state.busyLine;
  const { before = [], ...words } = apology(outcome, language);
  const wait = halfMinutes === undefined ? [] : sayWaited(language, waited(state, centre));
  return {
    go: {
      place: 'transfer',
      ...known,
      topic,
      deskLanguage,
      attemptedLines,
      ...(busyLine !== undefined && { busyLine }),
      before: [...wait, ...before],
      ...words,
    },
  };
}

/** How long the caller has waited for the line that rings; no second where the caller does not wait. */
function waited({ halfMinutes, since }: TransferState, { now }: CentreNow): number {
  return halfMinutes === undefined ? 0 : waitedSeconds({ halfMinutes, ...(since !== undefined && { since }) }, now);
}

// The last try of a wait may take so much longer than the minutes that were promised.
const graceSeconds = 30;

/**
 * The line that rang, if it is still open and another telephone of it is to ring. For a caller who waits none does once the promised minutes
 * and the last try are over.
 */
function nextTelephone(state: TransferState, centre: CentreNow): LineNow | undefined {
  const { topic, deskLanguage, attemptedLines, telephone = 0, halfMinutes } = state;
  const line = linesToRing(centre, topic, deskLanguage).find(({ id }) => id === attemptedLines.at(-1));
  const { telephones = [], inOrder = false } = line?.ringing ?? {};
  if (line === undefined || !inOrder || telephone + 1 >= telephones.length) return undefined;
  const isOver = halfMinutes !== undefined && !mayWait(centre, topic, line.id, deskLanguage, waited(state, centre) - graceSeconds);
  return isOver ? undefined : line;
}

function whenAnswered(language: Language | undefined): Go['go'] {
  return language === undefined ? { place: 'language' } : { place: 'afterwards', language, hasTalked: true };
}

/** Words for a line that did not answer, read before the next one rings. Empty if none rings: the closed desk has its own words. */
function apology(outcome: LineOutcome, language: Language | undefined): Pick<TransferDestination, 'before' | 'ifRinging'> {
  const words = languagesOf(language).map((spoken) => say(spoken, sorry[outcome]));
  return outcome === 'unanswered' ? { ifRinging: words } : { before: words };
}
