// Each process has a folder of its own in the outbox, so that several may share a data folder: `outbox/<name>/`, with `owner.json` in it,
// which is touched while the process lives. What a process left behind is taken over by the next one that looks.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Which process it is. A number of a process is given again after its end, and each container has its own numbers. */
export type Owner = {
  readonly pid: number;
  /** When it began, in ticks since the machine started; absent where the system does not say. */
  readonly started?: string;
  readonly host: string;
  /** The start of the machine and the space of its process numbers; absent where the system does not say. */
  readonly space?: string;
};

/** How often a living process touches its folder, and after how long a silent one is taken to be dead. */
export const beatMs = 5_000;
export const silentMs = 60_000;

const ownerFile = 'owner.json';
/** A segment that is being written, and one that is complete. */
export const openEnding = '.open';
export const segmentEnding = '.jsonl';

/** Makes the folder of this process. Throws where the disk does not take it. */
export function takeFolder(outbox: string): string {
  const folder = join(outbox, `${process.pid}-${randomBytes(6).toString('hex')}`);
  makeFolder(folder);
  writeFileSync(join(folder, ownerFile), JSON.stringify(thisProcess()));
  return folder;
}

/**
 * Makes a folder and those above it. Throws where the disk does not take it. Node's own way of making them all never returns on a file system
 * that refuses with ENOENT, as /proc does.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw fault;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}

/**
 * Says that the owner lives: the same bytes again, so that the disk's own clock puts the time on the file, a full disk too. A disk that does
 * not take it is noticed by the next write.
 */
export function beat(folder: string): void {
  try {
    const file = openSync(join(folder, ownerFile), 'r+');
    writeSync(file, JSON.stringify(thisProcess()), 0);
    closeSync(file);
  } catch {
    // As above.
  }
}

/** Removes the folder of this process, if nothing waits in it. */
export function leaveFolder(folder: string): void {
  try {
    if (readdirSync(folder).some((name) => name !== ownerFile)) return;
    unlinkSync(join(folder, ownerFile));
    rmdirSync(folder);
  } catch {
    // The next process finds an empty folder, and removes it.
  }
}

/** Takes over the segments that dead processes left in the outbox. Each file is moved in one step, so of two that try only one gets it. */
export function adoptOrphans(outbox: string, own: string, isDead: typeof ownerIsDead = ownerIsDead): number {
  // This process beats as well, so the time of its own file is the disk's idea of now.
  const now = timeOf(join(own, ownerFile)) ?? 0;
  let adopted = 0;
  for (const name of namesIn(outbox)) {
    const folder = join(outbox, name);
    if (folder === own || !isDead(folder, now)) continue;
    for (const file of namesIn(folder)) {
      if (!file.endsWith(openEnding) && !file.endsWith(segmentEnding)) continue;
      // A name that says where it came from would grow with each process that takes it over.
      const segment = `taken-${randomBytes(8).toString('hex')}${segmentEnding}`;
      try {
        renameSync(join(folder, file), join(own, segment));
        adopted += 1;
      } catch {
        // Another process was faster.
      }
    }
    leaveFolder(folder);
  }
  return adopted;
}

/**
 * Whether the process that a folder belongs to has ended. Where its number can be looked up, that decides; otherwise, as with a container that
 * shares the disk, its silence does. `now` is in milliseconds, by the clock of the disk.
 */
export function ownerIsDead(folder: string, now: number): boolean {
  const silence = silenceOf(folder, now);
  // Something else, or a folder that its owner is just making.
  if (silence === undefined) return false;
  const owner = ownerOf(folder);
  const self = thisProcess();
  if (owner?.space !== undefined && owner.space === self.space && owner.host === self.host) return owner.started !== startOf(owner.pid);
  return silence > silentMs;
}

/** How long a folder was not touched; undefined for one that its owner is just making, and for what is no folder of an outbox. */
function silenceOf(folder: string, now: number): number | undefined {
  const beaten = timeOf(join(folder, ownerFile));
  if (beaten !== undefined) return now - beaten;
  const made = timeOf(folder);
  return made !== undefined && now - made > silentMs ? now - made : undefined;
}

function timeOf(path: string): number | undefined {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return undefined;
  }
}

function ownerOf(folder: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, ownerFile), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

let own: Owner | undefined;

/** None of it changes while the process lives. */
function thisProcess(): Owner {
  own ??= readThisProcess();
  return own;
}

function readThisProcess(): Owner {
  const started = startOf(process.pid);
  const space = spaceOfNumbers();
  return { pid: process.pid, ...(started !== undefined && { started }), host: hostname(), ...(space !== undefined && { space }) };
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the 22nd field; the second may contain spaces, and ends with the last “)”. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A process that has ended and was not waited for.
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function spaceOfNumbers(): string | undefined {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
