// The forms in which somebody's number could be written down: all of them give the person away, hashes without a key too.

import { createHash } from 'node:crypto';

/** Every trace of a personal value that must not be found in a log or an answer. */
export function tracesOf(value: string): readonly string[] {
  const digits = value.replace(/\D/g, '');
  const national = digits.replace(/^81/, '0');
  const written = digits.length < 8 ? [value] : [value, digits, national, digits.slice(-8), national.replace(/^(...)(....)/, '$1-$2-')];
  return [...new Set(written)].flatMap((form) => [
    form,
    encodeURIComponent(form),
    ...(['base64', 'base64url', 'hex'] as const).map((encoding) => Buffer.from(form).toString(encoding)),
    ...['md5', 'sha1', 'sha256'].flatMap((name) =>
      (['hex', 'base64', 'base64url'] as const).map((encoding) => createHash(name).update(form).digest(encoding)),
    ),
  ]);
}
