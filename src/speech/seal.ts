// The address of a piece of audio. It carries the utterance and a seal: any instance can serve it, and other people cannot make this service
// speak their own words.

import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Announced, Utterance, Value } from '../call/speech.ts';

export type AudioRequest = {
  readonly utterance: Utterance | Announced;
  readonly leadMs: number;
  /** What the sound is made of: an address with another version is another one for every cache. Absent in addresses of before. */
  readonly version?: string;
};

/** One part of an address, made of letters, digits, `-`, `_` and one dot. */
export function seal(secret: string, { utterance, leadMs, version }: AudioRequest): string {
  const parts = [leadMs, lean(utterance), ...(version === undefined ? [] : [version])];
  const content = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return `${content}.${mac(secret, content)}`;
}

/** The contents of a sealed part; undefined where the seal is invalid. */
export function unseal(secret: string, sealed: string): AudioRequest | undefined {
  const [content = '', given = '', ...more] = sealed.split('.');
  const expected = mac(secret, content);
  if (more.length > 0 || !isSame(Buffer.from(given), Buffer.from(expected))) return undefined;
  const parts = JSON.parse(Buffer.from(content, 'base64url').toString()) as [number, Utterance | Announced, string?];
  const [leadMs, utterance, version] = parts;
  return { utterance, leadMs, ...(version !== undefined && { version }) };
}

const nonceBytes = 12;
const tagBytes = 16;
const cipher = 'aes-256-gcm';

/** The same for what has a caller's number in it: it cannot be read on the way, or changed. */
export function sealPersonal(secret: string, { utterance, leadMs }: AudioRequest): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyOf(secret), nonce, { authTagLength: tagBytes });
  const sealed = Buffer.concat([sealing.update(JSON.stringify([leadMs, lean(utterance)])), sealing.final()]);
  return Buffer.concat([nonce, sealed, sealing.getAuthTag()]).toString('base64url');
}

/** The contents of such a part; undefined where the seal is invalid. */
export function unsealPersonal(secret: string, sealed: string): AudioRequest | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const opening = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    opening.setAuthTag(bytes.subarray(-tagBytes));
    const content = opening.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
    const [leadMs, utterance] = JSON.parse(content) as [number, Utterance | Announced];
    return { utterance, leadMs };
  } catch {
    return undefined;
  }
}

function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('personal speech').digest();
}

function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The utterance with its names in its own language only: an address should be short. */
function lean(utterance: Utterance | Announced): Utterance | Announced {
  if ('text' in utterance || utterance.values === undefined) return utterance;
  const { language } = utterance;
  const values = Object.entries(utterance.values).map(([name, value]): [string, Value] => {
    if (value.is !== 'name') return [name, value];
    const words = value.names[language];
    return [name, { is: 'name', names: words === undefined ? {} : { [language]: words } }];
  });
  return { ...utterance, values: Object.fromEntries(values) };
}

function mac(secret: string, content: string): string {
  return createHmac('sha256', secret).update('speech').update(content).digest().subarray(0, 16).toString('base64url');
}
