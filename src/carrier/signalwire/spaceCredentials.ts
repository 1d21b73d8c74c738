// The credentials for SignalWire's compatibility API: a space, a project in it, and one of its API tokens.
// https://signalwire.com/docs/compatibility-api/rest/overview/base-url, …/authorization; the path is that of the “uri” of every resource.

import { type Message, message } from '../../messages/message.ts';
import type { Credentials } from '../twilio/account/accountClient.ts';
import { isUuid } from '../twilio/account/accountIds.ts';

type Value = (name: string) => string | undefined;

// `example`, or `example.signalwire.com`.
const spacePattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.signalwire\.com)?$/;

/** Credentials; undefined where none are set; or what is wrong with them. */
export function readSpaceCredentials(value: Value): Credentials | undefined | { readonly faults: readonly Message[] } {
  const names = ['SIGNALWIRE_SPACE', 'SIGNALWIRE_PROJECT_ID', 'SIGNALWIRE_API_TOKEN'];
  const [space, project, token] = names.map(value);
  if (space === undefined && project === undefined && token === undefined) return undefined;
  if (space === undefined || project === undefined || token === undefined)
    return { faults: [message('credentials.missing', { missing: names.filter((name) => value(name) === undefined) })] };
  const faults = [
    ...(spacePattern.test(space) ? [] : [message('credentials.space')]),
    ...(isUuid(project) ? [] : [message('credentials.not-uuid', { name: 'SIGNALWIRE_PROJECT_ID' })]),
  ];
  if (faults.length > 0) return { faults };
  return {
    accountSid: project,
    user: project,
    password: token,
    accounts: `https://${space.includes('.') ? space : `${space}.signalwire.com`}/api/laml/2010-04-01/Accounts`,
    names: { account: 'SIGNALWIRE_PROJECT_ID', secret: 'SIGNALWIRE_API_TOKEN' },
  };
}
