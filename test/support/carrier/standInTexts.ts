// The texts that the stand-in for the carrier takes: each goes on its way, tells our StatusCallback how, and can be deleted only when it has
// arrived, or never will. https://www.twilio.com/docs/messaging/api/message-resource, https://www.twilio.com/docs/api/errors/20009

import { randomBytes } from 'node:crypto';
import { type Carrier, send } from '../../../src/rehearsal/phone/webhook.ts';
import type { ReportFault } from './standInCalls.ts';
import { after } from './standInPeople.ts';

export type Message = {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly validSeconds: number | undefined;
  readonly statusUrl: string | undefined;
  status: string;
  isRemoved: boolean;
  /** Resolves when it is on its way no more, and everything about it was told. */
  over: Promise<void>;
};

/** How a text ends: `sent` is the last that is heard of many. `after`: so long it is on its way. */
export type Delivery = {
  readonly ends: 'delivered' | 'undelivered' | 'failed' | 'sent';
  readonly after?: Promise<void>;
  readonly code?: number;
};

export type TextsOptions = {
  readonly accountSid: string;
  readonly carrier: Carrier;
  readonly deliveryOf: (message: Message, nth: number) => Delivery;
  readonly reportFault: (status: string, message: Message) => ReportFault | undefined;
};

export type Refusal = readonly [status: number, code: number, says: string];

const undeliverable: ReadonlySet<string> = new Set(['queued', 'sending', 'sent']);

/** Takes a text, as POST …/Messages.json does. `nth` counts the texts, from 1. */
export function beginText(form: URLSearchParams, nth: number, options: TextsOptions): Message {
  const validity = form.get('ValidityPeriod');
  const message: Message = {
    sid: `SM${randomBytes(16).toString('hex')}`,
    to: form.get('To') ?? '',
    from: form.get('From') ?? '',
    body: form.get('Body') ?? '',
    validSeconds: validity === null ? undefined : Number(validity),
    statusUrl: form.get('StatusCallback') ?? undefined,
    status: 'queued',
    isRemoved: false,
    over: Promise.resolve(),
  };
  message.over = run(message, options.deliveryOf(message, nth), options).catch(() => undefined);
  return message;
}

/** Why a text cannot be deleted: it is on its way. */
export function keptBy({ status }: Message): Refusal | undefined {
  return undeliverable.has(status) ? [409, 20009, 'Cannot delete this resource before it is complete'] : undefined;
}

async function run(message: Message, { ends, after: arrival, code }: Delivery, options: TextsOptions): Promise<void> {
  const reports: Promise<void>[] = [];
  const become = async (status: string): Promise<void> => {
    message.status = status;
    const fault = options.reportFault(status, message);
    if (fault === undefined || fault === 'twice') await report(message, status, code, options);
    if (fault === 'twice') await report(message, status, code, options);
    if (typeof fault === 'object') reports.push(after(fault.lateMs).then(() => report(message, status, code, options)));
  };
  // The answer to the request leaves first.
  await after(1);
  await become('sending');
  await become('sent');
  await arrival;
  if (ends !== 'sent') await become(ends);
  await Promise.all(reports);
}

async function report(message: Message, status: string, code: number | undefined, { accountSid, carrier }: TextsOptions): Promise<void> {
  if (message.statusUrl === undefined) return;
  const fields = {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    MessageSid: message.sid,
    SmsSid: message.sid,
    MessageStatus: status,
    SmsStatus: status,
    From: message.from,
    To: message.to,
    ...(code !== undefined && { ErrorCode: String(code) }),
  };
  await send(carrier, { url: message.statusUrl, method: 'POST', fields })
    .then((response) => response.text())
    .catch(() => undefined);
}

/** What the account may do: which numbers send texts, and who has refused them. */
export type TextAccount = { readonly senders: readonly string[]; readonly unsubscribed: readonly string[] };

/** https://www.twilio.com/docs/api/errors/21614 and its neighbours: in Japan, mobile telephones begin with 070, 080 and 090. */
export function refusalOfText(form: URLSearchParams, { senders, unsubscribed }: TextAccount): Refusal | undefined {
  const [to, from, body] = [form.get('To') ?? '', form.get('From') ?? '', form.get('Body') ?? ''];
  const validity = Number(form.get('ValidityPeriod') ?? '36000');
  if (!/^\+\d{8,15}$/.test(to)) return [400, 21211, `Invalid 'To' Phone Number: ${to}`];
  if (from === '') return [400, 21603, "A 'From' phone number is required."];
  if (body === '') return [400, 21602, 'Message body is required.'];
  if ([...body].length > 1600) return [400, 21617, 'The concatenated message body exceeds the 1600 character limit'];
  if (!Number.isInteger(validity) || validity < 1 || validity > 36_000) return [400, 20001, 'ValidityPeriod is not in its range'];
  if (from.startsWith('+') && !senders.includes(from))
    return [400, 21606, `The 'From' phone number provided (${from}) is not a valid message-capable phone number for your account.`];
  if (!from.startsWith('+') && !(/^[A-Za-z0-9 ]{1,11}$/.test(from) && /[A-Za-z]/.test(from)))
    return [400, 21212, `Invalid From Number (caller ID): ${from}`];
  if (!to.startsWith('+81'))
    return [400, 21408, `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${to}`];
  if (!/^\+81[789]0/.test(to)) return [400, 21614, `'To' number is not a valid mobile number: ${to}`];
  if (unsubscribed.includes(to)) return [400, 21610, 'Attempt to send to unsubscribed recipient'];
  return undefined;
}
