// The credentials for the carrier's API: an account with its token, or with an API key.

import type { Credentials } from './openAccount.ts';

/** Reads a value from the environment, or from the file that a variable names. */
type Value = (name: string) => string | undefined;

const example = 'The carrier’s console shows it beside the account’s name';

/** Credentials; undefined where none are set; or what is wrong with them, in sentences. */
export function readCredentials(value: Value): Credentials | undefined | { readonly faults: readonly string[] } {
  const accountSid = value('TWILIO_ACCOUNT_SID');
  const [key, secret, token] = [value('TWILIO_API_KEY'), value('TWILIO_API_SECRET'), value('TWILIO_AUTH_TOKEN')];
  if (accountSid === undefined && key === undefined && secret === undefined) return undefined;
  const faults: string[] = [];
  if (accountSid === undefined) faults.push(`TWILIO_ACCOUNT_SID is not set. ${example}; it begins with AC.`);
  else if (!isSid('AC', accountSid))
    faults.push(`TWILIO_ACCOUNT_SID is not an account’s SID. ${example}: AC and 32 digits or letters a-f.`);
  if ((key === undefined) !== (secret === undefined))
    faults.push('TWILIO_API_KEY and TWILIO_API_SECRET belong together. Set both, or neither.');
  if (key !== undefined && !isSid('SK', key)) faults.push('TWILIO_API_KEY is not a key’s SID. It is SK and 32 digits or letters a-f.');
  const password = secret ?? token;
  if (key === undefined && token === undefined)
    faults.push('There is no token. Set TWILIO_AUTH_TOKEN (or TWILIO_AUTH_TOKEN_FILE), or TWILIO_API_KEY with TWILIO_API_SECRET.');
  if (faults.length > 0 || accountSid === undefined || password === undefined) return { faults };
  return { accountSid, user: key ?? accountSid, password };
}

function isSid(kind: string, text: string): boolean {
  return text.startsWith(kind) && /^[0-9a-fA-F]{32}$/.test(text.slice(kind.length));
}
