// The notices of the console for a command: from the database if it can be reached, else from what a service of this machine kept.

import { existsSync } from 'node:fs';
import { isoIn, usualZone } from '../hours/zone.ts';
import { withNotices } from '../schedules/build/withNotices.ts';
import type { ConsoleNotice } from '../schedules/consoleNotice.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Vocabulary } from '../schedules/vocabulary.ts';
import { callStore } from '../service/demo.ts';
import { noticeFileOf, readNoticeFile } from '../service/notices/noticeFile.ts';
import { readShownNotices } from '../service/notices/shownNotices.ts';
import type { Settings } from '../service/settings.ts';
import { checkNotices } from '../staff/checkNotices.ts';
import type { Warning } from '../staff/warning.ts';
import { openConsoleStore } from '../store/openConsoleStore.ts';
import { told } from './staffReader.ts';

/** `kept`: the database cannot be reached, and this was known at an instant. `none`: nothing is known of notices. */
export type NoticesRead = {
  readonly from: 'store' | 'kept' | 'none';
  readonly notices: readonly ConsoleNotice[];
  readonly askedAt?: number;
};

/** Reads the notices. Never rejects, and makes no database where there is none. */
export async function readNotices(settings: Settings, now: number): Promise<NoticesRead> {
  const address = callStore(settings, false);
  if (!('file' in address) || existsSync(address.file)) {
    try {
      const store = await openConsoleStore(address);
      try {
        const { open, ended } = await readShownNotices(store.notices, now);
        return { from: 'store', notices: [...open, ...ended] };
      } finally {
        await store.close();
      }
    } catch {
      // What was kept is the next best.
    }
  }
  const kept = await readNoticeFile(noticeFileOf(settings.dataFolder, address));
  return kept === undefined ? { from: 'none', notices: [] } : { from: 'kept', notices: kept.notices, askedAt: kept.askedAt };
}

/** The tables with the notices, and a warning for each that does not fit them. Drills apply where the settings are those of a rehearsal. */
export function tablesWith(
  directory: Directory,
  { notices }: NoticesRead,
  settings: Settings,
  vocabulary: Vocabulary,
): { readonly directory: Directory; readonly warnings: readonly Warning[] } {
  const laid = withNotices(directory, notices, { vocabulary, isRehearsal: settings.authToken === undefined });
  return { directory: laid.directory, warnings: checkNotices(laid.problems) };
}

/** Says from where the notices are, for a person: on the error output, so that what programs read stays as it is. Nothing where there are none. */
export function sayNotices({ from, notices, askedAt = 0 }: NoticesRead): void {
  const count = notices.length;
  if (count === 0) return;
  console.error(
    from === 'store' ? told('notices.from-store', { count }) : told('notices.from-kept', { count, askedAt: isoIn(askedAt, usualZone) }),
  );
}
