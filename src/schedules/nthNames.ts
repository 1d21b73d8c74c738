// The names of certain weekdays of a month, as staff write them: `third-tuesday`, `first-and-third-saturday`, 第1・第3土曜日, 最終金曜日.

import { type NthName, type Ordinal, ordinals, type WeekdayName, weekdayNames } from '../hours/timetable.ts';

export type NthDays = { readonly name: NthName; readonly ordinals: readonly Ordinal[]; readonly weekday: WeekdayName };

const english = `(?:${[...ordinals, '1st', '2nd', '3rd', '4th', '5th'].join('|')})`;
const japanese = '(?:第?[1-5１-５一二三四五]|最終|最後の)';
const japaneseWeekdays = '月火水木金土日';

/** What an editor accepts as such a name, as a regular expression. */
export const nthPattern = `^(${english}(-and-${english})*-(${weekdayNames.join('|')})|(第|最終|最後の)[^:]*[${japaneseWeekdays}](曜日?)?)$`;

const englishName = new RegExp(`^(${english}(?:-and-${english})*)-(${weekdayNames.join('|')})s?$`);
const japaneseName = new RegExp(`^(${japanese}(?:(?:[・、,と]|および)${japanese})*)([${japaneseWeekdays}])(?:曜日?)?$`);

/** The days that a name means; undefined where it is no such name. */
export function readNthName(written: string): NthDays | undefined {
  const [, inEnglish, weekday] = englishName.exec(written) ?? [];
  if (inEnglish !== undefined) return nthDays(inEnglish.split('-and-').map(ordinalOf), weekday as WeekdayName);
  const [, inJapanese, sign] = japaneseName.exec(written) ?? [];
  if (inJapanese === undefined || !/^[第最]/.test(written)) return undefined;
  const name = weekdayIn(sign ?? '');
  return name && nthDays(inJapanese.split(/[・、,と]|および/).map(ordinalOf), name);
}

/** `monday`, 月, 月曜 or 月曜日; undefined where it is no weekday. */
export function weekdayIn(written: string): WeekdayName | undefined {
  const sign = /^(.)(?:曜日?)?$/.exec(written)?.[1];
  return weekdayNames.find((name, index) => name === written || japaneseWeekdays[index] === sign);
}

/** `3`, `third`, `3rd`, 第3, 第三; 5 is the fifth, and `last` or 最終 the last. */
export function ordinalOf(written: string): Ordinal | undefined {
  if (/^(last|最終|最後の|末)$/.test(written)) return 'last';
  const named = ordinals.find((ordinal) => ordinal === written);
  if (named !== undefined) return named;
  const digit = /^第?([1-5１-５一二三四五])(?:st|nd|rd|th)?$/.exec(written)?.[1]?.normalize('NFKC') ?? '';
  const place = '12345'.includes(digit) ? Number(digit) : '一二三四五'.indexOf(digit) + 1;
  return digit === '' ? undefined : ordinals[place - 1];
}

/** 第1・第3土曜日, 最終金曜日. */
export function nthInJapanese({ ordinals: written, weekday }: Omit<NthDays, 'name'>): string {
  const places = written.map((ordinal) => (ordinal === 'last' ? '最終' : `第${ordinals.indexOf(ordinal) + 1}`));
  return `${places.join('・')}${japaneseWeekdays[weekdayNames.indexOf(weekday)]}曜日`;
}

function nthDays(read: readonly (Ordinal | undefined)[], weekday: WeekdayName): NthDays {
  const written = ordinals.filter((ordinal) => read.includes(ordinal));
  return { name: `${written.join('-and-')}-${weekday}`, ordinals: written, weekday };
}
