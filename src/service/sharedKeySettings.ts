// The keys that the carrier signs with instead of the account's token: TWILIO_SHARED_KEY, a second one while one replaces the other, and
// TWILIO_REQUIRE_SHARED_KEY.

import type { SharedKey } from '../carrier/carrier.ts';
import { secretsOf } from './secrets.ts';
import { faultInToken } from './tokenFault.ts';

export type SharedKeySettings = {
  readonly sharedKeys: readonly SharedKey[];
  /** Whether a request that is signed with the account's token is refused. */
  readonly requiresSharedKey: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

// The id of a key, as the second header of a request names it.
const idPattern = /^webhooks_sharedkey_\w+$/;

/** The keys of the environment. `report` gets each fault as a sentence without the key. */
export function sharedKeysOf(environment: Environment, folder: string, report: (fault: string) => void): SharedKeySettings {
  const secret = secretsOf(environment, folder, report);
  const keys = ['TWILIO_SHARED_KEY', 'TWILIO_SHARED_KEY_SECONDARY'].flatMap((name) => {
    const written = secret(name);
    if (written === undefined) return [];
    const key = parseKey(written);
    const fault = key === undefined ? misspelt(name) : faultInToken(name, key.secret);
    if (fault !== undefined) report(fault);
    return key === undefined || fault !== undefined ? [] : [key];
  });
  const isSet = (name: string) => (environment[name] ?? environment[`${name}_FILE`] ?? '').trim() !== '';
  if (isSet('TWILIO_SHARED_KEY_SECONDARY') && !isSet('TWILIO_SHARED_KEY'))
    report('TWILIO_SHARED_KEY_SECONDARY is set alone. Set TWILIO_SHARED_KEY too, or rename it.');
  if (isSet('TWILIO_SHARED_KEY') && !isSet('TWILIO_AUTH_TOKEN'))
    report(
      'TWILIO_SHARED_KEY is set without TWILIO_AUTH_TOKEN. Set the account’s token too: other instances know addresses of audio by it.',
    );
  return { sharedKeys: keys, requiresSharedKey: requiredOf(environment, isSet('TWILIO_SHARED_KEY'), report) };
}

/** `id:secret`, or a secret that counts for every id. */
function parseKey(written: string): SharedKey | undefined {
  const colon = written.indexOf(':');
  if (colon < 0) return { secret: written };
  const [id, secret] = [written.slice(0, colon), written.slice(colon + 1)];
  return idPattern.test(id) ? { id, secret } : undefined;
}

function misspelt(name: string): string {
  return `${name} has a colon, and what stands before it is not the id of a key. Write webhooks_sharedkey_…:secret, or the secret alone.`;
}

function requiredOf(environment: Environment, hasKey: boolean, report: (fault: string) => void): boolean {
  const written = environment.TWILIO_REQUIRE_SHARED_KEY?.trim() || 'false';
  if (written !== 'true' && written !== 'false') report(`TWILIO_REQUIRE_SHARED_KEY=${written} is not known. Write true or false.`);
  if (written === 'true' && !hasKey)
    report('TWILIO_REQUIRE_SHARED_KEY=true refuses every call, because there is no TWILIO_SHARED_KEY. Set the key, or remove the line.');
  return written === 'true';
}
