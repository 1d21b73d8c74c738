// What is wrong with a value that was set as the carrier's token. With it the service would start, and each call would be refused; or
// anyone could guess it.

import { type Message, message } from '../messages/message.ts';

// The carrier's tokens have 32. A shorter one can be found by trying.
const fewestLetters = 16;

// Container engines leave the quotation marks of an env file where they are.
const quoted = /^["'“”‘’].*["'“”‘’]$/s;

/** A reason that does not contain the token; undefined where it can be one. `name` is the setting. */
export function faultInToken(name: string, token: string): Message | undefined {
  if (quoted.test(token)) return message('token.quoted', { name });
  // A SID is no secret: it stands in addresses and logs. https://www.twilio.com/docs/glossary/what-is-a-sid
  const [, kind] = /^(AC|SK)[0-9a-f]{32}$/i.exec(token) ?? [];
  if (kind !== undefined) return message(kind.toUpperCase() === 'AC' ? 'token.account-sid' : 'token.key-sid', { name });
  return token.length >= fewestLetters ? undefined : message('token.short', { name, fewest: fewestLetters });
}
