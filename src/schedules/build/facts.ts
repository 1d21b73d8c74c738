// Collects the facts of a file, each with its place: the entries that have a source and the day on which staff last compared them with it.

import type { Fact } from '../directory.ts';
import { readDate } from '../schema/writtenDates.ts';
import type { YamlFile } from '../yaml/document.ts';

/** Every group of lines of a file that has both `source` and `checked`, in the file's order. */
export function factsIn(yaml: YamlFile): readonly Fact[] {
  const found: Fact[] = [];
  addFacts(yaml, yaml.data, [], found);
  return found;
}

function addFacts(yaml: YamlFile, data: unknown, path: readonly string[], found: Fact[]): void {
  if (data === null || typeof data !== 'object') return;
  if ('source' in data && 'checked' in data && typeof data.source === 'string' && typeof data.checked === 'string') {
    const { file, line, column } = yaml.whereOf([...path, 'checked']);
    const what = path.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)).join(' ');
    const confirmed = !('confirmed' in data && data.confirmed === false);
    const checked = readDate(data.checked) ?? data.checked;
    found.push({ where: { file, line }, column, what, source: data.source, checked, confirmed });
  }
  for (const [key, value] of Object.entries(data)) {
    if (value !== null && typeof value === 'object') addFacts(yaml, value, [...path, key], found);
  }
}
