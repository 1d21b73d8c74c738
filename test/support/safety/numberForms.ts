// The forms in which a telephone number could stand in what is written, and where one stands in a text.

import { createHash } from 'node:crypto';

/** The forms of a Japanese number (E.164), its digits written with signs between them aside: as it is, encoded, and hashed without a key. */
function hiddenForms(number: string): readonly string[] {
  const digits = number.slice(1);
  const written = [number, digits, `0${number.slice(3)}`, number.slice(3)];
  const encoded = [number, `0${number.slice(3)}`].map((form) => Buffer.from(form).toString('base64url'));
  const hashed = written.flatMap((form) =>
    ['md5', 'sha1', 'sha256'].flatMap((algorithm) => {
      const hash = createHash(algorithm).update(form).digest();
      return [hash.toString('hex').slice(0, 16), hash.toString('base64url').slice(0, 16), hash.toString('latin1').slice(0, 12)];
    }),
  );
  return [...encoded, ...hashed];
}

/** Those of the numbers (E.164, of Japan) that a text has in any form: with or without the country, spaced, encoded, or hashed. */
export function numbersIn(text: string, numbers: readonly string[]): readonly string[] {
  // base64 and base64url alike.
  const plain = text.replaceAll('+', '-').replaceAll('/', '_');
  // “0 9 0, 1234”, “090-1234-5678”, “(090) 1234.5678” are digits one after the other.
  const joined = text.replace(/(?<=\d)[\s,.()\-–—、。・]{1,3}(?=\d)/g, '');
  return numbers.filter((number) => joined.includes(number.slice(3)) || hiddenForms(number).some((form) => plain.includes(form)));
}
