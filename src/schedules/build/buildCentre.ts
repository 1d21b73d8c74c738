// One centre, from its file's form to the directory's, and what a schema cannot see: every name it uses exists, every
// language it offers is served on every topic, and a lost card can be stopped at any hour.

import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { instantOf } from '../../hours/zone.ts';
import type { Announcement, Centre, Topic, Validity } from '../directory.ts';
import type { CentreFile } from '../schema/schema.ts';
import { whereIn } from '../yaml/document.ts';
import { checkLanguages } from './buildLine.ts';
import { type LineSurroundings, linesOf } from './centreLines.ts';
import { checkServed } from './coverage.ts';
import type { Vocabulary } from './loadDirectory.ts';

type Surroundings = LineSurroundings & {
  /** Undefined where the file of the read-outs has mistakes of its own. */
  readonly guidance: ReadonlyMap<string, Validity> | undefined;
};

/** The topic that every centre has on key 1. */
export const lostCard = 'lost-card';

// A person is on key 0 and information on key 9, whatever the topics are.
const reserved: readonly string[] = ['person', 'information'];

/** Builds a centre and adds what is wrong with it to the problems. */
export function buildCentre(id: string, written: CentreFile, around: Surroundings): Centre {
  const { yaml, vocabulary, problems } = around;
  const say = (at: readonly PropertyKey[], message: string) => void problems.push(yaml.problemAt(at, message));
  const lines = linesOf(written, around, say);
  const topics = Object.entries(written.topics).map(
    ([key, topic]): Topic => ({
      id: topic.id,
      key,
      lines: topic.lines,
      ...(topic.name !== undefined && { name: topic.name }),
      where: whereIn(yaml, ['topics', key]),
    }),
  );
  checkLanguages(['languages'], written.languages, vocabulary, say);
  written.languages.forEach((language, index) => {
    if (written.languages.indexOf(language) !== index)
      say(['languages', index], `the language “${language}” stands here twice. Remove one of the two.`);
  });
  checkLanguages(['name'], Object.keys(written.name), vocabulary, say);
  checkTopics(topics, vocabulary, say);
  checkGuidance(written, around, say);
  checkNumbers(written, around, say);
  checkLanguages(['announcement', 'words'], Object.keys(written.announcement?.words ?? {}), vocabulary, say);
  const centre: Centre = {
    id,
    name: written.name,
    zone: written.zone,
    isDefault: written.default,
    where: {
      ...whereIn(yaml, []),
      personAt: whereIn(yaml, ['person']).line,
      ...(written.announcement !== undefined && { announcementAt: whereIn(yaml, ['announcement']).line }),
    },
    numbers: Object.entries(written.numbers).map(([number, entry]) => ({
      number,
      ...(entry?.language !== undefined && { language: entry.language }),
      ...(entry?.placeholder === true && { placeholder: true as const }),
    })),
    languages: written.languages,
    topics,
    person: written.person,
    guidance: Object.entries(written.guidance).map(([key, readOut]) => ({ key, id: readOut })),
    contacts: written.contacts.map(({ kind, address, spoken }) => ({ kind, address, spoken })),
    lines,
    ...announcementOf(written, say),
    ...(written['caller-id'] !== undefined && { callerId: written['caller-id'] }),
  };
  checkServed(centre, say);
  return centre;
}

type Say = (at: readonly PropertyKey[], message: string) => void;

function checkTopics(topics: readonly Topic[], vocabulary: Vocabulary, say: Say): void {
  const [first] = topics;
  if (first === undefined || first.key !== '1' || first.id !== lostCard) {
    say(['topics'], `the first topic of every centre is a lost card. Write “1: {id: ${lostCard}, lines: [suspension]}”.`);
  }
  if (topics.length > 4) say(['topics'], 'there are more than four topics: nobody remembers a longer menu. Join some of them.');
  topics.forEach(({ id, key, name }, index) => {
    if (topics.findIndex((other) => other.id === id) !== index)
      say(['topics', key, 'id'], `the topic “${id}” stands here twice. Remove one of the two.`);
    if (reserved.includes(id))
      say(['topics', key, 'id'], `“${id}” stands for ${id === 'person' ? 'key 0' : 'key 9'} in every menu. Give this topic another id.`);
    if (!/^[a-z0-9-]+$/.test(id)) say(['topics', key, 'id'], `“${id}” cannot be the id of a topic. Use small letters, digits and hyphens.`);
    if (name === undefined && !vocabulary.topics.includes(id)) {
      say(
        ['topics', key, 'id'],
        `no catalogue has words for the topic “${id}”. Add “name:” with words for each language, or write one of: ${vocabulary.topics.join(', ')}.`,
      );
    }
    if (name !== undefined) checkLanguages(['topics', key, 'name'], Object.keys(name), vocabulary, say);
  });
}

function checkGuidance(written: CentreFile, { guidance }: Surroundings, say: Say): void {
  for (const [key, id] of Object.entries(written.guidance)) {
    if (guidance !== undefined && !guidance.has(id))
      say(['guidance', key], `there is no read-out “${id}”. Write one of: ${[...guidance.keys()].join(', ')}.`);
  }
}

function checkNumbers(written: CentreFile, { yaml, vocabulary, problems }: Surroundings, say: Say): void {
  const callerId = written['caller-id'];
  if (callerId !== undefined && !(callerId.startsWith('+') && isValidPhoneNumber(callerId))) {
    say(
      ['caller-id'],
      `“${callerId}” is not a number that can be called. Write one of your own in international form, like “+815012345678”.`,
    );
  }
  for (const [number, entry] of Object.entries(written.numbers)) {
    const at = ['numbers', number];
    const language = entry?.language;
    if (!/^\+\d{8,15}$/.test(number)) {
      say(at, `“${number}” is not a number in international form. Write it in quotes with its country code, like “+815012345678”.`);
    } else if (entry?.placeholder === true) {
      problems.push(
        yaml.problemAt(
          at,
          `${number} is a placeholder: nobody can call it. Write the number of your carrier before you go live.`,
          'warning',
        ),
      );
    } else if (!isValidPhoneNumber(number)) {
      say(at, `“${number}” is not a number that can be called. Check it, or write “placeholder: true” beside it until you have one.`);
    }
    if (language === undefined) continue;
    checkLanguages([...at, 'language'], [language], vocabulary, say);
    if (!written.languages.includes(language))
      say([...at, 'language'], `this centre does not offer “${language}”. Add it to “languages”, or remove it here.`);
  }
}

function announcementOf({ announcement, zone }: CentreFile, say: Say): { readonly announcement?: Announcement } {
  if (announcement === undefined) return {};
  const until = instantOf(announcement.until, zone);
  if (until === undefined) {
    say(['announcement', 'until'], `“${announcement.until}” is not a time that exists. Write a time like “2026-11-24T13:00”.`);
    return {};
  }
  return { announcement: { until, words: announcement.words } };
}
