// “Did you mean third-tuesday?”: the name of certain weekdays of a month that is nearest to one that cannot be read.

import { ordinals, weekdayNames } from '../hours/timetable.ts';
import { nearWord } from './nearWord.ts';
import { type NthDays, nthInJapanese, ordinalOf, readNthName } from './nthNames.ts';
import { halfWidth } from './plainSigns.ts';

/** The name that is probably meant, in the language of the written one; undefined where none is near enough. */
export function nearNthName(written: string): string | undefined {
  // Longer names are no slip of a finger.
  if (written.length > 60) return undefined;
  const word = halfWidth(written).toLowerCase();
  return /[月火水木金土日]/.test(word) ? inJapanese(word) : inEnglish(word)?.name;
}

/** 第3火曜 from 第3週の火曜日, 毎月第3 火曜, 3火曜. */
function inJapanese(word: string): string | undefined {
  const bare = word.replace(/\s+|^毎月の?|週の?|(?<=\d)の|の時間$/g, '').replaceAll('&', '・');
  const found = readNthName(bare) ?? readNthName(`第${bare}`);
  return found === undefined ? undefined : nthInJapanese(found);
}

/** `third-tuesday` from `Third Tuesday`, `3rd-tue`, `thrid-tuesday`, `3-tuesday`. */
function inEnglish(word: string): NthDays | undefined {
  const parts = word.split(/[\s_,&+-]+/).filter((part) => !['and', 'every', 'the', ''].includes(part));
  const weekday = nearWord(parts.at(-1) ?? '', weekdayNames);
  const places = parts.slice(0, -1).map((part) => ordinalOf(part) ?? nearWord(part, ordinals));
  return weekday === undefined || places.length === 0 || places.includes(undefined)
    ? undefined
    : readNthName(`${places.join('-and-')}-${weekday}`);
}
