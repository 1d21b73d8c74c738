// The start of a call. A caller on a number dedicated to a language goes straight to the topics.

import type { CentreNow } from '../../routing/centreNow.ts';
import type { Go } from '../destination.ts';
import { greet } from '../say.ts';
import type { Speech } from '../speech.ts';
import type { DoorState } from '../state.ts';

/** Greets the caller on the way to the first menu. */
export function answerDoor({ language }: DoorState, centre: CentreNow): Go {
  const before: Speech = [greet(language ?? centre.languages[0] ?? 'ja', centre.name), { pauseMs: 300 }];
  if (language === undefined) return { go: { place: 'language', before }, events: [{ type: 'arrived' }] };
  return { go: { place: 'topic', language, before, arriving: true }, events: [{ type: 'arrived', language }] };
}
