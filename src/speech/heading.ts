// The heading of a catalogue: its language and its voices.

import type { Language } from '../call/speech.ts';

export type Heading = {
  readonly language: Language;
  /** The language's name in itself. */
  readonly name: string;
  /** True once a named native speaker has approved every word. */
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

/** What is wrong with the heading of a file, in sentences, for a service that is called by this carrier. */
export function headingFaults(name: string, heading: Partial<Heading> | undefined, carrier: string): readonly string[] {
  if (heading === undefined) return [`${name}: “catalogue” is missing. Copy it from another catalogue and change its language and voice.`];
  return [
    ...(heading.language === name.replace('.json', '') ? [] : [`${name}: catalogue.language must be “${name.replace('.json', '')}”.`]),
    ...(typeof heading.reviewed === 'boolean' ? [] : [`${name}: catalogue.reviewed must be true or false.`]),
    ...(typeof heading.locale === 'string' ? [] : [`${name}: catalogue.locale is missing. Write the carrier's tag, like “th-TH”.`]),
    ...voiceFaults(name, heading, carrier),
  ];
}

function voiceFaults(name: string, { voice, robot }: Partial<Heading>, carrier: string): readonly string[] {
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
