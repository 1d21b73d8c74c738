// The files that any centre may use, each in its newest valid form: one that is invalid now keeps its last good text for all centres.

import { sameNumber } from '../schema/dialling.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { daysFile } from './days.ts';
import type { KeptSchedules } from './kept.ts';
import { sharedOf } from './keptForms.ts';
import { type ReadLine, type ReadShared, readShared } from './readFolder.ts';
import { guidanceFile } from './readGuidance.ts';
import type { SourceFiles } from './sourceFiles.ts';

/**
 * The texts, which are valid together. The list of shared days is taken only if every line is valid with it. A line that newly dials a
 * number which a centre answers is invalid, too.
 */
export function lastGoodShared(files: SourceFiles, read: ReadShared, kept: KeptSchedules, vocabulary: Vocabulary): SourceFiles {
  const answered = new Set(Object.values(kept.centres).flatMap(({ numbers }) => numbers.map(meant)));
  const isSound = (line: ReadLine) => line.isGood && !line.dialled.some(({ written }) => answered.has(meant(written)));
  const guidance = read.guidance.isGood ? files : kept.shared;
  const withDays = (days: SourceFiles) =>
    withSoundLines(putting(putting(sharedOf(files, read), guidanceFile, guidance), daysFile, days), kept, vocabulary, isSound);
  const taken = read.days.isGood ? withDays(files) : undefined;
  if (taken !== undefined && taken.dropped.length === 0) return taken.files;
  return withDays(kept.shared).files;
}

/** Each line that is not sound in its last good form. `dropped`: lines that are not sound in that form either, and are left out. */
function withSoundLines(
  files: SourceFiles,
  { shared }: KeptSchedules,
  vocabulary: Vocabulary,
  isSound: (line: ReadLine) => boolean,
): { readonly files: SourceFiles; readonly dropped: readonly string[] } {
  const unsound = unsoundIn(files, vocabulary, isSound);
  if (unsound.length === 0) return { files, dropped: [] };
  const mixed = unsound.reduce((texts, id) => fileNames(id).reduce((all, file) => putting(all, file, shared), texts), files);
  const dropped = unsoundIn(mixed, vocabulary, isSound);
  const sound = dropped.reduce((texts, id) => fileNames(id).reduce((all, file) => putting(all, file, {}), texts), mixed);
  return { files: sound, dropped };
}

function unsoundIn(files: SourceFiles, vocabulary: Vocabulary, isSound: (line: ReadLine) => boolean): readonly string[] {
  return [...readShared(files, vocabulary).lines].flatMap(([id, line]) => (isSound(line) ? [] : [id]));
}

function fileNames(id: string): readonly string[] {
  return [`lines/${id}.yaml`, `lines/${id}.yml`];
}

/** The files with one of them as it is in other files: also absent, if it is absent there. */
function putting(files: SourceFiles, name: string, from: SourceFiles): SourceFiles {
  const { [name]: _replaced, ...others } = files;
  return Object.hasOwn(from, name) ? { ...others, [name]: from[name] ?? '' } : others;
}

function meant(number: string): string {
  return sameNumber(number) ?? number;
}
