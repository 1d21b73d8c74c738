// A warning of `npm run hours -- check`: the schedules are valid, and staff should look at this place.

import type { Where } from '../hours/timetable.ts';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../schedules/problem.ts';

/** The codes of the warnings that are found here, beside those of the schedules themselves. */
export const warningCodes = [
  'holidays-end',
  'not-checked',
  'not-confirmed',
  'over',
  'far',
  'further-notice',
  'changes-nothing',
  'days-shared',
  'long-yearly',
  'opens-closed-days',
  'closed-in-one-group',
  'nobody-promised',
  'answered-only',
  'unused-line',
  'one-minute',
  'long-announcement',
  'says-today',
  'line-name-missing',
  'centre-name-missing',
  'topic-name-missing',
  'announcement-words-missing',
  'name-without-article',
  'notice-unfit',
] as const;

export type WarningCode = (typeof warningCodes)[number];

export type Warning = Problem & { readonly severity: 'warning' };

/** A warning at a place; where a place is not known, at the beginning of the file that it is about. */
export function warn(code: WarningCode, where: Where | undefined, message: Message | string, column = 1): Warning {
  return { severity: 'warning', code, file: where?.file ?? 'schedules', line: where?.line ?? 1, column, message };
}

/** Each code once at each place: a shared line is a line of every centre that names it. Of several the last one stays. */
export function oncePerPlace(warnings: readonly Warning[]): readonly Warning[] {
  return [...new Map(warnings.map((warning) => [`${warning.file}:${warning.line} ${warning.code}`, warning])).values()];
}
