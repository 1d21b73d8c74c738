// The words for when no turn can be made, as TwiML. They are printed once, when the service starts.

import { type Emergency, type EmergencyCode, type EmergencyWords, emergencies } from '../emergency.ts';
import { dial, documentOf, hangUp, joined, say, text, type Voice, type Xml } from './elements.ts';

// The same voices as in the catalogues, which may be missing; a test compares the two.
const voices: Readonly<Record<EmergencyWords['language'], Voice>> = {
  ja: { voice: 'Polly.Kazuha-Neural', locale: 'ja-JP' },
  en: { voice: 'Polly.Joanna-Neural', locale: 'en-US' },
};

/** The document of each occasion: the same one every time. */
export const emergencyTwiml = Object.fromEntries(
  Object.entries(emergencies).map(([code, emergency]) => [code, print(emergency)]),
) as Readonly<Record<EmergencyCode, string>>;

/** https://www.twilio.com/docs/voice/twiml/dial: without `action` the call goes on below the Dial when the number did not answer. */
function print({ words, rings, after }: Emergency): string {
  const ringing = rings === undefined ? [] : [dial({ timeout: rings.seconds }, text(rings.number))];
  return documentOf(joined(spoken(words), ...ringing, spoken(after), hangUp));
}

function spoken(words: readonly EmergencyWords[]): Xml {
  return joined(...words.map((each) => say(voices[each.language], text(each.text))));
}
