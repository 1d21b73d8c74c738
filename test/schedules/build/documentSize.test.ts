// What staff write may make a document that the carrier does not take: they are warned from 10 kB, and refused before 64. The sizes are
// estimated when the files are read; here they are held against the documents that the service gives.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { largestDocument, mostOfArrival } from '../../../src/schedules/build/documentSize.ts';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Centre } from '../../../src/schedules/directory.ts';
import { elementsOf, webhook } from '../../support/carrier/carrier.ts';
import { vocabulary } from '../../support/schedules/frozen.ts';
import { loadTown, town } from '../../support/schedules/town.ts';
import { type Service, startService } from '../../support/service.ts';

const file = 'centres/town.yaml';
const text = town[file] ?? '';
const sentences: Readonly<Record<string, string>> = {
  ja: '金曜日まで、電話がこんでいます。',
  en: 'Until Friday our desks are busy & slow. ',
  th: 'จนถึงวันศุกร์สายไม่ว่าง ',
  ne: 'शुक्रबारसम्म फोन व्यस्त छ। ',
};
const letters = (language: string, count: number) => {
  const sentence = sentences[language] ?? '';
  return sentence.repeat(Math.ceil(count / sentence.length)).slice(0, count);
};
const announcing = (language: string, count: number) =>
  `announcement:\n  until: 2026-12-24T13:00\n  words:\n    ${language}: ${JSON.stringify(letters(language, count))}\nperson:`;

const townIn = (centre: string): SourceFiles => ({ ...town, [file]: centre });
const load = (centre: string) => loadDirectory(townIn(centre), { ...vocabulary, guidance: [...vocabulary.guidance, 'change', 'steps'] });
const said = (centre: string) =>
  load(centre).problems.map(
    ({ severity, code, line, column, message }) => `${severity} ${code} ${line}:${column} ${sentence('en', message)}`,
  );
const withAnnouncement = (language: string, count: number, centre = text) => centre.replace('person:', () => announcing(language, count));

describe('an announcement', () => {
  test.each([
    ['ja', 500],
    ['en', 3000],
    ['th', 2500],
    ['ja', 2500],
  ])('in %s of %i letters is nothing to speak of', (language, count) => {
    expect(said(withAnnouncement(language, count))).toEqual([]);
  });

  test.each([
    ['ja', 3300, '12 kB'],
    ['en', 9000, '12 kB'],
  ])('in %s of %i letters is warned of at its place, and goes live', (language, count, size) => {
    expect(said(withAnnouncement(language, count))).toEqual([
      `warning document-large 12:1 with this a caller in “${language}” gets a document of some ${size}. The carrier takes at most 64 kB: shorten it if you can.`,
    ]);
    expect(load(withAnnouncement(language, count)).directory).toBeDefined();
  });

  test.each([
    ['ja', 30_000, '97 kB'],
    ['th', 21_000, '67 kB'],
    ['en', 90_000, '106 kB'],
  ])('in %s of %i letters is refused at its place', (language, count, size) => {
    expect(said(withAnnouncement(language, count))).toEqual([
      `problem document-too-large 12:1 with this a caller in “${language}” gets a document of some ${size}, and the carrier takes at most 64 kB. Shorten it.`,
    ]);
    expect(load(withAnnouncement(language, count)).directory).toBeUndefined();
  });
});

describe('other words of staff', () => {
  const name = (count: number) => `name: { ja: ${letters('ja', count)} }`;

  test('names of topics, which the menu reads one after the other', () => {
    const topics = ['card', 'a', 'b'].map((id, index) => `  ${index + 2}: { id: ${id}, ${name(1200)}, lines: [counter, desk] }`).join('\n');
    expect(said(text.replace('  2: { id: card, lines: [counter, desk] }', topics))).toEqual([
      expect.stringMatching(/^warning document-large 9:1 /),
    ]);
  });

  test('names of the lines of a topic, which are read with their numbers', () => {
    const desk = (town['lines/desk.yaml'] ?? '').replace('ja: 窓口', `ja: ${letters('ja', 1900)}`);
    const ids = Array.from({ length: 18 }, (_, index) => `desk-${index}`);
    const files = {
      ...townIn(text.replace('lines: [counter, desk]', `lines: [counter, desk, ${ids.join(', ')}]`)),
      ...Object.fromEntries(ids.map((id) => [`lines/${id}.yaml`, desk])),
    };
    const { problems } = loadDirectory(files, { ...vocabulary, guidance: ['change', 'steps'] });
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(['document-too-large 11:18']);
  });

  test('addresses, which are spelled twice', () => {
    const contact = '  - { kind: web, address: www.example.jp, spoken: true, source: the flyer, checked: 2026-11-21 }\n';
    expect(said(text.replace(contact, contact.repeat(200)))).toEqual([expect.stringMatching(/^problem document-too-large 16:1 /)]);
    expect(said(text.replace(contact, contact.replace('spoken: true', 'spoken: false').repeat(200)))).toEqual([]);
  });
});

describe('the estimate', () => {
  const sizes = [0, 300, 2000, 9000];
  const cases = Object.keys(sentences).flatMap((language) => sizes.map((size) => ({ language, size })));
  const numberOf = (index: number) => `+8150345678${String(index).padStart(2, '0')}`;
  const spoken = '{ kind: web, address: www.example.jp/soudan/index, spoken: true, source: the flyer, checked: 2026-11-21 }';
  const centres = Object.fromEntries(
    cases.map(({ language, size }, index): [string, string] => {
      const centre = `name: { ${language}: ${JSON.stringify(letters(language, 20))} }
default: ${index === 0}
numbers:
  "${numberOf(index)}": { language: ${language} }
languages: [${language}]
topics:
  1: { id: lost-card, lines: [stop] }
  2: { id: card, lines: [desk] }
  3: { id: more, name: { ${language}: ${JSON.stringify(letters(language, 30))} }, lines: [desk] }
contacts: [${spoken}, ${spoken}]
person: [desk]
`;
      return [`centres/${language}-${size}.yaml`, size === 0 ? centre : withAnnouncement(language, size, centre)];
    }),
  );
  const { [file]: _, ...shared } = town;
  const files = { ...shared, 'guidance.yaml': '{}', ...centres };
  let service: Service;
  beforeAll(async () => {
    service = await startService({ at: '2026-11-24T20:00', schedules: files });
  });
  afterAll(() => service.close());

  /** The larger one of the first document of a call, and of the one that reads out the numbers while the desk is closed. */
  const printed = async (index: number): Promise<number> => {
    const step = (address: string, fields: object) => webhook(service, address, { To: numberOf(index), ...fields });
    const arrival = await step('/voice', {});
    const closed = await step(actionOf(arrival.text), { Digits: '2' });
    const offers = new URL(actionOf(closed.text), service.url).searchParams.get('offers')?.split('_') ?? [];
    const numbers = await step(actionOf(closed.text), { Digits: String(offers.indexOf('numbers') + 1) });
    return Math.max(Buffer.byteLength(arrival.text), Buffer.byteLength(numbers.text));
  };

  test.each(cases)('is a little above what is printed: in $language with $size letters', async ({ language, size }) => {
    const centre = loadDirectory(files, vocabulary).directory?.centres.get(`${language}-${size}`) as Centre;
    const real = await printed(cases.findIndex((each) => each.language === language && each.size === size));
    const { bytes } = largestDocument(centre, vocabulary);
    expect(bytes).toBeGreaterThanOrEqual(real);
    expect(bytes).toBeLessThanOrEqual(real * 1.15 + 2000);
  });
});

function actionOf(document: string): string {
  const gather = elementsOf(document).find(({ name }) => name === 'Gather');
  if (gather?.attributes.action === undefined) throw new Error(`This listens to nothing: ${document.slice(0, 500)}`);
  return gather.attributes.action;
}

test('no document is larger than the size that is found without measuring its texts', () => {
  const someWords = fc.dictionary(
    fc.constantFrom('ja', 'en', 'ne'),
    fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('न'.repeat(500), '&'.repeat(500))),
  );
  const town = loadTown().directory?.centres.get('town');
  if (town === undefined) throw new Error('the town is invalid');
  fc.assert(
    fc.property(someWords, fc.array(someWords, { maxLength: 4 }), fc.array(someWords, { maxLength: 5 }), (name, topics, announced) => {
      const centre = {
        ...town,
        languages: ['ja', 'en', 'ne'],
        name,
        topics: topics.map((each, index) => ({ id: `t${index}`, key: String(index), lines: [], name: each })),
        announcements: announced.map((words) => ({ words })),
        contacts: [],
        person: [],
      };
      const { bytes } = largestDocument(centre, { played: ['ne'] });
      if (bytes > 10_000) expect(mostOfArrival(centre)).toBeGreaterThanOrEqual(bytes);
    }),
  );
});
