// SignalWire, as the contract plays it. https://signalwire.com/docs/compatibility-api/cxml/reference/voice#request-parameters

import type { Adapter } from './adapter.ts';
import { callersNumber, type Fields } from './carrier.ts';
import { partsFor, saidIn, twimlAdapter } from './twimlAdapter.ts';

/** The fields of every request: no `Caller`, no `Called`, and ids of another form. */
export const signalwireCall: Fields = {
  AccountSid: 'b3877c40-da60-4998-90ad-b792e98472af',
  ApiVersion: '2010-04-01',
  CallSid: 'b3877c40-da60-4998-90ad-b792e98472ca',
  CallStatus: 'in-progress',
  Direction: 'inbound',
  From: callersNumber,
  To: '+815000000001',
};

export const signalwireAdapter: Adapter = twimlAdapter({
  name: 'signalwire',
  callIds: ['b3877c40-da60-4998-90ad-b792e98472ca', '0c4a1e52-0b6e-4a9c-8f1d-2b3c4d5e6f70'],
  voicedLanguages: 10,
  tellsForwarding: false,
  parts: () => partsFor('signalwire'),
  header: 'X-SignalWire-Signature',
  // https://signalwire.com/docs/compatibility-api/rest/incoming-phone-numbers/webhooks/incoming-call-status-callback: with a quality.
  fieldsOf: (asked) => ({ ...signalwireCall, ...saidIn(asked), ...(asked.ended !== undefined && { AudioInMos: '4.5' }) }),
  // https://signalwire.com/docs/compatibility-api/cxml/reference/voice/gather: an absolute URL.
  pathOf: (address, service) => {
    if (!address.startsWith(`${service}/`)) throw new Error(`SignalWire does not follow the address ${address}.`);
    return address.slice(service.length);
  },
});
