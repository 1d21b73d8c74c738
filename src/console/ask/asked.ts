// What a clerk asks: a caller of some language, a topic and a moment, from the address of the page. What is wrong is said beside its field.

import { minuteMs } from '../../hours/calendar.ts';
import type { Instant, Language } from '../../hours/timetable.ts';
import { civilDate, instantAt, isoIn, minuteOfDay } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { personTopic } from '../../routing/lines.ts';
import type { Centre } from '../../schedules/directory.ts';
import { addressOf } from '../consoleFrame.ts';
import { dayTyped, timeTyped } from '../typedDay.ts';

export type Asked = {
  readonly language: Language;
  readonly topic: string;
  readonly at: Instant;
  /** The caller dials the number of the language. */
  readonly onOwnNumber: boolean;
};

const fields = ['language', 'topic', 'date', 'time'] as const;
export type Field = (typeof fields)[number];

/** As it was typed, and what is wrong with it. */
export type Typed = {
  readonly typed: Readonly<Record<Field, string>>;
  readonly own: boolean;
  readonly faults: ReadonlyMap<Field, Message>;
};

/** The question of an address; `asked` is absent where nothing is asked yet, and where something is wrong. */
export function readAsked(centre: Centre, query: URLSearchParams, now: Instant): Typed & { readonly asked?: Asked } {
  const [language, topic, date, time] = fields.map((field) => (query.get(field) ?? '').trim()) as [string, string, string, string];
  const typed = { language, topic, date, time };
  const own = query.get('own') !== null;
  if (!fields.some((field) => query.has(field))) return { typed, own, faults: new Map() };
  const today = civilDate(now, centre.zone);
  const day = date === '' ? today : dayTyped(date, today);
  const minutes = time === '' ? minuteOfDay(now, centre.zone) : timeTyped(time);
  const wrong: readonly (readonly [Field, Message] | false)[] = [
    !centre.languages.includes(language) && ['language', message('ask.not-a-language')],
    !topicsOf(centre).includes(topic) && ['topic', message('ask.not-a-topic')],
    day === undefined && ['date', message('ask.not-a-day', { written: date })],
    minutes === undefined && ['time', message('ask.not-a-time', { written: time })],
  ];
  const faults = new Map(wrong.filter((each) => each !== false));
  if (day === undefined || minutes === undefined || faults.size > 0) return { typed, own, faults };
  // A moment that is not typed is now, to the second.
  const at = date === '' && time === '' ? now : instantAt(day, minutes, centre.zone);
  return { typed, own, faults, asked: { language, topic, at, onOwnNumber: own && numbersIn(centre, language).length > 0 } };
}

/** The topics that a centre has lines for. */
export function topicsOf({ topics }: Centre): readonly string[] {
  return [...topics.map(({ id }) => id), personTopic];
}

/** The numbers that begin in a language, as they are printed. */
export function numbersIn({ numbers }: Centre, language: Language): readonly string[] {
  return numbers.flatMap((number) => (number.language === language ? [number.printed] : []));
}

/** The address of a question, which can be sent to a colleague. Its moment is on the minute. */
export function askAddress(
  centre: Centre,
  { language, topic, at, onOwnNumber = false }: Omit<Asked, 'onOwnNumber'> & Partial<Asked>,
): string {
  const [date, time] = [civilDate(at, centre.zone), clockOf(at, centre.zone)];
  const query = new URLSearchParams({ language, topic, date, time, ...(onOwnNumber && { own: '1' }) });
  return `${addressOf(centre.id, 'ask')}?${query.toString()}`;
}

/** The address of the practice telephone at that moment. */
export function telephoneAddress(centre: Centre, { at, language, onOwnNumber }: Asked): string | undefined {
  const meant = centre.numbers.find((number) => (onOwnNumber ? number.language === language : number.language === undefined));
  const number = meant ?? centre.numbers[0];
  if (number === undefined) return undefined;
  const wall = isoIn(Math.floor(at / minuteMs) * minuteMs, centre.zone).slice(0, 16);
  return `/phone?${new URLSearchParams({ to: number.number, at: wall }).toString()}`;
}

function clockOf(at: Instant, zone: string): string {
  const minutes = minuteOfDay(at, zone);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
