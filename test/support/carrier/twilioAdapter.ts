// Twilio, as the contract plays it.

import type { Adapter, Asked, Heard } from './adapter.ts';
import { elementsOf, encoded, everyCall, type Fields, post, signatureOf } from './carrier.ts';

export const twilioAdapter: Adapter = {
  name: 'twilio',
  callIds: ['CA0123456789abcdef0123456789abcdef', 'CAfedcba9876543210fedcba9876543210'],
  // https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus
  outcomes: { answered: 'completed', busy: 'busy', noAnswer: 'no-answer', failed: 'failed' },
  completed: 'completed',
  errorCode: '11200',
  ask: async (service, asked) => {
    const fields = fieldsOf(asked);
    const { address, signed } = asked;
    const url = service.url + (typeof signed === 'object' ? signed.for : address);
    const signature = signed === 'not' ? undefined : signatureOf(signed === 'by another' ? 'another token' : service.token, url, fields);
    const response = await post(service, address, encoded(fields), signature);
    const heard = response.status === 200 && response.type === 'text/xml' ? heardIn(response.text) : undefined;
    return { status: response.status, body: response.text, heard };
  },
};

function fieldsOf(asked: Asked): Fields {
  const { call, from, to, forwardedFrom, keys, outcome, ended, errorCode, placedByCarrier } = asked;
  return {
    ...everyCall,
    ForwardedFrom: forwardedFrom ?? '',
    ...(call !== undefined && { CallSid: call }),
    ...(from !== undefined && { From: from, Caller: from }),
    ...(to !== undefined && { To: to, Called: to }),
    ...(placedByCarrier && { Direction: 'outbound-api' }),
    ...(keys !== undefined && { Digits: keys }),
    ...(outcome !== undefined && { DialCallStatus: outcome }),
    ...(ended !== undefined && { CallStatus: ended.status, CallDuration: ended.seconds }),
    ...(errorCode !== undefined && { ErrorCode: errorCode }),
  };
}

function heardIn(document: string): Heard {
  const elements = elementsOf(document);
  const dial = elements.find(({ name }) => name === 'Dial');
  const gather = elements.find(({ name }) => name === 'Gather');
  const number = elements.find(({ name }) => name === 'Number')?.text ?? dial?.text ?? '';
  return {
    says: elements.flatMap(({ name, attributes, text }) => (name === 'Say' ? [{ language: attributes.language ?? '', words: text }] : [])),
    plays: elements.flatMap(({ name, text }) => (name === 'Play' ? [text] : [])),
    ...(gather?.attributes.action !== undefined && { listensAt: plain(gather.attributes.action) }),
    ...(dial !== undefined && {
      rings: { number, ...(dial.attributes.action !== undefined && { next: plain(dial.attributes.action) }) },
    }),
    hangsUp: elements.some(({ name }) => name === 'Hangup'),
  };
}

function plain(address: string): string {
  return address.replaceAll('&amp;', '&');
}
