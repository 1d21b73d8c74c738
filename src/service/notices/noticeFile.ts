// The last known notices in a file of the data folder: with the database away they hold until their ends, also over a restart.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../files/replaceFile.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { StoreAddress } from '../../store/database.ts';

/** What was known of the notices, and when. */
export type KnownNotices = {
  readonly revision: number;
  /** When the last change of a notice was made. */
  readonly changedAt: Instant;
  /** When the database was last asked, by the real clock. */
  readonly askedAt: Instant;
  readonly notices: readonly ConsoleNotice[];
};

const form = 1;

/** The file for a database: another one that shares the data folder must not lend its notices. */
export function noticeFileOf(dataFolder: string, address: StoreAddress): string {
  const digest = createHash('sha256').update(placeOf(address)).digest('hex');
  return join(dataFolder, `notices-${digest.slice(0, 12)}.json`);
}

/** Without the password, which could else be guessed from the name of the file. */
function placeOf(address: StoreAddress): string {
  if ('file' in address) return address.file;
  const url = new URL(address.url);
  return `${url.protocol}//${url.username}@${url.host}${url.pathname}`;
}

/** What is in the file; undefined where there is none, or none that can be used. Never rejects. */
export async function readNoticeFile(file: string): Promise<KnownNotices | undefined> {
  try {
    const { form: written, known } = JSON.parse(await readFile(file, 'utf8')) as { readonly form?: unknown; readonly known?: KnownNotices };
    return written === form && known !== undefined && isKnown(known) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Puts this in the place of what the file had. Rejects where it cannot be written. */
export function writeNoticeFile(file: string, known: KnownNotices): Promise<void> {
  return replaceFile(file, [JSON.stringify({ form, known })]);
}

function isKnown({ revision, changedAt, askedAt, notices }: KnownNotices): boolean {
  return [revision, changedAt, askedAt].every(Number.isFinite) && Array.isArray(notices) && notices.every(isNotice);
}

function isNotice({ id, centre, kind, from, until, reason, madeBy, madeAt }: ConsoleNotice): boolean {
  return [id, centre, kind, reason, madeBy].every((each) => typeof each === 'string') && [from, until, madeAt].every(Number.isFinite);
}
