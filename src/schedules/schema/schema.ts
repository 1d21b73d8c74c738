// The form of the files that staff write. Each message has a code and says what to write instead; `validateShape.ts` adds where.

import { z } from 'zod';
import { inLeapYear } from '../../hours/everyYear.ts';
import { moves } from '../../hours/monthDays.ts';
import type { DayRule, Span } from '../../hours/timetable.ts';
import { dayRules } from '../../hours/timetable.ts';
import { isZone, usualZone } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { contactKinds } from '../directory.ts';
import { languagePattern, mostLinesOfTopic } from '../names.ts';
import { coded } from './coded.ts';
import { faultInColour } from './colour.ts';
import { faultInDate, faultInEnd, faultInLastDay, faultInMonthDay, faultInTime, faultInYearEnd, faultInYearly } from './dateFaults.ts';
import { isAllowance } from './dialling.ts';
import { notALanguage, notAList, notHours, notLanguages } from './misread.ts';
import { phone } from './phoneField.ts';
import { ringingFields } from './ringingSchema.ts';
import { sms } from './smsSchema.ts';
import { parseSpans } from './spans.ts';
import { name, plainText, spokenText, text } from './text.ts';
import { weekOf } from './weekRules.ts';
import { readDate, readMonthDay, readTime } from './writtenDates.ts';
import { nthOfMonth, withLastOfMonth } from './yearDays.ts';

const byLanguage = { error: coded(message('not-words')) };
const words = z.record(z.string(), text('the words'), byLanguage);
// “All of them”, which staff may write in the place of “all”.
const allInJapanese = '全部';

/** A check by a function that returns what is wrong. */
const without =
  <Written>(faultIn: (written: Written) => Message | undefined) =>
  (written: Written, context: z.core.$RefinementCtx<Written>): void => {
    const fault = faultIn(written);
    if (fault === undefined) return;
    context.addIssue({ code: 'custom', message: coded(fault) });
  };

const date = (what: string, advice?: Message) =>
  text(what)
    .overwrite((written) => readDate(written) ?? written)
    .superRefine(without((written) => faultInDate(written, advice)));

const source = text('source').describe('Where the fact stands: a document, a page, or who said it and when');
const checked = date('checked').describe('The day on which somebody last compared the fact with its source');
const flag = z.boolean({ error: coded(message('not-true-or-false')) });
const confirmed = flag.optional().describe('false while only a public page or our own interpretation says it, and not the desk itself');
export const fact = { source, checked, confirmed };

const localTime = (advice?: Message) =>
  text('the time')
    .overwrite((written) => readTime(written) ?? written)
    .superRefine(without((written) => faultInTime(written, advice)));

const spans = z.string({ error: ({ input }) => coded(notHours(input)) }).transform((written, context): readonly Span[] => {
  const parsed = parseSpans(written);
  if (!('key' in parsed)) return parsed;
  context.issues.push({ code: 'custom', message: coded(parsed), input: written });
  return z.NEVER;
});

const languageTag = plainText('a language').regex(languagePattern, { error: ({ input }) => coded(notALanguage(String(input))) });
const languages = z
  .array(languageTag, { error: ({ input }) => coded(notLanguages(input, message('not-a-list.languages'))) })
  .min(1, coded(message('empty.languages')));
const languagesOrAny = z.union([z.literal('any'), languages], {
  error: ({ input }) => coded(notLanguages(input, message('not-a-list.languages-or-any'))),
});

const rules = Object.fromEntries(dayRules.map((rule) => [rule, spans.optional()])) as Record<DayRule, z.ZodOptional<typeof spans>>;

const monthDay = text('the day')
  .overwrite((written) => readMonthDay(written) ?? written)
  .superRefine(without(faultInMonthDay));

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
    until: date('until', message('end-advice.guidance')).optional(),
    ...rules,
    seasons: z.array(season, { error: coded(message('not-a-list.seasons')) }).optional(),
    ...fact,
  },
  spans,
);

const exception = z.strictObject({
  date: date('date').optional(),
  from: date('from').optional(),
  until: text('until')
    .overwrite((written) => readDate(written) ?? written)
    .superRefine(without(faultInLastDay))
    .optional(),
  yearly: yearly.optional(),
  days: plainText('days').optional(),
  languages: languagesOrAny.optional(),
  hours: spans,
  reason: text('reason').optional(),
  ...fact,
});

export const closure = z.strictObject({
  from: localTime(),
  until: text('the time')
    .overwrite((written) => readTime(written) ?? written)
    .superRefine(without(faultInEnd)),
  reason: text('reason'),
  checked: date('checked').optional(),
});

/** Words that are announced, by language. */
export function announcedWords(most?: number) {
  return z.record(z.string(), spokenText('the words', most), byLanguage);
}

/** What an announcement says, beside its end. */
export const announced = {
  ready: plainText('ready').optional(),
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
    .union([z.literal([...words, allInJapanese]), z.array(plainText('a line')).min(1, coded(message('empty.closed-lines')))], {
      error: coded(message('not-a-list.closed-lines', { words })),
    })
    .transform((written) => {
      const [first, ...others] = typeof written === 'string' ? [written] : written;
      const word = first === allInJapanese ? 'all' : first;
      return others.length === 0 && (words as readonly unknown[]).includes(word) ? (word as Word) : (written as readonly string[]);
    });

const dayOrTime = (faultInEither: (written: string) => Message | undefined) =>
  text('the day')
    .overwrite((written) => readDate(written) ?? readTime(written) ?? written)
    .superRefine(without(faultInEither));
const endsByItself = message('end-advice.number');
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
const colour = plainText('colour').superRefine((written, context) => {
  const fault = faultInColour(written);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: coded(fault) });
});

const allowance = plainText('what is dialled').refine(isAllowance, {
  error: ({ input }) => coded(message('not-an-allowance', { written: String(input) })),
});

const zone = plainText('zone').refine(isZone, {
  error: ({ input }) => coded(message('not-a-zone', { written: String(input) })),
});

const notSeconds = coded(message('not-seconds'));

export const lineSchema = z.strictObject({
  name: words,
  number,
  digits: z
    .strictObject(
      {
        press: z
          .union([plainText('press'), z.number()])
          .transform(String)
          .pipe(z.string().regex(/^[0-9*#]{1,20}$/, coded(message('not-digits')))),
        send: flag.default(false),
        wait: z.number({ error: notSeconds }).min(0, notSeconds).max(30, notSeconds).default(3),
        ...fact,
      },
      { error: coded(message('not-digits.group')) },
    )
    .optional(),
  zone: zone.optional(),
  'new-year': z.strictObject({ from: monthDay, until: monthDay }).superRefine(without(faultInYearEnd)).optional(),
  hours: z.array(hoursGroup, { error: coded(message('not-a-list.hours')) }).min(1, coded(message('empty.hours'))),
  exceptions: z.array(exception).default([]),
  closures: z.array(closure).default([]),
  ...ringingFields,
  ...fact,
});

// A desk with more telephones than this is a call centre with a system of its own.
const mostAtOnce = 10;
const notAtOnce = coded(message('not-a-number.at-once', { most: mostAtOnce }));

/** Which lines may be called back for, and how many callbacks may be under way for one of them. */
const callback = z.strictObject(
  {
    lines: z.union(
      [z.literal('all'), z.literal(allInJapanese), z.array(plainText('a line')).min(1, coded(message('empty.callback-lines')))],
      {
        error: coded(message('not-a-list.callback-lines')),
      },
    ),
    'at-once': z
      .number({ error: notAtOnce })
      .int({ error: notAtOnce })
      .min(1, { error: notAtOnce })
      .max(mostAtOnce, { error: notAtOnce })
      .default(1),
  },
  { error: coded(message('wrong-form.callback')) },
);

const answeredNumber = z.strictObject({ language: languageTag.optional(), placeholder: flag.default(false) });

const tooManyLines = coded(message('too-many-lines', { most: mostLinesOfTopic }));

const topic = z.strictObject({
  id: name('a topic'),
  name: words.optional(),
  lines: z
    .array(plainText('a line'))
    .min(1, coded(message('empty.topic')))
    .max(mostLinesOfTopic, tooManyLines),
});

const keyed = (highest: number) => z.string().regex(new RegExp(`^[1-${highest}]$`), coded(message('not-a-menu-key', { highest })));

export const centreSchema = z.strictObject({
  name: words,
  default: flag.default(false),
  colour: colour.optional(),
  relay: flag.default(false),
  zone: zone.default(usualZone),
  numbers: z.record(z.string(), answeredNumber.nullable()),
  'caller-id': text('caller-id').optional(),
  'ask-afterwards': flag.default(false),
  'confirm-in-two': flag.default(false),
  callback: callback.optional(),
  sms: sms.optional(),
  dials: z.array(allowance, { error: coded(message('not-a-list.dials')) }).default([]),
  languages,
  topics: z.record(keyed(8), topic, {
    error: coded(message('wrong-form.topics')),
  }),
  person: z
    .array(plainText('a line'), { error: ({ input }) => coded(notAList(input, message('not-a-list.person'))) })
    .min(1, coded(message('empty.person')))
    .max(mostLinesOfTopic, tooManyLines),
  guidance: z.record(keyed(9), plainText('a read-out')).default({}),
  contacts: z
    .array(z.strictObject({ kind: z.enum(contactKinds), address: text('address'), spoken: flag.default(false), ...fact }))
    .default([]),
  announcement: z
    .strictObject({ ...announced, until: localTime(message('end-advice.announcement')) })
    .superRefine(saysSomething)
    .optional(),
  closures: z.array(z.strictObject({ ...closure.shape, lines: closedLines(['all']).optional() })).default([]),
  lines: z.record(name('a line'), lineSchema).default({}),
});

export const guidanceSchema = z.record(
  name('a read-out'),
  z.strictObject({
    from: date('from').optional(),
    until: date('until', message('end-advice.guidance')).optional(),
    ...fact,
  }),
);

const endOfDays = message('end-advice.days');

const sharedDay = z.union(
  [date('the day'), z.strictObject({ from: date('from'), until: date('until', endOfDays) }), z.strictObject({ yearly })],
  {
    error: coded(message('not-a-date.days')),
  },
);

export const daysSchema = z.record(
  name('a list'),
  z.strictObject({
    days: z.array(sharedDay, { error: coded(message('not-a-list.days')) }).min(1, coded(message('empty.days'))),
    reason: text('reason'),
    ...fact,
  }),
);

export type DayList = z.infer<typeof daysSchema>[string];
export type LineFile = z.infer<typeof lineSchema>;
export type CentreFile = z.infer<typeof centreSchema>;
