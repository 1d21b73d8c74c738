// When all else fails: Japanese and English, and the line that stops a lost card. It needs neither directory nor catalogues, so the
// words and the number stand here; a test holds the number against the schedules.

import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

/** 0120-0178-27, always answered (facts §1, seed 0). */
export const emergencyNumber = '+81120017827';

const japanese = { voice: 'Polly.Kazuha-Neural', language: 'ja-JP' } as const;
const english = { voice: 'Polly.Joanna-Neural', language: 'en-US' } as const;

/** Says sorry, rings the suspension line, and if nobody answers there says its number twice. The same document every time. */
export const emergencyTwiml: string = (() => {
  const response = new VoiceResponse();
  response.say(japanese, 'すみません。いま、うまく動いていません。なくしたカードを止める窓口に、つなぎます。');
  response.say(english, 'I am sorry, something is not working. Connecting you to the desk that stops lost cards.');
  response.dial({ timeout: 30, ringTone: 'jp' }, emergencyNumber);
  return sayNumberAndHangUp(response);
})();

/** For a call that comes when too many do: when to call again, and the number that nobody has to wait for. Nothing is rung. */
export const tooManyTwiml: string = (() => {
  const response = new VoiceResponse();
  response.say(japanese, 'すみません。いま、電話がとても多いです。いっぷん待ってから、もういちど電話してください。');
  response.say(english, 'I am sorry, there are too many calls now. Please call again in a minute.');
  return sayNumberAndHangUp(response);
})();

function sayNumberAndHangUp(response: VoiceResponse): string {
  response.say(
    japanese,
    'カードを止める電話番号は、ゼロ、いち、に、ゼロ。ゼロ、いち、なな、はち。に、なな。もういちど言います。ゼロ、いち、に、ゼロ。ゼロ、いち、なな、はち。に、なな。',
  );
  response.say(
    english,
    'The number to stop a lost card is: zero, one, two, zero. Zero, one, seven, eight. Two, seven. Once more: zero, one, two, zero. Zero, one, seven, eight. Two, seven. Goodbye.',
  );
  response.hangup();
  return response.toString();
}
