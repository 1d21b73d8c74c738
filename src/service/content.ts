// Reads the words and the schedules. The schedules are checked against the words, again at every change. Changed words serve without a new
// start as long as they are words for the same things (words/followWords.ts).

import type { KeptSchedules } from '../schedules/build/kept.ts';
import { type Loaded, loadDirectory, type SourceFiles } from '../schedules/build/loadDirectory.ts';
import { loadKeeping, type Settled } from '../schedules/build/loadKeeping.ts';
import { loadApart } from '../schedules/reload/loadApart.ts';
import type { Vocabulary } from '../schedules/vocabulary.ts';
import { type Catalogues, cataloguesOf, type PromptFiles, readPromptFiles } from '../speech/catalogue.ts';
import { vocabularyOf } from '../speech/vocabularyOf.ts';
import { type CarrierName, carrierTraits, usualCarrier } from './carrierTraits.ts';

export type Reading = {
  readonly catalogues: Catalogues;
  /** What the schedules are checked against. */
  readonly vocabulary: Vocabulary;
  /** The texts that the catalogues were made of. */
  readonly promptFiles: PromptFiles;
  /** Checks the texts of a schedules folder against the words. */
  readonly load: (files: SourceFiles) => Loaded;
  /**
   * The same while calls go on, beside what was kept: with many files, or long ones, in a thread of its own. Of what is invalid, the last good
   * form is taken.
   */
  readonly loadLive: (files: SourceFiles, kept?: KeptSchedules) => Promise<Settled>;
};

// Up to this number the check takes less time than a thread takes to start.
const fewFiles = 100;
const fewCharacters = 200_000;

/** Reads the catalogues of a folder, for the voices of a carrier. Rejects with every fault in them. */
export async function openReading(prompts: string, carrier: CarrierName = usualCarrier): Promise<Reading> {
  return readingOf(await readPromptFiles(prompts), carrier);
}

/** The same for the texts of a prompts folder. Throws with every fault in them. */
export function readingOf(promptFiles: PromptFiles, carrier: CarrierName = usualCarrier): Reading {
  const catalogues = cataloguesOf(promptFiles, carrier);
  const { name, cannot } = carrierTraits[carrier];
  const vocabulary = { ...vocabularyOf(catalogues), carrier: { name, cannot } };
  return {
    catalogues,
    vocabulary,
    promptFiles,
    load: (files) => loadDirectory(files, vocabulary),
    loadLive: async (files, kept) => (isMuch(files, kept) ? loadApart(files, vocabulary, kept) : loadKeeping(files, vocabulary, kept)),
  };
}

function isMuch(files: SourceFiles, kept: KeptSchedules | undefined): boolean {
  const texts = Object.values(files);
  return (
    Object.keys(kept?.centres ?? {}).length > fewFiles ||
    texts.length > fewFiles ||
    texts.reduce((sum, { length }) => sum + length, 0) > fewCharacters
  );
}
