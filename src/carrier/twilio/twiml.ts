// A turn, printed as TwiML. What a key may interrupt is inside the Gather.

import type { Speech } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { Lines, Played, Said, Script } from '../../speech/script.ts';
import { comment, dial, documentOf, gather, hangUp, joined, number, redirect, type Xml } from './elements.ts';
import { speak } from './speak.ts';

export type Printing = {
  readonly scriptOf: (speech: Speech) => Script;
  readonly addressOf: (state: State) => string;
  /** Where the audio of an utterance is fetched: absolute, since a Play's address is not resolved by every engine. */
  readonly audioAddressOf: (played: Played) => string;
  /** The same words in other languages, as comments behind each Say and Play (`en: …`, a line for each): for the phones of the rehearsal. */
  readonly glossesOf?: ((piece: Said | Played, ended: Lines) => readonly string[]) | undefined;
};

/** The TwiML document of a turn. */
export function twimlOf({ does }: Turn, printing: Printing): string {
  const spoken = spokenBy(does.speech, printing);
  switch (does.act) {
    case 'listen': {
      const action = printing.addressOf(does.next);
      // https://www.twilio.com/docs/voice/twiml/gather: without actionOnEmptyResult silence would fall through to what follows, which is
      // why what follows leads to the same place. finishOnKey is “#” unless emptied, and “#” is a key of ours.
      const listening = {
        action,
        method: 'POST',
        numDigits: 1,
        timeout: does.seconds,
        finishOnKey: '',
        actionOnEmptyResult: true,
      } as const;
      return documentOf(joined(gather(listening, spoken), redirect('POST', action)));
    }
    case 'ring': {
      const { next, seconds, callerId } = does;
      const ringing = dial({ action: printing.addressOf(next), timeout: seconds, callerId }, number(does.number, does.send));
      return documentOf(joined(spoken, ringing));
    }
    case 'hang-up':
      return documentOf(joined(spoken, hangUp));
    default:
      return does satisfies never;
  }
}

function spokenBy(speech: Speech, { scriptOf, audioAddressOf, glossesOf }: Printing): Xml {
  const glosses = glossesOf && ((piece: Said | Played, ended: Lines) => joined(...glossesOf(piece, ended).map(comment)));
  return speak(scriptOf(speech), audioAddressOf, glosses);
}
