// The words that may stand in a place of a file, read from its schema.

import { z } from 'zod';

/** The schemas that a value at the path may have: more than one where there is a choice. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodType[] {
  return path.reduce<readonly z.ZodType[]>((found, step) => found.flatMap((each) => below(each, step)), unwrapped(schema));
}

/** The fields of a group at the path; empty where staff choose the names themselves. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  return schemasAt(schema, path).flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

/** Whether staff choose the names of the group at the path, such as those of lines. */
export function areNamesFree(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return schemasAt(schema, path).some((each) => each instanceof z.ZodRecord);
}

/**
 * A group with fields: the last name that leads to it (`hours`; undefined for the file), the names above that one, and whether staff choose
 * the names above it.
 */
export type KnownGroup = {
  readonly name: string | undefined;
  readonly within: readonly string[];
  readonly isEntry: boolean;
  readonly keys: readonly string[];
};

/** Every group with fields in a file. */
export function groupsIn(schema: z.ZodType, names: readonly string[] = [], isEntry = false): readonly KnownGroup[] {
  return unwrapped(schema).flatMap((each) => {
    if (each instanceof z.ZodArray) return groupsIn(each.element as z.ZodType, names, isEntry);
    if (each instanceof z.ZodRecord) return groupsIn(each.valueType as z.ZodType, names, true);
    if (!(each instanceof z.ZodObject)) return [];
    const fields = Object.entries(each.shape as Readonly<Record<string, z.ZodType>>);
    const group = { name: names.at(-1), within: names.slice(0, -1), isEntry, keys: fields.map(([key]) => key) };
    return [group, ...fields.flatMap(([key, field]) => groupsIn(field, [...names, key]))];
  });
}

/** Without what only says that it may be absent, has a default or is changed afterwards; a choice as all its schemas. */
function unwrapped(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).flatMap(unwrapped);
  return [schema];
}

function below(schema: z.ZodType, step: PropertyKey): readonly z.ZodType[] {
  if (schema instanceof z.ZodArray) return unwrapped(schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return unwrapped(schema.valueType as z.ZodType);
  const field = schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.ZodType>>)[String(step)] : undefined;
  return field === undefined ? [] : unwrapped(field);
}
