// The whole service inside the test's own process, at an instant that the test chooses, on the frozen schedules.

import { join } from 'node:path';
import { instantOf } from '../../src/hours/zone.ts';
import { browserPhone } from '../../src/rehearsal/browser/browserPhone.ts';
import { loadDirectory, type SourceFiles } from '../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { describeProblem } from '../../src/schedules/problem.ts';
import { readSchedules } from '../../src/schedules/reload/readFiles.ts';
import type { Parts } from '../../src/service/app.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../src/speech/vocabularyOf.ts';
import { type InProcess, startInProcess } from '../../src/tools/fuzz/serviceInProcess.ts';
import { frozenFolder } from './schedules/frozenFolder.ts';

export type ServiceOptions = {
  /** ISO 8601, in Tokyo where it has no offset. The clock of the service stands still. */
  readonly at: string;
  readonly token?: string;
  /** Whether a gloss may be asked for; true if absent. */
  readonly rehearsal?: boolean;
  /** The texts of the schedules folder; the frozen ones if absent. */
  readonly schedules?: SourceFiles;
  /** Parts to put in the place of the real ones. */
  readonly parts?: Partial<Parts>;
};

export type Service = InProcess & {
  /** Sets the clock to another instant. */
  readonly setAt: (at: string) => void;
};

const prompts = join(import.meta.dirname, '../../prompts');
let catalogues: Promise<Catalogues> | undefined;
let files: Promise<SourceFiles> | undefined;

/** Starts the service. Throws where the schedules are invalid or the instant is none. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { at, token = 'a token of the tests', rehearsal = true, parts = {} } = options;
  const { directory, words } = await readTables(options.schedules);
  let now = instant(at);
  const service = await startInProcess({
    directory,
    catalogues: words,
    prompts,
    clock: () => now,
    token,
    rehearsal,
    parts: { browserPhone, ...parts },
  });
  return {
    ...service,
    setAt: (later) => {
      now = instant(later);
    },
  };
}

/** The tables of these texts, or the frozen ones, and the words that they were checked against. Throws where they are invalid. */
export async function readTables(schedules?: SourceFiles): Promise<{ readonly directory: Directory; readonly words: Catalogues }> {
  catalogues ??= loadCatalogues(prompts);
  files ??= readSchedules(frozenFolder);
  const words = await catalogues;
  const { directory, problems } = loadDirectory(schedules ?? (await files), vocabularyOf(words));
  if (directory === undefined) throw new Error(`The schedules of this test are invalid:\n${problems.map(describeProblem).join('\n')}`);
  return { directory, words };
}

function instant(at: string): number {
  const found = instantOf(at, 'Asia/Tokyo');
  if (found === undefined) throw new Error(`“${at}” is not an instant. Write one like 2026-12-30T19:00:00+09:00.`);
  return found;
}
