// The prompts that no caller ever hears. Some are heard only if a file asks for them; each has its reason beside it.

import type { PromptKey } from '../../call/speech.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Walk } from './walk.ts';

const onlyWhereAsked: readonly (readonly [RegExp, string])[] = [
  [/^(hour|period|minute|weekday|month|day|letter|digit|languageName)\./, 'a table: each file uses another part of it'],
  [/^(time|clock|spell)\./, 'a form that other hours or addresses would need'],
  [/^language\.more$/, 'where a centre has more than eleven languages'],
  [/^announcement\.general$/, 'where an announcement has no words in a language'],
  [/^announcements\./, 'where staff write that ready announcement'],
  [/^line\.any$/, 'where a line has no name in a language'],
  [/^(greetingWithoutName|menu\.desk|menu\.other)$/, 'where a centre or a topic has no name in a language'],
  [/^closed\.unknown$/, 'where a line never opens again'],
  [/^numbers\.email$/, 'where a centre has a mail address read out'],
  [/^topic\./, 'where a centre has that topic'],
  [/^whisper\./, 'where a desk hears who is coming'],
  [/^calledBack\./, 'where a caller asked to be called'],
  [/^(asking\.|choice\.callback$)/, 'where a centre calls back'],
  [/^(sms\.|choice\.sms$)/, 'where a centre sends texts'],
  [/^(wait\.|choice\.wait$)/, 'where callers may wait for a busy desk'],
  [/^afterwards\.(helped|notHelped|thanks)$/, 'where a centre asks after a talk'],
];

/** The keys of the catalogues that no walk spoke and that have no reason. */
export function deadPrompts(keys: readonly PromptKey[], walks: readonly Walk[], directory: Directory, from: Instant): readonly PromptKey[] {
  const today = civilDate(from, usualZone);
  const isPast = (key: string) => {
    const [room, id = ''] = key.split('.');
    const until = directory.guidance.get(id)?.until;
    return room === 'guidance' && until !== undefined && until < today;
  };
  return keys.filter(
    (key) => !walks.some(({ spoken }) => spoken.has(key)) && !isPast(key) && !onlyWhereAsked.some(([pattern]) => pattern.test(key)),
  );
}
