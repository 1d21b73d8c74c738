// A callback in words: its state, what the last try came to, and the end of its number.

import type { CallbackEntry } from '../../callbacks/callback.ts';
import type { Instant } from '../../hours/timetable.ts';
import { allMessages } from '../../messages/allMessages.ts';
import { type MessageKey, message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { numberIn } from '../../schedules/schema/numberText.ts';

/** Who looks, and when. */
export type Reader = { readonly person: string; readonly now: Instant; readonly language: StaffLanguage };

/** A sign on the page: its colour and its words. */
export type State = { readonly look: 'open' | 'only' | 'closed' | 'calm'; readonly words: string };

/** Whether no call is under way, and no person has it. */
export function isWaiting({ status }: Pick<CallbackEntry, 'status'>): boolean {
  return status === 'asked' || status === 'unreached';
}

/** Whether a person has taken it who is not the one that looks. */
export function isOfAnother({ status, claimedBy }: Pick<CallbackEntry, 'status' | 'claimedBy'>, person: string): boolean {
  return status === 'taken' && claimedBy !== person;
}

/** The state of a callback. */
export function stateOf(entry: CallbackEntry, { person, now, language }: Reader): State {
  const { status, dueAt, claimedBy } = entry;
  const words = say(language, message(`callbacks-status.${status}`));
  switch (status) {
    case 'asked':
      if (dueAt !== undefined && dueAt <= now) return { look: 'only', words: sayKey(language, 'callback-state.due') };
      return { look: 'calm', words };
    case 'taken':
      return {
        look: 'only',
        words:
          claimedBy === person
            ? sayKey(language, 'callback-state.yours')
            : sayKey(language, 'callback-state.taken-by', { name: claimedBy ?? '' }),
      };
    case 'unreached':
      return { look: 'closed', words };
    case 'claimed':
    case 'placing':
    case 'unknown':
    case 'ringing':
    case 'connected':
    case 'kept':
      return { look: 'open', words };
    case 'given-up':
    case 'cancelled':
    case 'expired':
      return { look: 'calm', words };
    default:
      return status satisfies never;
  }
}

/** What the last try came to; a code that has no words yet is shown as it is. */
export function outcomeSaid(code: string, language: StaffLanguage): string {
  const key = `callback-outcome.${code}`;
  if (code !== 'refused' && code !== 'not-placed' && Object.hasOwn(allMessages, key))
    return say(language, { key: key as MessageKey, values: {} });
  const refused = /^(?:number-)?refused-(.+)$/.exec(code)?.[1];
  return refused === undefined
    ? sayKey(language, 'callback-outcome.not-placed', { code })
    : sayKey(language, 'callback-outcome.refused', { code: refused });
}

/** 下4けた 2222: as much as callers hear of their own number. */
export function maskedNumber(number: string, language: StaffLanguage): string {
  return sayKey(language, 'callback-page.masked', { digits: number.slice(-4) });
}

/** `090-1111-2222`: as one keys it in Japan. */
export function writtenNumber(number: string): string {
  return numberIn(number)?.printed ?? number;
}
