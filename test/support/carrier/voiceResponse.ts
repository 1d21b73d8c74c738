// The same documents by the carrier's own library: what our printer is held against.

import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Turn } from '../../../src/call/turn.ts';
import type { Printing } from '../../../src/carrier/twilio/twiml.ts';
import type { Script } from '../../../src/speech/script.ts';

type Speaker = {
  say(attributes: { voice: string; language: string }, text: string): unknown;
  play(attributes: object, url: string): unknown;
};

/** A turn as the library prints it. Throws for what XML does not allow, as the library does. */
export function byTheLibrary({ does }: Turn, { scriptOf, addressOf, audioAddressOf, whisperAddressOf }: Printing): string {
  const response = new VoiceResponse();
  const script = scriptOf(does.speech, 'next' in does ? does.next.centre : does.centre);
  switch (does.act) {
    case 'listen': {
      const action = addressOf(does.next);
      const gather = response.gather({
        action,
        method: 'POST',
        numDigits: 1,
        timeout: does.seconds,
        finishOnKey: '',
        actionOnEmptyResult: true,
      });
      speak(gather as unknown as Speaker, script, audioAddressOf);
      response.redirect({ method: 'POST' }, action);
      break;
    }
    case 'ring': {
      speak(response as unknown as Speaker, script, audioAddressOf);
      const { send, callerId, seconds, next } = does;
      const dial = response.dial({
        action: addressOf(next),
        method: 'POST',
        timeout: seconds,
        ringTone: 'jp',
        ...(callerId !== undefined && { callerId }),
        ...(does.whisper !== undefined && { answerOnBridge: true }),
      });
      const attributes = {
        ...(send !== undefined && { sendDigits: 'w'.repeat(Math.round(send.afterSeconds * 2)) + send.keys }),
        ...(does.whisper !== undefined && { url: whisperAddressOf(does.whisper, 'answered'), method: 'POST' }),
      };
      for (const number of does.numbers) dial.number(attributes, number);
      break;
    }
    default:
      speak(response as unknown as Speaker, script, audioAddressOf);
      response.hangup();
  }
  return response.toString();
}

function speak(speaker: Speaker, script: Script, audioAddressOf: Printing['audioAddressOf']): void {
  for (const piece of script) {
    if (piece.is === 'play') {
      speaker.play({}, audioAddressOf(piece));
      continue;
    }
    const said = speaker.say({ voice: piece.voice, language: piece.locale }, '') as {
      break(attributes: { time: string }): unknown;
      sub(attributes: { alias: string }, words: string): unknown;
      addText(text: string): void;
    };
    for (const part of piece.parts) {
      if (typeof part === 'number') said.break({ time: `${part}ms` });
      else if (typeof part === 'string') said.addText(part);
      else said.sub({ alias: part.said }, part.written);
    }
  }
}
