// A file of the schedules while it is being edited: its text, and what its text must say afterwards. The two are changed side by side, and an
// edit that made them differ is refused.

import { isDeepStrictEqual } from 'node:util';
import { readYaml } from '../yaml/document.ts';
import { insertItem, removeEntry, removeItem, setEntry, type TextPath, Unsuited } from '../yaml/editText.ts';
import { plainOf, type Value } from '../yaml/printValue.ts';

export type Data = { [name: string]: unknown };

export type EditedFile = {
  /** The contents as plain data, as they are now. */
  readonly data: Data;
  readonly set: (path: TextPath, name: string, value: Value, behind?: readonly string[]) => void;
  readonly remove: (path: TextPath, name: string) => void;
  /** Adds an item to a list, before the one with this index. */
  readonly insert: (
    path: TextPath,
    list: string,
    item: Value,
    place: { readonly index: number; readonly behind?: readonly string[] },
  ) => void;
  readonly removeItem: (path: TextPath, list: string, index: number) => void;
  /** The text. Throws Unsuited where it does not say what it should. */
  readonly text: () => string;
};

/** Begins to edit a text. Throws Unsuited where it is not YAML. */
export function editFile(file: string, written: string): EditedFile {
  const read = readYaml(file, written);
  if (read.document === undefined || !isGroup(read.data)) throw new Unsuited('not YAML');
  const mark = written.startsWith('\uFEFF') ? '\uFEFF' : '';
  let { text } = read;
  const data = structuredClone(read.data);
  return {
    data,
    set: (path, name, value, behind) => {
      text = setEntry(text, path, name, value, behind);
      groupIn(data, path)[name] = plainOf(value);
    },
    remove: (path, name) => {
      text = removeEntry(text, path, name);
      delete groupIn(data, path)[name];
    },
    insert: (path, list, item, place) => {
      text = insertItem(text, path, list, item, place);
      const group = groupIn(data, path);
      group[list] = listIn(group, list).toSpliced(place.index, 0, plainOf(item));
    },
    removeItem: (path, list, index) => {
      text = removeItem(text, path, list, index);
      const group = groupIn(data, path);
      const left = listIn(group, list).toSpliced(index, 1);
      if (left.length === 0) delete group[list];
      else group[list] = left;
    },
    text: () => {
      const again = readYaml(file, text);
      if (!isDeepStrictEqual(again.data, data)) throw new Unsuited('another meaning');
      return mark + text;
    },
  };
}

/** The group at a path of the data. Throws Unsuited. */
export function groupIn(data: unknown, path: TextPath): Data {
  let found = data;
  for (const step of path) found = (found as Data | undefined)?.[step as string];
  if (!isGroup(found)) throw new Unsuited('no group');
  return found;
}

/** A list of a group; empty where there is none. */
export function listIn(group: Data, name: string): readonly unknown[] {
  const found = Object.hasOwn(group, name) ? group[name] : undefined;
  return Array.isArray(found) ? found : [];
}

function isGroup(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
