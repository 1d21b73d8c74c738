// Which centre answers a called number.

import type { Language } from '../hours/timetable.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { e164Of } from './calledNumber.ts';

/** The centre that answers a called number, and the language that the number is dedicated to. */
export type Answering = {
  readonly centre: Centre;
  readonly language?: Language;
  readonly claimed: boolean;
  /** The number, E.164; absent where no centre claims it. */
  readonly number?: string;
};

type Answerers = { readonly byNumber: ReadonlyMap<string, Answering>; readonly fallback: Answering | undefined };

// A directory never changes; a reload makes a new one.
const answerers = new WeakMap<Directory, Answerers>();

/** The centre that answers when `called` was dialled, however the carrier writes it. A number that no centre claims is answered by the default centre, with `claimed: false`. */
export function answering(directory: Directory, called: string): Answering {
  const { byNumber, fallback } = answerersOf(directory);
  const found = byNumber.get(e164Of(called) ?? '') ?? fallback;
  if (found === undefined) throw new Error('The directory has no centre. A directory is checked before it goes live.');
  return found;
}

function answerersOf(directory: Directory): Answerers {
  const known = answerers.get(directory);
  if (known !== undefined) return known;
  const centres = [...directory.centres.values()];
  const byNumber = new Map<string, Answering>();
  for (const centre of centres)
    for (const { number, language } of centre.numbers)
      if (!byNumber.has(number)) byNumber.set(number, { centre, claimed: true, number, ...(language !== undefined && { language }) });
  const centre = centres.findLast(({ isDefault }) => isDefault) ?? centres[0];
  const made: Answerers = { byNumber, fallback: centre && { centre, claimed: false } };
  answerers.set(directory, made);
  return made;
}
