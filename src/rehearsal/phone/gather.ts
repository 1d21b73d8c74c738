// The verb Gather: a key interrupts what it says; then it waits for keys. https://www.twilio.com/docs/voice/twiml/gather

import { hear } from './hear.ts';
import type { Next, Telephone } from './telephone.ts';
import type { Gather } from './verbs.ts';

/** Collects keys. `at` is the address of the Gather's document. */
export async function gather(telephone: Telephone, verb: Gather, at: string): Promise<Next> {
  const { speech, action, method, actionOnEmptyResult } = verb;
  for (const each of speech) await hear(telephone, each, at);
  const digits = await collect(telephone, verb);
  if (digits === undefined) return 'over';
  // The verb after a Gather is reached by silence, and by a finishing key that is pressed first.
  if (digits === '' && !actionOnEmptyResult) return 'next verb';
  return { url: action ?? at, method, fields: digits === '' ? {} : { Digits: digits } };
}

/** The keys of one Gather: '' for silence, undefined if the caller hangs up. Keys beyond its end are kept for the next Gather. */
async function collect({ input, onEvent, ahead }: Telephone, { numDigits, finishOnKey, seconds }: Gather): Promise<string | undefined> {
  if (ahead.keys === '') {
    const pressed = await input.press(seconds);
    if (pressed.act === 'hang-up') {
      onEvent({ is: 'hung-up', by: 'caller' });
      return undefined;
    }
    if (pressed.act === 'silence') {
      onEvent({ is: 'silence', seconds });
      return '';
    }
    ahead.keys = pressed.keys;
  }
  const [finish] = finishOnKey;
  const end = finish === undefined ? -1 : ahead.keys.indexOf(finish);
  const finished = end !== -1 && end < numDigits;
  const digits = ahead.keys.slice(0, finished ? end : numDigits);
  const used = digits.length + (finished ? 1 : 0);
  onEvent({ is: 'pressed', keys: ahead.keys.slice(0, used) });
  ahead.keys = ahead.keys.slice(used);
  return digits;
}
