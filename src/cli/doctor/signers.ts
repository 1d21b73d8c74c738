// Requests to the running service, signed in each way in which the carrier may sign: with a token, or with a key that is for webhooks only.

import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { SharedKey } from '../../carrier/carrier.ts';
import { settingsHeader, sharedKeyAlgorithm } from '../../carrier/twilio/sharedKeys.ts';

type Form = Readonly<Record<string, string>>;

/** The headers of a signed form. */
export type Signer = (url: string, form: Form) => Readonly<Record<string, string>>;

/** Signs with a token. `header` is the carrier's. */
export function byToken(header: string, token: string): Signer {
  return (url, form) => ({ [header]: webhooks.getExpectedTwilioSignature(token, url, form) });
}

/** Signs with a shared key, and names it; a key without an id gets one, since the carrier always names one. */
export function bySharedKey(header: string, { id = 'webhooks_sharedkey_doctor', secret }: SharedKey): Signer {
  return (url, form) => ({
    [header]: webhooks.getExpectedTwilioSignature(secret, url, form, sharedKeyAlgorithm),
    [settingsHeader]: `key=${id},algorithm=${sharedKeyAlgorithm}`,
  });
}

/** Signs with a token, and says that the shared key did. */
export function byTokenUnderKey(header: string, token: string, { id = 'webhooks_sharedkey_doctor' }: SharedKey): Signer {
  return (url, form) => ({ ...byToken(header, token)(url, form), [settingsHeader]: `key=${id},algorithm=${sharedKeyAlgorithm}` });
}
