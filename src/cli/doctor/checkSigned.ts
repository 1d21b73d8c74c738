// Whether requests that are signed as the carrier signs come through as they were signed, and which token is believed.

import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { type Answered, ask } from './ask.ts';
import type { Reached } from './checkService.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, warning, problem } = findingsOf('service');

// The end of a call that never was: noted under an id that no call has. The state of a call is in the query, so it must come through.
const path = '/voice/status?centre=doctor&turn=1';
const formOf = ({ called }: Reached) => ({ CallSid: 'CAdoctor', CallStatus: 'doctor', CallDuration: '0', To: called });

/** Asks once with each token, and once signed wrongly. */
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
  if ('failed' in signed || 'failed' in wrong)
    return [problem(`A signed request gets no answer: ${'failed' in signed ? signed.failed : 'failed' in wrong ? wrong.failed : ''}`)];
  if (wrong.status < 400)
    return [
      problem(`A wrongly signed request is accepted (HTTP ${wrong.status}), so this is not the service, or somebody answers in its place.`),
    ];
  const believed = secondary === undefined ? undefined : isTaken(await askSigned(secondary));
  if (!isTaken(signed))
    return [
      problem(
        believed
          ? 'The service believes TWILIO_AUTH_TOKEN_SECONDARY and not TWILIO_AUTH_TOKEN. Restart the service with both.'
          : reasonOf(signed),
      ),
    ];
  const by = believed ? 'with either token as the carrier signs' : 'as the carrier signs';
  return [
    fine(`a request signed ${by} comes through whole, in ${milliseconds} ms; a wrongly signed one is refused`),
    ...(believed === false
      ? [
          warning(
            'The service believes TWILIO_AUTH_TOKEN and not TWILIO_AUTH_TOKEN_SECONDARY, so calls would fail once that one is promoted. Restart the service with both.',
          ),
        ]
      : []),
  ];
}

function isTaken(answer: Answered | { readonly failed: string }): boolean {
  return 'status' in answer && answer.status === 204;
}

/** Why a rightly signed request was not taken: what the service says, or who answered in its place. */
function reasonOf({ status, body }: Answered): string {
  if (status === 403 && body.startsWith('The signature does not hold'))
    return 'The service does not take the signature: its TWILIO_AUTH_TOKEN or its PUBLIC_URL is not the one of this environment, or a proxy changes the path or the query. Start both with the same environment, and let the proxy pass the address on as it came.';
  if (status === 403 && body.startsWith('Not signed'))
    return 'The signature is lost on the way. Let the proxy pass the header X-Twilio-Signature on.';
  if (status === 429) return 'The service refuses for a minute, after too many requests that were not signed. Wait, and try again.';
  return `Something between answers a signed request itself (HTTP ${status}). Let the proxy pass POST under /voice on to the service.`;
}
