// One call, as the carrier runs it: it asks for a document, runs its verbs in order, and asks for the next document.

import { randomBytes } from 'node:crypto';
import type { CallerInput, OnEvent } from './callEvent.ts';
import { dial } from './dial.ts';
import { CarrierFault } from './fault.ts';
import { gather } from './gather.ts';
import { hear } from './hear.ts';
import { readTwiml } from './readTwiml.ts';
import type { Form } from './signRequest.ts';
import type { Next, Telephone } from './telephone.ts';
import type { Verb } from './verbs.ts';
import { askFor, type Carrier, type Request, resolve, send } from './webhook.ts';

export type Call = {
  readonly carrier: Carrier;
  readonly to: string;
  readonly from: string;
  /** The address of the first document. */
  readonly voiceUrl: string;
  /** The address that is asked if another answer is invalid. */
  readonly fallbackUrl?: string;
  /** The address that is told the end of the call. */
  readonly statusUrl?: string;
  /** Whether audio is fetched and measured. */
  readonly listen: boolean;
  /** A call that the service asked for: the fields in which it differs from one that comes in. The person has answered it. */
  readonly placed?: { readonly CallSid: string; readonly AccountSid: string; readonly Direction: 'outbound-api' };
};

// Ends a call of a service that would never end it.
const mostDocuments = 200;

/** Places the call and reports its events until it is over. Resolves to false if the caller heard an application error. */
export async function placeCall(call: Call, input: CallerInput, onEvent: OnEvent): Promise<boolean> {
  const begun = Date.now();
  const { carrier, listen } = call;
  const about = aboutCall(call);
  const telephone: Telephone = { carrier, input, onEvent, about, listen, ahead: { keys: '' } };
  const good = await follow(call, telephone, about);
  if (call.statusUrl !== undefined) {
    // https://www.twilio.com/docs/voice/api/call-resource#statuscallback: the caller does not notice if this fails.
    const fields = { ...about, CallStatus: 'completed', CallDuration: String(Math.round((Date.now() - begun) / 1000)) };
    await send(carrier, { url: call.statusUrl, method: 'POST', fields })
      .then((response) => response.text())
      .catch(() => undefined);
  }
  return good;
}

/** https://www.twilio.com/docs/voice/twiml#request-parameters */
function aboutCall({ from, to, placed }: Call): Form {
  return {
    CallSid: `CA${randomBytes(16).toString('hex')}`,
    AccountSid: `AC${'0'.repeat(32)}`,
    ApiVersion: '2010-04-01',
    Direction: 'inbound',
    From: from,
    Caller: from,
    To: to,
    Called: to,
    ...placed,
  };
}

async function follow(call: Call, telephone: Telephone, about: Form): Promise<boolean> {
  let request: Request | undefined = { url: call.voiceUrl, method: 'POST', fields: {} };
  for (let documents = 0; request !== undefined; documents += 1) {
    const { url, method, fields, isLast }: Request = request;
    const status = documents === 0 && call.placed === undefined ? 'ringing' : 'in-progress';
    try {
      if (isLast) {
        await send(telephone.carrier, { url, method, fields: { ...about, ...fields } }).then((response) => response.text());
        return true;
      }
      if (documents === mostDocuments) throw new CarrierFault(0, `the call did not end after ${mostDocuments} documents.`);
      const xml = await askFor(telephone.carrier, { url, method, fields: { ...about, CallStatus: status, ...fields } });
      request = await perform(telephone, readTwiml(xml), url);
    } catch (fault) {
      if (!(fault instanceof CarrierFault)) throw fault;
      telephone.onEvent({ is: 'fault', code: fault.code, message: fault.message });
      const { fallbackUrl } = call;
      // If the fallback fails as well, the caller hears the carrier's own sentence.
      if (fallbackUrl === undefined || url === fallbackUrl || documents === mostDocuments) {
        telephone.onEvent({ is: 'application-error' });
        return false;
      }
      request = { url: fallbackUrl, method: 'POST', fields: { ErrorCode: String(fault.code), ErrorUrl: url } };
    }
  }
  return true;
}

/** Runs the verbs of the document at `at`. Returns the request for the next document, or undefined if the call is over. */
async function perform(telephone: Telephone, verbs: readonly Verb[], at: string): Promise<Request | undefined> {
  for (const verb of verbs) {
    const next = await performOne(telephone, verb, at);
    if (next === 'over') return undefined;
    if (next !== 'next verb') return { ...next, url: resolve(next.url, at) };
  }
  telephone.onEvent({ is: 'hung-up', by: 'service' });
  return undefined;
}

async function performOne(telephone: Telephone, verb: Verb, at: string): Promise<Next> {
  switch (verb.verb) {
    case 'Say':
    case 'Play':
    case 'Pause':
      await hear(telephone, verb, at);
      return 'next verb';
    case 'Gather':
      return gather(telephone, verb, at);
    case 'Dial':
      return dial(telephone, verb, at);
    case 'Redirect':
      return { url: verb.url, method: verb.method, fields: {} };
    case 'Hangup':
      telephone.onEvent({ is: 'hung-up', by: 'service' });
      return 'over';
    case 'Reject':
      telephone.onEvent({ is: 'rejected', reason: verb.reason });
      return 'over';
    default:
      return verb satisfies never;
  }
}
