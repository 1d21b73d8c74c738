// A Gather: what it says can be interrupted by a key; then it waits. https://www.twilio.com/docs/voice/twiml/gather

import { hear } from './hear.ts';
import type { Next, Telephone } from './telephone.ts';
import type { Gather } from './verbs.ts';

/** Collects keys for the document at an address. */
export async function gather(telephone: Telephone, verb: Gather, at: string): Promise<Next> {
  const { speech, action, method, actionOnEmptyResult } = verb;
  for (const each of speech) await hear(telephone, each, at);
  const digits = await collect(telephone, verb);
  if (digits === undefined) return 'over';
  // What follows a Gather is reached by silence, and by a finishing key before any other.
  if (digits === '' && !actionOnEmptyResult) return 'next verb';
  return { url: action ?? at, method, fields: digits === '' ? {} : { Digits: digits } };
}

/** The keys of one Gather, none for silence, or undefined where the caller hangs up. What is pressed beyond it waits for the next. */
async function collect({ hand, tell, ahead }: Telephone, { numDigits, finishOnKey, seconds }: Gather): Promise<string | undefined> {
  if (ahead.keys === '') {
    const pressed = await hand.press(seconds);
    if (pressed.act === 'hang-up') {
      tell({ is: 'hung-up', by: 'caller' });
      return undefined;
    }
    if (pressed.act === 'silence') {
      tell({ is: 'silence', seconds });
      return '';
    }
    ahead.keys = pressed.keys;
  }
  const [finish] = finishOnKey;
  const end = finish === undefined ? -1 : ahead.keys.indexOf(finish);
  const finished = end !== -1 && end < numDigits;
  const digits = ahead.keys.slice(0, finished ? end : numDigits);
  const used = digits.length + (finished ? 1 : 0);
  tell({ is: 'pressed', keys: ahead.keys.slice(0, used) });
  ahead.keys = ahead.keys.slice(used);
  return digits;
}
