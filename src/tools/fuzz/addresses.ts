// Addresses under /voice that the carrier may have signed, and that this service may never have given.

import fc from 'fast-check';
import { addressFields } from '../../carrier/address.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import { marked } from './marked.ts';

const usualValues = [
  '0',
  '1',
  '2',
  '60',
  '99',
  'fr',
  'person',
  'again',
  'suspension_again_numbers',
  'nowhere',
  'constructor',
  '__proto__',
  '',
];
const queryName = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...new Set([...addressFields.values()].flat())) },
  { weight: 1, arbitrary: marked },
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
const known = fc.constantFrom(
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
);
const odd = fc
  .tuple(oddPath, fc.constantFrom('', '?', '?centre', '?turn=%', '?a=1&a=2', '??', '?turn=1e3&turn=NaN'))
  .map((parts) => parts.join(''));

/** From addresses that the service understands to texts that are hardly addresses. */
export function addressesOf(directory: Directory): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: likely(directory) }, { weight: 2, arbitrary: known }, { weight: 2, arbitrary: odd });
}

/** Addresses that may be understood: the right names with likely values. */
function likely({ centres }: Directory): fc.Arbitrary<string> {
  const [first] = centres.values();
  const names = [...new Set([...centres.values()].flatMap(namesOf))];
  const value = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names, ...usualValues) }, { weight: 1, arbitrary: marked });
  const query = fc.array(fc.tuple(queryName, value), { maxLength: 10 });
  const usual = [
    ['centre', first?.id ?? ''],
    ['turn', '2'],
    ['language', first?.languages[0] ?? ''],
  ];
  return fc
    .tuple(fc.constantFrom(...addressFields.keys()), query)
    .map(([place, pairs]) => `/voice/v1/${place}?${new URLSearchParams([...usual, ...pairs].slice(pairs.length % 3))}`);
}

/** What may stand in an address of a centre: languages, lines, topics, read-outs, and two lines in one value. */
function namesOf({ id, languages, lines, topics, guidance }: Centre): readonly string[] {
  const ids = [...lines.keys()];
  const pairs = ids.flatMap((line, index) => [`${line}.${ids[index - 1] ?? ''}`, `${line}.${languages[index] ?? ''}`]);
  return [id, ...languages, ...ids, ...pairs, ...topics.map((topic) => topic.id), ...guidance.map((readOut) => readOut.id)];
}
