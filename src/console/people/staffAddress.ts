// Where the pages about the staff of a centre, or of all centres, are.

import { addressOf } from '../consoleFrame.ts';
import { everyCentre, type Visit } from '../route.ts';

/** The centre of a page, or `*`. */
export function scopeOf({ centre }: Pick<Visit, 'centre'>): string {
  return centre?.id ?? everyCentre;
}

/** The address of the page, or of what one of its forms does. */
export function staffAddress(scope: string, act = ''): string {
  const own = scope === everyCentre ? '/console/people' : addressOf(scope, 'people');
  return act === '' ? own : `${own}/${act}`;
}
