// Whether every language has a voice: of the carrier, in recordings, or the robot.

import type { Traits } from '../../carrier/traits.ts';
import { twilioTraits } from '../../carrier/twilio/twilioTraits.ts';
import { type Message, message } from '../../messages/message.ts';
import { silentLanguages } from '../../speech/audible.ts';
import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { Heading } from '../../speech/heading.ts';
import { type Finding, finding } from './finding.ts';

/** The voices of a carrier. */
type Voiced = Pick<Traits, 'voices' | 'voicesPage'>;

/** One finding for each language, and one for all whose words are not reviewed. */
export function checkVoices(catalogues: Catalogues, audio: Pick<Audio, 'canPlay'>, carrier: Voiced = twilioTraits): readonly Finding[] {
  const silent = silentLanguages(catalogues, audio);
  const headings = [...catalogues.headings.values()];
  const unreviewed = headings.filter(({ reviewed }) => !reviewed).map(({ language }) => language);
  return [
    ...headings.map((heading) => checkVoice(heading, catalogues.voiceOf(heading.language), silent.includes(heading.language), carrier)),
    ...(unreviewed.length === 0 ? [] : [finding('words-not-reviewed', { languages: unreviewed })]),
  ];
}

function checkVoice(
  { language, locale, robot }: Heading,
  voice: string | undefined,
  isSilent: boolean,
  { voices, voicesPage: page }: Voiced,
): Finding {
  if (voice === undefined && isSilent) return finding('voice-missing', { language });
  if (voice === undefined) return finding('voice-is-robot', { language, voice: robot ?? '' });
  if (voices[locale]?.includes(voice)) return finding('voice-checked', { language, voice, locale });
  // The names of Google's voices begin with their locale, at Twilio behind “Google.” and at SignalWire behind “gcloud.”.
  const [, spoken] = /^(?:Google|gcloud)\.(.+)$/i.exec(voice) ?? [];
  if (spoken !== undefined && !spoken.toLowerCase().startsWith(`${locale.toLowerCase()}-`))
    return finding('voice-of-another-language', { language, voice, locale, example: exampleOf(voices[locale]?.[0]) });
  return finding('voice-unchecked', { language, voice, locale, page });
}

function exampleOf(voice: string | undefined): Message {
  return voice === undefined ? message('voice.of-table') : message('voice.example', { voice });
}
