// A turn, printed as TwiML. What a key may interrupt is inside the Gather.

import type { Speech } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { WhisperState, WhisperTurn } from '../../call/whisper.ts';
import type { Lines, Played, Said, Script } from '../../speech/script.ts';
import type { WhisperStep } from '../whisperAddress.ts';
import { comment, dial, documentOf, gather, hangUp, joined, number, redirect, type Xml } from './elements.ts';
import { speak } from './speak.ts';

export type Printing = {
  /** The pieces of some speech, as callers of a centre hear it. */
  readonly scriptOf: (speech: Speech, centre: string) => Script;
  readonly addressOf: (state: State) => string;
  /** Where the carrier asks what a desk hears, and tells the key that it pressed: absolute. */
  readonly whisperAddressOf: (state: WhisperState, step: WhisperStep) => string;
  /** Where the audio of an utterance is fetched: absolute, since a Play's address is not resolved by every engine. */
  readonly audioAddressOf: (played: Played) => string;
  /** Whether the carrier loses marks inside a Say; false if absent. */
  readonly saysPlainText?: boolean | undefined;
  /** The same words in other languages, as comments behind each Say and Play (`en: …`, a line for each): for the phones of the rehearsal. */
  readonly glossesOf?: ((piece: Said | Played, ended: Lines) => readonly string[]) | undefined;
};

/** The TwiML document of a turn. */
export function twimlOf({ does }: Turn, printing: Printing): string {
  const spoken = spokenBy(does.speech, 'next' in does ? does.next.centre : does.centre, printing);
  switch (does.act) {
    case 'listen': {
      const action = printing.addressOf(does.next);
      // https://www.twilio.com/docs/voice/twiml/gather: without actionOnEmptyResult silence would fall through to what follows, which is
      // why what follows leads to the same place. finishOnKey is “#” unless emptied, and “#” is a key of ours.
      const listening = {
        action,
        method: 'POST',
        numDigits: does.mostDigits ?? 1,
        timeout: does.seconds,
        finishOnKey: does.mostDigits === undefined ? '' : '#',
        actionOnEmptyResult: true,
      } as const;
      return documentOf(joined(gather(listening, spoken), redirect('POST', action)));
    }
    case 'ring': {
      const { next, seconds, callerId, send } = does;
      const whisper = does.whisper && printing.whisperAddressOf(does.whisper, 'answered');
      const telephones = does.numbers.map((each) => number({ number: each, send, whisper }));
      const answerOnBridge = does.whisper && true;
      const ringing = dial({ action: printing.addressOf(next), timeout: seconds, callerId, answerOnBridge }, joined(...telephones));
      return documentOf(joined(spoken, ringing));
    }
    case 'hang-up':
      return documentOf(joined(spoken, hangUp));
    default:
      return does satisfies never;
  }
}

/**
 * What a desk hears. https://www.twilio.com/docs/voice/twiml/number: the end of the document connects the two, so a desk that is asked for a
 * key and presses none is hung up. The question is repeated by a second Gather, since a Redirect is not allowed here.
 */
export function whisperTwimlOf(turn: WhisperTurn, state: WhisperState | undefined, printing: Printing): string {
  if (turn.act === 'hang-up' || state === undefined) return documentOf(hangUp);
  const spoken = spokenBy(turn.speech, state.centre, printing);
  if (turn.act === 'connect') return documentOf(spoken);
  const action = printing.whisperAddressOf(state, 'key');
  const asking = gather({ action, method: 'POST', numDigits: 1, timeout: turn.seconds, finishOnKey: '' }, spoken);
  return documentOf(joined(...Array.from({ length: turn.times }, () => asking), hangUp));
}

function spokenBy(speech: Speech, centre: string, { scriptOf, audioAddressOf, glossesOf, saysPlainText }: Printing): Xml {
  const after = glossesOf && ((piece: Said | Played, ended: Lines) => joined(...glossesOf(piece, ended).map(comment)));
  return speak(scriptOf(speech, centre), { addressOf: audioAddressOf, after, isPlain: saysPlainText });
}
