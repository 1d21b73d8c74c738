// The credentials for the carrier's API: an account with its token, or with an API key.

import { type Message, message } from '../../../messages/message.ts';
import type { Credentials } from './accountClient.ts';
import { isSid } from './accountIds.ts';

/** Reads a value from the environment, or from the file that a variable names. */
type Value = (name: string) => string | undefined;

/** Credentials; undefined where none are set; or what is wrong with them. */
export function readCredentials(value: Value): Credentials | undefined | { readonly faults: readonly Message[] } {
  const accountSid = value('TWILIO_ACCOUNT_SID');
  const [key, secret, token] = [value('TWILIO_API_KEY'), value('TWILIO_API_SECRET'), value('TWILIO_AUTH_TOKEN')];
  if (accountSid === undefined && key === undefined && secret === undefined) return undefined;
  const faults: Message[] = [];
  if (accountSid === undefined) faults.push(message('credentials.sid-missing'));
  else if (!isSid('AC', accountSid)) faults.push(message('credentials.sid-invalid'));
  if ((key === undefined) !== (secret === undefined)) faults.push(message('credentials.key-alone'));
  if (key !== undefined && !isSid('SK', key)) faults.push(message('credentials.key-invalid'));
  const password = secret ?? token;
  if (key === undefined && token === undefined) faults.push(message('credentials.no-token'));
  if (faults.length > 0 || accountSid === undefined || password === undefined) return { faults };
  return { accountSid, user: key ?? accountSid, password };
}
