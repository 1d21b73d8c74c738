// Somleng, as the contract plays it: as its code of April 2026 does. github.com/somleng/somleng-switch at 3442ba8,
// components/app/app/call_controllers/call_controller.rb and models/twiml_endpoint.rb.

import type { Adapter } from './adapter.ts';
import { callersNumber, type Fields } from './carrier.ts';
import { partsFor, saidIn, twimlAdapter } from './twimlAdapter.ts';

/** The fields of every request. */
export const somlengCall: Fields = {
  Caller: callersNumber,
  Called: '+815000000001',
  From: callersNumber,
  To: '+815000000001',
  CallSid: '9802a301-aed5-41c8-b662-e3d3180a3eb4',
  Direction: 'inbound',
  AccountSid: '1b2ce123-cffc-4188-bdb6-d6a76ab10cf1',
  ApiVersion: '2010-04-01',
};

export const somlengAdapter: Adapter = twimlAdapter({
  name: 'somleng',
  callIds: ['9802a301-aed5-41c8-b662-e3d3180a3eb4', '5f0d6f34-2a3b-4c5d-9e8f-a1b2c3d4e5f6'],
  // Amazon Polly has no Vietnamese, Thai, Indonesian and Filipino.
  voicedLanguages: 6,
  tellsForwarding: false,
  parts: () => partsFor('somleng'),
  header: 'X-Twilio-Signature',
  fieldsOf: (asked) => {
    const { from, to, address } = asked;
    const called = { ...(from !== undefined && { Caller: from }), ...(to !== undefined && { Called: to }) };
    return { ...somlengCall, CallStatus: address === '/voice' ? 'ringing' : 'in-progress', ...called, ...saidIn(asked) };
  },
  // twiml_endpoint.rb joins it to the last address.
  pathOf: (address, service) => {
    const { pathname, search } = new URL(address, `${service}/voice`);
    return pathname + search;
  },
});
