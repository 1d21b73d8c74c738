// Addresses under /voice that the carrier may have signed, and that this service may never have given.

import fc from 'fast-check';
import { marked } from './marked.ts';

const states = ['door', 'language', 'topic', 'guidance', 'read-out', 'transfer', 'closed', 'afterwards'];
const values = [
  'hokkaido',
  'tokamachi',
  'nowhere',
  '0',
  '1',
  '2',
  '60',
  '99',
  'ja',
  'en',
  'ne',
  'th',
  'fr',
  'card',
  'system',
  'suspension',
  'card.system',
  'lost-card',
  'person',
  'change',
  'expiry',
  'again',
  'suspension_again_numbers',
  'card.en',
  'constructor',
  '__proto__',
  '',
];
const value = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: marked });
const queryName = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'centre',
      'turn',
      'language',
      'silences',
      'wrong',
      'page',
      'read',
      'topic',
      'speaks',
      'rung',
      'tried',
      'offers',
    ),
  },
  { weight: 1, arbitrary: marked },
);
const query = fc.array(fc.tuple(queryName, value), { maxLength: 10 });

/** An address that may be understood: the right names with likely values. */
const likely = fc
  .tuple(fc.constantFrom(...states), query)
  .map(
    ([place, pairs]) =>
      `/voice/v1/${place}?${new URLSearchParams([['centre', 'hokkaido'], ['turn', '2'], ['language', 'en'], ...pairs].slice(pairs.length % 3))}`,
  );
const oddPath = fc
  .array(
    fc.oneof(
      fc.constantFrom('v1', 'v2', 'topic', '..', '.', '', '%', '%E0%A4%A', '%00', '%2e%2e', 'status', 'fallback', ';', '\u00ff'),
      marked.map((text) => encodeURIComponent(text.slice(-200))),
    ),
    { maxLength: 5 },
  )
  .map((parts) => `/voice/${parts.join('/')}`);
/** From ones that are understood to ones that hardly are addresses. */
export const address = fc.oneof(
  { weight: 6, arbitrary: likely },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '/voice',
      '/voice/',
      '/VOICE',
      '/voice/status',
      '/voice/fallback',
      '/voice?x',
      '/voice#x',
      '/voicemail',
      'http://a/voice',
      'http://a:1/voice/v1/topic?turn=2',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(oddPath, fc.constantFrom('', '?', '?centre', '?turn=%', '?a=1&a=2', '??', '?turn=1e3&turn=NaN'))
      .map((parts) => parts.join('')),
  },
);
