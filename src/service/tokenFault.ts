// What is wrong with a value that was set as the carrier's token. With it the service would start, and each call would be refused; or
// anyone could guess it.

// The carrier's tokens have 32. A shorter one can be found by trying.
const fewestLetters = 16;

// Container engines leave the quotation marks of an env file where they are.
const quoted = /^["'“”‘’].*["'“”‘’]$/s;

/** A sentence that does not contain the token; undefined where it can be one. `name` is the setting. */
export function faultInToken(name: string, token: string): string | undefined {
  if (quoted.test(token)) return `${name} has quotation marks around it, which would be a part of the token. Write it without them.`;
  // A SID is no secret: it stands in addresses and logs. https://www.twilio.com/docs/glossary/what-is-a-sid
  const [, kind] = /^(AC|SK)[0-9a-f]{32}$/i.exec(token) ?? [];
  if (kind !== undefined) {
    const what = kind.toUpperCase() === 'AC' ? 'an account' : 'a key';
    return `${name} is the SID of ${what}, not a token. Copy the token that the carrier’s console shows below the account’s SID.`;
  }
  if (token.length >= fewestLetters) return undefined;
  return `${name} has fewer than ${fewestLetters} letters, so it can be guessed. Copy the whole token from the carrier’s console: it has 32.`;
}
