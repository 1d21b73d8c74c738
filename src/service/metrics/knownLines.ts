// Which lines exist, so that no other word becomes a label.

import type { Directory } from '../../schedules/directory.ts';

/** Whether the directory that serves now has a line of this id, shared or a centre's own. */
export function knownLines(directory: () => Directory): (id: string) => boolean {
  let of: Directory | undefined;
  let ids: ReadonlySet<string> = new Set();
  return (id) => {
    const current = directory();
    if (of !== current) {
      of = current;
      ids = new Set([...current.lines.keys(), ...[...current.centres.values()].flatMap(({ lines }) => [...lines.keys()])]);
    }
    return ids.has(id);
  };
}
