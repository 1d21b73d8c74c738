// A caller of the service of a test.

import type { CallEvent, Hand, Tell } from '../../../src/rehearsal/phone/callEvent.ts';
import { type Call, placeCall } from '../../../src/rehearsal/phone/phoneCall.ts';
import type { Service } from '../service.ts';

type Caller = Partial<Pick<Call, 'from' | 'to' | 'listen'>> & { readonly glosses?: readonly string[] };

/** A call to a service. Nobody is told of its end, and nothing stands in for a bad answer. */
export function callTo({ url, token }: Pick<Service, 'url' | 'token'>, caller: Caller = {}): Call {
  const { to = '+815000000001', from = '+815011112222', listen = false, glosses = [] } = caller;
  return {
    voiceUrl: `${url}/voice`,
    carrier: { token, reach: (address) => address, glosses },
    to,
    from,
    listen,
  };
}

/** Places a call and hands back all that happened in it. */
export async function happeningsOf(call: Call, handFor: Hand | ((tell: Tell) => Hand)): Promise<readonly CallEvent[]> {
  const happenings: CallEvent[] = [];
  const tell: Tell = (event) => void happenings.push(event);
  await placeCall(call, typeof handFor === 'function' ? handFor(tell) : handFor, tell);
  return happenings;
}
