// Keeps what is known of the notices in a file, in the background: a folder that cannot be written costs a warning.

import type { Logger } from 'pino';
import type { Instant } from '../../hours/timetable.ts';
import { systemCode } from '../../schedules/reload/readFiles.ts';
import { type KnownNotices, writeNoticeFile } from './noticeFile.ts';

export type NoticeKeeper = {
  /** Keeps this in the place of what was kept: at once where a notice changed, else once a minute. */
  readonly keep: (known: KnownNotices, isOther: boolean) => void;
  /** Why it cannot be kept; undefined where it is. */
  readonly fault: () => string | undefined;
  /** Resolves when nothing is being written any more. */
  readonly close: () => Promise<void>;
};

const againMs = 60_000;

/** Keeps notices in a file. `keptAt`: when the store was asked for what the file has now. */
export function keepNotices(file: string, keptAt: Instant, log: Pick<Logger, 'info' | 'warn'>): NoticeKeeper {
  let last = keptAt;
  let fault: string | undefined;
  let writing: Promise<void> | undefined;
  let wanted: KnownNotices | undefined;

  const write = async (): Promise<void> => {
    for (let next = wanted; next !== undefined; next = wanted) {
      wanted = undefined;
      last = next.askedAt;
      try {
        await writeNoticeFile(file, next);
        if (fault !== undefined) log.info({ code: 'notices-kept-again' }, 'the notices can be kept for the next start again');
        fault = undefined;
      } catch (found) {
        const code = systemCode(found);
        if (fault !== code) log.warn({ code: 'notices-not-kept', fault: code, file }, 'the notices cannot be kept for the next start');
        fault = code;
      }
    }
  };
  return {
    keep: (known, isOther) => {
      if (!isOther && known.askedAt - last < againMs) return;
      wanted = known;
      writing ??= write().finally(() => {
        writing = undefined;
      });
    },
    fault: () => fault,
    close: async () => {
      await writing;
    },
  };
}
