// The verb Dial: a line rings, and the caller's input says how that ends. https://www.twilio.com/docs/voice/twiml/dial

import { randomBytes } from 'node:crypto';
import type { Outcome } from './callEvent.ts';
import { answerDesk, answers } from './desk.ts';
import type { Form } from './signRequest.ts';
import type { Next, Telephone } from './telephone.ts';
import type { Dial } from './verbs.ts';
import { resolve } from './webhook.ts';

/**
 * https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus: a telephone that answered is `completed` when it is done, also where a machine
 * answered, or a person who did not take the call.
 */
export const dialCallStatus: Readonly<Record<Outcome, string>> = {
  answered: 'completed',
  declined: 'completed',
  machine: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
};

/** Rings the numbers of a Dial at once: the first that answers has the call. `at` is the address of its document. */
export async function dial(telephone: Telephone, { action, method, seconds, numbers }: Dial, at: string): Promise<Next> {
  const { input, onEvent, about } = telephone;
  onEvent({ is: 'rings', numbers, seconds });
  let outcome: Outcome = 'no-answer';
  let isBridged = false;
  for (const each of numbers) {
    const ended = await input.ring(each.number);
    if (ended === 'hang-up') {
      onEvent({ is: 'hung-up', by: 'caller' });
      if (action === undefined) return 'over';
      // The carrier tells the service, and ignores the answer.
      return { url: action, method, fields: { CallStatus: 'completed', DialCallStatus: 'canceled', DialBridged: 'false' }, isLast: true };
    }
    outcome = ended;
    const rang = { is: 'rang', outcome, ...(numbers.length > 1 && { number: each.number }) } as const;
    if (!answers.has(ended)) {
      onEvent(rang);
      continue;
    }
    isBridged = await answerDesk(
      telephone,
      each.whisper === undefined ? each : { ...each, whisper: resolve(each.whisper, at) },
      ended,
      about,
    );
    onEvent(rang);
    break;
  }
  if (action === undefined) return 'next verb';
  const fields: Form = {
    DialCallStatus: dialCallStatus[outcome],
    DialCallSid: `CA${randomBytes(16).toString('hex')}`,
    DialBridged: String(isBridged),
    ...(isBridged && { DialCallDuration: '60' }),
  };
  return { url: action, method, fields };
}
