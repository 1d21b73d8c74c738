// What a caller gives a number for, as the places pass it on: the words for it, and the way back to what else is possible.

import type { CentreNow } from '../routing/centreNow.ts';
import { lineToTell } from '../routing/lineToTell.ts';
import type { AfterwardsDestination, ClosedDestination, Go } from './destination.ts';
import type { SmsFailure } from './heard.ts';
import { nameOf, readNumber, say } from './say.ts';
import type { PromptKey, Speech } from './speech.ts';
import type { WantedContact } from './state.ts';
import type { TurnEvent } from './turn.ts';

/** What a state or a destination is about, without the rest of it. */
export function wantedIn({ language, topic, attemptedLines, busyLine, sms, readOut }: WantedContact): WantedContact {
  return {
    language,
    topic,
    attemptedLines,
    ...(busyLine !== undefined && { busyLine }),
    ...(sms === true && { sms }),
    ...(readOut === true && { readOut }),
  };
}

type ContactWords = Readonly<Record<'purpose' | 'own' | 'other' | 'keyIn' | 'notCallable' | 'failed', PromptKey>>;

const callWords = {
  purpose: 'asking.purpose',
  own: 'asking.own',
  other: 'asking.other',
  keyIn: 'asking.keyIn',
  notCallable: 'asking.notCallable',
  failed: 'asking.failed',
} as const satisfies ContactWords;
const smsWords = {
  purpose: 'sms.purpose',
  own: 'sms.own',
  other: 'sms.other',
  keyIn: 'sms.keyIn',
  notCallable: 'sms.notThatNumber',
  failed: 'sms.failed',
} as const satisfies ContactWords;

/**
 * What the number is for, said before any key: the law asks for it (個人情報の保護に関する法律 第62条, 第21条第2項). Where the centre sends texts, a
 * person whom it calls in vain gets one.
 */
export function purposeOf(wanted: WantedContact, { lastWord }: Pick<CentreNow, 'lastWord'>): PromptKey {
  return wanted.sms !== true && lastWord === true ? 'asking.purposeOrText' : wordsFor(wanted).purpose;
}

/** The words that differ between a call and a text. */
export function wordsFor({ sms }: WantedContact): ContactWords {
  return sms === true ? smsWords : callWords;
}

/**
 * Nothing is kept or sent: the caller hears so, or why, and what else is possible. In the place of a text its number is read out. `reason`: the
 * words of why, where they are others.
 */
export function refused(
  wanted: WantedContact,
  why: Extract<TurnEvent, { type: 'callback-refused' }>['why'] | SmsFailure,
  centre: CentreNow,
  reason?: PromptKey,
): Go {
  const { language, topic, sms } = wanted;
  const words = wordsFor(wanted);
  const said = say(language, reason ?? (why === 'number' ? words.notCallable : words.failed));
  if (sms === true)
    return {
      go: { ...otherChoices(wanted), before: [said, ...insteadOfText(wanted, centre)] },
      events: [{ type: 'sms-failed', topic, language, why }],
    };
  return {
    go: { ...otherChoices(wanted), before: [said] },
    events: [{ type: 'callback-refused', topic, language, why: why === 'number' ? why : 'store' }],
  };
}

/** What the text would have said first. */
function insteadOfText({ language, topic }: WantedContact, centre: CentreNow): Speech {
  const line = lineToTell(centre, topic, language)?.line;
  if (line === undefined) return [];
  return [say(language, 'numbers.line', { line: nameOf(line.name) }), ...readNumber(language, line), { pauseMs: 750 }];
}

/** The other choices of the closed desk; after a read-out the menu, or to hang up. */
export function otherChoices(wanted: WantedContact): ClosedDestination | AfterwardsDestination {
  const { language, topic, attemptedLines, busyLine, sms, readOut } = wanted;
  if (readOut === true) return { place: 'afterwards', language, choicesOnly: true };
  return {
    place: 'closed',
    language,
    topic,
    attemptedLines,
    ...(busyLine !== undefined && { busyLine }),
    choicesOnly: true,
    ...(sms === true ? { withoutSms: true } : { withoutCallback: true }),
  };
}
