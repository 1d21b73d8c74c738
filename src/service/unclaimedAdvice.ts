// What an operator is told of a number that was dialled although no centre claims it: the line to write, as `check` accepts it.

import { type Message, message } from '../messages/message.ts';
import { parsePlaceholder, parseTelephone } from '../schedules/schema/parsedNumber.ts';

/** The advice for a number in international form. */
export function unclaimedAdvice(called: string): Message {
  const parsed = parseTelephone(called);
  if (!('key' in parsed)) return message('number-unclaimed', { number: called, entry: `'${parsed.number}': {}` });
  const possible = parsePlaceholder(called);
  if (possible === undefined) return message('number-unclaimed.no-number', { number: called });
  return message('number-unclaimed', { number: called, entry: `'${possible.number}': {placeholder: true}` });
}
