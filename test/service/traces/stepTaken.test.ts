// A trace names the routes of our own addresses, and no part of any other.

import { expect, test } from 'vitest';
import { addressFields } from '../../../src/carrier/address.ts';
import { routeOf } from '../../../src/service/traces/stepTaken.ts';

test('every place has its route, without what stands behind the question mark', () => {
  for (const place of addressFields.keys())
    expect(routeOf(`/voice/v1/${place}?centre=hokkaido&turn=2&language=th`)).toEqual({ route: `/voice/v1/${place}`, place });
});

test.each(['/voice', '/voice/status', '/voice/fallback', '/voice/whisper', '/voice/whisper/key'])('%s', (path) => {
  expect(routeOf(path)).toEqual({ route: path });
  expect(routeOf(`${path}?From=%2B819012345678`)).toEqual({ route: path });
});

test.each([
  '/voice/+819012345678',
  '/voice/v1/819012345678',
  '/voice/v1/topic/09012345678',
  '/voice/v819012345678/topic',
  '/voice/v1/yamada',
  '/voice/v1/%74opic',
  '/voice/whisper/09012345678',
  '/VOICE/v1/topic',
  '/',
  '',
])('nothing of %j', (address) => {
  expect(routeOf(address)).toEqual({ route: '/voice/…' });
});
