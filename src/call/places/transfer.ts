// The transfer: one line rings after the other until somebody answers. The hours are read again before each.

import type { Desk, DeskLine } from '../../routing/centreNow.ts';
import { linesToRing, personTopic, stands } from '../../routing/lines.ts';
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
  readonly speaks?: Language;
  /** Lines that rang in this round already. */
  readonly rung?: readonly string[];
  /** A line that the caller asked for by name: it rings first. */
  readonly first?: string;
  readonly before?: Speech;
};

/** Rings the first line that is open for the topic now, or says that none is. */
export function openTransfer(caller: Caller, desk: Desk, round: Round): Turn {
  const { topic, speaks = caller.language, rung = [], first, before = [] } = round;
  const lines = linesToRing(desk, topic, speaks, rung);
  const line = lines.find(({ id }) => id === first) ?? lines[0];
  if (line === undefined) return openClosed(caller, desk, { topic, tried: rung, before });
  return ring(caller, desk, line, { topic, speaks, rung, before });
}

/** A person for a caller who has not chosen a language; undefined where nobody is there. */
export function openPerson(
  caller: { readonly centre: string; readonly turn: number },
  desk: Desk,
  rung: readonly string[] = [],
  before: Speech = [],
): Turn | undefined {
  const speaks = desk.languages[0] ?? 'ja';
  const [line] = linesToRing(desk, personTopic, speaks, rung);
  if (line === undefined) return undefined;
  return ring(caller, desk, line, { topic: personTopic, speaks, rung, before });
}

/** A line has rung: somebody answered, or the next one is tried. */
export function atTransfer(state: TransferState, heard: Heard, desk: Desk): Turn {
  const outcome = heard.kind === 'transferred' ? heard.outcome : 'failed';
  const turn = outcome === 'answered' ? afterwards(state, desk) : tryNext(state, desk, outcome);
  const line = state.rung.at(-1) ?? '';
  return { ...turn, notes: [{ note: 'transfer-ended', line, topic: state.topic, language: state.speaks, outcome }, ...turn.notes] };
}

function afterwards({ language, ...state }: TransferState, desk: Desk): Turn {
  return language === undefined ? openLanguage(state, desk) : openAfterwards({ ...state, language });
}

function tryNext({ language, ...state }: TransferState, desk: Desk, outcome: Exclude<Outcome, 'answered'>): Turn {
  const { topic, speaks, rung } = state;
  const before = languagesOf({ ...(language !== undefined && { language }) }).map((spoken) => say(spoken, sorry[outcome]));
  if (language === undefined) return openPerson(state, desk, rung, before) ?? farewell(state, desk, 'goodbye', before);
  return openTransfer({ ...state, language }, desk, { topic, speaks, rung, before });
}

type Decided = { readonly topic: string; readonly speaks: Language; readonly rung: readonly string[]; readonly before: Speech };

function ring(
  caller: { readonly centre: string; readonly turn: number; readonly language?: Language },
  desk: Desk,
  line: DeskLine,
  decided: Decided,
): Turn {
  const { topic, speaks, rung, before } = decided;
  const { language } = caller;
  const promised = stands(line, speaks) === 'promised';
  return {
    does: {
      act: 'ring',
      speech: [...before, ...languagesOf(caller).flatMap((spoken) => announceTransfer(spoken, speaks, line, language !== undefined))],
      line: line.id,
      number: line.number,
      ...(line.digits?.send === true && { send: { keys: line.digits.press, afterSeconds: line.digits.waitSeconds } }),
      ...(desk.callerId !== undefined && { callerId: desk.callerId }),
      seconds: ringSeconds,
      next: { ...onward(caller), place: 'transfer', topic, speaks, rung: [...rung, line.id], ...(language !== undefined && { language }) },
    },
    notes: [{ note: 'transfer-begun', line: line.id, topic, language: speaks, promised }],
  };
}

/** Where to, whether the language may be missing there, and the digit that the line's own menu wants. */
function announceTransfer(language: Language, speaks: Language, line: DeskLine, languageKnown: boolean): Speech {
  const name = nameOf(line.name);
  const connecting =
    speaks === language || !languageKnown
      ? say(language, 'transfer.connecting', { line: name })
      : say(language, 'transfer.connectingIn', { line: name, language: languageName(speaks) });
  return [
    connecting,
    ...(stands(line, speaks) === 'promised' || !languageKnown ? [] : warn(language, speaks, line)),
    ...tellDigits(language, line),
  ];
}

/** The line is answered, but the language is not promised: the caller knows before it rings. */
function warn(language: Language, speaks: Language, line: DeskLine): Speech {
  const needed = line.needed.filter((other) => other !== speaks);
  const neverCloses = line.standing[speaks]?.closedFrom === undefined;
  return [
    ...(neverCloses ? [say(language, 'transfer.dayAndNight')] : []),
    ...(needed.length > 0
      ? [say(language, 'transfer.mayNotSpeak', { language: languageName(speaks), languages: { is: 'languages', languages: needed } })]
      : []),
  ];
}
