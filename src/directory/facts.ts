// What staff wrote down with a source and the day on which somebody compared it: collected from a file, with its place.

import type { Fact } from './directory.ts';
import type { YamlFile } from './document.ts';

/** Every group of lines of a file that has both `source` and `checked`, in the file's order. */
export function factsIn(yaml: YamlFile): readonly Fact[] {
  return factsBelow(yaml, yaml.data, []);
}

function factsBelow(yaml: YamlFile, data: unknown, path: readonly PropertyKey[]): readonly Fact[] {
  if (data === null || typeof data !== 'object') return [];
  const below = Object.entries(data).flatMap(([key, value]) => factsBelow(yaml, value, [...path, key]));
  if (!('source' in data && 'checked' in data) || typeof data.source !== 'string' || typeof data.checked !== 'string') return below;
  const { file, line, column } = yaml.whereOf([...path, 'checked']);
  const what = path.map((step) => (/^\d+$/.test(String(step)) ? String(Number(step) + 1) : String(step))).join(' ');
  return [{ where: { file, line }, column, what, source: data.source, checked: data.checked }, ...below];
}
