// Names as staff read them: languages, weekdays, shares, seconds.

import { languageName } from '../messages/dateWords.ts';
import { message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { type Grouping, none } from './callFigures.ts';

/** Stands in the place of a figure that is hidden, and of a share or seconds of which there are none. */
const hiddenMark = '*';
export const absentMark = '-';

/** タイ語, Thai; a tag that has no name stays as it is. */
export function languageNamed(tag: string, reader: StaffLanguage): string {
  return tag === none ? say(reader, message('calls-no-language')) : languageName(reader, tag);
}

/** The name of a group of a report. */
export function groupNamed(by: Grouping, name: string, reader: StaffLanguage): string {
  switch (by) {
    case 'language':
      return languageNamed(name, reader);
    case 'topic':
      return name === none ? say(reader, message('calls-no-topic')) : name;
    case 'number':
      return name === none ? say(reader, message('calls-no-number')) : name;
    case 'weekday':
      return weekdayNamed(Number(name), reader);
    case 'hour':
      return `${name.padStart(2, '0')}:00`;
    default:
      return by satisfies never;
  }
}

/** 月曜日, Monday; 1 is Monday. */
export function weekdayNamed(weekday: number, reader: StaffLanguage): string {
  // 2024-01-01 was a Monday.
  return new Intl.DateTimeFormat(reader, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** A share from 0 to 1 in percent. */
export function percent(share: number | null): string {
  return share === null ? absentMark : `${Math.round(100 * share)}%`;
}

/** A figure, or the mark of one that is hidden. */
export function figure(value: number | null): string {
  return value === null ? hiddenMark : String(value);
}

/** Seconds, or the mark where there are none. */
export function secondsShown(value: number | null | undefined): string {
  return value === null || value === undefined ? absentMark : String(value);
}
