// What serves, as plain data, and how it goes over to the next: the directory, the texts that make it, and what is said about both. Pure.

import type { Instant } from '../../hours/timetable.ts';
import { type KeptSchedules, sameFiles } from '../build/kept.ts';
import type { Settled } from '../build/loadKeeping.ts';
import type { Directory } from '../directory.ts';
import type { Problem } from '../problem.ts';
import { briefly } from '../problemList.ts';
import type { KeptCopy } from './keptCopyForm.ts';
import type { HeldPart, LiveStatus } from './liveStatus.ts';

export type Serving = {
  readonly directory: Directory;
  /** Undefined where the check keeps no texts. */
  readonly kept: KeptSchedules | undefined;
  /** Since when each centre has served in its form. */
  readonly since: KeptCopy['since'];
  readonly status: LiveStatus;
};

// A balancer asks for the status every few seconds, and it has each problem twice: for people and for programs.
const mostShownBytes = 24_000;

/** What serves first. `copy`: what was kept before, if a part of it serves. */
export function firstServing(directory: Directory, kept: KeptSchedules | undefined, now: Instant, copy?: KeptCopy): Serving {
  const status: LiveStatus = { since: now, taken: 0, refused: 0, problems: [], ...(copy && { fromCopy: { keptAt: copy.keptAt } }) };
  return { directory, kept, since: sinceIn(kept, { kept: copy?.schedules, since: copy?.since ?? {} }, now), status };
}

/** Another directory serves. */
export function withTaken({ status, ...before }: Serving, directory: Directory, kept: KeptSchedules | undefined, now: Instant): Serving {
  return { directory, kept, since: sinceIn(kept, before, now), status: { ...status, since: now, taken: status.taken + 1 } };
}

/** The folder has these problems now, and these parts are held. Without problems, the folder serves as it is. */
export function withProblems(serving: Serving, problems: readonly Problem[], held: Settled['held'], now: Instant): Serving {
  const { since, taken, refused, problemsSince = now, fromCopy, held: before = [] } = serving.status;
  if (problems.length === 0) return { ...serving, status: { since, taken, refused, problems } };
  const parts = (held ?? []).map((part): HeldPart => {
    const served = part.centre === undefined || !part.serves ? undefined : serving.since[part.centre];
    const earlier = before.find(({ centre, file }) => centre === part.centre && file === part.file);
    return { ...part, ...(served !== undefined && { since: served }), heldSince: earlier?.heldSince ?? now };
  });
  const shown = briefly(problems, mostShownBytes);
  const status = { since, taken, refused: refused + 1, problems: shown, problemsSince, held: parts, ...(fromCopy && { fromCopy }) };
  return { ...serving, status };
}

/** Since when each centre has been as it is: unchanged texts keep their time. */
function sinceIn(next: KeptSchedules | undefined, { kept, since }: Pick<Serving, 'kept' | 'since'>, now: Instant): KeptCopy['since'] {
  const ids = Object.keys(next?.centres ?? {});
  const isSame = (id: string) => sameFiles(kept?.centres[id]?.files, next?.centres[id]?.files);
  return Object.fromEntries(ids.map((id) => [id, (isSame(id) ? since[id] : undefined) ?? now]));
}
