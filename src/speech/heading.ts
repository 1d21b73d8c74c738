// The heading of a catalogue: its language and its voices.

import type { Language } from '../call/speech.ts';
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
  /** The robot voice, which reads prompts without a recording. */
  readonly robot?: string;
};

/** A heading as it is written: `reviewed` is false, or who approved the words and when. */
export type WrittenHeading = Omit<Heading, 'reviewed'> & { readonly reviewed: false | Approval };

/** What is wrong with the heading of a file, in sentences, for a service that is called by this carrier. */
export function headingFaults(name: string, heading: Partial<WrittenHeading> | undefined, carrier: string): readonly string[] {
  if (heading === undefined) return [`${name}: “catalogue” is missing. Copy it from another catalogue and change its language and voice.`];
  return [
    ...(heading.language === name.replace('.json', '') ? [] : [`${name}: catalogue.language must be “${name.replace('.json', '')}”.`]),
    ...(heading.reviewed === false || isSigned(heading.reviewed)
      ? []
      : [`${name}: catalogue.reviewed is false, or says who approved the words and when: {"by": "Name", "on": "2026-12-01"}.`]),
    ...(typeof heading.locale === 'string' ? [] : [`${name}: catalogue.locale is missing. Write the carrier's tag, like “th-TH”.`]),
    ...voiceFaults(name, heading, carrier),
  ];
}

function voiceFaults(name: string, { voice, robot }: Partial<WrittenHeading>, carrier: string): readonly string[] {
  if (typeof voice === 'string')
    return [`${name}: catalogue.voice must say whose voice it is. Write { "${carrier}": "${voice}" } instead of "${voice}".`];
  if (voice !== undefined && !isNamed(voice))
    return [`${name}: catalogue.voice must name a voice for each carrier, like { "${carrier}": "Polly.Joanna-Neural" }.`];
  if (typeof voice?.[carrier] === 'string' || typeof robot === 'string') return [];
  return [
    `${name}: write catalogue.voice with a voice of the carrier ${carrier}, like { "${carrier}": "Polly.Joanna-Neural" }, or catalogue.robot.`,
  ];
}

/** Whether a value gives a text for each name. */
function isNamed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each === 'string');
}
