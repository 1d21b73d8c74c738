// A turn, printed as TwiML with the carrier's own library. What a key may interrupt is inside the Gather.

import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Speech } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { Part, Played, Said, Script } from '../../speech/script.ts';

export type Printing = {
  readonly scriptOf: (speech: Speech) => Script;
  readonly addressOf: (state: State) => string;
  /** Where the audio of an utterance is fetched: absolute, since a Play's address is not resolved by every engine. */
  readonly audioAddressOf: (played: Played) => string;
  /** The same words in other languages, as comments behind each piece (`en: …`): for the phones of the rehearsal. */
  readonly glossesOf?: (piece: Said | Played) => readonly string[];
};

type Speaker = {
  say(attributes: { voice: string; language: string }, text: string): unknown;
  play(attributes: object, url: string): unknown;
  /** A Gather has no method for comments; every node gives its XML. */
  _getXml(): { comment(text: string): unknown };
};

/** The TwiML document of a turn. */
export function twimlOf({ does }: Turn, printing: Printing): string {
  const response = new VoiceResponse();
  switch (does.act) {
    case 'listen': {
      const action = printing.addressOf(does.next);
      // https://www.twilio.com/docs/voice/twiml/gather: without actionOnEmptyResult silence would fall through to what follows, which is
      // why what follows leads to the same place. finishOnKey is “#” unless emptied, and “#” is a key of ours.
      const gather = response.gather({
        action,
        method: 'POST',
        numDigits: 1,
        timeout: does.seconds,
        finishOnKey: '',
        actionOnEmptyResult: true,
      });
      speak(gather as unknown as Speaker, does.speech, printing);
      response.redirect({ method: 'POST' }, action);
      break;
    }
    case 'ring': {
      speak(response as unknown as Speaker, does.speech, printing);
      // https://www.twilio.com/docs/voice/twiml/dial
      const dial = response.dial({
        action: printing.addressOf(does.next),
        method: 'POST',
        timeout: does.seconds,
        ringTone: 'jp',
        ...(does.callerId !== undefined && { callerId: does.callerId }),
      });
      dial.number(does.send === undefined ? {} : { sendDigits: sendDigits(does.send) }, does.number);
      break;
    }
    case 'hang-up':
      speak(response as unknown as Speaker, does.speech, printing);
      response.hangup();
      break;
    default:
      does satisfies never;
  }
  return response.toString();
}

function speak(speaker: Speaker, speech: Speech, printing: Printing): void {
  for (const piece of printing.scriptOf(speech)) {
    if (piece.is === 'say') say(speaker, piece);
    else speaker.play({}, printing.audioAddressOf(piece));
    for (const gloss of printing.glossesOf?.(piece) ?? []) speaker._getXml().comment(` ${commentable(gloss)} `);
  }
}

/** A comment may not hold two hyphens, nor anything that XML does not allow. */
function commentable(text: string): string {
  return text.replace(/-{2,}/g, '-').replace(/\p{Cc}/gu, ' ');
}

/** One Say, with breaks where there are pauses: a Pause may not be shorter than a second, and not every engine takes one in a Gather. */
function say(speaker: Speaker, { voice, locale, parts }: Said): void {
  const [first, ...rest] = parts;
  const opening = typeof first === 'string' ? first : '';
  const said = speaker.say({ voice, language: locale }, opening) as {
    break(attributes: { time: string }): unknown;
    sub(attributes: { alias: string }, words: string): unknown;
    addText(text: string): void;
  };
  const add = (part: Part) => {
    if (typeof part === 'number') return said.break({ time: `${part}ms` });
    // https://www.twilio.com/docs/voice/twiml/say/text-speech#sub: the voice says the alias, a reader sees the words.
    return typeof part === 'string' ? said.addText(part) : said.sub({ alias: part.said }, part.written);
  };
  if (typeof first !== 'string' && first !== undefined) add(first);
  rest.forEach(add);
}

/** https://www.twilio.com/docs/voice/twiml/number#attributes-sendDigits: each `w` waits half a second. */
function sendDigits({ keys, afterSeconds }: { readonly keys: string; readonly afterSeconds: number }): string {
  return 'w'.repeat(Math.round(afterSeconds * 2)) + keys;
}
