// The rules for the days of a week, in a group of hours or in a season of it: rules with a fixed name, and any nth weekday of the month.

import { z } from 'zod';
import type { Span } from '../../hours/timetable.ts';
import { type NthDays, readNthName } from '../nthNames.ts';

/** An nth weekday with its hours, and its name as it is written in the file. */
export type NthWritten = NthDays & { readonly written: string; readonly spans: readonly Span[] };

type Week<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>> & { readonly nth: readonly NthWritten[] };

/** An object of the shape that may also have nth weekdays, such as `third-tuesday`. Any other name is an unknown one. */
export function weekOf<Shape extends z.ZodRawShape>(shape: Shape, spans: z.ZodType<readonly Span[]>): z.ZodType<Week<Shape>> {
  // Other mistakes in the group do not hide a mistake in one of these names.
  const always = { when: ({ value }: Payload) => isGroup(value) };
  const week = z.looseObject(shape).check(z.core._check((payload) => readOthers(payload, shape, spans), always));
  return week as unknown as z.ZodType<Week<Shape>>;
}

type Payload = z.core.ParsePayload<unknown>;

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readOthers(payload: Payload, shape: z.ZodRawShape, spans: z.ZodType<readonly Span[]>): void {
  if (!isGroup(payload.value)) return;
  const group = { ...payload.value };
  const unknown: string[] = [];
  const nth: NthWritten[] = [];
  for (const written of Object.keys(group)) {
    if (Object.hasOwn(shape, written)) continue;
    const days = readNthName(written);
    if (days === undefined) unknown.push(written);
    else {
      const read = spans.safeParse(group[written], { reportInput: true });
      for (const { message } of read.error?.issues ?? [])
        payload.issues.push({ code: 'custom', message, path: [written], input: group[written] });
      if (read.success) nth.push({ ...days, written, spans: read.data });
    }
    delete group[written];
  }
  if (unknown.length > 0) payload.issues.push({ code: 'unrecognized_keys', keys: unknown, input: group });
  payload.value = { ...group, nth };
}
