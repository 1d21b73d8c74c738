// File names in Content-Disposition: whatever an id is, the header is valid and says the name.

import { validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineFile } from '../../src/website/fileName.ts';

test('an ordinary name is written plainly', () => {
  expect(inlineFile('hokkaido-card-th.ics')).toBe('inline; filename="hokkaido-card-th.ics"');
});

test.each([
  ['相談員.ics', `inline; filename="-.ics"; filename*=UTF-8''%E7%9B%B8%E8%AB%87%E5%93%A1.ics`],
  ['a"b\\c.ics', `inline; filename="a-b-c.ics"; filename*=UTF-8''a%22b%5Cc.ics`],
  ["it's (1)*.ics", `inline; filename="it-s-1-.ics"; filename*=UTF-8''it%27s%20%281%29%2A.ics`],
  ['a\r\nSet-Cookie: x.ics', `inline; filename="a-Set-Cookie-x.ics"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.ics`],
])('%j is written so that old and new browsers read it', (name, header) => {
  expect(inlineFile(name)).toBe(header);
});

test('any text gives a valid header (RFC 6266, RFC 8187) that says the name', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string().map((each) => `${each}\ud800"\r\n;`),
  );
  fc.assert(
    fc.property(text, (name) => {
      const header = inlineFile(name);
      validateHeaderValue('Content-Disposition', header);
      const [, plain, , exact] =
        /^inline; filename="([A-Za-z0-9._-]*)"(; filename\*=UTF-8''((?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*))?$/.exec(header) ?? [];
      expect(plain).toBeDefined();
      expect(exact === undefined ? plain : decodeURIComponent(exact)).toBe(name.toWellFormed());
    }),
    { numRuns: 200 },
  );
});
