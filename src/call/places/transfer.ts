// The transfer: one line rings after the other until somebody answers. The hours are read again before each.

import type { CentreNow, LineNow } from '../../routing/centreNow.ts';
import { linesToRing, personTopic, statusOf } from '../../routing/lines.ts';
import { type Caller, languagesOf, onward } from '../caller.ts';
import type { Heard, Outcome } from '../heard.ts';
import { languageName, nameOf, say, tellDigits } from '../say.ts';
import type { Language, PromptKey, Speech } from '../speech.ts';
import type { TransferState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openAfterwards } from './afterwards.ts';
import { openClosed } from './closed.ts';
import { farewell } from './farewell.ts';
import { openLanguage } from './language.ts';

// The carrier's own default for <Dial timeout>; a national call centre answers or queues well within it.
const ringSeconds = 30;

const sorry = { busy: 'transfer.busy', 'no-answer': 'transfer.noAnswer', failed: 'transfer.failed' } as const satisfies Record<
  Exclude<Outcome, 'answered'>,
  PromptKey
>;

type Round = {
  readonly topic: string;
  /** The language to speak with the desk; the caller's own if absent. */
  readonly deskLanguage?: Language;
  /** Lines that rang in this round already. */
  readonly attemptedLines?: readonly string[];
  /** A line that the caller asked for by name: it rings first. */
  readonly first?: string;
  readonly before?: Speech;
};

/** Rings the first line that is open for the topic now, or says that none is. */
export function openTransfer(caller: Caller, centreNow: CentreNow, round: Round): Turn {
  const { topic, deskLanguage = caller.language, attemptedLines = [], first, before = [] } = round;
  const lines = linesToRing(centreNow, topic, deskLanguage, attemptedLines);
  const line = lines.find(({ id }) => id === first) ?? lines[0];
  if (line === undefined) return openClosed(caller, centreNow, { topic, attemptedLines, before });
  return ring(caller, centreNow, line, { topic, deskLanguage, attemptedLines, before });
}

/** A person for a caller who has not chosen a language; undefined where nobody is there. */
export function openPerson(
  caller: { readonly centre: string; readonly turn: number },
  centreNow: CentreNow,
  attemptedLines: readonly string[] = [],
  before: Speech = [],
): Turn | undefined {
  const deskLanguage = centreNow.languages[0] ?? 'ja';
  const [line] = linesToRing(centreNow, personTopic, deskLanguage, attemptedLines);
  if (line === undefined) return undefined;
  return ring(caller, centreNow, line, { topic: personTopic, deskLanguage, attemptedLines, before });
}

/** A line has rung: somebody answered, or the next one is tried. */
export function atTransfer(state: TransferState, heard: Heard, centreNow: CentreNow): Turn {
  const outcome = heard.kind === 'transferred' ? heard.outcome : 'failed';
  const turn = outcome === 'answered' ? afterwards(state, centreNow) : tryNext(state, centreNow, outcome);
  const line = state.attemptedLines.at(-1) ?? '';
  return { ...turn, events: [{ type: 'transfer-ended', line, topic: state.topic, language: state.deskLanguage, outcome }, ...turn.events] };
}

function afterwards({ language, ...state }: TransferState, centreNow: CentreNow): Turn {
  return language === undefined ? openLanguage(state, centreNow) : openAfterwards({ ...state, language });
}

function tryNext({ language, ...state }: TransferState, centreNow: CentreNow, outcome: Exclude<Outcome, 'answered'>): Turn {
  const { topic, deskLanguage, attemptedLines } = state;
  const before = languagesOf({ ...(language !== undefined && { language }) }).map((spoken) => say(spoken, sorry[outcome]));
  if (language === undefined) return openPerson(state, centreNow, attemptedLines, before) ?? farewell(state, centreNow, 'goodbye', before);
  return openTransfer({ ...state, language }, centreNow, { topic, deskLanguage, attemptedLines, before });
}

type Decided = {
  readonly topic: string;
  readonly deskLanguage: Language;
  readonly attemptedLines: readonly string[];
  readonly before: Speech;
};

function ring(
  caller: { readonly centre: string; readonly turn: number; readonly language?: Language },
  centreNow: CentreNow,
  line: LineNow,
  decided: Decided,
): Turn {
  const { topic, deskLanguage, attemptedLines, before } = decided;
  const { language } = caller;
  const promised = statusOf(line, deskLanguage) === 'promised';
  return {
    does: {
      act: 'ring',
      speech: [...before, ...languagesOf(caller).flatMap((spoken) => announceTransfer(spoken, deskLanguage, line, language !== undefined))],
      line: line.id,
      number: line.number,
      ...(line.digits?.send === true && { send: { keys: line.digits.press, afterSeconds: line.digits.waitSeconds } }),
      ...(centreNow.callerId !== undefined && { callerId: centreNow.callerId }),
      seconds: ringSeconds,
      next: {
        ...onward(caller),
        place: 'transfer',
        topic,
        deskLanguage,
        attemptedLines: [...attemptedLines, line.id],
        ...(language !== undefined && { language }),
      },
    },
    events: [{ type: 'transfer-begun', line: line.id, topic, language: deskLanguage, promised }],
  };
}

/** Where to, whether the language may be missing there, and the digit that the line's own menu wants. */
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

/** The line is answered, but the language is not promised: the caller knows before it rings. */
function warn(language: Language, deskLanguage: Language, line: LineNow): Speech {
  const needed = line.needed.filter((other) => other !== deskLanguage);
  const neverCloses = line.availability[deskLanguage]?.closedFrom === undefined;
  return [
    ...(neverCloses ? [say(language, 'transfer.dayAndNight')] : []),
    ...(needed.length > 0
      ? [say(language, 'transfer.mayNotSpeak', { language: languageName(deskLanguage), languages: { is: 'languages', languages: needed } })]
      : []),
  ];
}
