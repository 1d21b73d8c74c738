// The words and the schedules that serve after a start: those in their folders, or what was kept of them before in the place of what is
// invalid.

import type { Instant } from '../hours/timetable.ts';
import { type Message, message, wholeMessage } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import type { Problem } from '../schedules/problem.ts';
import type { KeptCopy } from '../schedules/reload/keptCopyForm.ts';
import type { KeptStore } from '../schedules/reload/keptStore.ts';
import { type Opened, openServing } from '../schedules/reload/openServing.ts';
import { type CarrierName, usualCarrier } from './carrierTraits.ts';
import { openReading, type Reading, readingOf } from './content.ts';

/** The words, for the voices of a carrier, and what keeps those of the folder out. */
export type Words = { readonly carrier: CarrierName; readonly reading: Reading; readonly problems: readonly Problem[] };

// A catalogue may have as many faults as it has prompts.
const mostShown = 20;

/** The words of a folder, or the ones that were kept. Rejects with the faults of the folder where neither can be spoken. */
export async function openWords(prompts: string, store: Pick<KeptStore, 'read'>, carrier: CarrierName = usualCarrier): Promise<Words> {
  try {
    return { carrier, reading: await openReading(prompts, carrier), problems: [] };
  } catch (fault) {
    const copy = await store.read();
    const kept = 'fault' in copy ? undefined : keptReading(copy, carrier);
    if (kept === undefined || 'fault' in copy) throw fault;
    return { carrier, reading: kept, problems: refusals(fault, copy) };
  }
}

export type OpenContent = {
  readonly words: Words;
  readonly folder: string;
  readonly store: Pick<KeptStore, 'read'>;
  readonly clock: () => Instant;
};

/** What serves first, with the words for it, and the problems that only another start can end. */
export type Content = Words & { readonly opened: Opened };

/**
 * Opens the schedules with the words. Words with which a centre that was kept can no longer be served are refused, and the kept ones are
 * spoken. Rejects where nothing can serve.
 */
export async function openContent({ words, folder, store, clock }: OpenContent): Promise<Content> {
  const openWith = (reading: Reading) => openServing({ folder, load: reading.loadLive, clock, readCopy: store.read });
  const first = await openWith(words.reading).catch((fault: Error) => fault);
  if (!(first instanceof Error) && first.lost.length === 0) return { ...words, opened: first };
  const copy = await store.read();
  const kept = 'fault' in copy || copy.prompts === words.reading.promptFiles ? undefined : keptReading(copy, words.carrier);
  const second = kept && (await openWith(kept).catch(() => undefined));
  const isBetter = second !== undefined && (first instanceof Error || second.lost.length < first.lost.length);
  if (kept !== undefined && isBetter && !('fault' in copy)) {
    const centres = first instanceof Error ? Object.keys(copy.schedules.centres) : first.lost;
    const keptAt = isoOf(copy.keptAt);
    const said = problemOf('prompts', 'prompts-refused', message('prompts-refused.unsuited', { centres, keptAt }));
    return { carrier: words.carrier, reading: kept, problems: [said, ...lostProblems(second)], opened: second };
  }
  if (first instanceof Error) throw first;
  return { ...words, problems: [...words.problems, ...lostProblems(first)], opened: first };
}

function keptReading({ prompts }: KeptCopy, carrier: CarrierName): Reading | undefined {
  try {
    return readingOf(prompts, carrier);
  } catch {
    // A newer version of this program may need prompts that were not there.
    return undefined;
  }
}

/** A problem for each fault. */
function refusals(fault: unknown, { keptAt }: KeptCopy): readonly Problem[] {
  const reasons = fault instanceof StaffFault ? fault.reasons : [String(fault)];
  // The first one says that others follow.
  const faults = reasons.length > 1 ? reasons.slice(1) : reasons;
  return faults.slice(0, mostShown).map((reason) => {
    const said = wholeMessage('prompts-refused', { fault: reason, keptAt: isoOf(keptAt) });
    return problemOf(fileOf(reason), 'prompts-refused', said);
  });
}

/** The file that a fault is about; the folder where it is about none. */
function fileOf(fault: Message | string): string {
  const file = typeof fault === 'string' ? undefined : fault.values.file;
  if (typeof fault === 'string' || typeof file !== 'string') return 'prompts';
  return fault.key === 'pronunciation.in' ? `prompts/pronunciation/${file}` : `prompts/${file}`;
}

function lostProblems({ lost }: Opened): readonly Problem[] {
  return lost.map((centre) => problemOf(`centres/${centre}.yaml`, 'kept-lost', message('kept-lost', { centre })));
}

function problemOf(file: string, code: string, said: Problem['message']): Problem {
  return { severity: 'problem', file, line: 1, column: 1, code, message: said };
}

function isoOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
