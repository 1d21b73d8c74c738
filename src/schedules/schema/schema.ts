// The form of the files that staff write. Each message says what to write instead; `document.ts` adds where.

import { z } from 'zod';
import { isCivilDate } from '../../hours/calendar.ts';
import type { DayRule, Span } from '../../hours/timetable.ts';
import { dayRules } from '../../hours/timetable.ts';
import { isZone, usualZone } from '../../hours/zone.ts';
import { isAllowance, neverDialled } from '../build/dialling.ts';
import { parseSpans } from '../build/spans.ts';
import { faultInDate, faultInEnd, faultInLastDay, faultInTime, faultInYearEnd, faultInYearly } from './dateFaults.ts';

const text = (what: string) =>
  z
    .string({ error: `${what} must be text. If it is a number or a date, put it in quotes.` })
    .trim()
    .min(1, `${what} is empty. Write it, or remove the line.`);

const words = z.record(z.string(), text('the words'), { error: 'words are written by language, such as “ja: 窓口”.' });

/** A check by a function that returns a sentence about what is wrong. */
const without =
  <Written>(faultIn: (written: Written) => string | undefined) =>
  (written: Written, context: z.core.$RefinementCtx<Written>): void => {
    const message = faultIn(written);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  };

const date = (what: string, advice?: string) => text(what).superRefine(without((written) => faultInDate(written, advice)));

const source = text('source').describe('Where the fact stands: a document, a page, or who said it and when');
const checked = date('checked').describe('The day on which somebody last compared the fact with its source');
const fact = { source, checked };

const localTime = (advice?: string) => text('the time').superRefine(without((written) => faultInTime(written, advice)));

const spans = z.string({ error: 'hours are text like “9:00-17:30”, or “closed”.' }).transform((written, context): readonly Span[] => {
  const parsed = parseSpans(written);
  if (typeof parsed !== 'string') return parsed;
  context.issues.push({ code: 'custom', message: parsed, input: written });
  return z.NEVER;
});

const languageTag = text('a language').regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language is a short tag such as “ja” or “th”.');
const languages = z.array(languageTag, { error: 'languages is a list such as [ja, en].' }).min(1, 'languages is empty. Name at least one.');
const languagesOrAny = z.union([z.literal('any'), languages], { error: 'languages is a list such as [ja, en], or the word “any”.' });

const rules = Object.fromEntries(dayRules.map((rule) => [rule, spans.optional()])) as Record<DayRule, z.ZodOptional<typeof spans>>;

const hoursGroup = z.strictObject({ languages: languagesOrAny, needed: languages.optional(), ...rules, ...fact });

const monthDay = text('the day')
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write month and day like “12-29”.')
  .refine((written) => isCivilDate(`2024-${written}`), { error: 'this day does not exist. Write month and day like “12-29”.' });

const everyYear = monthDay.refine((written) => written !== '02-29', {
  error: '“02-29” does not come every year. Write “02-28” or “03-01”, or the dates of the leap years.',
});
const yearly = z
  .union([everyYear, z.strictObject({ from: everyYear, until: everyYear })], {
    error: 'yearly is a month and a day like “08-13”, or “{from: 08-13, until: 08-15}”.',
  })
  .transform((written) => (typeof written === 'string' ? { from: written, until: written } : written))
  .superRefine(without(faultInYearly));

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

const closure = z.strictObject({
  from: localTime(),
  until: text('the time').superRefine(without(faultInEnd)),
  reason: text('reason'),
  checked: date('checked').optional(),
});

const flag = z.boolean({ error: 'write true or false.' });

const phone = text('the number').superRefine((written, context) => {
  const why = neverDialled(written);
  if (why !== undefined) context.addIssue({ code: 'custom', message: why });
});

const allowance = text('what is dialled').refine(isAllowance, {
  error: (issue) => `“${issue.input}” cannot be allowed. Write a country like “KR”, “mobile”, or “0570”.`,
});

// To ask whether there is a zone takes a fifth of a millisecond, and a country's centres are in few.
const zonesFound = new Set<string>();
const zone = text('zone').refine(
  (name) => {
    if (!zonesFound.has(name) && isZone(name)) zonesFound.add(name);
    return zonesFound.has(name);
  },
  { error: (issue) => `“${issue.input}” is not a time zone. Write a name like “Asia/Tokyo”.` },
);

export const lineSchema = z.strictObject({
  name: words,
  number: phone,
  digits: z
    .strictObject(
      {
        press: z
          .union([text('press'), z.number()])
          .transform(String)
          .pipe(z.string().regex(/^[0-9*#]+$/, 'press is made of the keys 0-9, * and #.')),
        send: flag.default(false),
        wait: z.number({ error: 'wait is a number of seconds.' }).min(0).max(30).default(3),
        ...fact,
      },
      { error: 'digits are written like “{press: 5, source: …, checked: …}”.' },
    )
    .optional(),
  zone: zone.optional(),
  'new-year': z.strictObject({ from: monthDay, until: monthDay }).superRefine(without(faultInYearEnd)).optional(),
  hours: z
    .array(hoursGroup, { error: 'hours is a list of groups, each beginning with “- languages:”.' })
    .min(1, 'hours is empty. Nothing missing ever means open: write at least one group.'),
  exceptions: z.array(exception).default([]),
  closures: z.array(closure).default([]),
  ...fact,
});

const answeredNumber = z.strictObject({ language: languageTag.optional(), placeholder: flag.default(false) });

const topic = z.strictObject({
  id: text('id'),
  name: words.optional(),
  lines: z.array(text('a line')).min(1, 'a topic needs at least one line.'),
});

const keyed = (highest: number) =>
  z
    .string()
    .regex(new RegExp(`^[1-${highest}]$`), `a key here is one of 1-${highest}; 9 is information, 0 a person, * the languages, # repeats.`);

export const centreSchema = z.strictObject({
  name: words,
  default: flag.default(false),
  zone: zone.default(usualZone),
  numbers: z.record(z.string(), answeredNumber.nullable()),
  'caller-id': text('caller-id').optional(),
  dials: z.array(allowance, { error: 'dials is a list such as [KR, mobile, “0570”].' }).default([]),
  languages,
  topics: z.record(keyed(8), topic, { error: 'topics are written by key, such as “1: {id: lost-card, lines: [suspension]}”.' }),
  person: z
    .array(text('a line'), { error: 'person is a list of lines, such as [counsellors].' })
    .min(1, 'person needs at least one line: a caller who is lost is put through to it.'),
  guidance: z.record(keyed(9), text('a read-out')).default({}),
  contacts: z
    .array(
      z.strictObject({ kind: z.enum(['web', 'email', 'fax', 'post']), address: text('address'), spoken: flag.default(false), ...fact }),
    )
    .default([]),
  announcement: z.strictObject({ until: localTime('An announcement ends by itself: write when.'), words }).optional(),
  closures: z.array(z.strictObject({ ...closure.shape, lines: z.array(text('a line')).optional() })).default([]),
  lines: z.record(text('a line'), lineSchema).default({}),
});

export const guidanceSchema = z.record(
  z.string(),
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
    error: 'a day is a date like “2027-08-13”, some days like “{from: 2027-08-13, until: 2027-08-15}”, or “{yearly: 08-13}”.',
  },
);

export const daysSchema = z.record(
  text('the name of a list').regex(/^[a-z0-9-]+$/, 'the name of a list is made of small letters, digits and hyphens.'),
  z.strictObject({
    days: z
      .array(sharedDay, { error: 'days is a list, each day on a line that begins with “- ”.' })
      .min(1, 'days is empty. Name at least one.'),
    reason: text('reason'),
    ...fact,
  }),
);

export type DayList = z.infer<typeof daysSchema>[string];
export type LineFile = z.infer<typeof lineSchema>;
export type CentreFile = z.infer<typeof centreSchema>;
