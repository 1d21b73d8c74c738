// Twilio, as the contract plays it.

import type { Adapter } from './adapter.ts';
import { everyCall } from './carrier.ts';
import { saidIn, twimlAdapter } from './twimlAdapter.ts';

export const twilioAdapter: Adapter = twimlAdapter({
  name: 'twilio',
  callIds: ['CA0123456789abcdef0123456789abcdef', 'CAfedcba9876543210fedcba9876543210'],
  voicedLanguages: 10,
  tellsForwarding: true,
  header: 'X-Twilio-Signature',
  fieldsOf: (asked) => {
    const { from, to, forwardedFrom } = asked;
    const called = { ...(from !== undefined && { Caller: from }), ...(to !== undefined && { Called: to }) };
    return { ...everyCall, ForwardedFrom: forwardedFrom ?? '', ...called, ...saidIn(asked) };
  },
  // A relative address is resolved against the document's own.
  pathOf: (address) => address,
});
