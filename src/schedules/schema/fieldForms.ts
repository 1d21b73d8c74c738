// The usual spelling of what the schema of the files checks in code, as patterns that an editor can check while staff write.

import { lastOfMonthPattern } from './yearDays.ts';

const date = '20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const time = '20\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}';
const notice = 'further-notice|当分の間';

/**
 * `says` is shown where a pattern does not fit. The loader also reads other spellings (`9時～17時`, `令和8年12月9日`), so that an editor
 * may underline what the loader reads. A form without a pattern has one in the schema itself. `examples` are offered while staff write.
 */
export const forms = {
  hours: {
    pattern:
      '^\\s*(closed|(([01]?\\d|2[0-3]):[0-5]\\d\\s*-\\s*([0-3]?\\d|4[0-8]):[0-5]\\d)(\\s*,\\s*([01]?\\d|2[0-3]):[0-5]\\d\\s*-\\s*([0-3]?\\d|4[0-8]):[0-5]\\d)*)\\s*$',
    examples: ['closed', '9:00-17:00', '9:00-12:00, 13:00-17:00'],
    says: '「9:00-17:30」「9:00-12:00, 13:00-17:00」「closed」のように書きます。 Write “9:00-17:30”, “9:00-12:00, 13:00-17:00”, or “closed”.',
  },
  date: {
    pattern: `^${date}$`,
    says: '「2026-11-23」のように書きます。 Write a date like “2026-11-23”.',
  },
  lastDay: {
    pattern: `^(${date}|${notice})$`,
    examples: ['further-notice'],
    says: '「2026-11-23」のように書きます。わからないときは「further-notice」（当分の間）。 Write a date like “2026-11-23”, or “further-notice”.',
  },
  monthDay: {
    pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    says: '「12-29」のように、月と日を書きます。 Write month and day like “12-29”.',
  },
  yearDay: {
    pattern: `^((0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|${lastOfMonthPattern.slice(1, -1)})$`,
    examples: ['02-last'],
    says: '「08-13」のように月と日を書きます。月の最後の日は「02-last」（2月末）。 Write month and day like “08-13”, or “02-last” for the last day of February.',
  },
  dayOrTime: {
    pattern: `^(${date}|${time})$`,
    says: '「2026-12-01」または「2026-12-01T13:00」のように書きます。 Write a date like “2026-12-01”, or a time like “2026-12-01T13:00”.',
  },
  time: {
    pattern: `^${time}$`,
    says: '「2026-11-24T13:00」のように書きます。 Write a time like “2026-11-24T13:00”.',
  },
  end: {
    pattern: `^(${time}|${notice})$`,
    examples: ['further-notice'],
    says: '「2026-11-24T13:00」のように書きます。わからないときは「further-notice」（当分の間）。 Write a time like “2026-11-24T13:00”, or “further-notice”.',
  },
  phone: {
    pattern: '^[^A-Za-z/,;#~〜、\\u3041-\\u309F\\u4E00-\\u9FFF]+$',
    says: '「0120-0178-27」のように、印刷されているとおりに書きます。 Write the number as it is printed, like “0120-0178-27”.',
  },
  colour: {
    pattern: '^#[0-9A-Fa-f]{6}$',
    says: "「'#0b4f9c'」のように、濃い色を書きます。 Write a dark colour like '#0b4f9c', in quotes.",
  },
  zone: {
    pattern: '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$',
    examples: ['Asia/Tokyo'],
    says: '「Asia/Tokyo」のように書きます。 Write a name like “Asia/Tokyo”.',
  },
} as const satisfies Readonly<Record<string, { readonly pattern?: string; readonly examples?: readonly string[]; readonly says: string }>>;

export type Form = keyof typeof forms;
