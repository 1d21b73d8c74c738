// The real centres with the durations that were measured before, for the tests of the effort.

import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { instantOf } from '../../../../src/hours/zone.ts';
import { centreAt } from '../../../../src/routing/centreNow.ts';
import { loadCatalogues } from '../../../../src/speech/catalogue.ts';
import { type Durations, openStopwatch } from '../../../../src/speech/timing/stopwatch.ts';
import { type Effort, effortOf, morning, night } from '../../../../src/tools/effort/effort.ts';
import { frozenDirectory } from '../../schedules/frozen.ts';

export const catalogues = await loadCatalogues('prompts');
export const durations = JSON.parse(readFileSync('src/speech/timing/durations.json', 'utf8')) as Durations;
export const stopwatch = openStopwatch(durations);
afterAll(() => stopwatch.stop());

const directory = frozenDirectory();

/** A centre of the real schedules. */
export function centreNamed(id: string) {
  const centre = directory.centres.get(id);
  if (centre === undefined) throw new Error(`${id} is gone`);
  return centre;
}

export function centreNowOf(id: string, written: string) {
  const centre = centreNamed(id);
  return centreAt(centre, directory.guidance, instantOf(written, centre.zone) ?? Number.NaN);
}

/** The figures of a centre, as the command prints them. */
export function effortAt(id: string): Promise<Effort> {
  const centre = centreNamed(id);
  const hour = (written: string) => ({ written, instant: instantOf(written, centre.zone) ?? Number.NaN });
  return effortOf(centre, { catalogues, guidance: directory.guidance, stopwatch, morning: hour(morning), night: hour(night) });
}
