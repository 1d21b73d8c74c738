// Callbacks for tests, with numbers that no file may show.

import { randomUUID } from 'node:crypto';
import type { NewCallback } from '../../../src/callbacks/callback.ts';
import { type CallbackKeys, fingerprints, parseCallbackKey, seal } from '../../../src/callbacks/sealing.ts';

/** The key of the tests. */
export const callbackKeys: CallbackKeys = [keyOf('tests', 7)];

/** A key whose bytes are all the same. */
export function keyOf(id: string, byte: number): CallbackKeys[0] {
  const key = parseCallbackKey(`${id}:${Buffer.alloc(32, byte).toString('base64')}`);
  if (key === undefined) throw new Error('this is no key');
  return key;
}

type Made = Partial<Omit<NewCallback, 'sealed' | 'fingerprint'>> & { readonly keys?: CallbackKeys };

/** A callback that a caller asks for. */
export function madeCallback(number: string, { keys = callbackKeys, ...made }: Made = {}): NewCallback {
  const askedAt = made.askedAt ?? Date.parse('2026-12-01T19:00:00+09:00');
  const place = { id: made.id ?? randomUUID(), centre: made.centre ?? 'hokkaido', topic: made.topic ?? 'card' };
  const dueAt = made.dueAt ?? Date.parse('2026-12-02T09:00:00+09:00');
  return {
    ...place,
    language: 'th',
    askedAt,
    promisedAt: dueAt,
    notBefore: askedAt + 300_000,
    dueAt,
    ...made,
    sealed: seal(keys, place, number),
    fingerprint: fingerprints(keys, place, number)[0],
  };
}
