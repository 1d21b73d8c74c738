// Whether signed requests arrive at the service unchanged, and which token it accepts.

import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { Message } from '../../messages/message.ts';
import { type Answered, type Asked, ask } from './ask.ts';
import { type Finding, finding } from './finding.ts';

export type Reached = {
  /** The address under which the carrier calls, without a slash at the end. */
  readonly publicUrl: string;
  /** The tokens that the service should accept: the primary one, and a second one while one replaces the other. */
  readonly tokens: readonly [primary: string, secondary?: string | undefined];
  /** A number that the service answers. */
  readonly called: string;
};

// The end of a call that does not exist, under an id that no call has. The state of a call is in the query, so the query must arrive.
const path = '/voice/status?centre=doctor&turn=1';
const formOf = ({ called }: Reached) => ({ CallSid: 'CAdoctor', CallStatus: 'doctor', CallDuration: '0', To: called });

/** Asks once with each token, and once with a wrong signature. */
export async function checkSigned(reached: Reached): Promise<readonly Finding[]> {
  const {
    publicUrl,
    tokens: [token, secondary],
  } = reached;
  const url = publicUrl + path;
  const form = formOf(reached);
  const askSigned = (by: string) => ask(url, form, webhooks.getExpectedTwilioSignature(by, url, form));
  const began = performance.now();
  const signed = await askSigned(token);
  const milliseconds = Math.round(performance.now() - began);
  const wrong = await askSigned(`${token}?`);
  if ('failed' in signed) return [unanswered(signed.failed)];
  if ('failed' in wrong) return [unanswered(wrong.failed)];
  if (wrong.status < 400) return [finding('wrong-signature-accepted', { status: wrong.status })];
  const isSecondTaken = secondary === undefined ? undefined : isTaken(await askSigned(secondary));
  if (!isTaken(signed)) return [isSecondTaken ? firstTokenRefused : refusalOf(signed)];
  return [
    finding(isSecondTaken ? 'signature-accepted.either' : 'signature-accepted', { milliseconds }),
    ...(isSecondTaken === false ? [secondTokenRefused] : []),
  ];
}

const firstTokenRefused = finding('first-token-refused');
const secondTokenRefused = finding('second-token-refused');

function unanswered(why: Message): Finding {
  return finding('signed-request-unanswered', { why });
}

function isTaken(answer: Asked): boolean {
  return 'status' in answer && answer.status === 204;
}

/** Why a rightly signed request was refused: by the service's own code, or by what answered in its place. */
function refusalOf({ status, refusal }: Answered): Finding {
  if (refusal === 'wrong-signature') return finding('signature-refused');
  if (refusal === 'not-signed') return finding('signature-lost');
  if (status === 429) return finding('refused-too-often');
  return finding('signed-request-intercepted', { status });
}
