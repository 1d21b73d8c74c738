// What is kept of schedules that were valid: the texts, and not what was made of them, so that a newer version of this program can read
// them again.

import type { SourceFiles } from './sourceFiles.ts';

/** A centre in its last good form. */
export type KeptCentre = {
  /** Its own file, and every other file that it read then. Together they are valid. */
  readonly files: SourceFiles;
  /** The numbers that it answers, and whether it answers those that no centre claims. */
  readonly numbers: readonly string[];
  readonly isDefault: boolean;
};

/** The last good form of everything in the schedules folder. */
export type KeptSchedules = {
  /** The files that any centre may use: lines, shared days, read-outs. Together they are valid. */
  readonly shared: SourceFiles;
  readonly centres: Readonly<Record<string, KeptCentre>>;
};

/** A centre with the names of the files that it reads. Those of which it has another form than the folder are in `older`. */
export type PackedCentre = { readonly reads: readonly string[]; readonly older?: SourceFiles } & Pick<KeptCentre, 'numbers' | 'isDefault'>;

/** The same without a copy of the shared texts for each centre, for another thread: each text is in `folder` once, but for older ones. */
export type PackedSchedules = {
  readonly folder: SourceFiles;
  /** The names of the files that any centre may use. */
  readonly shared: readonly string[];
  readonly centres: Readonly<Record<string, PackedCentre>>;
};

export function packCentre(folder: SourceFiles, { files, numbers, isDefault }: KeptCentre): PackedCentre {
  const older = Object.entries(files).filter(([file, text]) => folder[file] !== text);
  return { numbers, isDefault, reads: Object.keys(files), older: Object.fromEntries(older) };
}

export function unpackCentre(folder: SourceFiles, { reads, older, numbers, isDefault }: PackedCentre): KeptCentre {
  const files = reads.map((file) => [file, older?.[file] ?? folder[file] ?? ''] as const);
  return { files: Object.fromEntries(files), numbers, isDefault };
}

export function packSchedules(kept: KeptSchedules): PackedSchedules {
  const folder = keptFolder(kept);
  return { folder, shared: Object.keys(kept.shared), centres: withEach(kept.centres, (centre) => packCentre(folder, centre)) };
}

export function unpackSchedules({ folder, shared, centres }: PackedSchedules): KeptSchedules {
  return {
    shared: Object.fromEntries(shared.map((file) => [file, folder[file] ?? ''])),
    centres: withEach(centres, (centre) => unpackCentre(folder, centre)),
  };
}

function withEach<One, Other>(centres: Readonly<Record<string, One>>, made: (centre: One) => Other): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(centres).map(([id, centre]) => [id, made(centre)]));
}

/** The last good texts as one folder: the shared files, and each centre’s own file. */
export function keptFolder({ shared, centres }: KeptSchedules): SourceFiles {
  const own = Object.values(centres).flatMap(({ files }) => Object.entries(files).filter(([file]) => file.startsWith('centres/')));
  return { ...shared, ...Object.fromEntries(own) };
}

/** Whether both would make the same directory. */
export function sameSchedules(one: KeptSchedules, other: KeptSchedules): boolean {
  const ids = Object.keys(one.centres);
  return (
    sameFiles(one.shared, other.shared) &&
    ids.length === Object.keys(other.centres).length &&
    ids.every((id) => sameFiles(one.centres[id]?.files, other.centres[id]?.files))
  );
}

/** Whether both hold the same texts under the same names; a centre that is missing on one side is another one. */
export function sameFiles(one: SourceFiles | undefined, other: SourceFiles | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
