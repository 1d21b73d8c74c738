// The frozen schedules with numbers that can be called.

import type { Directory } from '../../../src/schedules/directory.ts';
import { frozenDirectory } from '../schedules/frozen.ts';

/** The frozen centres, or others, as if the carrier had given them their numbers. */
export function connectedDirectory(directory = frozenDirectory()): Directory {
  const centres = [...directory.centres].map(([id, centre]) => {
    const numbers = centre.numbers.map(({ placeholder: _, ...number }) => number);
    return [id, { ...centre, numbers }] as const;
  });
  return { ...directory, centres: new Map(centres) };
}
