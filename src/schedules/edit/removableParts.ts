// What of a line was added to its usual hours, and can be taken away by itself: seasons, exceptions, hours that begin on a date, a temporary
// number, days of the year-end of its own.

import { addDays, isCivilDate } from '../../hours/calendar.ts';
import { message } from '../../messages/message.ts';
import type { TextPath } from '../yaml/editText.ts';
import { type Data, type EditedFile, groupIn, listIn } from './editedFile.ts';
import { type GroupKey, groupKeyOf } from './scheduleEdit.ts';
import { Unfit } from './unfit.ts';

/**
 * A part as its file has it. `key` names it by what it says: an index would be another part after another person's edit. `group`: the hours that a
 * season is of. `written`: its fields.
 */
export type RemovablePart = { readonly key: string; readonly written: Data } & (
  | { readonly kind: 'season'; readonly group: GroupKey; readonly index: number; readonly groupIndex: number }
  | { readonly kind: 'exception' | 'hours'; readonly index: number }
  | { readonly kind: 'number' | 'year-end' }
);

const evidenceFields = ['source', 'checked', 'confirmed'];

/** The parts of a line, in the order of its file. */
export function removableParts(line: Data): readonly RemovablePart[] {
  const hours = listIn(line, 'hours').map((each) => (isGroup(each) ? each : {}));
  const parts = [
    ...groups(line.number).flatMap((written) => ('temporary' in written ? [{ kind: 'number' as const, written }] : [])),
    ...groups(line['new-year']).map((written) => ({ kind: 'year-end' as const, written })),
    ...listIn(line, 'exceptions').flatMap((each, index) => groups(each).map((written) => ({ kind: 'exception' as const, written, index }))),
    ...hours.flatMap((written, index) => (isCivilDate(String(written.from)) ? [{ kind: 'hours' as const, written, index }] : [])),
    ...hours.flatMap((group, groupIndex) =>
      listIn(group, 'seasons').flatMap((each, index) =>
        groups(each).map((written) => ({ kind: 'season' as const, written, index, groupIndex, group: groupKeyOf(group) })),
      ),
    ),
  ];
  return parts.map((part) => ({ ...part, key: keyOf(part) }));
}

/** Takes the parts away. Throws Unfit where one is not there any more, Unsuited where it cannot be cut out of the text. `confirm`: says of what is left there where it was seen. */
export function removeParts(file: EditedFile, path: TextPath, keys: readonly string[], confirm: (at: TextPath) => void): void {
  // Hours go last: what is left of them gets another end, by which their seasons are named.
  for (const key of keys.toSorted((one, other) => Number(isHours(one)) - Number(isHours(other)))) {
    // What is left is read anew: a part that is gone moves those behind it.
    const part = removableParts(groupIn(file.data, path)).find((each) => each.key === key);
    if (part === undefined) throw new Unfit(message('edit.no-part'));
    const left = remove(file, path, part);
    if (left !== undefined) confirm(left);
  }
}

/** Where the fact stands that is left; undefined where none is. */
function remove(file: EditedFile, path: TextPath, part: RemovablePart): TextPath | undefined {
  switch (part.kind) {
    case 'number':
      file.set(path, 'number', String(part.written.now));
      return path;
    case 'year-end':
      file.remove(path, 'new-year');
      return path;
    case 'exception':
      file.removeItem(path, 'exceptions', part.index);
      return undefined;
    case 'season': {
      const at = [...path, 'hours', part.groupIndex];
      file.removeItem(at, 'seasons', part.index);
      return at;
    }
    case 'hours':
      return removeHours(file, path, part);
    default:
      return part satisfies never;
  }
}

/** The hours that ended on the day before go on, up to where those would have ended that are taken away. */
function removeHours(
  file: EditedFile,
  path: TextPath,
  { written, index }: { readonly written: Data; readonly index: number },
): TextPath | undefined {
  const eve = addDays(String(written.from), -1);
  const isBefore = (each: unknown) => isGroup(each) && String(each.languages) === String(written.languages) && each.until === eve;
  const before = listIn(groupIn(file.data, path), 'hours').findIndex(isBefore);
  const at = [...path, 'hours', before];
  if (before >= 0 && typeof written.until === 'string') file.set(at, 'until', written.until);
  else if (before >= 0) file.remove(at, 'until');
  file.removeItem(path, 'hours', index);
  return before < 0 ? undefined : [...path, 'hours', before - (before > index ? 1 : 0)];
}

const isHours = (key: string) => key.startsWith('["hours"');

/** Hours that begin on a date are named by that and their languages alone, since no others begin then. */
function keyOf({ kind, written, group = '' }: { readonly kind: string; readonly written: Data; readonly group?: GroupKey }): string {
  const { languages, from } = written;
  const said = Object.entries(written).filter(([name]) => !evidenceFields.includes(name));
  return JSON.stringify([kind, group, kind === 'hours' ? { languages, from } : Object.fromEntries(said)]);
}

function groups(data: unknown): readonly Data[] {
  return isGroup(data) ? [data] : [];
}

function isGroup(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
