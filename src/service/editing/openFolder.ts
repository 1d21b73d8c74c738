// The schedules folder as the console edits it: read, judged, written whole and one writer at a time, with the version before kept.

import { constants } from 'node:fs';
import { access, lstat, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { FileChanges, FolderNow, Saved, ScheduleFolder, Version, WantedSave, Writable } from '../../console/hours/hoursPort.ts';
import { digestOf } from '../../console/hours/textDigest.ts';
import { whileLocked } from '../../files/folderLock.ts';
import { readableByAll, replaceFile } from '../../files/replaceFile.ts';
import type { Instant } from '../../hours/timetable.ts';
import { readAll } from '../../schedules/reload/judgeFolder.ts';
import { systemCode } from '../../schedules/reload/readFiles.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import { isWorkTree, recordInGit } from './gitRecord.ts';
import type { JudgeThread } from './judgeThread.ts';
import { versionFiles } from './versionFiles.ts';

export type FolderOptions = {
  readonly folder: string;
  readonly dataFolder: string;
  readonly vocabulary: Vocabulary;
  readonly judging: JudgeThread;
  readonly clock: () => Instant;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Writes a file whole or not at all; `replaceFile` if absent. */
  readonly write?: typeof replaceFile;
  /** After how long the lock of another writer counts as left behind; the usual time if absent. */
  readonly lockPatienceMs?: number;
};

const rememberedCharacters = 4_000_000;
const byteOrderMark = '\uFEFF';

/** Opens it. Reads and writes nothing yet. */
export function openFolder(options: FolderOptions): ScheduleFolder {
  const { folder, dataFolder, vocabulary, judging, clock, log, write = replaceFile, lockPatienceMs } = options;
  const versions = versionFiles(dataFolder, folder);
  const texts = new LRUCache<string, string>({ maxSize: rememberedCharacters, sizeCalculation: (text) => text.length + 1 });

  function read(centres?: readonly string[]): Promise<FolderNow> {
    // No form shows the files of a thousand centres, and they would push out what forms have shown.
    if (centres === undefined)
      return readSome(
        () => true,
        () => {},
      );
    const own = centres.map((centre) => `centres/${centre}`);
    return readSome((file) => !file.startsWith('centres/') || own.includes(file.replace(/\.ya?ml$/, '')));
  }

  function remember(text: string): void {
    texts.set(digestOf(text), text);
  }

  async function readSome(isWanted: (file: string) => boolean, onText = remember): Promise<FolderNow> {
    const { files, problems } = await readAll(folder, isWanted);
    const [fault] = problems;
    if (files === undefined && fault !== undefined && typeof fault.message !== 'string') return { away: fault.message };
    for (const text of Object.values(files ?? {})) onText(text);
    return { files: files ?? {} };
  }

  async function writable(): Promise<Writable> {
    // A volume that is made from a config map is links to a folder whose name begins with two dots.
    const isMap = await lstat(join(folder, '..data')).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (isMap) return { is: 'config-map' };
    try {
      for (const each of [folder, ...(await foldersIn(folder))]) await access(each, constants.W_OK);
    } catch (fault) {
      return { is: 'unwritable', fault: systemCode(fault) };
    }
    return { is: 'writable' };
  }

  async function save(wanted: WantedSave): Promise<Saved> {
    try {
      const saved = await whileLocked(folder, () => saveAlone(wanted), lockPatienceMs);
      if (saved.is !== 'saved' || !(await isWorkTree(folder))) return saved;
      return { ...saved, inGit: await recordInGit(folder, saved.version) };
    } catch (fault) {
      log.warn(
        { code: 'schedules-unwritable', fault: systemCode(fault) },
        'a change of the console could not be saved in the schedules folder',
      );
      return { is: 'unwritable', fault: systemCode(fault) };
    }
  }

  async function saveAlone({ id, by, why, undoes, changes, seen, isUnlisted = false }: WantedSave): Promise<Saved> {
    const known = (await versions.all()).find((version) => version.id === id);
    if (known !== undefined) return { is: 'again', version: known };
    const files = Object.keys(changes);
    const now = await readSome((file) => files.includes(file));
    if ('away' in now) return { is: 'unwritable', fault: 'ENOENT' };
    if (files.some((file) => seen[file] !== digestOf(now.files[file]))) return { is: 'stale' };
    const before = Object.fromEntries(files.map((file) => [file, now.files[file]]));
    const version: Version = { id, at: clock(), by, why, ...(undoes !== undefined && { undoes }), before, after: changes };
    // The version first: what is not kept cannot be taken back.
    if (!isUnlisted) await versions.keep(version);
    try {
      await writeAll(changes, before);
    } catch (fault) {
      await versions.drop(version);
      throw fault;
    }
    for (const text of Object.values(changes)) if (text !== undefined) remember(text);
    log.info({ code: 'schedules-saved', files }, 'the console saved a change in the schedules folder');
    return { is: 'saved', version };
  }

  /** All or none: where one cannot be written, those before it get their old texts back. Lines come before the centres that name them. */
  async function writeAll(changes: FileChanges, before: FileChanges): Promise<void> {
    const order = Object.keys(changes).toSorted((one, other) => Number(one.startsWith('centres/')) - Number(other.startsWith('centres/')));
    const done: string[] = [];
    try {
      for (const file of order) {
        done.push(file);
        await put(file, changes[file]);
      }
    } catch (fault) {
      for (const file of done) await put(file, before[file]).catch(() => {});
      throw fault;
    }
  }

  async function put(file: string, text: string | undefined): Promise<void> {
    const path = join(folder, file);
    if (text === undefined) return rm(path, { force: true });
    // A link goes on leading to its file.
    const target = await realpath(path).catch(() => path);
    const mode = await stat(target).then(
      (found) => found.mode & 0o777,
      () => readableByAll,
    );
    await mkdir(dirname(target), { recursive: true });
    await write(target, (await hasByteOrderMark(target)) ? [byteOrderMark, text] : [text], mode);
  }

  return {
    read,
    judge: judging.judge,
    prepare: () => judging.prepare(folder, clock()),
    writable,
    save,
    versions: versions.all,
    remembered: async (digest) => {
      const known = texts.get(digest);
      if (known !== undefined) return known;
      const kept = (await versions.all()).flatMap(({ before, after }) => [...Object.values(before), ...Object.values(after)]);
      return kept.find((text) => text !== undefined && digestOf(text) === digest);
    },
    vocabulary,
  };
}

/** Some editors of Windows write it, and show it as a change where it is gone. A text that was read is without it. */
async function hasByteOrderMark(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.startsWith(byteOrderMark);
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name === 'lines' || name === 'centres');
  return names.map((name) => join(folder, name));
}
