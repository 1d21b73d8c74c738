// Our printer, held against the carrier's own library and against its manual.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { converse } from '../../../src/call/converse.ts';
import type { Speech } from '../../../src/call/speech.ts';
import { noRetries, type State } from '../../../src/call/state.ts';
import type { Turn } from '../../../src/call/turn.ts';
import { addressOf } from '../../../src/carrier/address.ts';
import { emergencyTwiml } from '../../../src/carrier/twilio/emergencyTwiml.ts';
import { type Printing, twimlOf } from '../../../src/carrier/twilio/twiml.ts';
import { whisperAddressOf } from '../../../src/carrier/whisperAddress.ts';
import { centreAt } from '../../../src/routing/centreNow.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { scriptOf } from '../../../src/speech/script.ts';
import type { Edge } from '../../../src/tools/walk/edge.ts';
import { explore } from '../../../src/tools/walk/explore.ts';
import { treeOf } from '../../support/carrier/carrier.ts';
import { schemaFaults } from '../../support/carrier/twimlSchema.ts';
import { byTheLibrary } from '../../support/carrier/voiceResponse.ts';
import { tokyo } from '../../support/hours/notation.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const directory = frozenDirectory();
const catalogues = await loadCatalogues('prompts');
const printing: Printing = {
  scriptOf: (speech) => scriptOf(catalogues, speech),
  addressOf,
  audioAddressOf: ({ text }) => `https://hotline.example.jp/${encodeURIComponent(text)}.wav`,
  whisperAddressOf,
};

/** What an XML reader makes of a document: entities are read, and nothing is trimmed. */
const reader = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  commentPropName: '#comment',
  htmlEntities: true,
});
const read = (document: string): unknown => joined(reader.parse(document) as readonly Node[]);

type Node = { readonly ':@'?: unknown; readonly '#text'?: string; readonly [name: string]: unknown };

/** Says of one voice that follow each other are one, since ours are cut where the carrier's limit wants it; and so are texts. */
function joined(nodes: readonly Node[]): readonly Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    const sameVoice = Array.isArray(node.Say) && Array.isArray(last?.Say) && isDeepStrictEqual(node[':@'], last[':@']);
    if (sameVoice) found[found.length - 1] = { ...last, Say: [...(last.Say as Node[]), ...(node.Say as Node[])] };
    else if (node['#text'] !== undefined && last?.['#text'] !== undefined)
      found[found.length - 1] = { '#text': last['#text'] + node['#text'] };
    else found.push(node);
  }
  return found.map((node) =>
    Object.fromEntries(
      Object.entries(node).map(([name, inside]) => [name, Array.isArray(inside) ? joined(inside as readonly Node[]) : inside]),
    ),
  );
}

// A weekday at noon, its evening, the night of the year's end, and the evening of a holiday.
const instants = ['2026-11-24T12:30', '2026-11-24T19:00', '2026-12-31T03:00', '2026-11-23T17:30'].map(tokyo);

/** Every different turn of the walk through a centre: in English and Nepali under each of the instants, in the others under the first. */
function turnsIn(id: string): readonly Turn[] {
  const centre = directory.centres.get(id);
  if (centre === undefined) throw new Error(`There is no centre ${id}.`);
  const desks = instants.map((at) => centreAt(centre, directory.guidance, at));
  const found = new Map<string, Turn>();
  for (const language of centre.languages) {
    const door: State = { place: 'door', centre: id, turn: 0 };
    const some = language === 'en' || language === 'ne' ? desks : desks.slice(0, 1);
    const visit = ({ turn }: Edge): void => {
      const words = turn.does.speech.map((item) =>
        'pauseMs' in item ? item.pauseMs : 'text' in item ? item.text : item.language + item.key,
      );
      const key = `${turn.does.act} ${words.join()} ${'next' in turn.does ? turn.does.next.place : ''}`;
      if (!found.has(key)) found.set(key, turn);
    };
    explore(door, language, some, { speak: converse, grain: 'coarse', visit, onState: () => undefined });
  }
  return [...found.values()];
}

test.each([...directory.centres.keys()])(
  'every turn of a walk through %s is the tree that the carrier’s library makes of it, and one that its manual allows',

  (id) => {
    const turns = turnsIn(id);
    for (const turn of turns) {
      const document = twimlOf(turn, printing);
      expect(read(document)).toEqual(read(byTheLibrary(turn, printing)));
      expect(schemaFaults(treeOf(document))).toEqual([]);
    }
    expect(turns.length).toBeGreaterThan(500);
  },
);

test('the words for when no turn can be made are what the manual allows', () => {
  for (const document of Object.values(emergencyTwiml)) expect(schemaFaults(treeOf(document))).toEqual([]);
});

// Marks of XML, characters that it does not allow, halves of characters, and what ends a comment or a section.
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'&<>"\'\t\n\r ;#-]a字ก\u0000\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF\uD800\uDC00\u200B\u{1F600}'),
    fc.constantFrom('&amp;', '&#x0;', ']]>', '-->', '<!--', '<![CDATA[', '</Say>', '<Dial>', '{{'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
  maxLength: 30,
});
const pause = fc.record({ pauseMs: fc.integer({ min: 1, max: 2000 }) });
const language = fc.constantFrom('ja', 'en', 'th', 'ne');
const speech: fc.Arbitrary<Speech> = fc.array(fc.oneof(fc.record({ language, text: hostile }), pause), { maxLength: 8 });
const state: State = { place: 'topic', centre: 'hokkaido', turn: 3, language: 'en', ...noRetries };
const turn: fc.Arbitrary<Turn> = fc
  .record({
    speech,
    number: hostile,
    callerId: hostile,
    keys: hostile,
    seconds: fc.nat(600),
    act: fc.constantFrom('listen' as const, 'ring' as const, 'hang-up' as const),
  })
  .map(({ act, speech: said, number, callerId, keys, seconds }): Turn => {
    if (act === 'hang-up') return { does: { act, speech: said, centre: 'hokkaido' }, events: [] };
    if (act === 'listen') return { does: { act, speech: said, seconds, next: state }, events: [] };
    const send = { keys, afterSeconds: 1 };
    return { does: { act, speech: said, line: 'card', numbers: [number], callerId, send, seconds, next: state }, events: [] };
  });

/** What the library would refuse with an exception is a space, or the mark for half of a character, with ours. */
const legal = (text: string) => text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');

function legalTurn({ does, events }: Turn): Turn {
  const said = does.speech.map((item) => ('text' in item ? { ...item, text: legal(item.text) } : item));
  if (does.act !== 'ring') return { does: { ...does, speech: said }, events };
  const { send, callerId = '' } = does;
  return {
    does: {
      ...does,
      speech: said,
      numbers: [legal(does.numbers[0])],
      callerId: legal(callerId),
      ...(send !== undefined && { send: { ...send, keys: legal(send.keys) } }),
    },
    events,
  };
}

test('whatever stands in a name, a number or an announcement, the tree is the library’s, and never an exception', () => {
  const hostilePrinting: Printing = { ...printing, addressOf: () => '/voice?a="1"&b=<2>\u0000', audioAddressOf: ({ text }) => text };
  const legalPrinting: Printing = {
    ...printing,
    addressOf: () => '/voice?a="1"&b=<2> ',
    audioAddressOf: ({ text }) => legal(text),
    whisperAddressOf,
  };
  fc.assert(
    fc.property(turn, (each) => {
      expect(read(twimlOf(each, hostilePrinting))).toEqual(read(byTheLibrary(legalTurn(each), legalPrinting)));
    }),
    { numRuns: 1000 },
  );
});

test('no gloss ends its comment, or the document', () => {
  const glossesOf = (gloss: string) => () => [gloss];
  const plain = twimlOf(
    { does: { act: 'hang-up', speech: [{ language: 'en', key: 'menu.person' }], centre: 'hokkaido' }, events: [] },
    printing,
  );
  fc.assert(
    fc.property(hostile, (gloss) => {
      const speechOf: Speech = [{ language: 'en', key: 'menu.person' }];
      const document = twimlOf(
        { does: { act: 'hang-up', speech: speechOf, centre: 'hokkaido' }, events: [] },
        { ...printing, glossesOf: glossesOf(gloss) },
      );
      const comments = [...document.matchAll(/<!--(.*?)-->/gs)];
      expect(comments).toHaveLength(1);
      // https://www.w3.org/TR/xml/#sec-comments
      expect(comments[0]?.[1]).not.toMatch(/--|-$/);
      expect(legal(document)).toBe(document);
      expect(document.replace(comments[0]?.[0] ?? '', '')).toBe(plain);
    }),
    { numRuns: 500 },
  );
});
