// A turn that rings a line: its first telephone after the words about it, or the next one without a word.

import type { CentreNow, LineNow } from '../routing/centreNow.ts';
import { statusOf } from '../routing/lines.ts';
import { announceTransfer } from './announceTransfer.ts';
import { type Call, languagesOf, onward } from './caller.ts';
import type { TransferDestination } from './destination.ts';
import type { Language, Speech } from './speech.ts';
import type { TransferState } from './state.ts';
import type { Turn, TurnEvent } from './turn.ts';

// The carrier's own default for <Dial timeout>; a national call centre answers or queues well within it.
const usualSeconds = 30;

type Round = TransferDestination & { readonly deskLanguage: Language };

/** The first telephone of a line rings, after the words about it. */
export function ringFirst(line: LineNow, round: Round, call: Call, centre: CentreNow): Turn {
  const { language, topic, deskLanguage, attemptedLines = [], before = [], busyLine, halfMinutes, since } = round;
  const announced = languagesOf(language).flatMap((spoken) => announceTransfer(spoken, deskLanguage, line, language !== undefined));
  const attempt = {
    topic,
    ...(language !== undefined && { language }),
    deskLanguage,
    attemptedLines: [...attemptedLines, line.id],
    ...(busyLine !== undefined && { busyLine }),
    ...(halfMinutes !== undefined && { halfMinutes }),
    ...(since !== undefined && { since }),
  };
  return ringing(line, attempt, [...before, ...announced], call, centre);
}

/** The telephone of a line rings that comes after the one that rang. The caller hears no word about it. */
export function ringNext(line: LineNow, rang: TransferState, centre: CentreNow): Turn {
  const { whispered: _, ...attempt } = rang;
  return ringing(line, { ...attempt, telephone: (rang.telephone ?? 0) + 1 }, [], rang, centre);
}

/** Which of a line's telephones rings, counted from 1 in the order of its file, where they ring one after the other. */
export function telephoneOf(line: LineNow | undefined, telephone = 0): Pick<Extract<TurnEvent, { type: 'transfer-begun' }>, 'telephone'> {
  const { telephones = [], inOrder = false } = line?.ringing ?? {};
  return telephone > 0 || (inOrder && telephones.length > 1) ? { telephone: telephone + 1 } : {};
}

type Attempt = Omit<TransferState, keyof Call | 'place' | 'whispered'>;

function ringing(line: LineNow, attempt: Attempt, speech: Speech, call: Call, centre: CentreNow): Turn {
  const { topic, language, deskLanguage, telephone = 0 } = attempt;
  const known = language !== undefined && { language };
  const whisper = line.ringing?.whisper;
  const promised = statusOf(line, deskLanguage) === 'promised';
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
      next: { ...attempt, ...onward(call), place: 'transfer', ...(whisper !== undefined && { whispered: true }) },
    },
    events: [{ type: 'transfer-begun', line: line.id, topic, ...known, deskLanguage, promised, ...telephoneOf(line, telephone) }],
  };
}

/** The telephones that ring now: all of a line, or one of them where they ring one after the other. */
function numbersOf({ number, ringing: desk }: LineNow, telephone: number): readonly [string, ...string[]] {
  const [first = number, ...others] = desk?.telephones ?? [];
  if (desk?.inOrder === true) return [[first, ...others][telephone] ?? first];
  return [first, ...others];
}
