// The calls that the stand-in for the carrier places: a telephone rings, and its person hears what our webhooks answer. Each change is told
// to the call's StatusCallback. https://www.twilio.com/docs/voice/api/call-resource#statuscallbackevent

import { randomBytes } from 'node:crypto';
import type { CallEvent } from '../../../src/rehearsal/phone/callEvent.ts';
import { placeCall } from '../../../src/rehearsal/phone/phoneCall.ts';
import { type Carrier, send } from '../../../src/rehearsal/phone/webhook.ts';
import { after, inputOf, type Person } from './standInPeople.ts';

export type PlacedCall = {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly url: string;
  readonly fallbackUrl: string | undefined;
  readonly statusUrl: string | undefined;
  readonly statusEvents: readonly string[];
  readonly createdAt: number;
  status: string;
  startedAt?: number;
  endedAt?: number;
  /** What the person heard and did. */
  readonly events: CallEvent[];
  /** The desks that rang for the person. */
  readonly rang: string[];
  /** Resolves when the call is over, and everything about it was told. */
  over: Promise<void>;
};

/** What goes wrong with the reports of a call. `late`: so many milliseconds. */
export type ReportFault = 'missing' | 'twice' | { readonly lateMs: number };

export type CallsOptions = {
  readonly accountSid: string;
  readonly carrier: Carrier;
  readonly now: () => number;
  readonly personOf: (call: { readonly to: string; readonly from: string; readonly nth: number }) => Person;
  readonly reportFault: (status: string, call: PlacedCall) => ReportFault | undefined;
};

const eventOf: Readonly<Record<string, string>> = { initiated: 'initiated', ringing: 'ringing', 'in-progress': 'answered' };

/** Makes a call, as POST …/Calls.json does, and lets it ring. `nth` counts the calls to its number, from 1. */
export function beginPlacedCall(form: URLSearchParams, nth: number, options: CallsOptions): PlacedCall {
  const call: PlacedCall = {
    sid: `CA${randomBytes(16).toString('hex')}`,
    to: form.get('To') ?? '',
    from: form.get('From') ?? '',
    url: form.get('Url') ?? '',
    fallbackUrl: form.get('FallbackUrl') ?? undefined,
    statusUrl: form.get('StatusCallback') ?? undefined,
    statusEvents: form.getAll('StatusCallbackEvent'),
    createdAt: options.now(),
    status: 'queued',
    events: [],
    rang: [],
    over: Promise.resolve(),
  };
  call.over = run(call, options.personOf({ to: call.to, from: call.from, nth }), options).catch(() => undefined);
  return call;
}

async function run(call: PlacedCall, person: Person, options: CallsOptions): Promise<void> {
  const reports: Promise<void>[] = [];
  const become = async (status: string): Promise<void> => {
    call.status = status === 'initiated' ? 'queued' : status;
    const wanted = call.statusEvents.length === 0 ? ['completed'] : call.statusEvents;
    if (!wanted.includes(eventOf[status] ?? 'completed')) return;
    const fault = options.reportFault(status, call);
    if (fault === undefined || fault === 'twice') await report(call, status, options);
    if (fault === 'twice') await report(call, status, options);
    if (typeof fault === 'object') reports.push(after(fault.lateMs).then(() => report(call, status, options)));
  };
  // The answer to the request leaves first.
  await after(1);
  await become('initiated');
  await become('ringing');
  call.startedAt = options.now();
  await after(person.ringMs ?? 0);
  if (person.telephone === 'answers') {
    await become('in-progress');
    await placeCall(
      {
        carrier: options.carrier,
        to: call.to,
        from: call.from,
        voiceUrl: call.url,
        ...(call.fallbackUrl !== undefined && { fallbackUrl: call.fallbackUrl }),
        listen: false,
        placed: { CallSid: call.sid, AccountSid: options.accountSid, Direction: 'outbound-api' },
      },
      inputOf(person, (number) => void call.rang.push(number)),
      (event) => void call.events.push(event),
    );
  }
  call.endedAt = options.now();
  await become(person.telephone === 'answers' ? 'completed' : person.telephone);
  await Promise.all(reports);
}

async function report(call: PlacedCall, status: string, { accountSid, carrier }: CallsOptions): Promise<void> {
  if (call.statusUrl === undefined) return;
  const fields = {
    CallSid: call.sid,
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    Direction: 'outbound-api',
    From: call.from,
    Caller: call.from,
    To: call.to,
    Called: call.to,
    CallStatus: status,
    CallbackSource: 'call-progress-events',
    ...(call.endedAt !== undefined && { CallDuration: '1' }),
  };
  await send(carrier, { url: call.statusUrl, method: 'POST', fields })
    .then((response) => response.text())
    .catch(() => undefined);
}
