// Whether the carrier can say what is needed of the lines that whisper to their desks. What it cannot do at all, check refuses.

import type { Traits } from '../../carrier/traits.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Finding, finding } from './finding.ts';
import { desksIn } from './liveQuestions.ts';

/** A warning for lines that whisper at a carrier whose manual does not say that it reports whether a desk was connected. */
export function checkDesks(directory: Directory, { name: carrier, cannot }: Pick<Traits, 'name' | 'cannot'>): readonly Finding[] {
  const whispering = desksIn(directory).filter(({ ringing }) => ringing?.whisper !== undefined);
  if (whispering.length === 0 || !cannot.includes('say-bridged')) return [];
  return [finding('bridging-not-said', { carrier, lines: whispering.map(({ id }) => id) })];
}
