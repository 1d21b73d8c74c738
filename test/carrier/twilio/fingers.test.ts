// Random forms at random places, all of them signed: what comes back is always a document that a caller can go on with.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../../../src/carrier/address.ts';
import { elementsOf, type Fields, webhook } from '../../support/carrier/carrier.ts';
import { likelyState } from '../../support/carrier/states.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';
import { type Service, startService } from '../../support/service.ts';

let service: Service;
let numbers: ReadonlySet<string>;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
  numbers = new Set([...frozenDirectory().centres.values()].flatMap(({ lines }) => [...lines.values()].map(({ number }) => number)));
});
afterAll(() => service.close());

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const phone = fc.stringMatching(/^\+8190\d{8}$/);
// A field without a name, and one named __proto__, never reach us: the form's reader drops them, so they are refused as wrongly signed.
const fieldName = fc.oneof(
  text.filter((name) => name !== '' && name !== '__proto__'),
  fc.constantFrom('Digits[]', 'constructor'),
);
const form: fc.Arbitrary<Fields> = fc
  .record(
    {
      Digits: fc.oneof(fc.constantFrom(...'0123456789*#', ''), text, fc.array(text, { minLength: 1, maxLength: 3 })),
      DialCallStatus: fc.oneof(fc.constantFrom('completed', 'answered', 'busy', 'no-answer', 'failed', 'canceled'), text),
      CallSid: text,
      To: fc.oneof(fc.constantFrom('+815000000001', '+815000000002', '+815000000003', '+815000000004'), text),
      Called: text,
      ForwardedFrom: phone,
      CallStatus: text,
    },
    { requiredKeys: [] },
  )
  .chain((fields) =>
    fc
      .tuple(fc.dictionary(fieldName, text, { maxKeys: 3 }), phone)
      .map(([more, From]): Fields => ({ ...more, ...fields, From, Caller: From })),
  );
// Escaped as a client sends it, so that what is signed is what is sent.
const elsewhere = fc.tuple(text, text).map(([place, query]) => {
  const { pathname, search } = new URL(`/voice/x${encodeURIComponent(place)}?${encodeURIComponent(query)}`, 'http://localhost');
  return pathname + search;
});
const somewhere = fc.oneof(
  { weight: 8, arbitrary: likelyState.map(addressOf) },
  { weight: 1, arbitrary: fc.constant('/voice') },
  { weight: 1, arbitrary: elsewhere },
);
const instant = fc.constantFrom('2026-11-24T10:00', '2026-11-24T19:59:59', '2026-12-31T03:00', '2026-11-23T17:30', '2026-11-21T17:45');

/** Something is said, one thing follows, and whoever is rung is in the directory. */
function expectDocument(twiml: string): void {
  const elements = elementsOf(twiml);
  const names = elements.map(({ name }) => name);
  const spoken = elements.filter(({ name, text: words }) => (name === 'Say' || name === 'Play') && words.trim() !== '');
  expect(spoken.length).toBeGreaterThan(0);
  expect(names.filter((name) => name === 'Gather' || name === 'Dial' || name === 'Hangup')).toHaveLength(1);
  for (const { name, text: words } of elements) {
    if (name === 'Number') expect(numbers).toContain(words);
    if (name === 'Say') expect(encodeURIComponent(words).length).toBeLessThanOrEqual(4500);
  }
  expect(names.filter((name) => name === 'Number')).toHaveLength(names.includes('Dial') ? 1 : 0);
  expect(Buffer.byteLength(twiml)).toBeLessThan(64_000);
}

test('random fingers at random places always get a turn, and nobody is ever rung who is not in the directory', async () => {
  await fc.assert(
    fc.asyncProperty(form, somewhere, instant, async (fields, path, at) => {
      service.setAt(at);
      const before = service.logged.length;
      const response = await webhook(service, path, fields);
      expect({ path, status: response.status, type: response.type }).toEqual({ path, status: 200, type: 'text/xml' });
      expectDocument(response.text);
      const logged = service.logged.slice(before);
      expect(logged.filter(({ msg }) => String(msg).startsWith('a turn failed'))).toEqual([]);
      const written = JSON.stringify(logged) + response.text;
      for (const number of [fields.From, fields.ForwardedFrom]) if (number !== undefined) expect(written).not.toContain(number.slice(-8));
    }),
    { numRuns: 300 },
  );
}, 30_000);
