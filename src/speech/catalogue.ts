// The catalogues: eleven files of words that staff edit, one a language, compared with the reference catalogue.

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { createInstance, type i18n } from 'i18next';
import type { Language, PromptKey, TimeOfDay } from '../call/speech.ts';
import { type Message, message, wholeMessage } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { type Approval, approvalOf, approvalsIn, readReviews, type WrittenApprovals } from './approvals.ts';
import { type Heading, headingFaults, type WrittenHeading } from './heading.ts';
import { type Pronounce, pronunciationsOf, readPronunciations } from './pronunciation.ts';
import { readWords, refuseUnreadable } from './readWords.ts';

export type Catalogues = {
  readonly headings: ReadonlyMap<Language, Heading>;
  /** The voice in which the carrier speaks a language; undefined where it has none. */
  readonly voiceOf: (language: Language) => string | undefined;
  /** One prompt's words, with its placeholders filled. */
  readonly prompt: (language: Language, key: PromptKey, values?: Readonly<Record<string, string>>) => string;
  /** A time of day that the language says in words of its own, like half past one in Nepali; undefined where it is said as others are. */
  readonly irregularTime: (language: Language, time: TimeOfDay) => string | undefined;
  /** The spelling that the language's voice is given instead of the written one. */
  readonly pronounce: Pronounce;
  /** Who approved a prompt's words, and when; undefined where no native speaker did, or where the words were changed since. */
  readonly approvalOf: (language: Language, key: PromptKey) => Approval | undefined;
  /** All keys of the reference catalogue. */
  readonly keys: readonly PromptKey[];
  /** A prompt's words as they are in the file, with the placeholders. */
  readonly written: (language: Language, key: PromptKey) => string;
  /** Another text after each change of a language's words or of their pronunciation: what was made of them before is then out of date. */
  readonly versionOf: (language: Language) => string;
};

type Tree = { readonly [name: string]: string | Tree };

/** The placeholder for a number, a list or nothing where words belong. */
const notText = '\u0000';

/** The catalogue that defines the keys. */
const reference = 'en';

const catalogueName = /^[a-z]{2,3}\.json$/;

/** The carrier whose voices are used where none is named. */
const usualCarrier = 'twilio';

/** The keys of a catalogue that are not prompts, of which each language may have its own: irregular times. */
const besidePrompts = ['catalogue', 'irregularTimes'];

/** The texts of a prompts folder, by their names in it: the catalogues, the spellings for voices, and the approvals. */
export type PromptFiles = Readonly<Record<string, string>>;

/**
 * Reads every `xx.json` of a folder, for the voices of one carrier. Throws a `StaffFault` where a file is not UTF-8, or else one with all
 * faults at once, each with its file and key: files that are not JSON, missing and superfluous keys, placeholders that differ from the
 * reference, a heading with neither a voice of this carrier nor a robot.
 */
export async function loadCatalogues(folder: string, carrier: string = usualCarrier): Promise<Catalogues> {
  return cataloguesOf(await readPromptFiles(folder), carrier);
}

/** Reads the texts of a prompts folder. Rejects where it, or a file in it, cannot be read, or the reference is missing. */
export async function readPromptFiles(folder: string): Promise<PromptFiles> {
  const all = await readdir(folder).catch((cause: unknown) => {
    throw new StaffFault([wholeMessage('prompts.folder', { folder })], cause);
  });
  const wrong = misnamed(all);
  if (wrong.length > 0) throw new StaffFault([message('prompts.invalid'), ...wrong]);
  const names = all.filter((name) => catalogueName.test(name)).sort();
  if (!names.includes(`${reference}.json`))
    throw new StaffFault([wholeMessage('prompts.no-reference', { folder, file: `${reference}.json` })]);
  return { ...(await readWords(folder, names)), ...(await readPronunciations(folder)), ...(await readReviews(folder)) };
}

/** The catalogues of texts. Throws as `loadCatalogues` does. */
export function cataloguesOf(files: PromptFiles, carrier: string = usualCarrier): Catalogues {
  refuseUnreadable(files);
  const names = Object.keys(files).filter((name) => catalogueName.test(name));
  const read = names.map((name) => ({ name, tree: parse(name, files[name] ?? '') }));
  const model = read.find(({ name }) => name === `${reference}.json`);
  if (model === undefined) throw new StaffFault([wholeMessage('prompts.no-reference', { folder: 'prompts', file: `${reference}.json` })]);
  const wanted = prompts(model.tree);
  const languages = names.map((name) => name.slice(0, -'.json'.length));
  const { pronounce, faults: misspelt } = pronunciationsOf(files, languages);
  const reviews = languages.map((language) => approvalsIn(files, language));
  const faults = [
    ...read.flatMap(({ name, tree }) => [
      ...headingFaults(name, headingOf(tree), carrier),
      ...keyFaults(name, prompts(tree), wanted),
      ...timeFaults(name, tree),
      ...playedFaults(name, tree),
    ]),
    ...misspelt,
    ...reviews.flatMap(({ faults: misread }) => misread),
  ];
  if (faults.length > 0) throw new StaffFault([message('prompts.invalid'), ...faults]);
  const approved = new Map(
    read.map(
      ({ tree }, index) => [(headingOf(tree) as WrittenHeading).language, approvedIn(tree, reviews[index]?.approvals ?? {})] as const,
    ),
  );
  const headings = new Map(
    read
      .map(({ tree }) => withoutIdleRobot(headingOf(tree) as WrittenHeading, carrier))
      .map((heading) => [heading.language, { ...heading, reviewed: isReviewed(heading, approved.get(heading.language), wanted) }]),
  );
  const trees = new Map(read.map(({ tree }) => [(headingOf(tree) as Heading).language, tree]));
  const translate = translator(trees);
  const texts = new Map([...trees].map(([language, tree]) => [language, prompts(tree)]));
  const versions = new Map(languages.map((language) => [language, versionIn(files, language)]));
  const fill = (language: Language, key: PromptKey, values: Readonly<Record<string, string>>) =>
    tidy(translate.getFixedT(language)(key as never, values as never) as unknown as string);
  return {
    headings,
    voiceOf: (language) => headings.get(language)?.voice?.[carrier],
    approvalOf: (language, key) => approved.get(language)?.(key),
    keys: [...wanted.keys()] as PromptKey[],
    irregularTime: (language, { hour, minute }) => timesOf(trees.get(language))[`${hour}:${String(minute).padStart(2, '0')}`],
    pronounce,
    prompt: keepingPlain(fill, headings, wanted),
    written: (language, key) => texts.get(language)?.get(key) ?? '',
    versionOf: (language) => versions.get(language) ?? '',
  };
}

function versionIn(files: PromptFiles, language: Language): string {
  const hash = createHash('sha256');
  for (const name of [`${language}.json`, `pronunciation/${language}.json`]) hash.update(`${files[name] ?? ''}\0`);
  return hash.digest('base64url').slice(0, 6);
}

/** Files that are catalogues under another name, such as `th.JSON` or `th.json.txt`: without a word their language would be gone. */
function misnamed(names: readonly string[]): readonly Message[] {
  return names.flatMap((name) => {
    const [meant] = /^[a-z]{2,3}\.json/.exec(name.normalize('NFKC').toLowerCase()) ?? [];
    if (meant === undefined || /(~|\.(sw.|tmp|new|half))$/.test(name) || names.includes(meant)) return [];
    return [message('prompts.misnamed', { file: name, meant })];
  });
}

function headingOf(tree: Tree): Partial<WrittenHeading> | undefined {
  return tree.catalogue as unknown as Partial<WrittenHeading> | undefined;
}

type Approved = (key: string) => Approval | undefined;

function approvedIn(tree: Tree, approvals: WrittenApprovals): Approved {
  const words = prompts(tree);
  return (key) => approvalOf(approvals, key, words.get(key) ?? '');
}

/** A catalogue that a person approved is reviewed as long as each of its prompts is as it was then. */
function isReviewed({ reviewed }: WrittenHeading, approved: Approved | undefined, wanted: ReadonlyMap<string, string>): boolean {
  return reviewed !== false && [...wanted.keys()].every((key) => approved?.(key) !== undefined);
}

/**
 * Prompts with nothing to fill in are the same every time, and a menu is made of some thirty of them: they are kept once they were said.
 * Only keys of the catalogues are kept, so there are never more than those.
 */
function keepingPlain(
  fill: (...given: Required<Parameters<Catalogues['prompt']>>) => string,
  languages: ReadonlyMap<Language, unknown>,
  keys: ReadonlyMap<string, unknown>,
): Catalogues['prompt'] {
  const plain = new Map([...languages.keys()].map((language) => [language, new Map<PromptKey, string>()]));
  return (language, key, values) => {
    if (values !== undefined) return fill(language, key, values);
    const kept = plain.get(language);
    const known = kept?.get(key);
    if (known !== undefined) return known;
    const words = fill(language, key, {});
    if (keys.has(key)) kept?.set(key, words);
    return words;
  };
}

function translator(trees: ReadonlyMap<Language, Tree>): i18n {
  const instance = createInstance();
  void instance.init({
    resources: Object.fromEntries([...trees].map(([language, tree]) => [language, { translation: tree }])),
    fallbackLng: false,
    initAsync: false,
    nsSeparator: false,
    returnEmptyString: true,
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** An empty placeholder leaves a space too many before a mark or between words. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?。、])/g, '$1')
    .trim();
}

function parse(name: string, text: string): Tree {
  try {
    const tree: unknown = JSON.parse(text);
    if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
      throw new StaffFault([message('prompts.not-a-group', { file: name })]);
    return tree as Tree;
  } catch (cause) {
    if (cause instanceof StaffFault) throw cause;
    throw new StaffFault([wholeMessage('prompts.not-json', { file: name, fault: (cause as Error).message })], cause);
  }
}

/** Every prompt of a catalogue by its dotted key. */
function prompts(tree: Tree, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    if (prefix === '' && besidePrompts.includes(name)) continue;
    if (typeof value === 'string') found.set(prefix + name, value);
    else if (typeof value !== 'object' || value === null || Array.isArray(value)) found.set(prefix + name, notText);
    else for (const [key, words] of prompts(value, `${prefix}${name}.`)) found.set(key, words);
  }
  return found;
}

function keyFaults(file: string, found: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): readonly Message[] {
  const faults: Message[] = [];
  for (const [key, model] of wanted) {
    const words = found.get(key);
    if (words === notText) faults.push(message('prompts.not-text', { file, key }));
    else if (words === undefined) faults.push(wholeMessage('prompts.missing', { file, key, model }));
    else if (!samePlaceholders(words, model)) faults.push(placeholderFault(file, key, placeholders(model)));
  }
  for (const key of found.keys())
    if (!wanted.has(key)) faults.push(message('prompts.unknown-key', { file, key, reference: `${reference}.json` }));
  return faults;
}

function placeholderFault(file: string, key: string, wanted: readonly string[]): Message {
  return wanted.length === 0
    ? message('prompts.no-placeholders', { file, key })
    : wholeMessage('prompts.placeholders', { file, key, wanted: wanted.join(' ') });
}

function timesOf(tree: Tree | undefined): Readonly<Record<string, string>> {
  return (tree?.irregularTimes ?? {}) as Readonly<Record<string, string>>;
}

function timeFaults(file: string, { irregularTimes = {} }: Tree): readonly Message[] {
  if (typeof irregularTimes !== 'object' || irregularTimes === null || Array.isArray(irregularTimes))
    return [message('prompts.times-group', { file })];
  return Object.entries(irregularTimes).flatMap(([time, words]) => [
    ...(/^(\d|1\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [message('prompts.time', { file, time })]),
    ...(typeof words === 'string' && words.trim() !== '' ? [] : [message('prompts.time-words', { file, time })]),
  ]);
}

/** The robot reads a language only where the carrier has no voice for it. */
function withoutIdleRobot({ robot, ...heading }: WrittenHeading, carrier: string): WrittenHeading {
  return robot === undefined || heading.voice?.[carrier] !== undefined ? heading : { ...heading, robot };
}

/**
 * A played language plays a phrase and its key one after the other, since each may be a recording: words between them would be lost. Where
 * another carrier has a voice for the language, they are for that voice, and are left out here.
 */
function playedFaults(file: string, tree: Tree): readonly Message[] {
  const voice: unknown = headingOf(tree)?.voice;
  if (voice !== undefined) return [];
  const found = prompts(tree);
  const wordy = ['menu.choice', 'language.choice'].filter((key) =>
    /[\p{L}\p{N}]/u.test((found.get(key) ?? '').replace(/\{\{\w+\}\}/g, '')),
  );
  return wordy.map((key) => message('prompts.played', { file, key, form: '{{what}} {{key}}' }));
}

/** `{{period}}` may be left out: in some languages the hour itself says which part of the day it is. */
function samePlaceholders(words: string, model: string): boolean {
  const optional = '{{period}}';
  const [found, wanted] = [words, model].map((text) =>
    placeholders(text)
      .filter((name) => name !== optional)
      .join(),
  );
  return found === wanted && (model.includes(optional) || !words.includes(optional));
}

function placeholders(words: string): readonly string[] {
  return [...words.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).sort();
}
