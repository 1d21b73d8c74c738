// What callbacks need of the environment: MADOGUCHI_CALLBACK_KEY, a second one while one replaces the other, and the credentials for the
// carrier's API, with which calls are placed.

import { type CallbackKeys, keyBytes, parseCallbackKey } from '../callbacks/sealing.ts';
import type { Credentials } from '../carrier/twilio/account/accountClient.ts';
import { readCredentials } from '../carrier/twilio/account/credentials.ts';
import { type Message, message } from '../messages/message.ts';
import type { CarrierName } from './carrierTraits.ts';
import { secretsOf } from './secrets.ts';

export type CallbackSettings = {
  readonly keys: CallbackKeys;
  /** Absent where there are none, and at carriers over which no call was placed yet: then the desk calls by hand. */
  readonly account?: Credentials;
};

type Environment = Readonly<Record<string, string | undefined>>;

const first = 'MADOGUCHI_CALLBACK_KEY';
const second = 'MADOGUCHI_CALLBACK_KEY_SECONDARY';

/** The names of the environment that are about callbacks. */
export const callbackNames = [first, `${first}_FILE`, second, `${second}_FILE`];

/** The settings; undefined where there is no key, so that no callback is offered. `report` gets each fault, without the key. */
export function callbackSettingsOf(
  environment: Environment,
  folder: string,
  carrier: CarrierName,
  report: (fault: Message) => void,
): CallbackSettings | undefined {
  const isSet = (name: string) => (environment[name] ?? environment[`${name}_FILE`] ?? '').trim() !== '';
  if (isSet(second) && !isSet(first)) report(message('settings.callback-key-alone', { name: second, first }));
  const secret = secretsOf(environment, folder, report);
  const [key, other] = [first, second].map((name) => {
    const written = secret(name);
    const parsed = written === undefined ? undefined : parseCallbackKey(written);
    if (written !== undefined && parsed === undefined) report(message('settings.callback-key', { name, bytes: keyBytes }));
    return parsed;
  });
  if (key === undefined) return undefined;
  if (other !== undefined && (other.id === key.id || other.secret.equals(key.secret)))
    report(message('settings.callback-keys-alike', { first, second }));
  const account = carrier === 'twilio' ? readCredentials((name) => secret(name)) : undefined;
  if (account !== undefined && 'faults' in account) for (const fault of account.faults) report(fault);
  return {
    keys: other === undefined ? [key] : [key, other],
    ...(account !== undefined && !('faults' in account) && { account }),
  };
}
