// The form of the files that staff write. Each message has a code and says what to write instead; `validateShape.ts` adds where.

import { z } from 'zod';
import { isCivilDate } from '../../hours/calendar.ts';
import { inLeapYear } from '../../hours/everyYear.ts';
import { moves } from '../../hours/monthDays.ts';
import type { DayRule, Span } from '../../hours/timetable.ts';
import { dayRules } from '../../hours/timetable.ts';
import { isZone, usualZone } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { contactKinds } from '../directory.ts';
import { languagePattern, mostLinesOfTopic } from '../names.ts';
import { quote } from '../sentences.ts';
import { coded } from './coded.ts';
import { faultInColour } from './colour.ts';
import { type DateFault, faultInDate, faultInEnd, faultInLastDay, faultInTime, faultInYearEnd, faultInYearly } from './dateFaults.ts';
import { isAllowance } from './dialling.ts';
import { phone } from './phoneField.ts';
import { ringingFields } from './ringingSchema.ts';
import { parseSpans } from './spans.ts';
import { name, spokenText, text } from './text.ts';
import { weekOf } from './weekRules.ts';
import { nthOfMonth, withLastOfMonth } from './yearDays.ts';

const byLanguage = { error: coded('not-words', 'words are written by language, such as “ja: 窓口”.') };
const words = z.record(z.string(), text('the words'), byLanguage);
// “All of them”, which staff may write in the place of “all”.
const allInJapanese = '全部';

/** A check by a function that returns what is wrong. */
const without =
  <Written>(faultIn: (written: Written) => DateFault | Message | undefined) =>
  (written: Written, context: z.core.$RefinementCtx<Written>): void => {
    const fault = faultIn(written);
    if (fault === undefined) return;
    context.addIssue({ code: 'custom', message: 'key' in fault ? coded(fault) : coded(fault.code, fault.sentence) });
  };

const date = (what: string, advice?: string) => text(what).superRefine(without((written) => faultInDate(written, advice)));

const source = text('source').describe('Where the fact stands: a document, a page, or who said it and when');
const checked = date('checked').describe('The day on which somebody last compared the fact with its source');
const flag = z.boolean({ error: coded('not-true-or-false', 'write true or false.') });
const confirmed = flag.optional().describe('false while only a public page or our own interpretation says it, and not the desk itself');
export const fact = { source, checked, confirmed };

const localTime = (advice?: string) => text('the time').superRefine(without((written) => faultInTime(written, advice)));

const notHours = coded('not-hours', 'hours are text like “9:00-17:30”, or “closed”.');
const spans = z.string({ error: notHours }).transform((written, context): readonly Span[] => {
  const parsed = parseSpans(written);
  if (!('key' in parsed)) return parsed;
  context.issues.push({ code: 'custom', message: coded(parsed), input: written });
  return z.NEVER;
});

const languageTag = text('a language').regex(languagePattern, coded('not-a-language', 'a language is a short tag such as “ja” or “th”.'));
const languages = z
  .array(languageTag, { error: coded('not-a-list', 'languages is a list such as [ja, en].') })
  .min(1, coded('empty', 'languages is empty. Name at least one.'));
const languagesOrAny = z.union([z.literal('any'), languages], {
  error: coded('not-a-list', 'languages is a list such as [ja, en], or the word “any”.'),
});

const rules = Object.fromEntries(dayRules.map((rule) => [rule, spans.optional()])) as Record<DayRule, z.ZodOptional<typeof spans>>;

const notADay = (sentence: string) => coded('not-a-day-of-the-year', sentence);
const monthDay = text('the day')
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, notADay('write month and day like “12-29”.'))
  .refine((written) => isCivilDate(`2024-${written}`), { error: notADay('this day does not exist. Write month and day like “12-29”.') });

const everyYear = monthDay.refine((written) => written !== '02-29', {
  error: ({ input }) => coded(message('not-a-day-of-the-year.leap-day', { written: String(input) })),
});
/** A day of every year, or the last day of a month. */
const yearDay = text('the day')
  .transform(withLastOfMonth)
  .pipe(z.union([z.literal('02-last'), everyYear]));
const yearStretch = { from: yearDay, until: yearDay };
const notSwapped = without(({ from, until }: { readonly from: string; readonly until: string }) =>
  moves(from) && from === until ? undefined : faultInYearly({ from: inLeapYear(from), until: inLeapYear(until) }),
);
const yearly = z
  .union([yearDay, z.strictObject(yearStretch), nthOfMonth], { error: coded(message('not-a-day-of-the-year.yearly')) })
  .transform((written) => (typeof written === 'string' ? { from: written, until: written } : written))
  .superRefine(notSwapped);

const season = weekOf({ ...yearStretch, ...rules }, spans).superRefine(notSwapped);

const hoursGroup = weekOf(
  {
    languages: languagesOrAny,
    needed: languages.optional(),
    interpreter: flag.optional(),
    from: date('from').optional(),
    until: date('until', 'Where there is no end, remove the line.').optional(),
    ...rules,
    seasons: z.array(season, { error: coded(message('not-a-list.seasons')) }).optional(),
    ...fact,
  },
  spans,
);

const exception = z.strictObject({
  date: date('date').optional(),
  from: date('from').optional(),
  until: text('until').superRefine(without(faultInLastDay)).optional(),
  yearly: yearly.optional(),
  days: text('days').optional(),
  languages: languagesOrAny.optional(),
  hours: spans,
  reason: text('reason').optional(),
  ...fact,
});

export const closure = z.strictObject({
  from: localTime(),
  until: text('the time').superRefine(without(faultInEnd)),
  reason: text('reason'),
  checked: date('checked').optional(),
});

/** Words that are announced, by language. */
export function announcedWords(most?: number) {
  return z.record(z.string(), spokenText('the words', most), byLanguage);
}

/** What an announcement says, beside its end. */
export const announced = {
  ready: text('ready').optional(),
  from: localTime().optional(),
  words: announcedWords().optional(),
};

/** An announcement says something: a ready one, words, or both. */
export const saysSomething = without(({ ready, words }: { readonly ready?: string | undefined; readonly words?: object | undefined }) =>
  ready === undefined && words === undefined ? message('missing.announcement') : undefined,
);

/** The lines that a closure closes: their names, or one of some words. */
export const closedLines = <Word extends string>(words: readonly Word[]) =>
  z
    .union([z.literal([...words, allInJapanese]), z.array(text('a line')).min(1, coded(message('empty.closed-lines')))], {
      error: coded(message('not-a-list.closed-lines', { words })),
    })
    .transform((written) => {
      const [first, ...others] = typeof written === 'string' ? [written] : written;
      const word = first === allInJapanese ? 'all' : first;
      return others.length === 0 && (words as readonly unknown[]).includes(word) ? (word as Word) : (written as readonly string[]);
    });

const dayOrTime = (faultInEither: (written: string) => DateFault | undefined) => text('the day').superRefine(without(faultInEither));
const endsByItself = 'A temporary number ends by itself: write its last day.';
const number = z
  .union([
    phone,
    z.strictObject({
      now: phone,
      temporary: phone,
      from: dayOrTime((written) => (written.includes('T') ? faultInTime(written) : faultInDate(written))).optional(),
      until: dayOrTime((written) => (written.includes('T') ? faultInTime(written, endsByItself) : faultInDate(written, endsByItself))),
      reason: text('reason'),
    }),
  ])
  .transform((written) => {
    if (typeof written !== 'object' || !('temporary' in written)) return { now: written };
    const { now, temporary, ...when } = written;
    return { now, temporary: { number: temporary, ...when } };
  });
const colour = text('colour').superRefine((written, context) => {
  const fault = faultInColour(written);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: coded(fault) });
});

const allowance = text('what is dialled').refine(isAllowance, {
  error: ({ input }) => coded(message('not-an-allowance', { written: String(input) })),
});

// To ask whether there is a zone takes a fifth of a millisecond, and a country's centres are in few.
const zonesFound = new Set<string>();
const zone = text('zone').refine(
  (written) => {
    if (!zonesFound.has(written) && isZone(written)) zonesFound.add(written);
    return zonesFound.has(written);
  },
  { error: ({ input }) => coded('not-a-zone', `${quote(String(input))} is not a time zone. Write a name like “Asia/Tokyo”.`) },
);

const notSeconds = coded('not-seconds', 'wait is a number of seconds, from 0 to 30.');

export const lineSchema = z.strictObject({
  name: words,
  number,
  digits: z
    .strictObject(
      {
        press: z
          .union([text('press'), z.number()])
          .transform(String)
          .pipe(z.string().regex(/^[0-9*#]{1,20}$/, coded('not-digits', 'press is made of the keys 0-9, * and #, at most 20 of them.'))),
        send: flag.default(false),
        wait: z.number({ error: notSeconds }).min(0, notSeconds).max(30, notSeconds).default(3),
        ...fact,
      },
      { error: coded('not-digits', 'digits are written like “{press: 5, source: …, checked: …}”.') },
    )
    .optional(),
  zone: zone.optional(),
  'new-year': z.strictObject({ from: monthDay, until: monthDay }).superRefine(without(faultInYearEnd)).optional(),
  hours: z
    .array(hoursGroup, { error: coded('not-a-list', 'hours is a list of groups, each beginning with “- languages:”.') })
    .min(1, coded('empty', 'hours is empty. Nothing missing ever means open: write at least one group.')),
  exceptions: z.array(exception).default([]),
  closures: z.array(closure).default([]),
  ...ringingFields,
  ...fact,
});

const answeredNumber = z.strictObject({ language: languageTag.optional(), placeholder: flag.default(false) });

const tooManyLines = coded('too-many-lines', `there are more than ${mostLinesOfTopic} lines here. Name the ones that callers need most.`);

const topic = z.strictObject({
  id: name('a topic'),
  name: words.optional(),
  lines: z.array(text('a line')).min(1, coded('empty', 'a topic needs at least one line.')).max(mostLinesOfTopic, tooManyLines),
});

const keyed = (highest: number) =>
  z
    .string()
    .regex(
      new RegExp(`^[1-${highest}]$`),
      coded('not-a-menu-key', `a key here is one of 1-${highest}; 9 is information, 0 a person, * the languages, # repeats.`),
    );

export const centreSchema = z.strictObject({
  name: words,
  default: flag.default(false),
  colour: colour.optional(),
  relay: flag.default(false),
  zone: zone.default(usualZone),
  numbers: z.record(z.string(), answeredNumber.nullable()),
  'caller-id': text('caller-id').optional(),
  'ask-afterwards': flag.default(false),
  dials: z.array(allowance, { error: coded('not-a-list', 'dials is a list such as [KR, mobile, “0570”].') }).default([]),
  languages,
  topics: z.record(keyed(8), topic, {
    error: coded('wrong-form', 'topics are written by key, such as “1: {id: lost-card, lines: [suspension]}”.'),
  }),
  person: z
    .array(text('a line'), { error: coded('not-a-list', 'person is a list of lines, such as [counsellors].') })
    .min(1, coded('empty', 'person needs at least one line: a caller who is lost is put through to it.'))
    .max(mostLinesOfTopic, tooManyLines),
  guidance: z.record(keyed(9), text('a read-out')).default({}),
  contacts: z
    .array(z.strictObject({ kind: z.enum(contactKinds), address: text('address'), spoken: flag.default(false), ...fact }))
    .default([]),
  announcement: z
    .strictObject({ ...announced, until: localTime('An announcement ends by itself: write when.') })
    .superRefine(saysSomething)
    .optional(),
  closures: z.array(z.strictObject({ ...closure.shape, lines: closedLines(['all']).optional() })).default([]),
  lines: z.record(name('a line'), lineSchema).default({}),
});

export const guidanceSchema = z.record(
  name('a read-out'),
  z.strictObject({
    from: date('from').optional(),
    until: date('until', 'Where there is no end, remove the line.').optional(),
    ...fact,
  }),
);

const endOfDays =
  'A list of days has an end; where none is known, write “from” and “until: further-notice” in the exceptions of each line.';

const sharedDay = z.union(
  [date('the day'), z.strictObject({ from: date('from'), until: date('until', endOfDays) }), z.strictObject({ yearly })],
  {
    error: coded(
      'not-a-date',
      'a day is a date like “2027-08-13”, some days like “{from: 2027-08-13, until: 2027-08-15}”, or “{yearly: 08-13}”.',
    ),
  },
);

export const daysSchema = z.record(
  name('a list'),
  z.strictObject({
    days: z
      .array(sharedDay, { error: coded('not-a-list', 'days is a list, each day on a line that begins with “- ”.') })
      .min(1, coded('empty', 'days is empty. Name at least one.')),
    reason: text('reason'),
    ...fact,
  }),
);

export type DayList = z.infer<typeof daysSchema>[string];
export type LineFile = z.infer<typeof lineSchema>;
export type CentreFile = z.infer<typeof centreSchema>;
