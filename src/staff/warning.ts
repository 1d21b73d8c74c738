// A warning of `npm run hours -- check`: the schedules are valid, and staff should look at this place.

import type { Where } from '../hours/timetable.ts';
import type { Problem } from '../schedules/problem.ts';

/** The kind of a warning, for scripts. */
export type WarningKind =
  | 'placeholder'
  | 'holidays-end'
  | 'not-checked'
  | 'not-confirmed'
  | 'over'
  | 'far'
  | 'further-notice'
  | 'changes-nothing'
  | 'nobody-promised'
  | 'unused-line'
  | 'one-minute'
  | 'long-announcement';

export type Warning = Problem & { readonly severity: 'warning'; readonly kind: WarningKind };

/** A warning at a place; where a place is not known, at the beginning of the file that it is about. */
export function warn(kind: WarningKind, where: Where | undefined, message: string, column = 1): Warning {
  return { severity: 'warning', kind, file: where?.file ?? 'schedules', line: where?.line ?? 1, column, message };
}
