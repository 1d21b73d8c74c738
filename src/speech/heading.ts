// The heading of a catalogue: its language and its voices.

import type { Language } from '../call/speech.ts';
import { type Message, message } from '../messages/message.ts';
import { type Approval, isSigned } from './approvals.ts';

export type Heading = {
  readonly language: Language;
  /** The language's name in itself. */
  readonly name: string;
  /** Whether a named native speaker has approved every word, and no word was changed since. */
  readonly reviewed: boolean;
  /** BCP 47 tag as the carrier takes it: `fil-PH`. */
  readonly locale: string;
  /**
   * The voice of each carrier, by the carrier's name: `{"twilio": "Polly.Kazuha-Neural"}`. A language for which a carrier has none is played
   * there as audio that this service serves.
   */
  readonly voice?: Readonly<Record<string, string>>;
  /** The robot voice, which reads prompts without a recording; absent where the carrier has a voice, also if one is written. */
  readonly robot?: string;
};

/** A heading as it is written: `reviewed` is false, or who approved the words and when. */
export type WrittenHeading = Omit<Heading, 'reviewed'> & { readonly reviewed: false | Approval };

/** What is wrong with the heading of a file, for a service that is called by this carrier. */
export function headingFaults(file: string, heading: Partial<WrittenHeading> | undefined, carrier: string): readonly Message[] {
  if (heading === undefined) return [message('heading.missing', { file })];
  const language = file.replace('.json', '');
  return [
    ...(heading.language === language ? [] : [message('heading.language', { file, language })]),
    ...(heading.reviewed === false || isSigned(heading.reviewed) ? [] : [message('heading.reviewed', { file })]),
    ...(typeof heading.locale === 'string' ? [] : [message('heading.locale', { file })]),
    ...voiceFaults(file, heading, carrier),
  ];
}

function voiceFaults(file: string, { voice, robot }: Partial<WrittenHeading>, carrier: string): readonly Message[] {
  if (typeof voice === 'string') return [message('heading.voice-whose', { file, carrier, voice })];
  if (voice !== undefined && !isNamed(voice)) return [message('heading.voice-form', { file, carrier })];
  if (typeof voice?.[carrier] === 'string' || typeof robot === 'string') return [];
  return [message('heading.voice-missing', { file, carrier })];
}

/** Whether a value gives a text for each name. */
function isNamed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each === 'string');
}
