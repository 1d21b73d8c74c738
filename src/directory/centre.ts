// One centre, from its file's form to the directory's, and what a schema cannot see: every name it uses exists, every
// language it offers is served on every topic, and a lost card can be stopped at any hour.

import { isValidPhoneNumber } from 'libphonenumber-js/max';
import type { Closure, Where } from '../hours/timetable.ts';
import { instantOf } from '../hours/zone.ts';
import type { SharedDays } from './days.ts';
import { notDialledBy } from './dialling.ts';
import type { Announcement, Centre, Line, Topic, Validity } from './directory.ts';
import type { YamlFile } from './document.ts';
import { buildLine, checkLanguages, closuresOf } from './line.ts';
import type { Vocabulary } from './load.ts';
import type { Problem } from './problem.ts';
import type { CentreFile } from './schema.ts';
import { checkServed } from './served.ts';

type Surroundings = {
  readonly yaml: YamlFile;
  readonly shared: ReadonlyMap<string, Line>;
  /** Lines whose files have mistakes of their own: that they are not there is said there. */
  readonly broken: ReadonlySet<string>;
  /** Undefined where the file of the read-outs has mistakes of its own. */
  readonly guidance: ReadonlyMap<string, Validity> | undefined;
  readonly days: ReadonlyMap<string, SharedDays> | undefined;
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
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

function whereIn(yaml: YamlFile, at: readonly PropertyKey[]): Where {
  const { file, line } = yaml.whereOf(at);
  return { file, line };
}

type Say = (at: readonly PropertyKey[], message: string) => void;

/** The lines that the centre names, shared ones with the closures that this centre adds. */
function linesOf(written: CentreFile, around: Surroundings, say: Say): ReadonlyMap<string, Line> {
  const { yaml, shared, broken } = around;
  const whereOf = (at: readonly PropertyKey[]) => whereIn(yaml, at);
  const closures = closuresOf(written.closures, ['closures'], written.zone, { whereOf, say });
  const own = Object.keys(written.lines);
  // A closure without lines is for all lines that are the centre's own; a national line closes only when it is named.
  const closuresFor = (line: string) =>
    closures.flatMap((closure, index): readonly Closure[] =>
      closure !== undefined && (written.closures[index]?.lines ?? own).includes(line) ? [closure] : [],
    );
  const lines = new Map<string, Line>();
  for (const [id, line] of Object.entries(written.lines)) {
    const refused = notDialledBy(line.number, written.dials);
    if (refused !== undefined) say(['lines', id, 'number'], refused);
    if (shared.has(id)) say(['lines', id], `a line “${id}” stands in the folder “lines” already. Give this one another name.`);
    lines.set(id, buildLine(id, line, { ...around, path: ['lines', id], zone: line.zone ?? written.zone, closures: closuresFor(id) }));
  }
  const named = [
    ...Object.entries(written.topics).map(([key, topic]) => ({ at: ['topics', key, 'lines'], ids: topic.lines })),
    { at: ['person'], ids: written.person },
    ...written.closures.map((closure, index) => ({ at: ['closures', index, 'lines'], ids: closure.lines ?? [] })),
  ];
  for (const { at, ids } of named) {
    ids.forEach((id, index) => {
      const line = lines.get(id) ?? shared.get(id);
      if (ids.indexOf(id) !== index) say([...at, index], `the line “${id}” stands here twice. Remove one of the two.`);
      if (line === undefined && broken.has(id)) return;
      if (line === undefined) say([...at, index], `there is no line “${id}”. Write one of: ${[...own, ...shared.keys()].join(', ')}.`);
      else if (!lines.has(id)) {
        const refused = notDialledBy(line.printed, written.dials);
        if (refused !== undefined) say([...at, index], `the line “${id}”: ${refused}`);
        lines.set(id, withClosures(line, closuresFor(id)));
      }
    });
  }
  return lines;
}

function withClosures(line: Line, closures: Line['timetable']['closures']): Line {
  if (closures.length === 0) return line;
  return { ...line, timetable: { ...line.timetable, closures: [...line.timetable.closures, ...closures] } };
}

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
