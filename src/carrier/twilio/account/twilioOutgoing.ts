// Calls and texts over Twilio's REST API. https://www.twilio.com/docs/voice/api/call-resource
// There is no idempotency: “sending an SMS or triggering an outbound call are not idempotent” (https://www.twilio.com/docs/api/errors/20500).
// Only a 429 was certainly not processed (https://www.twilio.com/docs/api/errors/20429).

import { type CarrierCall, callStatuses, type NotPlaced, type Outgoing } from '../../outgoing.ts';
import type { Credentials } from './accountClient.ts';
import { type AccountClient, accountClient } from './accountClient.ts';

export type OutgoingOptions = {
  /** Replaces `https://api.twilio.com`, for a test server. */
  readonly origin?: string;
  readonly timeoutMs?: number;
};

/**
 * Refusals that are about the number that is called: not valid, or our own; not in reach; blocked by the carrier; premium. Of a text: not
 * a mobile telephone, a landline, a pair that cannot, unsubscribed. https://www.twilio.com/docs/api/errors
 */
const aboutNumber: ReadonlySet<number> = new Set([21211, 21217, 21216, 21202, 21614, 21635, 21612, 21610]);

/** From is not ours, is not verified or is missing; it sends no texts; a service without senders. */
const aboutSender: ReadonlySet<number> = new Set([21210, 21212, 21213, 21606, 21659, 21660, 21661, 21703, 21704]);

/**
 * Refusals that every number gets until a person has acted at the carrier, or that stop the account for a while: credentials, an account or
 * its voice that is suspended, a trial, a region that is not enabled, our addresses, too many calls at once or in the queue.
 */
const aboutAccount: ReadonlySet<number> = new Set([
  20003, 20008, 20403, 20404, 10001, 10005, 10004, 22005, 21219, 21215, 21205, 21206, 21208, 21408, 21608, 21611,
]);

// Nothing was sent: the name was not found, or nothing listens there.
const neverSent: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH']);

const mostListed = 100;

/** What the account can do by itself. */
export function twilioOutgoing(credentials: Credentials, { origin, timeoutMs }: OutgoingOptions = {}): Outgoing {
  const client = accountClient(credentials, origin, timeoutMs);
  return {
    placeCall: ({ to, from, url, fallbackUrl, statusUrl, ringSeconds }) =>
      orNotPlaced(() =>
        client.calls.create({
          to,
          from,
          url,
          method: 'POST',
          fallbackUrl,
          fallbackMethod: 'POST',
          statusCallback: statusUrl,
          statusCallbackMethod: 'POST',
          statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
          timeout: ringSeconds,
        }),
      ),
    callsTo: async ({ to, from }) => (await client.calls.list({ to, from, limit: mostListed })).map(callOf),
    sendText: ({ to, from, body, validSeconds, statusUrl }) =>
      orNotPlaced(() => client.messages.create({ to, from, body, validityPeriod: validSeconds, statusCallback: statusUrl })),
    removeText: async (sid) => {
      await client
        .messages(sid)
        .remove()
        .catch((fault: unknown) => {
          if ((fault as { readonly status?: unknown }).status !== 404) throw fault;
        });
    },
  };
}

type Listed = Awaited<ReturnType<AccountClient['calls']['list']>>[number];

function callOf({ sid, status, dateCreated }: Listed): CarrierCall {
  const known = callStatuses.find((each) => each === status);
  return { sid, status: known ?? 'in-progress', createdAt: dateCreated.getTime() };
}

async function orNotPlaced(request: () => Promise<{ readonly sid?: unknown }>): Promise<{ readonly sid: string } | NotPlaced> {
  try {
    const { sid } = await request();
    return typeof sid === 'string' && sid !== '' ? { sid } : { unknown: 'no-sid' };
  } catch (fault) {
    return notPlaced(fault);
  }
}

/** What a fault of the client says about whether the request was acted on. Nothing of its text, which may have the number in it. */
function notPlaced(fault: unknown): NotPlaced {
  const { status, code } = fault as { readonly status?: unknown; readonly code?: unknown };
  if (typeof status !== 'number')
    return typeof code === 'string' && neverSent.has(code) ? { notDone: code } : { unknown: wordOf(code) ?? 'no-answer' };
  if (status === 429) return { notDone: '429' };
  if (status >= 500 || status === 408) return { unknown: String(status) };
  if (status < 400) return { unknown: String(status) };
  if (typeof code !== 'number')
    return [401, 403, 404].includes(status) ? { refused: 'account', code: String(status) } : { unknown: String(status) };
  if (aboutSender.has(code)) return { refused: 'sender', code: String(code) };
  if (aboutNumber.has(code)) return { refused: 'number', code: String(code) };
  // One number must not stop all others: a code that is not known counts as a try of this one.
  return { refused: aboutAccount.has(code) ? 'account' : 'later', code: String(code) };
}

function wordOf(code: unknown): string | undefined {
  return typeof code === 'string' && /^[A-Z_]{3,30}$/.test(code) ? code : undefined;
}
