// The schedules folder on disk: its files, their texts, and a stamp of each file that changes whenever the file is written.

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeText } from '../../encoding/decodeText.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type Message, wholeMessage } from '../../messages/message.ts';
import { StaffFault } from '../../messages/staffFault.ts';
import type { SourceFiles } from '../build/loadDirectory.ts';
import { mayBeSchedule } from '../scheduleNames.ts';

/** A stamp of each file, by its name: equal stamps mean the same contents. */
export type Stamps = ReadonlyMap<string, string>;

/** A file of the schedules, or the folder itself, cannot be read. */
export class Unreadable extends StaffFault {
  override readonly name = 'Unreadable';
  /** Relative to the folder; `.` is the folder. */
  readonly file: string;

  constructor(file: string, reason: Message, cause: unknown) {
    super([reason], cause);
    this.file = file;
  }
}

// Some systems let a process open a thousand files at once.
const openAtOnce = 64;

/**
 * Every file below a folder that may be meant as a schedule, by its name relative to it. Throws where the folder cannot be read, naming it. Where a file cannot be read
 * it throws too, or takes the text of `instead`. With `isWanted`, only some of the files are read.
 */
export async function readSchedules(
  folder: string,
  instead?: (fault: Unreadable) => string,
  isWanted: (file: string) => boolean = () => true,
): Promise<SourceFiles> {
  const all = await namesIn(folder).catch((cause: unknown) => {
    throw new Unreadable('.', wholeMessage('start.schedules-unreadable', { folder }), cause);
  });
  const names = all.filter(isWanted);
  const texts: (readonly [string, string])[] = [];
  for (let first = 0; first < names.length; first += openAtOnce)
    texts.push(
      ...(await Promise.all(
        names.slice(first, first + openAtOnce).map(async (name) => [name, await textOf(folder, name, instead)] as const),
      )),
    );
  return Object.fromEntries(texts);
}

/** The stamps of the same files, one look after the other so that no call waits. A folder that cannot be read has a stamp, too. */
export async function stampsOf(folder: string): Promise<Stamps> {
  const stamps = new Map<string, string>();
  try {
    for (const name of await namesIn(folder)) stamps.set(name, await stampOf(join(folder, name)));
  } catch (fault) {
    stamps.set('', systemCode(fault));
  }
  return stamps;
}

/** The instant at which a file of the folder was last written, added or removed; 0 if the folder cannot be read. */
export async function writtenLast(folder: string): Promise<Instant> {
  const names = await namesIn(folder).catch(() => []);
  // A folder is written when a file is removed from it, also its last one.
  const folders = new Set(['.', 'lines', 'centres', ...names.map((name) => dirname(name))]);
  let last = 0;
  for (const name of [...folders, ...names])
    last = Math.max(
      last,
      await stat(join(folder, name)).then(
        ({ mtimeMs }) => Math.floor(mtimeMs),
        () => 0,
      ),
    );
  return last;
}

/**
 * The files that are schedules, through links to files and to folders: a Kubernetes volume is made of both. Names that begin with a dot
 * are not for us: the versions behind such links, the locks of editors, the folder of git.
 */
async function namesIn(folder: string, below = '', above: readonly string[] = []): Promise<readonly string[]> {
  const here = await realpath(join(folder, below));
  // A link to a folder that contains the link would be followed without end.
  if (above.includes(here)) return [];
  const found: string[] = [];
  for (const entry of await readdir(here, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const name = below + entry.name;
    const target = entry.isSymbolicLink() ? await stat(join(here, entry.name)).catch(() => undefined) : entry;
    if (target?.isDirectory()) found.push(...(await namesIn(folder, `${name}/`, [...above, here])));
    // A broken link is reported as a file that cannot be read.
    else if (mayBeSchedule(name) && target?.isFile() !== false) found.push(name);
  }
  return found;
}

async function textOf(folder: string, name: string, instead?: (fault: Unreadable) => string): Promise<string> {
  const read = await readFile(join(folder, name)).catch((cause: unknown) => {
    const fault = new Unreadable(name, wholeMessage('start.schedules-unreadable.file', { file: join(folder, name) }), cause);
    if (instead === undefined) throw fault;
    return instead(fault);
  });
  return typeof read === 'string' ? read : decodeText(read);
}

async function stampOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (fault) {
    return systemCode(fault);
  }
}

/** `ENOENT`, `EACCES` and the like. */
export function systemCode(fault: unknown): string {
  return (fault as NodeJS.ErrnoException).code ?? String(fault);
}
