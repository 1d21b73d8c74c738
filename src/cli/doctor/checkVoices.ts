// Whether every language can be heard: by a voice of the carrier, by recordings, or by the robot.

import { silentLanguages } from '../../speech/audible.ts';
import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { Heading } from '../../speech/heading.ts';
import { type Finding, findingsOf } from './finding.ts';

/**
 * Voices by locale that stand both in the manual's table and in the SDK, as checked on 2026-11-21: the SDK has some that the manual dropped.
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

const { fine, warning, problem } = findingsOf('voices');

/** One finding a language, and one about the words that nobody has approved yet. */
export function checkVoices(catalogues: Catalogues, audio: Pick<Audio, 'canPlay'>): readonly Finding[] {
  const silent = silentLanguages(catalogues, audio);
  const headings = [...catalogues.headings.values()];
  const unreviewed = headings.filter(({ reviewed }) => !reviewed).map(({ language }) => language);
  return [
    ...headings.map((heading) => checkVoice(heading, catalogues.voiceOf(heading.language), silent.includes(heading.language))),
    ...(unreviewed.length === 0
      ? []
      : [
          warning(
            `The words in ${unreviewed.join(', ')} await a native speaker. Let one read prompts/<language>.json and set “reviewed: true”.`,
          ),
        ]),
  ];
}

function checkVoice({ language, locale, robot }: Heading, voice: string | undefined, isSilent: boolean): Finding {
  if (voice === undefined && isSilent)
    return problem(
      `${language} has no voice here, so what nobody has recorded is said in English. Install @echogarden/espeak-ng-emscripten, or record every prompt.`,
    );
  if (voice === undefined)
    return warning(`${language} is read by the robot voice “${robot}” where nobody has recorded it. Record its prompts.`);
  if (checkedVoices[locale]?.includes(voice)) return fine(`${language}: ${voice} in ${locale}`);
  if (voice.startsWith('Google.') && !voice.toLowerCase().startsWith(`google.${locale.toLowerCase()}-`))
    return problem(
      `${language}: the voice ${voice} does not speak ${locale}. Write a voice of that language, such as ${checkedVoices[locale]?.[0] ?? 'one of the carrier’s table'}.`,
    );
  return warning(
    `${language}: nobody has checked here that the carrier has the voice ${voice} in ${locale}. Look it up in its table of voices (https://www.twilio.com/docs/voice/twiml/say/text-speech).`,
  );
}
