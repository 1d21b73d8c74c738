// A caller asks to be called when a desk opens in their language, or for a text: the number is confirmed by key, and only then anything is
// kept or sent.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { momentOf } from '../../routing/moment.ts';
import { type Call, type CallerNumbers, type OwnNumber, onward } from '../caller.ts';
import type { AskingDestination, Go, Step } from '../destination.ts';
import type { Heard, Performed } from '../heard.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Instant, Language, PromptKey, Speech, Utterance, Value } from '../speech.ts';
import { type AskingState, noRetries, type WantedContact } from '../state.ts';
import type { Effect, TurnEvent } from '../turn.ts';
import { otherChoices, purposeOf, refused, wantedIn, wordsFor } from '../wantedContact.ts';

// Four digits tell the caller's telephones apart, and tell a listener nothing.
const lastDigits = 4;

// The desk is open: a callback is placed some minutes after it was asked for.
const soonMs = 10 * 60_000;

/** Reads the number that is to be confirmed; one that cannot be called is asked for. */
export function enterAsking(to: AskingDestination, call: Call, centre: CentreNow, caller: CallerNumbers): Step {
  const { about, tries, retries = noRetries, before = [], language } = to;
  const number = numberOf(to, caller);
  if (number === undefined) return { go: { ...keyingIn(to), ...(to.arriving === true && { arriving: true }), before } };
  const choices = readChoices(choicesOf(to, number, centre));
  return {
    does: {
      act: 'listen',
      speech: [...before, ...introduction(to, number, centre), ...choices],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'asking', about, ...wantedIn(to), ...(tries !== undefined && { tries }) },
    },
    events: about === 'known' && to.at !== undefined ? [{ type: 'callback-known', topic: to.topic, language }] : [],
    // What was keyed in is carried to the next turn, also where the menu is read again.
    ...(number === caller.keyed && { effect: { effect: 'carry', number: number.number } }),
  };
}

/** The caller confirmed the number, wants another one, or cancels; or what they asked for has been done. */
export function answerAsking(state: AskingState, heard: Heard, centre: CentreNow, caller: CallerNumbers): Step {
  if (heard.kind === 'performed') return performed(state, heard.outcome, centre);
  const number = numberOf(state, caller);
  // The seal is not of this call, or no key opens it any more.
  if (number === undefined) return { go: keyingIn(state) };
  const { about, language, tries } = state;
  return answerMenu(
    {
      choices: choicesOf(state, number, centre),
      again: (before, retries) => ({
        go: { place: 'asking', about, ...wantedIn(state), ...(tries !== undefined && { tries }), before, retries },
      }),
      lost: { go: otherChoices(state) },
      languages: [language],
    },
    state,
    heard,
  );
}

type Asked = Pick<AskingState, 'about' | 'tries' | keyof WantedContact>;

/** The number that was keyed in, or else the one that called. */
function numberOf({ about, sms }: Asked, { own: called, ownMobile, keyed }: CallerNumbers): OwnNumber | undefined {
  const own = sms === true ? ownMobile : called;
  if (about === 'own') return own;
  return about === 'keyed' ? keyed : (keyed ?? own);
}

function keyingIn(asked: Asked): Extract<Go['go'], { place: 'keying' }> {
  return { place: 'keying', ...wantedIn(asked), ...(asked.tries !== undefined && { tries: asked.tries }) };
}

function introduction(to: AskingDestination, number: OwnNumber, centre: CentreNow): Speech {
  const { language, about, at, arriving = false } = to;
  if (about === 'known') return at === undefined ? [] : [say(language, 'asking.known'), whenWords(language, at, centre)];
  if (about === 'keyed') return [say(language, 'numbers.number', { number: whole(number) }), { pauseMs: 300 }];
  return [
    ...(arriving ? [say(language, purposeOf(to, centre))] : []),
    say(language, 'asking.ends', { number: lastOf(number) }),
    { pauseMs: 300 },
  ];
}

function choicesOf(asked: Asked, { number }: OwnNumber, centre: CentreNow): readonly Choice[] {
  const { about, language } = asked;
  const first: Choice = {
    key: '1',
    words: [say(language, about === 'own' ? wordsFor(asked).own : firstWords[about])],
    leads: { ...refused(asked, 'store', centre), effect: effectOf(asked, number) },
  };
  const other: Choice = {
    key: '2',
    words: [say(language, about === 'own' ? wordsFor(asked).other : 'asking.again')],
    leads: { go: keyingIn(asked) },
  };
  return [
    first,
    ...(about === 'known' ? [] : [other]),
    { key: '9', words: [say(language, 'menu.main')], leads: { go: { place: 'topic', language } } },
    { key: '0', words: [], leads: { go: { place: 'transfer', language, topic: personTopic } } },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
    { key: '#', words: [], leads: { go: { place: 'asking', about, ...wantedIn(asked), ...triesOf(asked) } } },
  ];
}

function effectOf({ about, language, topic, sms }: Asked, number: string): Effect {
  if (sms === true) return { effect: 'send-sms', topic, language, number };
  return about === 'known' ? { effect: 'cancel-callback', topic, number } : { effect: 'ask-callback', topic, language, number };
}

const firstWords = { keyed: 'asking.right', known: 'asking.cancel' } as const satisfies Readonly<Record<string, PromptKey>>;

function lastOf({ number }: OwnNumber): Value {
  return { is: 'own-number', groups: [number.slice(-lastDigits)] };
}

function whole({ spoken }: OwnNumber): Value {
  return { is: 'own-number', groups: spoken };
}

function triesOf({ tries }: Asked): { readonly tries?: number } {
  return tries === undefined ? {} : { tries };
}

function performed(state: AskingState, outcome: Performed, centre: CentreNow): Go {
  const { language, topic, about } = state;
  const after = (words: readonly Utterance[]) => ({ place: 'afterwards', language, before: words, choicesOnly: true }) as const;
  switch (outcome.is) {
    case 'kept':
      return {
        go: after([whenWords(language, outcome.at, centre)]),
        events: [{ type: 'callback-asked', topic, language, own: about === 'own', due: outcome.at }],
      };
    case 'known':
      return { go: { place: 'asking', about: 'known', ...wantedIn(state), ...triesOf(state), at: outcome.at } };
    case 'cancelled':
      return { go: after([say(language, 'asking.cancelled')]), events: [{ type: 'callback-cancelled', topic, language }] };
    case 'failed':
      return refused(state, 'store', centre);
    case 'sent':
      return { go: after([say(language, 'sms.sent')]), events: [smsAsked(state), { type: 'sms-sent', topic, language }] };
    case 'not-sent': {
      const { go, events = [] } = refused(state, outcome.why, centre);
      return { go, events: [smsAsked(state), ...events] };
    }
    default:
      return outcome satisfies never;
  }
}

function smsAsked({ topic, language, about }: AskingState): TurnEvent {
  return { type: 'sms-asked', topic, language, own: about === 'own' };
}

/** “We will call you tomorrow, Thursday, at nine in the morning, or a little later.” */
function whenWords(language: Language, at: Instant, { now, zone }: CentreNow): Utterance {
  if (at - now <= soonMs) return say(language, 'asking.soon');
  return say(language, 'asking.when', { when: { is: 'when', moment: momentOf(at, now, zone) } });
}
