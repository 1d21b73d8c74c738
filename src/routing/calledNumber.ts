// A number as carriers and exchanges write it: `+815012345678`, `05012345678`, `sip:050-1234-5678@pbx.example.jp`, `010 81 50…`.

// Every centre is in Japan: what has no country code is a number of Japan.
const home = '81';

/**
 * The number in international form; undefined where an address has none, such as `sip:support@example.jp`. A name before the address and an
 * extension behind the number are no part of it. It need not be in use, nor even be long enough.
 */
export function e164Of(address: string): string | undefined {
  // As the carrier writes nearly all of them.
  if (/^\+[1-9]\d+$/.test(address) && !address.startsWith(`+${home}0`)) return address;
  const written = userOf(address);
  if (!/^\+?[\d\s()./-]*\d[\d\s()./-]*$/.test(written)) return undefined;
  const digits = written.replace(/\D/g, '');
  // No country code begins with 0: a plus before a 0 was put there by an exchange.
  const international = /^\+\D*[1-9]/.test(written) ? digits : withoutPrefix(digits);
  return `+${international.startsWith(`${home}0`) ? home + international.slice(home.length + 1) : international}`;
}

/** What stands for the person in a `tel:` or `sip:` address (RFC 3966, RFC 3261), in half-width characters. */
function userOf(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/^.*</s, '')
    .replace(/^\s*[a-z]+:/i, '')
    .replace(/%2b/i, '+')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\u2010-\u2015\u2212\u30fc]/gu, '-')
    .replace(/(?:[@:;,#>]|(?<=\d)\D*x).*$/is, '')
    .trim();
}

/** 010 is dialled abroad from Japan, 00 from most other countries; one 0 is a number of this country. */
function withoutPrefix(digits: string): string {
  if (/^010[1-9]/.test(digits)) return digits.slice(3);
  if (/^00[1-9]/.test(digits)) return digits.slice(2);
  return digits.startsWith('0') ? home + digits.slice(1) : digits;
}
