// What a word without quotes stands for: YAML 1.2's core schema, in which `yes` and `2026-11-21` are text.

import { CORE_SCHEMA, NOT_RESOLVED } from 'js-yaml';

const readings = CORE_SCHEMA.tags.filter((tag) => tag.nodeKind === 'scalar').filter(({ implicit }) => implicit);
const firsts = new Set(readings.flatMap(({ implicitFirstChars }) => implicitFirstChars ?? []));

/** Nothing, true or false, a number; else the text itself. */
export function plainValue(source: string): unknown {
  if (!firsts.has(source.charAt(0))) return source;
  for (const { resolve, tagName } of readings) {
    const value: unknown = resolve(source, false, tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return source;
}
