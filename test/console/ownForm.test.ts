// What tells a form of our own page from one of another site: every combination of the headers that a browser sends.

import { describe, expect, test } from 'vitest';
import { isOfThisSite, isToken, tokenOf } from '../../src/console/ownForm.ts';

const publicUrl = 'https://hotline.example.jp';
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', 'same-origin, same-origin', ''] as const;
const origins = [
  undefined,
  publicUrl,
  `${publicUrl}/`,
  'http://hotline.example.jp',
  'https://hotline.example.jp.evil.example',
  'https://evil.example',
  'http://127.0.0.1:3000',
  'null',
  '',
] as const;

describe.each(sites)('Sec-Fetch-Site: %s', (site) => {
  test.each(origins)('Origin: %s', (origin) => {
    const headers = {
      host: '127.0.0.1:3000',
      ...(site !== undefined && { 'sec-fetch-site': site }),
      ...(origin !== undefined && { origin }),
    };
    expect(isOfThisSite(headers, publicUrl, false)).toBe(site === undefined ? origin === publicUrl : site === 'same-origin');
  });
});

test('on this machine the address that was asked counts too, and nowhere else', () => {
  const headers = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
  expect(isOfThisSite(headers, 'http://localhost:3000', true)).toBe(true);
  expect(isOfThisSite(headers, publicUrl, false)).toBe(false);
  expect(isOfThisSite({ ...headers, origin: 'http://127.0.0.1:4000' }, 'http://localhost:3000', true)).toBe(false);
  expect(isOfThisSite({ origin: 'http://undefined' }, 'http://localhost:3000', true)).toBe(false);
});

test('a token is right as a whole, and where none is meant none is right', () => {
  const meant = tokenOf('word');
  expect(isToken(meant, meant)).toBe(true);
  for (const given of ['', meant.slice(1), `${meant}x`, meant.toUpperCase(), tokenOf('word ')]) expect(isToken(given, meant)).toBe(false);
  expect(isToken('', '')).toBe(false);
  expect(meant).not.toContain('word');
});
