// The transfer: one line rings after the other until a person answers, and one telephone of a line after the other where staff want it so.
// The hours are read again before each.

import type { CentreNow, LineNow } from '../../routing/centreNow.ts';
import { linesToRing, statusOf } from '../../routing/lines.ts';
import { type Call, languagesOf, onward } from '../caller.ts';
import type { Go, Step, TransferDestination } from '../destination.ts';
import type { Heard, Outcome } from '../heard.ts';
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
  const { language, topic, attemptedLines = [], first, before = [], ifRinging = [] } = to;
  const deskLanguage = to.deskLanguage ?? language ?? centre.languages[0] ?? 'ja';
  const lines = linesToRing(centre, topic, deskLanguage, attemptedLines);
  const line = lines.find(({ id }) => id === first) ?? lines[0];
  if (line !== undefined) return ring(line, { ...to, deskLanguage, before: [...before, ...ifRinging] }, call, centre);
  return { go: { place: 'closed', ...(language !== undefined && { language }), topic, attemptedLines, before } };
}

/** A line has rung: a person answered, or the line's next telephone is tried, or the next line. */
export function answerTransfer(state: TransferState, heard: Heard, centre: CentreNow): Step {
  const { language, topic, deskLanguage, attemptedLines, telephone = 0 } = state;
  const outcome = heard.kind === 'transferred' ? heard.outcome : 'failed';
  const known = language !== undefined && { language };
  const line = nextTelephone(state, centre);
  if (line !== undefined && outcome !== 'answered' && outcome !== 'abandoned')
    return ringing(line, { topic, ...known, deskLanguage, attemptedLines, telephone: telephone + 1 }, state, centre);
  const events: Go['events'] = [{ type: 'transfer-ended', line: attemptedLines.at(-1) ?? '', topic, ...known, deskLanguage, outcome }];
  if (outcome === 'answered') return { go: whenAnswered(language), events };
  if (outcome === 'abandoned')
    return { go: { place: 'farewell', why: 'hung-up', ...known }, events: [...events, { type: 'hung-up', place: 'transfer', ...known }] };
  return { go: { place: 'transfer', ...known, topic, deskLanguage, attemptedLines, ...apology(outcome, language) }, events };
}

/** The line that rang, if it is still open and another telephone of it is to ring. */
function nextTelephone({ topic, deskLanguage, attemptedLines, telephone = 0 }: TransferState, centre: CentreNow): LineNow | undefined {
  const line = linesToRing(centre, topic, deskLanguage).find(({ id }) => id === attemptedLines.at(-1));
  const { telephones = [], inOrder = false } = line?.ringing ?? {};
  return inOrder && telephone + 1 < telephones.length ? line : undefined;
}

function whenAnswered(language: Language | undefined): Go['go'] {
  return language === undefined ? { place: 'language' } : { place: 'afterwards', language };
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
  const turn = ringing(line, { topic, ...known, deskLanguage, attemptedLines: lines, speech: [...before, ...announced] }, call, centre);
  const promised = statusOf(line, deskLanguage) === 'promised';
  return { ...turn, events: [{ type: 'transfer-begun', line: line.id, topic, ...known, deskLanguage, promised }] };
}

type Attempt = Pick<TransferState, 'topic' | 'language' | 'deskLanguage' | 'attemptedLines' | 'telephone'> & { readonly speech?: Speech };

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
        whisper: { ...whisper, centre: centre.id, topic, ...(language !== undefined && { callersLanguage: deskLanguage }) },
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
