// The transfer: one line rings after the other until a person answers, and one telephone of a line after the other where staff want it so.
// The hours are read again before each.

import type { CentreNow, LineNow } from '../../routing/centreNow.ts';
import { linesToRing, statusOf } from '../../routing/lines.ts';
import { mayWait } from '../../routing/mayWait.ts';
import { type Call, languagesOf, onward } from '../caller.ts';
import type { Go, Step, TransferDestination } from '../destination.ts';
import type { Heard, Outcome } from '../heard.ts';
import { hungUp } from '../hungUp.ts';
import { languageName, nameOf, say, tellDigits } from '../say.ts';
import type { Language, PromptKey, Speech } from '../speech.ts';
import type { TransferState } from '../state.ts';
import type { Turn } from '../turn.ts';

// The carrier's own default for <Dial timeout>; a national call centre answers or queues well within it.
const usualSeconds = 30;

/** How a line ends that did not answer, with the caller still there. */
type Unanswered = Exclude<Outcome, 'answered' | 'abandoned'>;

// A desk that did not take the call is, for the caller, a desk that is talking to another caller.
const sorry = {
  busy: 'transfer.busy',
  noAnswer: 'transfer.noAnswer',
  failed: 'transfer.failed',
  declined: 'transfer.busy',
} as const satisfies Record<Unanswered, PromptKey>;

/** Rings the first line that is open for the topic now. Goes to the closed desk if no line is open. */
export function enterTransfer(to: TransferDestination, call: Call, centre: CentreNow): Step {
  const { language, topic, attemptedLines = [], first, before = [], ifRinging = [], busyLine, halfMinutes } = to;
  const deskLanguage = to.deskLanguage ?? language ?? centre.languages[0] ?? 'ja';
  const lines = linesToRing(centre, topic, deskLanguage, attemptedLines);
  const asked = lines.find(({ id }) => id === first);
  const line = asked ?? lines[0];
  // Where the desk that the caller waits for has closed, the other lines ring as at first.
  const waited = asked !== undefined && halfMinutes !== undefined && { halfMinutes };
  const { halfMinutes: _before, ...rest } = to;
  if (line !== undefined) return ring(line, { ...rest, ...waited, deskLanguage, before: [...before, ...ifRinging] }, call, centre);
  const busy = busyLine !== undefined && mayWait(centre, topic, busyLine, deskLanguage) && { busyLine };
  return { go: { place: 'closed', ...(language !== undefined && { language }), topic, attemptedLines, ...busy, before } };
}

/** A line has rung: a person answered, or the line's next telephone is tried, or the next line. */
export function answerTransfer(state: TransferState, heard: Heard, centre: CentreNow): Step {
  const { language, topic, deskLanguage, attemptedLines, telephone = 0 } = state;
  const outcome = heard.kind === 'transferred' ? heard.outcome : 'failed';
  const known = language !== undefined && { language };
  const line = nextTelephone(state, centre);
  if (line !== undefined && outcome !== 'answered' && outcome !== 'abandoned')
    return ringing(line, { ...attemptOf(state), telephone: telephone + 1 }, state, centre);
  const events: Go['events'] = [{ type: 'transfer-ended', line: attemptedLines.at(-1) ?? '', topic, ...known, deskLanguage, outcome }];
  if (outcome === 'answered') return { go: whenAnswered(language), events };
  const { busyLine, halfMinutes } = busyIn(state, outcome, centre);
  if (halfMinutes !== undefined)
    return { go: { place: 'waiting', ...known, topic, deskLanguage, line: busyLine ?? '', halfMinutes }, events };
  if (outcome === 'abandoned') {
    const gone = hungUp(state);
    return { ...gone, events: [...events, ...(gone.events ?? [])] };
  }
  return {
    go: {
      place: 'transfer',
      ...known,
      topic,
      deskLanguage,
      attemptedLines,
      ...(busyLine !== undefined && { busyLine }),
      ...apology(outcome, language),
    },
    events,
  };
}

type Busy = { readonly busyLine?: string; readonly halfMinutes?: number };

/** The line on which the caller may wait; with the half minutes so far, for a caller who is waiting and may go on. */
function busyIn({ topic, deskLanguage, attemptedLines, busyLine, halfMinutes }: TransferState, outcome: Outcome, centre: CentreNow): Busy {
  const line = attemptedLines.at(-1) ?? '';
  const isBusy = (outcome === 'busy' || outcome === 'declined') && mayWait(centre, topic, line, deskLanguage, halfMinutes);
  if (isBusy) return { busyLine: line, ...(halfMinutes !== undefined && { halfMinutes }) };
  return busyLine === undefined ? {} : { busyLine };
}

/** The line that rang, if it is still open and another telephone of it is to ring. */
function nextTelephone({ topic, deskLanguage, attemptedLines, telephone = 0 }: TransferState, centre: CentreNow): LineNow | undefined {
  const line = linesToRing(centre, topic, deskLanguage).find(({ id }) => id === attemptedLines.at(-1));
  const { telephones = [], inOrder = false } = line?.ringing ?? {};
  return inOrder && telephone + 1 < telephones.length ? line : undefined;
}

function whenAnswered(language: Language | undefined): Go['go'] {
  return language === undefined ? { place: 'language' } : { place: 'afterwards', language, hasTalked: true };
}

/** Words for a line that did not answer, read before the next one rings. Empty if none rings: the closed desk has its own words. */
function apology(outcome: Unanswered, language: Language | undefined): Pick<TransferDestination, 'before' | 'ifRinging'> {
  const words = languagesOf(language).map((spoken) => say(spoken, sorry[outcome]));
  return outcome === 'noAnswer' ? { ifRinging: words } : { before: words };
}

type Round = TransferDestination & { readonly deskLanguage: Language };

/** The first telephone of a line rings, after the words about it. */
function ring(line: LineNow, round: Round, call: Call, centre: CentreNow): Turn {
  const { language, topic, deskLanguage, attemptedLines = [], before = [] } = round;
  const known = language !== undefined && { language };
  const announced = languagesOf(language).flatMap((spoken) => announceTransfer(spoken, deskLanguage, line, language !== undefined));
  const lines = [...attemptedLines, line.id];
  const waiting = {
    ...(round.busyLine !== undefined && { busyLine: round.busyLine }),
    ...(round.halfMinutes !== undefined && { halfMinutes: round.halfMinutes }),
  };
  const turn = ringing(
    line,
    { topic, ...known, deskLanguage, attemptedLines: lines, ...waiting, speech: [...before, ...announced] },
    call,
    centre,
  );
  const promised = statusOf(line, deskLanguage) === 'promised';
  return { ...turn, events: [{ type: 'transfer-begun', line: line.id, topic, ...known, deskLanguage, promised }] };
}

type Attempt = Pick<TransferState, 'topic' | 'language' | 'deskLanguage' | 'attemptedLines' | 'telephone' | 'busyLine' | 'halfMinutes'> & {
  readonly speech?: Speech;
};

function attemptOf({ topic, language, deskLanguage, attemptedLines, busyLine, halfMinutes }: TransferState): Attempt {
  return {
    topic,
    deskLanguage,
    attemptedLines,
    ...(language !== undefined && { language }),
    ...(busyLine !== undefined && { busyLine }),
    ...(halfMinutes !== undefined && { halfMinutes }),
  };
}

function ringing(line: LineNow, { speech = [], ...attempt }: Attempt, call: Call, centre: CentreNow): Turn {
  const { topic, language, deskLanguage, telephone = 0 } = attempt;
  const whisper = line.ringing?.whisper;
  return {
    does: {
      act: 'ring',
      speech,
      line: line.id,
      numbers: numbersOf(line, telephone),
      ...(line.digits?.send === true && { send: { keys: line.digits.press, afterSeconds: line.digits.waitSeconds } }),
      ...(whisper !== undefined && {
        whisper: {
          ...whisper,
          centre: centre.id,
          topic,
          ...(language !== undefined && { callersLanguage: deskLanguage }),
          ...(call.callback !== undefined && { callback: true }),
        },
      }),
      ...(centre.callerId !== undefined && { callerId: centre.callerId }),
      seconds: line.ringing?.seconds ?? usualSeconds,
      next: { ...onward(call), place: 'transfer', ...attempt, ...(whisper !== undefined && { whispered: true }) },
    },
    events: [],
  };
}

/** The telephones that ring now: all of a line, or one of them where they ring one after the other. */
function numbersOf({ number, ringing: desk }: LineNow, telephone: number): readonly [string, ...string[]] {
  const [first = number, ...others] = desk?.telephones ?? [];
  if (desk?.inOrder === true) return [[first, ...others][telephone] ?? first];
  return [first, ...others];
}

/** Words before it rings: which desk, whether the language is promised there, and the digit to press in the line's own menu. */
function announceTransfer(language: Language, deskLanguage: Language, line: LineNow, languageKnown: boolean): Speech {
  const name = nameOf(line.name);
  const connecting =
    deskLanguage === language || !languageKnown
      ? say(language, 'transfer.connecting', { line: name })
      : say(language, 'transfer.connectingIn', { line: name, language: languageName(deskLanguage) });
  return [
    connecting,
    ...(statusOf(line, deskLanguage) === 'promised' || !languageKnown ? [] : warn(language, deskLanguage, line)),
    ...tellDigits(language, line),
  ];
}

/** A warning that the line answers but does not promise the language, read before it rings. */
function warn(language: Language, deskLanguage: Language, line: LineNow): Speech {
  const needed = line.needed.filter((other) => other !== deskLanguage);
  const neverCloses = line.availability[deskLanguage]?.closedFrom === undefined;
  return [...(neverCloses ? [say(language, 'transfer.dayAndNight')] : []), ...howToTalk()];

  function howToTalk(): Speech {
    const spoken = languageName(deskLanguage);
    if (line.interpreter) return [say(language, 'transfer.interpreter', { language: spoken })];
    if (needed.length === 0) return [];
    return [say(language, 'transfer.mayNotSpeak', { language: spoken, languages: { is: 'languages', languages: needed } })];
  }
}
