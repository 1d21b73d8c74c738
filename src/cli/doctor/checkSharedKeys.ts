// The keys with which the carrier signs instead of the account's token: which form of signature is in use, and what the running service
// accepts. https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys

import type { SharedKey } from '../../carrier/carrier.ts';
import { type Asked, isTaken } from './ask.ts';
import { type Finding, finding } from './finding.ts';
import { bySharedKey, byToken, byTokenUnderKey, type Signer } from './signers.ts';

export type KeysAsked = {
  readonly shared: readonly SharedKey[];
  /** Whether what is signed with a token is refused. */
  readonly areRequired: boolean;
};

const names = ['TWILIO_SHARED_KEY', 'TWILIO_SHARED_KEY_SECONDARY'] as const;

/** Which signatures count by the settings, and what is doubtful about the keys. */
export function checkSignatureForm({ shared, areRequired }: KeysAsked, authToken: string | undefined): readonly Finding[] {
  const [first, second] = shared;
  // A rehearsal.
  if (authToken === undefined) return [];
  if (first === undefined) return [finding('signed-by-token')];
  const unnamed = shared.flatMap(({ id }, index) => (id === undefined ? [names[index] ?? ''] : []));
  return [
    areRequired ? finding('signed-by-shared-key') : finding('signed-by-both'),
    ...(shared.some(({ secret }) => secret === authToken) ? [finding('shared-key-is-token')] : []),
    ...(second === undefined ? [] : [finding(isSame(first, second) ? 'shared-keys-same' : 'shared-keys-two')]),
    ...(second === undefined || unnamed.length === 0 ? [] : [finding('shared-key-without-id', { names: unnamed })]),
    // It cannot be seen from here.
    finding('shared-key-connection'),
  ];
}

/** Two keys that a request could not tell apart. */
function isSame(first: SharedKey, second: SharedKey): boolean {
  return first.secret === second.secret || (first.id !== undefined && first.id === second.id);
}

type Asking = KeysAsked & { readonly token: string; readonly header: string };

/** Asks the running service once with each key, and in each way that must not count. */
export async function checkSharedKeys(
  { shared, areRequired, token, header }: Asking,
  askSigned: (by: Signer) => Promise<Asked>,
): Promise<readonly Finding[]> {
  const [first] = shared;
  if (first === undefined) return [];
  const findings: Finding[] = [];
  for (const [index, key] of shared.entries()) {
    const name = names[index] ?? '';
    const isAccepted = isTaken(await askSigned(bySharedKey(header, key)));
    findings.push(finding(isAccepted ? 'shared-key-accepted' : 'shared-key-refused', { name }));
  }
  const forged = [bySharedKey(header, { ...first, secret: `${first.secret}?` }), byTokenUnderKey(header, token, first)];
  for (const by of forged) if (isTaken(await askSigned(by))) findings.push(finding('wrong-shared-key-accepted'));
  if (areRequired) findings.push(finding(isTaken(await askSigned(byToken(header, token))) ? 'token-still-accepted' : 'token-refused'));
  return findings;
}
