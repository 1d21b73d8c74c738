// What the files say of a line, as staff wrote it: for forms, which show and change the writing and not what is computed of it.

import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type RemovablePart, removableParts } from '../../schedules/edit/removableParts.ts';
import { type GroupKey, groupKeyOf, type LinePlace } from '../../schedules/edit/scheduleEdit.ts';
import { readYaml } from '../../schedules/yaml/document.ts';

type Data = Readonly<Record<string, unknown>>;

export type WrittenGroup = {
  readonly key: GroupKey;
  readonly languages: readonly string[] | 'any';
  readonly from?: string;
  readonly until?: string;
  /** The rules for the days of a week, in the order of the file. */
  readonly rules: readonly (readonly [name: string, hours: string])[];
};

export type WrittenLine = {
  readonly place: LinePlace;
  readonly number: string;
  readonly newYear?: { readonly from: string; readonly until: string };
  readonly groups: readonly WrittenGroup[];
  /** What can be taken away by itself. */
  readonly removable: readonly RemovablePart[];
  readonly source: string;
};

/** The file of a centre, by its id; undefined where there is none. */
export function centreFileOf(files: SourceFiles, centre: string): string | undefined {
  return [`centres/${centre}.yaml`, `centres/${centre}.yml`].find((name) => Object.hasOwn(files, name));
}

/** Where a line of a centre is written; undefined where it is in no file. */
export function placeOfLine(files: SourceFiles, { id }: Pick<Centre, 'id'>, line: string): LinePlace | undefined {
  const own = centreFileOf(files, id);
  if (own !== undefined && Object.hasOwn(group(dataOf(files, own).lines), line)) return { file: own, line };
  const shared = [`lines/${line}.yaml`, `lines/${line}.yml`].find((name) => Object.hasOwn(files, name));
  return shared === undefined ? undefined : { file: shared };
}

/** What the file says; undefined where it cannot be read as YAML, or the line is gone. */
export function lineWritten(files: SourceFiles, place: LinePlace): WrittenLine | undefined {
  const whole = dataOf(files, place.file);
  const line = place.line === undefined ? whole : group(whole.lines)[place.line];
  if (!isGroup(line) || !Array.isArray(line.hours)) return undefined;
  const year = group(line['new-year']);
  const { number } = line;
  return {
    place,
    number: String(isGroup(number) ? number.now : number),
    ...(typeof year.from === 'string' && typeof year.until === 'string' && { newYear: { from: year.from, until: year.until } }),
    groups: line.hours.filter(isGroup).map(groupWritten),
    removable: removableParts(line),
    source: String(line.source ?? ''),
  };
}

/** The topics of a centre as its file has them: ids by their keys. */
export function topicsWritten(files: SourceFiles, file: string): readonly { readonly key: string; readonly id: string }[] {
  return Object.entries(group(dataOf(files, file).topics)).map(([key, topic]) => ({ key, id: String(group(topic).id) }));
}

const notRules = ['languages', 'needed', 'interpreter', 'from', 'until', 'seasons', 'source', 'checked', 'confirmed'];

function groupWritten(written: Data): WrittenGroup {
  const { languages, from, until } = written;
  return {
    key: groupKeyOf(written),
    languages: Array.isArray(languages) ? languages.map(String) : 'any',
    ...(typeof from === 'string' && { from }),
    ...(typeof until === 'string' && { until }),
    rules: Object.entries(written).flatMap(([name, hours]) =>
      notRules.includes(name) || typeof hours !== 'string' ? [] : [[name, hours] as const],
    ),
  };
}

function dataOf(files: SourceFiles, file: string): Data {
  return group(readYaml(file, files[file] ?? '').data);
}

function group(data: unknown): Data {
  return isGroup(data) ? data : {};
}

function isGroup(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
