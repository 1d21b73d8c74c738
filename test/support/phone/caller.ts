// A caller of the service of a test.

import type { CallEvent, CallerInput, OnEvent } from '../../../src/rehearsal/phone/callEvent.ts';
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

/** Places a call and returns all its events. */
export async function eventsOf(call: Call, inputFor: CallerInput | ((onEvent: OnEvent) => CallerInput)): Promise<readonly CallEvent[]> {
  const events: CallEvent[] = [];
  const onEvent: OnEvent = (event) => void events.push(event);
  await placeCall(call, typeof inputFor === 'function' ? inputFor(onEvent) : inputFor, onEvent);
  return events;
}
