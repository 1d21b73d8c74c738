// The keys that the carrier signs with instead of the account's token: TWILIO_SHARED_KEY, a second one while one replaces the other, and
// TWILIO_REQUIRE_SHARED_KEY.

import type { SharedKey } from '../carrier/carrier.ts';
import type { Traits } from '../carrier/traits.ts';
import { type Message, message } from '../messages/message.ts';
import { type CarrierName, carrierTraits } from './carrierTraits.ts';
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

/** The keys of the environment; none for a carrier that has no such keys. `report` gets each fault as a sentence without the key. */
export function sharedKeysOf(
  environment: Environment,
  folder: string,
  carrier: CarrierName,
  report: (fault: Message) => void,
): SharedKeySettings {
  const { cannot }: Traits = carrierTraits[carrier];
  if (cannot.includes('shared-keys')) return { sharedKeys: [], requiresSharedKey: false };
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
  if (isSet('TWILIO_SHARED_KEY_SECONDARY') && !isSet('TWILIO_SHARED_KEY')) report(message('settings.shared-key-alone'));
  if (isSet('TWILIO_SHARED_KEY') && !isSet('TWILIO_AUTH_TOKEN')) report(message('settings.shared-key-without-token'));
  return { sharedKeys: keys, requiresSharedKey: requiredOf(environment, isSet('TWILIO_SHARED_KEY'), report) };
}

/** `id:secret`, or a secret that counts for every id. */
function parseKey(written: string): SharedKey | undefined {
  const colon = written.indexOf(':');
  if (colon < 0) return { secret: written };
  const [id, secret] = [written.slice(0, colon), written.slice(colon + 1)];
  return idPattern.test(id) ? { id, secret } : undefined;
}

function misspelt(name: string): Message {
  return message('settings.shared-key-form', { name });
}

function requiredOf(environment: Environment, hasKey: boolean, report: (fault: Message) => void): boolean {
  const written = environment.TWILIO_REQUIRE_SHARED_KEY?.trim() || 'false';
  if (written !== 'true' && written !== 'false') report(message('settings.require-shared-key', { written }));
  if (written === 'true' && !hasKey) report(message('settings.require-without-key'));
  return written === 'true';
}
