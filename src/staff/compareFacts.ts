// What else is different between two directories: numbers, names, digits, topics and their lines, languages, announcements.

import { hasInterpreter } from '../hours/timetable.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import type { Given, MessageKey, StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import type { Announcement, Centre, Contact, Directory, Line, Ringing, TemporaryNumber, Topic, Words } from '../schedules/directory.ts';
import { type DiffNames, plainIds } from './diffNames.ts';
import { listWords, momentWritten } from './said.ts';

/** Words in the language of the reader, with the names that the reader knows. Nothing of them is cut: a change may be in the last word. */
type Said = (language: StaffLanguage, names?: DiffNames) => string;

/** `before` is absent for something new, `after` for something removed; `what` is absent where the subject itself is new or removed. */
export type FactChange = { readonly subject: Said; readonly what?: Said; readonly before?: Said; readonly after?: Said };

/** The same for programs, in English. */
export type PlainFactChange = { readonly subject: string; readonly what: string; readonly before?: string; readonly after?: string };

type Fact = { readonly what: Said; readonly value: Said };
type Subject = {
  /** The same for the same thing in both directories. */
  readonly key: string;
  readonly subject: Said;
  /** The data of which the facts are made, as JSON has it; it may have more. */
  readonly about: unknown;
  readonly facts: () => readonly Fact[];
};

/** The facts that are not what they were. A subject that is new or gone is one change, with what matters most of it. */
export function compareFacts(before: Directory, after: Directory): readonly FactChange[] {
  const [earlier, later] = [byName(subjectsOf(before), keyOf), byName(subjectsOf(after), keyOf)];
  return [...new Map([...earlier, ...later]).keys()].flatMap((name): readonly FactChange[] => {
    const [one, other] = [earlier.get(name), later.get(name)];
    if (other === undefined) return one === undefined ? [] : [{ subject: one.subject, before: summary(one.facts()) }];
    if (one === undefined) return [{ subject: other.subject, after: summary(other.facts()) }];
    // With a thousand centres, to say all facts of both sides takes seconds.
    return areSame(one.about, other.about) ? [] : changesOf(other.subject, one.facts(), other.facts());
  });
}

function areSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function changesOf(subject: Said, before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const [one, other] = [byName(before, nameOfFact), byName(after, nameOfFact)];
  return [...new Map([...one, ...other])].flatMap(([name, { what }]) => {
    const [was, is] = [one.get(name)?.value, other.get(name)?.value];
    if (was?.('en') === is?.('en')) return [];
    return [{ subject, what, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/** `line card: number now 0120-0178-28 (was 0120-0178-27).` */
export function factSaid(change: FactChange, language: StaffLanguage = 'en', names: DiffNames = plainIds): string {
  const [subject, what, before = '', after = ''] = [change.subject, change.what, change.before, change.after].map((said) =>
    said?.(language, names),
  );
  const [isNew, isGone] = [change.before === undefined, change.after === undefined];
  if (subject === undefined) return '';
  if (what === undefined)
    return isNew ? sayKey(language, 'fact.new', { subject, after }) : sayKey(language, 'fact.removed', { subject, before });
  if (isNew) return sayKey(language, 'fact.part-new', { subject, what, after });
  if (isGone) return sayKey(language, 'fact.part-removed', { subject, what, before });
  return sayKey(language, 'fact.changed', { subject, what, before, after });
}

/** The change with English words, which programs may compare. */
export function plainFact({ subject, what, before, after }: FactChange): PlainFactChange {
  return {
    subject: subject('en'),
    what: what?.('en') ?? (before === undefined ? 'new' : 'removed'),
    ...(before !== undefined && { before: before('en') }),
    ...(after !== undefined && { after: after('en') }),
  };
}

function summary(facts: readonly Fact[]): Said {
  return (language, names) =>
    facts.map(({ what, value }) => `${what(language)} ${value(language, names)}`).join(language === 'ja' ? '、' : '; ');
}

function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [nameOf(item), item]));
}

function keyOf({ key }: Subject): string {
  return key;
}

function nameOfFact({ what }: Fact): string {
  return what('en');
}

function subjectsOf(directory: Directory): readonly Subject[] {
  const { centres, lines, guidance } = directory;
  const own = (centre: Centre) => [...centre.lines.values()].filter(({ id }) => !lines.has(id));
  return [
    {
      key: 'all centres',
      subject: says('subject.all-centres'),
      about: announcedEverywhere(directory),
      facts: () => everywhereFacts(directory),
    },
    ...[...lines.values()].map((line) => ({
      key: `line ${line.id}`,
      subject: about('subject.line', { id: ['line', line.id] }),
      about: line,
      facts: () => lineFacts(line),
    })),
    ...[...centres.values()].flatMap((centre) => [
      {
        key: `centre ${centre.id}`,
        subject: about('subject.centre', { id: ['centre', centre.id] }),
        about: ownDataOf(centre),
        facts: () => centreFacts(centre),
      },
      ...own(centre).map((line) => ({
        key: `line ${line.id} of ${centre.id}`,
        subject: about('subject.line-of', { id: ['line', line.id], centre: ['centre', centre.id] }),
        about: line,
        facts: () => lineFacts(line),
      })),
      ...centre.topics.map((topic) => ({
        key: `topic ${topic.id} of ${centre.id}`,
        subject: about('subject.topic', { id: ['topic', topic.id], centre: ['centre', centre.id] }),
        about: topic,
        facts: () => topicFacts(topic),
      })),
    ]),
    ...[...guidance].map(([id, validity]) => ({
      key: `read-out ${id}`,
      subject: says('subject.read-out', { id }),
      about: validity,
      facts: () => [fact(says('fact-name.days'), daysSaid(validity.from, validity.until))],
    })),
  ];
}

/** A centre without its lines and topics, which are subjects of their own. */
function ownDataOf({ lines: _lines, topics: _topics, where: _where, ...rest }: Centre): unknown {
  return rest;
}

function topicFacts({ key, lines, name }: Topic): readonly Fact[] {
  return [fact(says('fact-name.key'), key), fact(says('fact-name.lines'), lineList(lines)), ...words(name ?? {})];
}

function daysSaid(from: string | undefined, until: string | undefined): Said {
  if (from !== undefined && until !== undefined) return says('fact-value.days', { from, until });
  if (from !== undefined) return says('fact-value.days-from', { from });
  return until === undefined ? says('fact-value.days-always') : says('fact-value.days-until', { until });
}

function lineFacts({ name, printed, temporary, digits, timetable, ringing }: Line): readonly Fact[] {
  const needed = [...new Set(timetable.groups.flatMap((group) => (group.languages === 'any' ? group.needed : [])))];
  return [
    fact(says('fact-name.number'), printed),
    ...(temporary === undefined ? [] : [fact(says('fact-name.temporary'), temporarySaid(temporary, timetable.zone))]),
    ...(digits === undefined
      ? []
      : [
          fact(
            says('fact-name.digits'),
            digits.send
              ? says('fact-value.sent', { press: digits.press, seconds: digits.waitSeconds })
              : says('fact-value.told', { press: digits.press }),
          ),
        ]),
    ...(needed.length === 0 ? [] : [fact(says('fact-name.needed'), list(needed))]),
    ...(ringing === undefined ? [] : ringingFacts(ringing)),
    ...(hasInterpreter(timetable.groups) ? [fact(says('fact-name.interpreter'), says('fact-value.interpreter'))] : []),
    ...words(name),
  ];
}

function ringingFacts({ telephones, inOrder, seconds, whisper, waitMinutes }: Ringing): readonly Fact[] {
  const order = inOrder ? says('fact-value.in-order') : says('fact-value.together');
  return [
    ...(telephones.length === 0 ? [] : [fact(says('fact-name.telephones'), list(telephones))]),
    ...(telephones.length < 2 ? [] : [fact(says('fact-name.ring'), order)]),
    ...(seconds === undefined ? [] : [fact(says('fact-name.ring-seconds'), says('fact-value.seconds', { seconds }))]),
    ...(whisper === undefined ? [] : [fact(says('fact-name.whisper'), says('fact-value.whisper', { language: whisper.language }))]),
    ...(whisper?.accept === true ? [fact(says('fact-name.accept'), says('fact-value.accept'))] : []),
    ...(waitMinutes === undefined ? [] : [fact(says('fact-name.wait'), says('fact-value.minutes', { minutes: waitMinutes }))]),
  ];
}

/** `025-757-9999, Tue 2026-12-01 0:00 to Mon 2027-02-01 0:00 (repairs)`. */
function temporarySaid({ printed, from, until, reason }: TemporaryNumber, zone: string): Said {
  const rest = { number: printed, until: momentWritten(until, zone), reason };
  return from === undefined
    ? says('fact-value.temporary', rest)
    : says('fact-value.temporary-from', { ...rest, from: momentWritten(from, zone) });
}

function centreFacts(centre: Centre): readonly Fact[] {
  const { callerId } = centre;
  return [
    fact(says('fact-name.languages'), list(centre.languages)),
    fact(says('fact-name.person'), lineList(centre.person)),
    ...centre.numbers.map(({ number, language }) =>
      fact(says('fact-name.called', { number }), language ?? says('fact-value.every-language')),
    ),
    ...(callerId === undefined ? [] : [fact(says('fact-name.caller-id'), callerId)]),
    fact(says('fact-name.zone'), centre.zone),
    ...(centre.colour === undefined ? [] : [fact(says('fact-name.colour'), centre.colour)]),
    ...(centre.relay === true ? [fact(says('fact-name.relay'), says('fact-value.relay'))] : []),
    ...(centre.asksAfterwards === true ? [fact(says('fact-name.asks-afterwards'), says('fact-value.asks-afterwards'))] : []),
    ...(centre.confirmsInTwo === true ? [fact(says('fact-name.confirms-in-two'), says('fact-value.confirms-in-two'))] : []),
    ...callbackFacts(centre),
    ...smsFacts(centre),
    ...(centre.isDefault ? [fact(says('fact-name.default'), says('fact-value.unclaimed'))] : []),
    ...centre.guidance.map(({ key, id }) => fact(says('fact-name.read-out', { key }), id)),
    ...centre.contacts.map((contact) =>
      fact(contactName(contact), contact.spoken ? says('fact-value.read-out') : says('fact-value.not-read-out')),
    ),
    ...centre.announcements.filter(({ everywhere }) => !everywhere).flatMap((each) => announcementFacts(each, centre.zone)),
    ...words(centre.name),
  ];
}

function callbackFacts({ callback }: Centre): readonly Fact[] {
  if (callback === undefined) return [];
  const { lines, atOnce, dials } = callback;
  return [
    fact(says('fact-name.callback'), list(lines)),
    fact(says('fact-name.callback-at-once'), String(atOnce)),
    ...(dials.length === 0 ? [] : [fact(says('fact-name.dials'), list(dials))]),
  ];
}

function smsFacts({ sms }: Centre): readonly Fact[] {
  if (sms === undefined) return [];
  const names = Object.entries(sms.name ?? {}).map(([language, text = '']) =>
    fact(says('fact-name.sms-name', { language }), says('fact-value.words', { words: text })),
  );
  return [fact(says('fact-name.sms'), sms.from), ...names];
}

/** What all centres announce. The end is on the clock of the default centre. */
function everywhereFacts(directory: Directory): readonly Fact[] {
  const { announcements, zone } = announcedEverywhere(directory);
  return announcements.flatMap((each, index) => announcementFacts(each, zone, index + 1));
}

function announcedEverywhere({ centres }: Directory): Pick<Centre, 'announcements' | 'zone'> {
  const centre = [...centres.values()].find(({ isDefault }) => isDefault);
  return { announcements: (centre?.announcements ?? []).filter(({ everywhere }) => everywhere), zone: centre?.zone ?? usualZone };
}

/** `number` counts the announcements of one file. */
function announcementFacts({ from, until, ready, words: own }: Announcement, zone: string, number = 1): readonly Fact[] {
  const nth = number === 1 ? '' : ` ${number}`;
  return [
    ...(ready === undefined ? [] : [fact(says('fact-name.announcement-ready', { nth }), ready)]),
    ...(from === undefined ? [] : [fact(says('fact-name.announcement-from', { nth }), isoIn(from, zone))]),
    fact(says('fact-name.announcement-end', { nth }), until === undefined ? says('fact-value.further-notice') : isoIn(until, zone)),
    ...Object.entries(own).map(([language, text = '']) =>
      fact(says('fact-name.announcement-in', { nth, language }), says('fact-value.words', { words: text })),
    ),
  ];
}

function contactName({ kind, address }: Contact): Said {
  return says('fact-name.contact', { kind, address });
}

function words(written: Words): readonly Fact[] {
  return Object.entries(written).flatMap(([language, text]) =>
    text === undefined ? [] : [fact(says('fact-name.name-in', { language }), says('fact-value.words', { words: text }))],
  );
}

function list(names: readonly string[]): Said {
  return (language) => listWords(language, names);
}

function lineList(ids: readonly string[]): Said {
  return (language, names = plainIds) => listWords(language, ids.map(names.line));
}

type Subjects = 'subject.line' | 'subject.centre' | 'subject.line-of' | 'subject.topic';

/** A subject whose placeholders are names of things. */
function about(key: Subjects, ids: Readonly<Record<string, readonly [keyof DiffNames, string]>>): Said {
  return (language, names = plainIds) => {
    const values = Object.entries(ids).map(([name, [kind, id]]) => [name, names[kind](id)] as const);
    return sayKey(language, key, Object.fromEntries(values) as { id: string; centre: string });
  };
}

function fact(what: Said, value: Said | string): Fact {
  return { what, value: typeof value === 'string' ? () => value : value };
}

function says<Key extends MessageKey>(key: Key, ...given: Given<Key>): Said {
  return (language) => sayKey(language, key, ...given);
}
