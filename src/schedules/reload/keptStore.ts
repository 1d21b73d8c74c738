// Keeps what serves, in the background: it never blocks, and a folder that cannot be written costs a warning.

import type { Instant } from '../../hours/timetable.ts';
import { sameFiles, sameSchedules } from '../build/kept.ts';
import { type CopyFault, readKeptCopy, writeKeptCopy } from './keptCopyFile.ts';
import type { KeptCopy } from './keptCopyForm.ts';
import { systemCode } from './readFiles.ts';

export type KeptStoreStatus = {
  /** Since when the whole that is kept has served; absent while nothing is kept. */
  readonly keptAt?: Instant;
  /** Why what serves now is not kept: `EROFS`, `ENOSPC`. Absent where it is. */
  readonly fault?: string;
  /** How often it could not be written. */
  readonly faults: number;
};

export type KeptStore = {
  /** What was kept before this start, or why there is nothing. Read once, and only if it is asked for. */
  readonly read: () => Promise<KeptCopy | CopyFault>;
  /** Keeps this in the place of what was kept. Returns at once. */
  readonly keep: (copy: KeptCopy) => void;
  readonly status: () => KeptStoreStatus;
  /** Resolves when nothing is being written any more. */
  readonly close: () => Promise<void>;
};

export type KeptStoreOptions = {
  readonly file: string;
  readonly log: Readonly<Record<'info' | 'warn', (what: object, message: string) => void>>;
  /** How long after a fault it is tried again; a minute if absent. */
  readonly retryMs?: number;
};

/** The store of one file. Reads and writes nothing yet. */
export function openKeptStore({ file, log, retryMs = 60_000 }: KeptStoreOptions): KeptStore {
  let found: Promise<KeptCopy | CopyFault> | undefined;
  let last: KeptCopy | undefined;
  let wanted: KeptCopy | undefined;
  let status: KeptStoreStatus = { faults: 0 };
  let writing: Promise<void> | undefined;
  let later: NodeJS.Timeout | undefined;
  let isClosed = false;

  const read = (): Promise<KeptCopy | CopyFault> => {
    found ??= readKeptCopy(file).then((copy) => {
      if (!('fault' in copy)) {
        last ??= copy;
        status = { keptAt: copy.keptAt, ...status };
      }
      return copy;
    });
    return found;
  };
  const write = async (copy: KeptCopy): Promise<void> => {
    await read();
    const next = last === undefined ? copy : withTimesOf(last, copy);
    if (next !== last) await writeKeptCopy(file, next);
    last = next;
    if (status.fault !== undefined) log.info({ code: 'kept-again' }, 'the last good schedules and prompts can be kept again');
    status = { keptAt: next.keptAt, faults: status.faults };
  };
  const fail = (fault: unknown, copy: KeptCopy): void => {
    wanted ??= copy;
    const code = systemCode(fault);
    if (status.fault !== code) log.warn({ code: 'not-kept', fault: code, file }, 'the last good schedules and prompts cannot be kept');
    status = { ...status, fault: code, faults: status.faults + 1 };
    later = setTimeout(begin, retryMs).unref();
  };
  const begin = (): void => {
    clearTimeout(later);
    const copy = wanted;
    if (isClosed || copy === undefined || writing !== undefined) return;
    wanted = undefined;
    let hasFailed = false;
    writing = write(copy)
      .catch((fault: unknown) => {
        hasFailed = true;
        fail(fault, copy);
      })
      .finally(() => {
        writing = undefined;
        if (!hasFailed) begin();
      });
  };

  return {
    read,
    keep: (copy) => {
      wanted = copy;
      begin();
    },
    status: () => status,
    close: async () => {
      isClosed = true;
      clearTimeout(later);
      await writing;
    },
  };
}

function isSame(one: KeptCopy, other: KeptCopy): boolean {
  return sameSchedules(one.schedules, other.schedules) && sameFiles(one.prompts, other.prompts);
}

/** Since when each part has served, across restarts: a part whose texts are the same keeps its time. */
function withTimesOf(before: KeptCopy, now: KeptCopy): KeptCopy {
  if (isSame(before, now)) return before;
  const sinceOf = (id: string, since: Instant) =>
    sameFiles(before.schedules.centres[id]?.files, now.schedules.centres[id]?.files) ? (before.since[id] ?? since) : since;
  return { ...now, since: Object.fromEntries(Object.entries(now.since).map(([id, since]) => [id, sinceOf(id, since)])) };
}
