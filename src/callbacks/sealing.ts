// How a number is kept: sealed with AES-256-GCM, and found again by a keyed hash. Both keys come from the callback key, which is in no
// database. The seal is bound to the callback's id and centre, so that it opens in no other row.

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { NewCallback, Sealed } from './callback.ts';

/** A callback key: 32 random bytes, and a name that is written beside each number that it sealed. */
export type CallbackKey = { readonly id: string; readonly secret: Buffer };

/** The first key seals. The others open what was sealed with them, while the first replaces them. */
export type CallbackKeys = readonly [CallbackKey, ...CallbackKey[]];

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const cipher = 'aes-256-gcm';

type Place = Pick<NewCallback, 'id' | 'centre'>;

/** `id:secret`, or a secret, which is then named after its own hash; undefined where it is not 32 bytes in base64. */
export function parseCallbackKey(written: string): CallbackKey | undefined {
  const [, name, text = ''] = /^(?:([\w-]{1,32}):)?([A-Za-z0-9+/_-]{43}=?)$/.exec(written) ?? [];
  const secret = Buffer.from(text, 'base64');
  if (secret.length !== keyBytes) return undefined;
  return { id: name ?? createHash('sha256').update(secret).digest('base64url').slice(0, 8), secret };
}

/** Seals a number with the first key. */
export function seal([key]: CallbackKeys, place: Place, number: string): Sealed {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, derived(key, 'seal'), nonce, { authTagLength: tagBytes }).setAAD(boundTo(place));
  const sealed = Buffer.concat([sealing.update(number, 'utf8'), sealing.final()]);
  return { keyId: key.id, text: Buffer.concat([nonce, sealed, sealing.getAuthTag()]).toString('base64') };
}

/** The number; undefined where none of the keys opens it, or it was sealed for another callback. */
export function openSealed(keys: CallbackKeys, place: Place, { keyId, text }: Sealed): string | undefined {
  const bytes = Buffer.from(text, 'base64');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(-tagBytes)];
  for (const key of keys.filter(({ id }) => id === keyId)) {
    try {
      const opening = createDecipheriv(cipher, derived(key, 'seal'), nonce, { authTagLength: tagBytes }).setAAD(boundTo(place));
      opening.setAuthTag(tag);
      return opening.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
    } catch {
      // Another key under the same name, or another callback's number.
    }
  }
  return undefined;
}

/** The fingerprints of a number in a centre and topic: with the first key, then with each other one. */
export function fingerprints(
  keys: CallbackKeys,
  about: Pick<NewCallback, 'centre' | 'topic'>,
  number: string,
): readonly [string, ...string[]] {
  const print = (key: CallbackKey) =>
    createHmac('sha256', derived(key, 'fingerprint'))
      .update(JSON.stringify([about.centre, about.topic, number]))
      .digest('base64url');
  const [first, ...others] = keys;
  return [print(first), ...others.map(print)];
}

function derived({ secret }: CallbackKey, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `madoguchi callback ${use}`, keyBytes));
}

function boundTo({ id, centre }: Place): Buffer {
  return Buffer.from(JSON.stringify([id, centre]));
}
