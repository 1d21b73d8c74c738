// One centre, from its file's form to the directory's, and what a schema cannot see: every name it uses exists, every
// language it offers is served on every topic, and a lost card can be stopped at any hour.

import { instantOf } from '../../hours/zone.ts';
import type { Announcement, Centre, Topic } from '../directory.ts';
import type { CentreFile } from '../schema/schema.ts';
import { listed, quote } from '../sentences.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { whereIn } from '../yaml/document.ts';
import { notATime } from './buildLine.ts';
import { linesOf } from './centreLines.ts';
import { checkNumbers } from './centreNumbers.ts';
import { type CentreContext, type Report, reportIn } from './context.ts';
import { checkServed } from './coverage.ts';
import { checkSize } from './documentSize.ts';
import { checkLanguages, checkTwice } from './languages.ts';

/** The topic that every centre has on key 1. */
export const lostCard = 'lost-card';

// A person is on key 0 and information on key 9, whatever the topics are.
const reserved: readonly string[] = ['person', 'information'];

/** Builds a centre and adds what is wrong with it to the problems. */
export function buildCentre(id: string, written: CentreFile, context: CentreContext): Centre {
  const { yaml, vocabulary } = context;
  const report = reportIn(context);
  const lines = linesOf(written, context, report);
  const topics = Object.entries(written.topics).map(
    ([key, topic]): Topic => ({
      id: topic.id,
      key,
      lines: topic.lines,
      ...(topic.name !== undefined && { name: topic.name }),
      where: whereIn(yaml, ['topics', key]),
    }),
  );
  checkLanguages(['languages'], written.languages, vocabulary, report);
  checkTwice(['languages'], written.languages, 'language', report);
  checkLanguages(['name'], Object.keys(written.name), vocabulary, report);
  checkTopics(topics, vocabulary, report);
  checkGuidance(written, context, report);
  checkNumbers(written, context, report);
  checkLanguages(['announcement', 'words'], Object.keys(written.announcement?.words ?? {}), vocabulary, report);
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
      ...(entry?.placeholder === true && { placeholder: true }),
    })),
    languages: written.languages,
    topics,
    person: written.person,
    guidance: Object.entries(written.guidance).map(([key, readOut]) => ({ key, id: readOut })),
    contacts: written.contacts.map(({ kind, address, spoken }) => ({ kind, address, spoken })),
    lines,
    ...announcementOf(written, report),
    ...(written['caller-id'] !== undefined && { callerId: written['caller-id'] }),
  };
  checkServed(centre, report, written.closures);
  checkSize(centre, context);
  return centre;
}

function checkTopics(topics: readonly Topic[], vocabulary: Vocabulary, report: Report): void {
  const [first] = topics;
  if (first === undefined || first.key !== '1' || first.id !== lostCard) {
    const message = `the first topic of every centre is a lost card. Write “1: {id: ${lostCard}, lines: [suspension]}”.`;
    report(['topics'], 'first-topic', message);
  }
  if (topics.length > 4)
    report(['topics'], 'too-many-topics', 'there are more than four topics: callers do not remember a longer menu. Join some of them.');
  const seen = new Set<string>();
  for (const { id, key, name } of topics) {
    const at = ['topics', key, 'id'];
    if (seen.has(id)) report(at, 'named-twice', `the topic ${quote(id)} is written here twice. Remove one of the two.`);
    seen.add(id);
    if (reserved.includes(id)) {
      const menuKey = id === 'person' ? 'key 0' : 'key 9';
      report(at, 'reserved-topic', `${quote(id)} means ${menuKey} in every menu. Give this topic another id.`);
    }
    if (name === undefined && !vocabulary.topics.includes(id)) {
      report(
        at,
        'topic-without-words',
        `no catalogue has words for the topic ${quote(id)}. Add “name:” with words for each language, or write one of: ${listed(vocabulary.topics)}.`,
      );
    }
    if (name !== undefined) checkLanguages(['topics', key, 'name'], Object.keys(name), vocabulary, report);
  }
}

function checkGuidance(written: CentreFile, { guidance }: CentreContext, report: Report): void {
  if (guidance === undefined) return;
  for (const [key, id] of Object.entries(written.guidance)) {
    if (!guidance.has(id))
      report(['guidance', key], 'read-out-unknown', `there is no read-out ${quote(id)}. Write one of: ${listed(guidance.keys())}.`);
  }
}

function announcementOf({ announcement, zone }: CentreFile, report: Report): { readonly announcement?: Announcement } {
  if (announcement === undefined) return {};
  const until = instantOf(announcement.until, zone);
  if (until === undefined) {
    report(['announcement', 'until'], 'not-a-time', notATime(announcement.until));
    return {};
  }
  return { announcement: { until, words: announcement.words } };
}
