// The verb Dial: a line rings, and the caller's input says how that ends. https://www.twilio.com/docs/voice/twiml/dial

import { randomBytes } from 'node:crypto';
import type { Outcome } from './callEvent.ts';
import type { Next, Telephone } from './telephone.ts';
import type { Dial } from './verbs.ts';

/** https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus: a line that answered is `completed` when it is done. */
const dialCallStatus: Readonly<Record<Outcome, string>> = {
  answered: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
};

/** Rings the numbers of a Dial. */
export async function dial({ input, onEvent }: Telephone, { action, method, seconds, numbers }: Dial): Promise<Next> {
  onEvent({ is: 'rings', numbers, seconds });
  const outcome = await input.ring(numbers[0]?.number ?? '');
  if (outcome === 'hang-up') {
    onEvent({ is: 'hung-up', by: 'caller' });
    if (action === undefined) return 'over';
    // The carrier tells the service, and ignores the answer.
    return { url: action, method, fields: { CallStatus: 'completed', DialCallStatus: 'canceled', DialBridged: 'false' }, isLast: true };
  }
  onEvent({ is: 'rang', outcome });
  if (action === undefined) return 'next verb';
  const fields = {
    DialCallStatus: dialCallStatus[outcome],
    DialCallSid: `CA${randomBytes(16).toString('hex')}`,
    DialBridged: String(outcome === 'answered'),
    ...(outcome === 'answered' && { DialCallDuration: '60' }),
  };
  return { url: action, method, fields };
}
