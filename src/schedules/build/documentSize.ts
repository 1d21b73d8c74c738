// Estimates the size of the carrier's documents with the texts of staff. The carrier refuses a document of more than 64 kB, and the caller
// hears an error: https://www.twilio.com/docs/api/errors/11750. The estimates are a little above the printed sizes.

import type { Language } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import type { Centre, Contact, Words } from '../directory.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Path } from '../yaml/document.ts';
import type { CentreContext } from './context.ts';
import { reportIn } from './reportAt.ts';

const largeBytes = 10_000;
const mostBytes = 60_000;

/** A document in one language, and which part of it staff can make shorter. */
export type DocumentSize = { readonly language: Language; readonly bytes: number; readonly largest: Path };

/** The largest document with the announcements of a centre if no carrier takes it; undefined if all are small enough. */
export function tooLargeArrival(centre: Centre, vocabulary: Pick<Vocabulary, 'played'>): DocumentSize | undefined {
  if (mostOfArrival(centre) <= mostBytes) return undefined;
  const largest = largestDocument(centre, vocabulary, [arrival]);
  return largest.bytes > mostBytes ? largest : undefined;
}

// A letter is at most three bytes, and each of them four thirds in base64 and two thirds more in addresses; “&” becomes “&amp;”.
const mostBytesALetter = 8;

/** More bytes than the document with the announcements has in any language, found without measuring a text. */
export function mostOfArrival({ name, announcements, topics }: Centre): number {
  const texts = [name, ...topics.map((topic) => topic.name ?? {}), ...announcements.map(({ words }) => words)];
  const letters = texts.reduce((sum, words) => sum + Object.values(words).reduce((most, said = '') => Math.max(most, said.length), 0), 0);
  return (
    asAudio.usual + texts.length * asAudio.words('') + announcements.length * asAudio.words(catalogueSentence) + letters * mostBytesALetter
  );
}

/** A size in kB, as it is said. */
export function inKilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

/** Reports a centre with a document that no carrier takes, and warns of a large one. */
export function checkSize(centre: Centre, { yaml, vocabulary, problems }: CentreContext): void {
  const { language, bytes, largest } = largestDocument(centre, vocabulary);
  if (bytes < largeBytes) return;
  const size = { language, size: inKilobytes(bytes) };
  if (bytes > mostBytes) reportIn({ yaml, problems })(largest, message('document-too-large', size));
  else reportIn({ yaml, problems }, [], 'warning')(largest, message('document-large', size));
}

/** The largest document of a centre, among its languages. */
export function largestDocument(
  centre: Centre,
  { played = [] }: Pick<Vocabulary, 'played'>,
  documents: readonly Document[] = [arrival, numbers],
): DocumentSize {
  const spokenAs = new Map(played.map((language) => [language, asAudio]));
  const sizes = [...new Set(centre.languages)].flatMap((language) => {
    const speaking = spokenAs.get(language) ?? asWords;
    return documents.map((document): DocumentSize => ({ language, ...joined(document(centre, language, speaking)) }));
  });
  return sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most), { language: '', bytes: 0, largest: [] });
}

/** How much room speech takes in a document. The figures are those of the largest catalogue. */
type Speaking = {
  /** The fixed words of a menu. */
  readonly usual: number;
  readonly words: (text: string) => number;
  /** A telephone number, said twice, and the words around it and the name of its line. */
  readonly number: number;
  /** An address, spelled twice. */
  readonly spelled: (address: string) => number;
};

// A Say has some 90 letters around it. It holds 4,000 letters in the encoding of an address, of which a byte takes up to three.
const asWords: Speaking = {
  usual: 1300,
  words: (text) => Buffer.byteLength(text) * (1 + (90 * 3) / 4000) + 4 * (text.match(/[&<>]/g)?.length ?? 0),
  number: 300,
  spelled: (address) => 2 * 12 * address.length + 100,
};

// A Play holds 800 such letters of the words, in base64, and has some 170 letters around them.
const asAudio: Speaking = {
  usual: 2700,
  words: (text) => Buffer.byteLength(text) * (4 / 3 + (170 * 3) / 750) + 170,
  number: 550,
  spelled: (address) => 2 * ((Buffer.byteLength(address) * 4) / 3) + 600,
};

// As long as the longest ready announcement: 90 letters of three bytes each.
const catalogueSentence = 'न'.repeat(90);

type Part = { readonly at: Path; readonly bytes: number };

type Document = (centre: Centre, language: Language, speaking: Speaking) => readonly Part[];

/** The greeting, the announcement and the topic menu, which one document carries together. */
function arrival({ name, announcements, topics }: Centre, language: Language, { usual, words }: Speaking): readonly Part[] {
  const sizeOf = (names: Words | undefined) => (names?.[language] === undefined ? 0 : words(names[language]));
  return [
    { at: [], bytes: usual },
    { at: ['name'], bytes: sizeOf(name) },
    { at: ['announcement'], bytes: sum(announcements.map(({ words: own }) => sizeOf(own) || words(catalogueSentence))) },
    { at: ['topics'], bytes: sum(topics.map((topic) => sizeOf(topic.name))) },
  ];
}

/** The names and numbers of the lines of a topic, the one that stops a lost card, and the addresses of the centre's pages. */
function numbers(centre: Centre, language: Language, { usual, words, number, spelled }: Speaking): readonly Part[] {
  const sizeOf = (ids: readonly string[]) => sum(ids.map((id) => number + words(centre.lines.get(id)?.name[language] ?? '')));
  const [lost, ...others] = [
    ...centre.topics.map(({ key, lines }): Part => ({ at: ['topics', key, 'lines'], bytes: sizeOf(lines) })),
    { at: ['person'], bytes: sizeOf(centre.person) },
  ];
  return [
    { at: [], bytes: usual + number },
    { at: ['contacts'], bytes: sum(centre.contacts.filter(isSpelled).map(({ address }) => spelled(address))) },
    others.reduce((most, each) => (each.bytes > most.bytes ? each : most), lost ?? { at: [], bytes: 0 }),
  ];
}

function isSpelled({ kind, spoken }: Contact): boolean {
  return spoken && (kind === 'web' || kind === 'email');
}

function joined(parts: readonly Part[]): Omit<DocumentSize, 'language'> {
  const written = parts.filter(({ at }) => at.length > 0);
  const largest = written.reduce<Part>((most, each) => (each.bytes > most.bytes ? each : most), { at: [], bytes: 0 });
  return { bytes: Math.ceil(sum(parts.map(({ bytes }) => bytes))), largest: largest.at };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, each) => total + each, 0);
}
