// A centre at one instant: the availability of every line, as plain data. One reading of the clock a turn.

import { type Availability, availabilitiesAt } from '../hours/availability.ts';
import { type CivilDate, groupsOn, hasInterpreter, type Instant, type Language } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import type { Announcement, Centre, Contact, GuidanceEntry, Line, Topic, Validity, Words } from '../schedules/directory.ts';
import { type CallbackNow, callbackNow } from './callbackNow.ts';
import { lineAt } from './lineAt.ts';

export type { Contact, Instant, Language, Words };

export type LineNow = Pick<Line, 'id' | 'name' | 'number' | 'printed' | 'spoken' | 'digits' | 'ringing'> & {
  /** The line's availability in each language of the centre. */
  readonly availability: Readonly<Record<Language, Availability>>;
  /** The languages that a caller may need where theirs is not promised. */
  readonly needed: readonly Language[];
  /** The staff can call an interpreter for a language that is not promised; not if absent. */
  readonly interpreter?: boolean;
};

/** Staff's own words; in a language without them the ready announcement, and without one of the two a general sentence. */
export type AnnouncedNow = Pick<Announcement, 'words' | 'ready'>;

export type CentreNow = {
  readonly now: Instant;
  readonly zone: string;
  readonly id: string;
  readonly name: Words;
  readonly languages: readonly Language[];
  readonly topics: readonly Topic[];
  /** The lines on which a caller of this centre talks to a person, whatever it is about. */
  readonly person: readonly string[];
  /** The read-outs that are valid today. */
  readonly guidance: readonly GuidanceEntry[];
  readonly contacts: readonly Contact[];
  /** What is announced now: those of all centres, then the centre's own. */
  readonly announcements: readonly AnnouncedNow[];
  readonly callerId?: string;
  /** Calls may come through a relay service; not if absent. */
  readonly relay?: true;
  readonly asksAfterwards?: true;
  /** For what callers may ask to be called. Absent where the centre does not call back, and while nothing can be kept. */
  readonly callback?: CallbackNow;
  /** Callers may have the answer sent as a text. Absent where the centre sends none, and while none can be sent. */
  readonly sms?: true;
  /** A person whom it calls back in vain may get a text, also where none can be sent just now. */
  readonly lastWord?: true;
  readonly lines: Readonly<Record<string, LineNow>>;
};

/** What callers may ask for now: whether callbacks can be kept, and texts be sent; and whether the service sends texts at all (`lastWord`). */
export type Possible = { readonly callbacks?: boolean; readonly sms?: boolean; readonly lastWord?: boolean };

/** The snapshot of a centre at an instant. */
export function centreAt(
  centre: Centre,
  guidance: ReadonlyMap<string, Validity>,
  now: Instant,
  { callbacks = false, sms = false, lastWord = false }: Possible = {},
): CentreNow {
  const today = civilDate(now, centre.zone);
  const lines = Object.fromEntries([...centre.lines].map(([id, line]) => [id, lineNow(line, centre.languages, now)]));
  return {
    now,
    zone: centre.zone,
    id: centre.id,
    name: centre.name,
    languages: centre.languages,
    topics: centre.topics,
    person: centre.person,
    guidance: centre.guidance.filter(({ id }) => isValidOn(guidance.get(id) ?? {}, today)),
    contacts: centre.contacts,
    announcements: announcedAt(centre, now).map(({ words, ready }) => ({ words, ...(ready !== undefined && { ready }) })),
    ...(centre.callerId !== undefined && { callerId: centre.callerId }),
    ...(centre.relay === true && { relay: true }),
    ...(centre.asksAfterwards === true && { asksAfterwards: true }),
    ...(callbacks && centre.callback !== undefined && { callback: callbackNow(centre, centre.callback, lines, now) }),
    ...(sms && centre.sms !== undefined && { sms: true }),
    ...(lastWord && centre.sms !== undefined && { lastWord: true }),
    lines,
  };
}

/**
 * The first instant after the snapshot's own at which any of its facts could be different. At the latest the next midnight: then “tomorrow”
 * becomes “today”, and a read-out may begin or end. The midnight of each line's zone counts too: then an opening may come within a year.
 */
export function centreHoldsUntil(centreNow: CentreNow, centre: Centre): Instant {
  let first = Number.POSITIVE_INFINITY;
  const consider = (at: Instant | undefined): void => {
    if (at !== undefined && at > centreNow.now && at < first) first = at;
  };
  const zones = new Set([centreNow.zone, ...[...centre.lines.values()].map(({ timetable }) => timetable.zone)]);
  for (const zone of zones) consider(instantAt(civilDate(centreNow.now, zone), 1440, zone));
  for (const { from, until } of centre.announcements) for (const at of [from, until]) consider(at);
  for (const { temporary } of centre.lines.values()) for (const at of [temporary?.from, temporary?.until]) consider(at);
  for (const { availability } of Object.values(centreNow.lines)) {
    // Languages that share their hours share their availability.
    for (const { until, closedFrom, promisedFrom, answeredFrom } of new Set(Object.values(availability)))
      for (const at of [until, closedFrom, promisedFrom, answeredFrom]) consider(at);
  }
  return first;
}

/** The announcements that are spoken at an instant. */
export function announcedAt({ announcements }: Pick<Centre, 'announcements'>, at: Instant): readonly Announcement[] {
  return announcements.filter(({ from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }) => from <= at && at < until);
}

function lineNow(line: Line, languages: readonly Language[], now: Instant): LineNow {
  const groups = groupsOn(line.timetable, civilDate(now, line.timetable.zone));
  const { number, printed, spoken, ringing } = lineAt(line, now);
  return {
    id: line.id,
    name: line.name,
    number,
    printed,
    spoken,
    ...(line.digits !== undefined && { digits: line.digits }),
    ...(ringing !== undefined && { ringing }),
    availability: availabilitiesAt(line.timetable, languages, now),
    needed: groups.flatMap((group) => (group.languages === 'any' ? group.needed : [])),
    ...(hasInterpreter(groups) && { interpreter: true }),
  };
}

/** Whether a read-out is valid on a day of the centre. */
export function isValidOn({ from, until }: Validity, date: CivilDate): boolean {
  return (from === undefined || date >= from) && (until === undefined || date <= until);
}
