// The end of a call that this service ends: a goodbye and the number that stops a lost card. No call ends in silence.

import type { CentreNow } from '../../routing/centreNow.ts';
import { suspensionLine } from '../../routing/lines.ts';
import { languagesOf } from '../caller.ts';
import type { FarewellDestination } from '../destination.ts';
import { readNumber, say } from '../say.ts';
import type { Speech } from '../speech.ts';
import type { Turn } from '../turn.ts';

/** Says goodbye in the caller's language, or in Japanese and English where none was chosen, and hangs up. */
export function enterFarewell({ language, why, before = [] }: FarewellDestination, centre: CentreNow): Turn {
  const speech = languagesOf(language).flatMap((spoken): Speech => {
    const line = suspensionLine(centre, spoken);
    return [
      ...(why === 'too-long' ? [say(spoken, 'farewell.tooLong')] : []),
      ...(line === undefined ? [] : [say(spoken, 'farewell.suspension'), ...readNumber(spoken, line)]),
      say(spoken, 'farewell.goodbye'),
      { pauseMs: 500 },
    ];
  });
  return {
    does: { act: 'hang-up', speech: [...before, ...speech], centre: centre.id },
    // The place that the caller left has its own event.
    events: why === 'hung-up' ? [] : [{ type: why, ...(language !== undefined && { language }) }],
  };
}
