// The frozen schedules with desks that whisper, ask for a key, or have several telephones.

import type { Directory, Line, Ringing } from '../../../src/schedules/directory.ts';
import { frozenDirectory } from '../schedules/frozen.ts';

const usual: Ringing = { telephones: [], inOrder: false };

/** The directory in which these lines ring in another way than usual. */
export function directoryWith(ringing: Readonly<Record<string, Partial<Ringing>>>): Directory {
  const directory = frozenDirectory();
  const changed = (line: Line): Line => {
    const other = ringing[line.id];
    return other === undefined ? line : { ...line, ringing: { ...usual, ...other } };
  };
  const lines = new Map([...directory.lines].map(([id, line]) => [id, changed(line)]));
  const centres = new Map(
    [...directory.centres].map(([id, centre]) => [
      id,
      { ...centre, lines: new Map([...centre.lines].map(([name, line]) => [name, changed(line)])) },
    ]),
  );
  return { ...directory, lines, centres };
}
