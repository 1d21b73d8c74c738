// The files that any centre may use, each in its newest valid form: one that is invalid now keeps its last good text for all centres.

import { daysFile } from './days.ts';
import type { KeptSchedules } from './kept.ts';
import { sharedOf } from './keptForms.ts';
import type { Reader, ReadLine, ReadShared } from './readFolder.ts';
import { guidanceFile } from './readGuidance.ts';
import { noticesFile } from './readNotices.ts';
import type { SourceFiles } from './sourceFiles.ts';

/**
 * The texts, which are valid together. The list of shared days is taken only if every line is valid with it. A line that newly dials a
 * number which a centre answers is invalid, too. `notices`: the files of which the notices are taken, if they are valid.
 */
export function lastGoodShared(files: SourceFiles, read: ReadShared, kept: KeptSchedules, reader: Reader, notices = files): SourceFiles {
  const answered = new Set(Object.values(kept.centres).flatMap(({ numbers }) => numbers));
  const isSound = (line: ReadLine) => line.isGood && !line.dialled.some(({ number }) => answered.has(number.number));
  const guidance = read.guidance.isGood ? files : kept.shared;
  const withDays = (days: SourceFiles) =>
    withSoundLines(putting(putting(sharedOf(files, read), guidanceFile, guidance), daysFile, days), kept, reader, isSound);
  const taken = read.days.isGood ? withDays(files) : undefined;
  const texts = taken !== undefined && taken.dropped.length === 0 ? taken.files : withDays(kept.shared).files;
  return withNotices(putting(texts, noticesFile, notices), kept, reader);
}

/**
 * With the notices, or their last good form, or without them if that is invalid too. A line that the last good form names and that was
 * deleted comes back with it: a closure of that line says that nobody answers there.
 */
function withNotices(files: SourceFiles, { shared }: KeptSchedules, reader: Reader): SourceFiles {
  const isGood = (texts: SourceFiles) => reader.shared(texts).notices.isGood;
  if (isGood(files)) return files;
  const before = putting(files, noticesFile, shared);
  const { lines, notices } = reader.shared(before);
  if (notices.isGood) return before;
  const named = (notices.made?.closures ?? []).flatMap((closure) => (typeof closure.lines === 'string' ? [] : closure.lines));
  const missing = named.filter((id) => !lines.has(id));
  const whole = missing.reduce((texts, id) => fileNames(id).reduce((all, file) => putting(all, file, shared), texts), before);
  return isGood(whole) ? whole : putting(files, noticesFile, {});
}

/** Each line that is not sound in its last good form. `dropped`: lines that are not sound in that form either, and are left out. */
function withSoundLines(
  files: SourceFiles,
  { shared }: KeptSchedules,
  reader: Reader,
  isSound: (line: ReadLine) => boolean,
): { readonly files: SourceFiles; readonly dropped: readonly string[] } {
  const unsound = unsoundIn(files, reader, isSound);
  if (unsound.length === 0) return { files, dropped: [] };
  const mixed = unsound.reduce((texts, id) => fileNames(id).reduce((all, file) => putting(all, file, shared), texts), files);
  const dropped = unsoundIn(mixed, reader, isSound);
  const sound = dropped.reduce((texts, id) => fileNames(id).reduce((all, file) => putting(all, file, {}), texts), mixed);
  return { files: sound, dropped };
}

function unsoundIn(files: SourceFiles, reader: Reader, isSound: (line: ReadLine) => boolean): readonly string[] {
  return [...reader.shared(files).lines].flatMap(([id, line]) => (isSound(line) ? [] : [id]));
}

function fileNames(id: string): readonly string[] {
  return [`lines/${id}.yaml`, `lines/${id}.yml`];
}

/** The files with one of them as it is in other files: also absent, if it is absent there. */
function putting(files: SourceFiles, name: string, from: SourceFiles): SourceFiles {
  const { [name]: _replaced, ...others } = files;
  return Object.hasOwn(from, name) ? { ...others, [name]: from[name] ?? '' } : others;
}
