// Between texts that are kept and what they say: which files a centre reads, and a centre again from the texts of its last good form.

import { daysFile } from './days.ts';
import type { KeptCentre, KeptSchedules } from './kept.ts';
import type { ReadCentreFile, Reader, ReadFolder, ReadShared } from './readFolder.ts';
import { guidanceFile } from './readGuidance.ts';
import { noticesFile } from './readNotices.ts';
import type { SourceFiles } from './sourceFiles.ts';

/**
 * The files that every centre reads, where they exist. The notices are not among them: a centre in an earlier form is closed and announced by
 * the notices of today.
 */
const readByAll = [daysFile, guidanceFile];

/** A centre with the texts that make it. */
export type Form = {
  readonly read: ReadCentreFile;
  readonly kept: KeptCentre;
  /** Whether it is what the folder says now, and not an earlier form. */
  readonly isNew: boolean;
  /** The read-outs that this form knows. */
  readonly guidance: ReadFolder['guidance'];
};

/** What to keep of a folder in which everything is valid. */
export function keptOf(files: SourceFiles, read: ReadFolder): KeptSchedules {
  const centres = [...read.centres].map(([id, centre]) => [id, newForm(centre, files, read).kept] as const);
  return { shared: sharedOf(files, read), centres: Object.fromEntries(centres) };
}

/** The texts that any centre may use, without those that no centre can use: their names are wrong. */
export function sharedOf(files: SourceFiles, { lines }: ReadShared): SourceFiles {
  return only(files, [...readByAll, noticesFile, ...[...lines.values()].map(({ file }) => file)]);
}

/** A centre as the folder says it now. */
export function newForm(read: ReadCentreFile, files: SourceFiles, { lines, guidance }: ReadShared): Form {
  const reads = [read.file, ...readByAll, ...read.named.flatMap((id) => lines.get(id)?.file ?? [])];
  const numbers = read.centre?.numbers.map(({ number }) => number) ?? [];
  return { read, kept: { files: only(files, reads), numbers, isDefault: read.centre?.isDefault === true }, isNew: true, guidance };
}

/**
 * Reads centres again from their kept texts; absent are those that were never kept, and those that this version of the program, or these
 * catalogues, refuse. Centres that read the same shared texts are read together. `notices`: the text of today’s notices, which apply to them;
 * where that is invalid, as with a document that becomes too long, those that were kept, or none.
 */
export function lastGoodForms(
  { shared, centres }: KeptSchedules,
  ids: Iterable<string>,
  reader: Reader,
  notices: string | undefined,
): ReadonlyMap<string, Form> {
  const groups: { files: SourceFiles; readonly ids: string[] }[] = [];
  for (const id of ids) {
    const files = centres[id]?.files;
    if (files === undefined) continue;
    const group = groups.find((each) => agree(each.files, files));
    if (group === undefined) groups.push({ files, ids: [id] });
    else {
      group.files = { ...group.files, ...files };
      group.ids.push(id);
    }
  }
  const forms = new Map<string, Form>();
  for (const text of new Set([notices, shared[noticesFile], undefined]))
    for (const group of groups) {
      const left = group.ids.filter((id) => !forms.has(id));
      if (left.length === 0) continue;
      const files = text === undefined ? group.files : { ...group.files, [noticesFile]: text };
      for (const [id, form] of formsOf({ files, ids: left }, centres, reader)) forms.set(id, form);
    }
  return forms;
}

/** Whether two sets of files have no other text, or none, where both could read one. */
function agree(one: SourceFiles, other: SourceFiles): boolean {
  const shared = [...readByAll, ...Object.keys(other)];
  return shared.every((file) => one[file] === other[file] || (!readByAll.includes(file) && one[file] === undefined));
}

function formsOf(
  { files, ids }: { readonly files: SourceFiles; readonly ids: readonly string[] },
  centres: KeptSchedules['centres'],
  reader: Reader,
): readonly (readonly [string, Form])[] {
  const folder = reader.folder(files);
  const { days, guidance, lines } = folder;
  return ids.flatMap((id): readonly (readonly [string, Form])[] => {
    const [read, kept] = [folder.centres.get(id), centres[id]];
    if (read === undefined || kept === undefined) return [];
    const shared = read.named.flatMap((name) => lines.get(name) ?? []);
    if (![read, days, guidance, ...shared].every(({ isGood }) => isGood)) return [];
    // An older form of a shared line counts as the centre’s own where a circle is looked for.
    const dialled = [...read.dialled, ...shared.flatMap((line) => line.dialled)];
    return [[id, { read: { ...read, dialled }, kept, isNew: false, guidance }]];
  });
}

function only(files: SourceFiles, names: readonly string[]): SourceFiles {
  return Object.fromEntries([...new Set(names)].flatMap((name) => (Object.hasOwn(files, name) ? [[name, files[name] ?? '']] : [])));
}
