// What the pages about words work with.

import type { Message } from '../../messages/message.ts';
import type { PromptFiles } from '../../speech/catalogue.ts';
import type { Recordings } from '../../speech/recordings.ts';
import type { HeardRows } from '../../store/heardRows.ts';
import type { Reviews } from '../../store/reviews.ts';
import type { JobQueue } from '../../website/jobQueue.ts';
import type { Audit } from '../auditPort.ts';
import type { Voices } from '../hearing/heardSpeech.ts';

/** The prompts folder, and what of it serves. */
export type WordsFolder = {
  readonly folder: string;
  readonly files: () => PromptFiles;
  readonly recordings: () => Recordings;
  /** Another number after each change that serves. */
  readonly revision: () => number;
  readonly status: () => { readonly serves: 'now' | 'waits' | 'refused'; readonly problems: readonly Message[] };
  /** Looks at the folder at once. */
  readonly look: () => Promise<void>;
};

export type WordsParts = Voices & {
  readonly words: WordsFolder;
  /** The carrier whose voices the catalogues must have; the usual one if absent. */
  readonly carrier?: string;
  readonly reviews: () => Promise<Reviews>;
  readonly heard: () => Promise<HeardRows>;
  readonly audit: Audit;
  readonly publicUrl: string;
  readonly queue: JobQueue;
};
