// The words of a closed desk: why it cannot be reached, and what is possible in its place.

import type { Alternative } from '../routing/alternatives.ts';
import type { CentreNow } from '../routing/centreNow.ts';
import { momentOf, timeOfDay } from '../routing/moment.ts';
import { languagesOf } from './caller.ts';
import type { ClosedDestination } from './destination.ts';
import { languageName, nameOf, say } from './say.ts';
import type { Instant, Language, Speech, Utterance, Value } from './speech.ts';

/** Why the desk cannot be reached, and when it opens. */
export function closedReason(
  { language, attemptedLines }: Pick<ClosedDestination, 'language' | 'attemptedLines'>,
  opens: Instant | undefined,
  centre: CentreNow,
): Speech {
  return languagesOf(language).flatMap((spoken) => {
    if (attemptedLines.length > 0) return [say(spoken, 'closed.unanswered')];
    if (opens === undefined) return [say(spoken, 'closed.now'), say(spoken, 'closed.unknown')];
    const when: Value = { is: 'when', moment: momentOf(opens, centre.now, centre.zone) };
    return [say(spoken, 'closed.now'), say(spoken, 'closed.opens', { when })];
  });
}

/** The words of an alternative, read before its key. */
export function choiceWords(alternative: Alternative, language: Language, { lines, zone }: CentreNow): Utterance {
  switch (alternative.kind) {
    case 'again':
      return say(language, 'choice.tryAgain');
    case 'callback':
      return say(language, 'choice.callback', { language: languageName(language) });
    case 'sms':
      return say(language, 'choice.sms');
    case 'suspension':
      return say(language, 'choice.suspension');
    case 'numbers':
      return say(language, 'choice.numbers');
    case 'line': {
      const line = nameOf(lines[alternative.line]?.name ?? {});
      const spoken = languageName(alternative.language);
      if (alternative.until === undefined) return say(language, 'choice.lineInAlways', { line, language: spoken });
      return say(language, 'choice.lineIn', { line, language: spoken, until: { is: 'clock', time: timeOfDay(alternative.until, zone) } });
    }
    default:
      return alternative satisfies never;
  }
}
