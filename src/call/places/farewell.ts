// The end of a call that ends by itself: kind words, and the number that stops a lost card. Never a silent end.

import type { CentreNow } from '../../routing/centreNow.ts';
import { suspensionLine } from '../../routing/lines.ts';
import { languagesOf } from '../caller.ts';
import { readNumber, say } from '../say.ts';
import type { Language, Speech } from '../speech.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';

type Leaving = { readonly turn: number; readonly language?: Language };

/** Says goodbye in the caller's language, or in Japanese and English where none was chosen, and hangs up. */
export function farewell(caller: Leaving | State, centreNow: CentreNow, why: 'goodbye' | 'too-long', before: Speech = []): Turn {
  const language = 'language' in caller ? caller.language : undefined;
  const known = language === undefined ? {} : { language };
  const speech = languagesOf(known).flatMap((spoken): Speech => {
    const line = suspensionLine(centreNow, spoken);
    return [
      ...(why === 'too-long' ? [say(spoken, 'farewell.tooLong')] : []),
      ...(line === undefined ? [] : [say(spoken, 'farewell.suspension'), ...readNumber(spoken, line)]),
      say(spoken, 'farewell.goodbye'),
      { pauseMs: 500 },
    ];
  });
  return { does: { act: 'hang-up', speech: [...before, ...speech] }, events: [{ type: why, ...known }] };
}
