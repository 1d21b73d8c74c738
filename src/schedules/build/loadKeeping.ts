// The schedules folder where a part of it is invalid: what is valid serves, and what is not keeps its last good form.
//
// The parts are each file that any centre may use, and each centre with the lines that only it uses. A part is taken whole or not at all. A
// centre that is not taken keeps everything as it was, the shared files too, so that it never has half of an edit. Where parts contradict
// each other, what both claim stays with the one that has it.

import { message } from '../../messages/message.ts';
import { noNotices } from '../notice.ts';
import type { Problem } from '../problem.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { givingWay } from './givingWay.ts';
import { type KeptSchedules, sameFiles } from './kept.ts';
import { type Form, keptOf, lastGoodForms, newForm, sharedOf } from './keptForms.ts';
import { lastGoodShared } from './lastGoodShared.ts';
import { directoryOf, type Loaded, problemsOf } from './loadDirectory.ts';
import { type ReadCentreFile, type Reader, type ReadFolder, readerOf } from './readFolder.ts';
import { keptOpenProblems, noticesFile } from './readNotices.ts';
import type { Remember } from './rememberRead.ts';
import type { SourceFiles } from './sourceFiles.ts';

/** A part of which the folder says something else than what serves. */
export type Held = {
  /** Absent for a file that any centre may use. */
  readonly centre?: string;
  readonly file: string;
  /** False for a part that never was valid: then nothing serves in its place. */
  readonly serves: boolean;
  /** The first problem that keeps it out. */
  readonly because: Problem;
};

export type Settled = Loaded & {
  /** What serves, to be kept; there is one exactly if there is a directory. */
  readonly kept?: KeptSchedules;
  readonly held?: readonly Held[];
  /** Centres that were kept and that this version of the program, or these catalogues, refuse in that form. */
  readonly lost?: readonly string[];
};

/**
 * Checks all files together, as `loadDirectory` does. Where there are problems and something was kept, the directory is of the parts that are
 * valid now, and of the last good form of the others. `remember`: what was read before; nothing if absent.
 */
export function loadKeeping(files: SourceFiles, vocabulary: Vocabulary, kept?: KeptSchedules, remember?: Remember): Settled {
  const reader = readerOf(vocabulary, remember);
  const read = reader.folder(files);
  const list = problemsOf(read);
  const problems = list.all();
  if (!list.hasProblems()) return { directory: directoryOf(read, problems), problems, kept: keptOf(files, read), held: [] };
  if (kept === undefined) return { problems };
  const now: Now = { files, read, problems, kept, reader };
  // A folder without any centre is one that is being copied or is not there, and no wish to answer nobody.
  const settled = (read.centres.size > 0 ? settle(now, partsOf(now)) : undefined) ?? settle(now, allKept(now));
  return settled ?? { problems, lost: Object.keys(kept.centres) };
}

type Now = {
  readonly files: SourceFiles;
  readonly read: ReadFolder;
  readonly problems: readonly Problem[];
  readonly kept: KeptSchedules;
  readonly reader: Reader;
};

/** What shall serve: the shared files, and a form of each centre. `because`: the file for which a centre waits. */
type Parts = {
  readonly shared: SourceFiles;
  readonly forms: ReadonlyMap<string, Form>;
  readonly because: ReadonlyMap<string, string>;
  readonly lost: readonly string[];
};

function partsOf(now: Now): Parts {
  const { files, read, kept, reader } = now;
  const parts = partsWith(lastGoodShared(files, read, kept, reader), now);
  if (!parts.isContradicted || parts.shared[noticesFile] === kept.shared[noticesFile]) return parts;
  // A new notice closes a line that stops lost cards: what is closed stays as it was.
  return partsWith(lastGoodShared(files, read, kept, reader, kept.shared), now);
}

/** `isContradicted`: a notice closes a line on which a centre relies day and night. */
function partsWith(shared: SourceFiles, now: Now): Parts & { readonly isContradicted: boolean } {
  const { files, read, kept, reader } = now;
  const texts = { ...centreFilesOf(files), ...shared };
  const again = sameFiles(shared, sharedOf(files, read)) ? read : reader.folder(texts);
  const forms = new Map([...again.centres].map(([id, centre]) => [id, newForm(centre, texts, again)] as const));
  const because = new Map<string, string>();
  const lost = new Set<string>();
  const gone = new Set<string>();
  const goBack = (ids: ReadonlyMap<string, string>) => {
    const last = lastGoodForms(kept, ids.keys(), reader, shared[noticesFile]);
    for (const [id, file] of ids) {
      gone.add(id);
      because.set(id, file);
      const form = last.get(id);
      if (form === undefined) forms.delete(id);
      else forms.set(id, form);
      if (form === undefined && kept.centres[id] !== undefined) lost.add(id);
    }
  };
  const heldFile = namesOf(files, shared).find((file) => files[file] !== shared[file]) ?? 'centres';
  const invalid = [...again.centres].filter(([, { isGood }]) => !isGood);
  const causes = invalid.map(([id, { file }]) => [id, read.centres.get(id)?.isGood === true ? heldFile : file] as const);
  goBack(new Map([...ownInvalidLines(now), ...causes]));
  const dialled = [...again.lines.values()].flatMap((line) => line.dialled);
  const { yaml, made: notices = noNotices } = again.notices;
  const keptNotices = shared[noticesFile] === kept.shared[noticesFile] ? notices : undefined;
  for (;;) {
    const taken = new Set([...forms.values()].flatMap(({ isNew, read: { file } }) => (isNew ? [file] : [])));
    const notTaken = { ...unreadTexts(now), ...centreFilesOf(files, (file) => !taken.has(file)) };
    const more = givingWay({ forms, kept, dialled, keptNotices, notTaken, gone });
    if (more.size === 0) break;
    goBack(more);
  }
  const isContradicted =
    keptOpenProblems(
      yaml,
      notices,
      [...forms.values()].map((form) => form.read),
    ).length > 0;
  return { shared, forms, because, lost: [...lost], isContradicted };
}

/** Everything as it was kept, where the parts cannot be joined. */
function allKept({ kept, problems, reader }: Now): Parts {
  const ids = Object.keys(kept.centres);
  const forms = lastGoodForms(kept, ids, reader, kept.shared[noticesFile]);
  const first = problems.find(({ severity }) => severity === 'problem')?.file ?? '.';
  return {
    shared: kept.shared,
    forms,
    because: new Map(ids.map((id) => [id, first])),
    lost: ids.filter((id) => !forms.has(id)),
  };
}

/** Joins the parts; undefined where that has problems, or no centre is left. */
function settle(now: Now, parts: Parts): Settled | undefined {
  const { shared, forms, lost } = parts;
  const folder = now.reader.folder(shared);
  const sorted = [...forms].toSorted(([, one], [, other]) => (one.read.file < other.read.file ? -1 : 1));
  const centres = new Map(sorted.map(([id, { read }]): [string, ReadCentreFile] => [id, read]));
  // A read-out that only an earlier form of a centre names is known to that form.
  const guidance = new Map([...forms.values()].flatMap((form) => [...(form.guidance.made ?? [])]));
  const joined = { ...folder, centres, guidance: { ...folder.guidance, made: new Map([...guidance, ...(folder.guidance.made ?? [])]) } };
  const list = problemsOf(joined);
  if (list.hasProblems()) return undefined;
  const kept = { shared, centres: Object.fromEntries([...forms].map(([id, form]) => [id, form.kept])) };
  const held = heldParts(now, parts);
  const waiting = held.flatMap(({ because }) => (now.problems.includes(because) ? [] : [because]));
  return { directory: directoryOf(joined, list.all()), problems: [...now.problems, ...waiting], kept, held, lost };
}

function heldParts(now: Now, { shared, forms, because }: Parts): readonly Held[] {
  const { files, read } = now;
  const sharedNow = sharedOf(files, read);
  const sharedHeld = namesOf(sharedNow, shared).flatMap((file): readonly Held[] => {
    const isSame = sharedNow[file] === shared[file];
    return isSame ? [] : [{ file, serves: Object.hasOwn(shared, file), because: reasonOf(file, undefined, now) }];
  });
  const centreHeld = [...because].flatMap(([centre, cause]): readonly Held[] => {
    const form = forms.get(centre);
    if (form?.isNew === true) return [];
    const file = read.centres.get(centre)?.file ?? form?.read.file ?? `centres/${centre}.yaml`;
    return [{ centre, file, serves: form !== undefined, because: reasonOf(file, cause, now) }];
  });
  return [...sharedHeld, ...centreHeld];
}

/** The first problem of a file; where it has none, that of the file for which it waits, or a sentence that it waits. */
function reasonOf(file: string, cause: string | undefined, { files, problems }: Now): Problem {
  const faults = problems.filter(({ severity }) => severity === 'problem');
  const own = faults.find((problem) => problem.file === file);
  if (own !== undefined) return own;
  const other = cause ?? faults[0]?.file ?? '.';
  const said = Object.hasOwn(files, file) ? message('waits', { file: other }) : message('waits.deleted', { file: other });
  return { severity: 'problem', file, line: 1, column: 1, code: 'waits', message: said };
}

/** Invalid lines that only one centre uses, by that centre. Such a line belongs to its centre, which waits for it. */
function ownInvalidLines({ read, kept }: Now): ReadonlyMap<string, string> {
  const invalid = [...read.lines].filter(([, { isGood }]) => !isGood);
  return new Map(
    invalid.flatMap(([line, { file }]) => {
      const users = [...read.centres].filter(([id, { centre, named }]) =>
        centre === undefined ? Object.hasOwn(kept.centres[id]?.files ?? {}, file) : named.includes(line),
      );
      const [user] = users;
      // A centre whose file has another name for a moment uses its lines all the same.
      const isUsedElsewhere = Object.entries(kept.centres).some(([id, { files }]) => !read.centres.has(id) && Object.hasOwn(files, file));
      return user === undefined || users.length > 1 || isUsedElsewhere ? [] : [[user[0], file]];
    }),
  );
}

/** Texts of files that are not read because of their names: a centre may be among them. */
function unreadTexts({ read, files }: Now): SourceFiles {
  return Object.fromEntries(read.unread.flatMap(({ file }) => (Object.hasOwn(files, file) ? [[file, files[file] ?? '']] : [])));
}

function centreFilesOf(files: SourceFiles, isWanted: (file: string) => boolean = () => true): SourceFiles {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith('centres/') && isWanted(file)));
}

function namesOf(...folders: readonly SourceFiles[]): readonly string[] {
  return [...new Set(folders.flatMap((folder) => Object.keys(folder)))];
}
