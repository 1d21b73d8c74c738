// What else is different between two directories: numbers, names, digits, topics and their lines, languages, announcements.

import { hasInterpreter } from '../hours/timetable.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import type { Announcement, Centre, Contact, Directory, Line, Words } from '../schedules/directory.ts';

/** `before` is absent for something new, `after` for something removed. */
export type FactChange = { readonly subject: string; readonly what: string; readonly before?: string; readonly after?: string };

type Facts = ReadonlyMap<string, string>;

/** The facts that are not what they were. A subject that is new or gone is one change, with what matters most of it. */
export function compareFacts(before: Directory, after: Directory): readonly FactChange[] {
  const [earlier, later] = [subjectsOf(before), subjectsOf(after)];
  const subjects = new Set([...earlier.keys(), ...later.keys()]);
  return [...subjects].flatMap((subject): readonly FactChange[] => {
    const [one, other] = [earlier.get(subject), later.get(subject)];
    if (one === undefined) return [{ subject, what: 'new', after: summary(other) }];
    if (other === undefined) return [{ subject, what: 'removed', before: summary(one) }];
    return [...new Set([...one.keys(), ...other.keys()])].flatMap((what) => {
      const [was, is] = [one.get(what), other.get(what)];
      return was === is ? [] : [{ subject, what, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
    });
  });
}

/** `line card: number now 0120-0178-28 (was 0120-0178-27).` */
export function factSaid({ subject, what, before, after }: FactChange): string {
  if (what === 'new') return `${subject} is new (${after}).`;
  if (what === 'removed') return `${subject} is removed (was: ${before}).`;
  if (before === undefined) return `${subject}: ${what} is new: ${after}.`;
  if (after === undefined) return `${subject}: ${what} is removed (was ${before}).`;
  return `${subject}: ${what} now ${after} (was ${before}).`;
}

function summary(facts: Facts = new Map()): string {
  return [...facts].map(([what, value]) => `${what} ${value}`).join('; ');
}

function subjectsOf(directory: Directory): ReadonlyMap<string, Facts> {
  const { centres, lines, guidance } = directory;
  const own = (centre: Centre) => [...centre.lines.values()].filter(({ id }) => !lines.has(id));
  return new Map<string, Facts>([
    ['all centres', everywhereFacts(directory)],
    ...[...lines.values()].map((line) => [`line ${line.id}`, lineFacts(line)] as const),
    ...[...centres.values()].flatMap((centre) => [
      [`centre ${centre.id}`, centreFacts(centre)] as const,
      ...own(centre).map((line) => [`line ${line.id} of ${centre.id}`, lineFacts(line)] as const),
      ...centre.topics.map(
        (topic) =>
          [
            `topic ${topic.id} of ${centre.id}`,
            new Map([['key', topic.key], ['lines', topic.lines.join(', ')], ...words('name', topic.name ?? {})]),
          ] as const,
      ),
    ]),
    ...[...guidance].map(
      ([id, { from = 'always', until = 'no end' }]) => [`read-out ${id}`, new Map([['days', `${from} to ${until}`]])] as const,
    ),
  ]);
}

function lineFacts({ name, printed, digits, timetable }: Line): Facts {
  const needed = timetable.groups.flatMap((group) => (group.languages === 'any' ? group.needed : []));
  return new Map([
    ['number', printed],
    ...(digits === undefined
      ? []
      : ([
          ['digits', digits.send ? `${digits.press}, sent after ${digits.waitSeconds} s` : `${digits.press}, told to the caller`],
        ] as const)),
    ...(needed.length === 0 ? [] : ([['languages needed where none is promised', needed.join(', ')]] as const)),
    ...(hasInterpreter(timetable) ? ([['interpreter', 'the staff can call one']] as const) : []),
    ...words('name', name),
  ]);
}

function centreFacts(centre: Centre): Facts {
  const { callerId } = centre;
  return new Map([
    ['languages', centre.languages.join(', ')],
    ['lines for a person', centre.person.join(', ')],
    ...centre.numbers.map(({ number, language }) => [`number ${number}`, language ?? 'every language'] as const),
    ...(callerId === undefined ? [] : ([['caller-id', callerId]] as const)),
    ['zone', centre.zone],
    ...(centre.colour === undefined ? [] : ([['colour', centre.colour]] as const)),
    ...(centre.relay === true ? ([['relay calls', 'menus wait longer']] as const) : []),
    ...(centre.isDefault ? ([['default', 'numbers that no centre claims']] as const) : []),
    ...centre.guidance.map(({ key, id }) => [`read-out on key ${key}`, id] as const),
    ...centre.contacts.map((contact) => [contactName(contact), contact.spoken ? 'read out' : 'not read out'] as const),
    ...centre.announcements.filter(({ everywhere }) => !everywhere).flatMap((each) => announcementFacts(each, centre.zone)),
    ...words('name', centre.name),
  ]);
}

/** What all centres announce. The end is on the clock of the default centre. */
function everywhereFacts({ centres }: Directory): Facts {
  const centre = [...centres.values()].find(({ isDefault }) => isDefault);
  const announcements = (centre?.announcements ?? []).filter(({ everywhere }) => everywhere);
  return new Map(
    announcements.flatMap((each, index) => announcementFacts(each, centre?.zone ?? usualZone, index === 0 ? '' : ` ${index + 1}`)),
  );
}

function announcementFacts(announcement: Announcement, zone: string, number = ''): readonly (readonly [string, string])[] {
  const { from, until, ready } = announcement;
  const what = `announcement${number}`;
  return [
    ...(ready === undefined ? [] : ([[`ready ${what}`, ready]] as const)),
    ...(from === undefined ? [] : ([[`beginning of the ${what}`, isoIn(from, zone)]] as const)),
    [`end of the ${what}`, until === undefined ? 'until further notice' : isoIn(until, zone)],
    ...words(what, announcement.words),
  ];
}

function contactName({ kind, address }: Contact): string {
  return `${kind} contact ${address}`;
}

function words(what: string, written: Words): readonly (readonly [string, string])[] {
  return Object.entries(written).flatMap(([language, text]) =>
    text === undefined ? [] : [[`${what} in ${language}`, `“${text}”`] as const],
  );
}
