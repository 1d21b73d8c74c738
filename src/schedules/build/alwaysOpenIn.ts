// The lines that stop a lost card day and night, in one centre or in any of them, found once for each directory.

import type { Centre, Directory } from '../directory.ts';
import { alwaysOpen } from './coverage.ts';

const ofCentre = new WeakMap<Centre, ReadonlySet<string>>();
const ofDirectory = new WeakMap<Directory, ReadonlySet<string>>();

/** Their names in a centre; `*`: in any centre. */
export function alwaysOpenIn(directory: Directory, id: string): ReadonlySet<string> {
  const centre = directory.centres.get(id);
  if (centre !== undefined) return alwaysOpenOf(centre);
  const known = ofDirectory.get(directory);
  if (known !== undefined) return known;
  const found = new Set([...directory.centres.values()].flatMap((each) => [...alwaysOpenOf(each)]));
  ofDirectory.set(directory, found);
  return found;
}

function alwaysOpenOf(centre: Centre): ReadonlySet<string> {
  const known = ofCentre.get(centre) ?? alwaysOpen(centre);
  ofCentre.set(centre, known);
  return known;
}
