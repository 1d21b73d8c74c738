// What a password must be: long, and not what is tried first. No rule says which signs it has.
// https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver

import { randomInt } from 'node:crypto';

export type PasswordFault = `people.password-${'short' | 'long' | 'name' | 'common'}`;

const fewestLetters = 12;
const mostLetters = 200;

/** The commonest of twelve letters and more; patterns are found by themselves. */
const commonest: ReadonlySet<string> = new Set([
  'passwordpassword',
  'passw0rdpassw0rd',
  'password1234',
  'password12345',
  'password123456',
  'passw0rd1234',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopasdf',
  'asdfghjkl123',
  'asdfghjklqwerty',
  'zxcvbnm12345',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'qazwsxedcrfv',
  '1q2w3e4r5t6y',
  'q1w2e3r4t5y6',
  'iloveyou1234',
  'welcome12345',
  'letmein12345',
  'administrator',
  'administrator1',
  'admin1234567',
  'madoguchi1234',
  'madoguchi123',
  'pasuwaado1234',
  'sakurasakura',
  'konnichiwa12',
  'arigatougozaimasu',
  'ohayougozaimasu',
  'correcthorsebatterystaple',
]);

/** What is wrong with a password of a person; undefined where it may be used. */
export function passwordFault(password: string, name: string): PasswordFault | undefined {
  const written = plain(password);
  const letters = [...password.normalize('NFKC')].length;
  if (letters < fewestLetters) return 'people.password-short';
  if (letters > mostLetters) return 'people.password-long';
  const own = plain(name);
  if (own !== '' && (written === own || [...written.replaceAll(own, '')].length < fewestLetters / 2)) return 'people.password-name';
  return commonest.has(written) || isPattern(written) ? 'people.password-common' : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]+/gu, '');
}

/** `aaaaaaaaaaaa`, `abcabcabcabc`, `123456789012`, `zyxwvutsrqpo`. */
function isPattern(written: string): boolean {
  if (/^(.{1,6}?)\1+$/u.test(written)) return true;
  const codes = [...written].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  // After 9 comes 0, and after 0 comes 1.
  const isStep = (step: number, by: 1 | -1) => step === by || step === -9 * by;
  return steps.every((step) => isStep(step, 1)) || steps.every((step) => isStep(step, -1));
}

const syllables = [...'kstnhmr'].flatMap((first) => [...'aiueo'].map((vowel) => first + vowel));

/** A passphrase of three words that can be said in Japanese, with 46 bits of chance: `kamito sureno hayuki`. */
export function madePassphrase(): string {
  return Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('')).join(' ');
}
