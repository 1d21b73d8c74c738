// Whether every language has a voice: of the carrier, in recordings, or the robot.

import { type Message, message } from '../../messages/message.ts';
import { silentLanguages } from '../../speech/audible.ts';
import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { Heading } from '../../speech/heading.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Voices by locale that are both in the manual's table and in the SDK, checked on 2026-11-21. The SDK has some that the manual dropped.
 * https://www.twilio.com/docs/voice/twiml/say/text-speech
 */
export const checkedVoices: Readonly<Record<string, readonly string[]>> = {
  'ja-JP': ['Polly.Kazuha-Neural', 'Polly.Tomoko-Neural'],
  'en-US': ['Polly.Joanna-Neural'],
  'cmn-CN': ['Polly.Zhiyu-Neural'],
  'ko-KR': ['Polly.Seoyeon-Neural'],
  'es-US': ['Polly.Lupe-Neural'],
  'pt-BR': ['Polly.Camila-Neural'],
  'vi-VN': ['Google.vi-VN-Wavenet-A'],
  'th-TH': ['Google.th-TH-Standard-A'],
  'id-ID': ['Google.id-ID-Wavenet-A'],
  'fil-PH': ['Google.fil-PH-Wavenet-A'],
};

/** One finding for each language, and one for all whose words are not reviewed. */
export function checkVoices(catalogues: Catalogues, audio: Pick<Audio, 'canPlay'>): readonly Finding[] {
  const silent = silentLanguages(catalogues, audio);
  const headings = [...catalogues.headings.values()];
  const unreviewed = headings.filter(({ reviewed }) => !reviewed).map(({ language }) => language);
  return [
    ...headings.map((heading) => checkVoice(heading, catalogues.voiceOf(heading.language), silent.includes(heading.language))),
    ...(unreviewed.length === 0 ? [] : [finding('words-not-reviewed', { languages: unreviewed })]),
  ];
}

function checkVoice({ language, locale, robot }: Heading, voice: string | undefined, isSilent: boolean): Finding {
  if (voice === undefined && isSilent) return finding('voice-missing', { language });
  if (voice === undefined) return finding('voice-is-robot', { language, voice: robot ?? '' });
  if (checkedVoices[locale]?.includes(voice)) return finding('voice-checked', { language, voice, locale });
  if (voice.startsWith('Google.') && !voice.toLowerCase().startsWith(`google.${locale.toLowerCase()}-`))
    return finding('voice-of-another-language', { language, voice, locale, example: exampleOf(locale) });
  return finding('voice-unchecked', { language, voice, locale });
}

function exampleOf(locale: string): Message {
  const voice = checkedVoices[locale]?.[0];
  return voice === undefined ? message('voice.of-table') : message('voice.example', { voice });
}
