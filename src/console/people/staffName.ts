// The name of a person as it is typed: on one line, without invisible signs.

const longest = 60;

/** The name as it is kept; `missing` or `long` where it is none. */
export function staffName(typed: string): { readonly name: string } | { readonly fault: 'missing' | 'long' } {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  if (name === '') return { fault: 'missing' };
  return [...name].length > longest ? { fault: 'long' } : { name };
}

/** Whether a text has the form of an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
