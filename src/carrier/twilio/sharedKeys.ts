// The carrier's newer signature: made with a key that is shared for webhooks only, instead of the account's token. A second header says
// which key and which algorithm. https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys

import type { SharedKey } from '../carrier.ts';

/** The second header; a request without it is signed with the account's token. Express gives its name in small letters. */
export const settingsHeader = 'x-twilio-webhooks-signature-settings';

/** The library would take the weaker HMAC_SHA1 with a shared key too, and where no algorithm is named. */
export const sharedKeyAlgorithm = 'HMAC_SHA256';

/**
 * The secrets that may have signed a request with this second header. Several while one key replaces another; none where the header names
 * another algorithm, a key that is not set here, or a thing twice.
 */
export function secretsFor(header: string, keys: readonly SharedKey[]): readonly string[] {
  const named = header.split(',').map((each) => each.trim());
  const valuesOf = (name: string) => named.filter((each) => each.startsWith(`${name}=`)).map((each) => each.slice(name.length + 1));
  const [algorithm, ...otherAlgorithms] = valuesOf('algorithm');
  const [id, ...otherIds] = valuesOf('key');
  if (algorithm !== sharedKeyAlgorithm || otherAlgorithms.length > 0 || otherIds.length > 0) return [];
  return keys.filter((key) => key.id === undefined || key.id === id).map(({ secret }) => secret);
}
