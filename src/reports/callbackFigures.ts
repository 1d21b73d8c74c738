// What became of callbacks: how many were asked for, and which of those that are over were kept within two opened hours.

import type { CallbackSums } from '../store/callbackDays.ts';
import { shareOf } from './groups.ts';

export type CallbackGroup = {
  readonly asked: number;
  readonly cancelled: number;
  /** Calls that were placed: up to three for each callback. */
  readonly placed: number;
  readonly connected: number;
  readonly kept: number;
  /** Within two opened hours of what was promised. */
  readonly inTime: number;
  /** Given up: the person was not reached, or no desk opened within the days that one is kept. */
  readonly givenUp: number;
  /** Of those that were kept or given up: kept in time; null where there are none. */
  readonly inTimeShare: number | null;
};

export type CallbackFigures = { readonly total: CallbackGroup; readonly byLanguage: Readonly<Record<string, CallbackGroup>> };

/** The share that a centre should reach. */
export const goalShare = 0.95;

/** The figures by language, and of all together. */
export function callbackFigures(sums: readonly CallbackSums[]): CallbackFigures {
  const add = (name: Exclude<keyof CallbackSums, 'language'>) => sums.reduce((sum, each) => sum + each[name], 0);
  const all: CallbackSums = {
    language: '',
    asked: add('asked'),
    cancelled: add('cancelled'),
    placed: add('placed'),
    connected: add('connected'),
    kept: add('kept'),
    in_time: add('in_time'),
    unreached: add('unreached'),
    expired: add('expired'),
  };
  return { total: groupOf(all), byLanguage: Object.fromEntries(sums.map((each) => [each.language, groupOf(each)])) };
}

function groupOf({ asked, cancelled, placed, connected, kept, in_time: inTime, unreached, expired }: CallbackSums): CallbackGroup {
  const givenUp = unreached + expired;
  return { asked, cancelled, placed, connected, kept, inTime, givenUp, inTimeShare: shareOf(inTime, kept + givenUp) };
}
