// One centre, from its file's form to the directory's, and what a schema cannot see: every name it uses exists, every
// language it offers is served on every topic, and a lost card can be stopped at any hour.

import { instantOf } from '../../hours/zone.ts';
import { message } from '../../messages/message.ts';
import type { Announcement, Centre, SmsRule, Topic } from '../directory.ts';
import type { CentreFile } from '../schema/schema.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { whereIn } from '../yaml/document.ts';
import { callbackOf } from './callbackRule.ts';
import { linesOf } from './centreLines.ts';
import { answeredNumbers, callerIdOf, checkNumbers } from './centreNumbers.ts';
import type { CentreContext } from './context.ts';
import { checkServed, lostCard } from './coverage.ts';
import { checkSize } from './documentSize.ts';
import { checkLanguages, checkTwice } from './languages.ts';
import { checkReady } from './readyNames.ts';
import { type Report, reportIn } from './reportAt.ts';

// A person is on key 0 and information on key 9, whatever the topics are.
const reserved: readonly string[] = ['person', 'information'];

/** Builds a centre and adds what is wrong with it to the problems. */
export function buildCentre(id: string, written: CentreFile, context: CentreContext): Centre {
  const { yaml, vocabulary } = context;
  const report = reportIn(context);
  const topics = Object.entries(written.topics).map(
    ([key, topic]): Topic => ({
      id: topic.id,
      key,
      lines: topic.lines,
      ...(topic.name !== undefined && { name: topic.name }),
      where: whereIn(yaml, ['topics', key]),
    }),
  );
  const { lines, closedAt } = linesOf(written, topics, context, report);
  checkLanguages(['languages'], written.languages, vocabulary, report);
  checkTwice(['languages'], written.languages, 'language', report);
  checkLanguages(['name'], Object.keys(written.name), vocabulary, report);
  checkTopics(topics, vocabulary, report);
  checkLanguages(['sms', 'name'], Object.keys(written.sms?.name ?? {}), vocabulary, report);
  checkGuidance(written, context, report);
  checkNumbers(written, context, report);
  const centre: Centre = {
    id,
    name: written.name,
    zone: written.zone,
    isDefault: written.default,
    ...(written.colour !== undefined && { colour: written.colour.toLowerCase() }),
    ...(written.relay && { relay: true }),
    where: { ...whereIn(yaml, []), personAt: whereIn(yaml, ['person']).line },
    numbers: answeredNumbers(written.numbers).map(({ number, printed, spoken, language, placeholder }) => ({
      ...{ number, printed, spoken },
      ...(language !== undefined && { language }),
      ...(placeholder && { placeholder: true }),
    })),
    languages: written.languages,
    topics,
    person: written.person,
    guidance: Object.entries(written.guidance).map(([key, readOut]) => ({ key, id: readOut })),
    contacts: written.contacts.map(({ kind, address, spoken }) => ({ kind, address, spoken })),
    lines,
    announcements: [...context.announcements(written.zone), ...announcementOf(written, context, report)],
    ...(written['ask-afterwards'] && { asksAfterwards: true }),
    ...(written['confirm-in-two'] && { confirmsInTwo: true }),
    ...callbackOf(written, lines, context),
    ...(written.sms !== undefined && { sms: smsOf(written.sms) }),
    ...callerIdOf(written),
  };
  checkServed(centre, closedAt, report);
  checkSize(centre, context);
  return centre;
}

function smsOf({ from, name }: NonNullable<CentreFile['sms']>): SmsRule {
  return { from, ...(name !== undefined && { name }) };
}

function checkTopics(topics: readonly Topic[], vocabulary: Vocabulary, report: Report): void {
  const [first] = topics;
  if (first === undefined || first.key !== '1' || first.id !== lostCard) {
    report(['topics'], message('first-topic', { id: lostCard }));
  }
  if (topics.length > 4) report(['topics'], message('too-many-topics'));
  const seen = new Set<string>();
  for (const { id, key, name } of topics) {
    const at = ['topics', key, 'id'];
    if (seen.has(id)) report(at, message('named-twice.topic', { name: id }));
    seen.add(id);
    if (reserved.includes(id)) {
      const menuKey = id === 'person' ? '0' : '9';
      report(at, message('reserved-topic', { id, key: menuKey }));
    }
    if (name === undefined && !vocabulary.topics.includes(id)) {
      report(at, message('topic-without-words', { id, known: vocabulary.topics }));
    }
    if (name !== undefined) checkLanguages(['topics', key, 'name'], Object.keys(name), vocabulary, report);
  }
}

function checkGuidance(written: CentreFile, { guidance }: CentreContext, report: Report): void {
  if (guidance === undefined) return;
  for (const [key, id] of Object.entries(written.guidance)) {
    if (!guidance.has(id)) report(['guidance', key], message('read-out-unknown', { id, known: [...guidance.keys()] }));
  }
}

function announcementOf({ announcement, zone }: CentreFile, { yaml, vocabulary }: CentreContext, report: Report): readonly Announcement[] {
  if (announcement === undefined) return [];
  const { ready, from, until, words = {} } = announcement;
  checkLanguages(['announcement', 'words'], Object.keys(words), vocabulary, report);
  checkReady(['announcement', 'ready'], ready, vocabulary, report);
  const ends = instantOf(until, zone);
  const begins = from === undefined ? undefined : instantOf(from, zone);
  if (ends === undefined) report(['announcement', 'until'], message('not-a-time.not-there', { written: until }));
  if (from !== undefined && begins === undefined) report(['announcement', 'from'], message('not-a-time.not-there', { written: from }));
  if (from !== undefined && begins !== undefined && ends !== undefined && ends <= begins)
    report(['announcement', 'until'], message('ends-before-it-begins.notice', { from, until }));
  if (ends === undefined) return [];
  return [
    {
      ...(begins !== undefined && { from: begins }),
      until: ends,
      words,
      ...(ready !== undefined && { ready }),
      where: whereIn(yaml, ['announcement']),
    },
  ];
}
