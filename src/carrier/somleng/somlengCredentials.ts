// The credentials for a Somleng account: its id with its token. Somleng can be run by anyone, so its API may be at another address.
// github.com/somleng/somleng at dcdc755, config/routes.rb: the API is at the subdomain “api”.

import { type Message, message } from '../../messages/message.ts';
import type { Credentials } from '../twilio/account/accountClient.ts';
import { isUuid } from '../twilio/account/accountIds.ts';

type Value = (name: string) => string | undefined;

const usualApi = 'https://api.somleng.org';

/** Credentials; undefined where none are set; or what is wrong with them. */
export function readSomlengCredentials(value: Value): Credentials | undefined | { readonly faults: readonly Message[] } {
  const [account, token, api = usualApi] = ['SOMLENG_ACCOUNT_SID', 'SOMLENG_AUTH_TOKEN', 'SOMLENG_API'].map(value);
  if (account === undefined) return undefined;
  const url = URL.parse(api);
  const faults = [
    ...(isUuid(account) ? [] : [message('credentials.not-uuid', { name: 'SOMLENG_ACCOUNT_SID' })]),
    ...(token === undefined ? [message('credentials.missing', { missing: ['SOMLENG_AUTH_TOKEN'] })] : []),
    // The token is sent there.
    ...(url?.protocol === 'https:' && url.href === `${url.origin}/` ? [] : [message('credentials.api')]),
  ];
  if (faults.length > 0 || token === undefined) return { faults };
  return {
    accountSid: account,
    user: account,
    password: token,
    accounts: `${new URL(api).origin}/2010-04-01/Accounts`,
    names: { account: 'SOMLENG_ACCOUNT_SID', secret: 'SOMLENG_AUTH_TOKEN' },
  };
}
