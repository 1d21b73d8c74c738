// No line can take the call as asked: reads when a line opens, then the alternatives that are possible now, each with its key.

import { type Alternative, alternatives, type Offered, stillTrue } from '../../routing/alternatives.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import { linesToRing, lostCardTopic, opensNext, personTopic } from '../../routing/lines.ts';
import { mayAskSms } from '../../routing/lineToTell.ts';
import { mayAskCallback } from '../../routing/mayAskCallback.ts';
import { mayWait } from '../../routing/mayWait.ts';
import { type Call, languagesOf, onward } from '../caller.ts';
import { offeredIn, sameOffers, smsOffered } from '../closedOffers.ts';
import { choiceWords, closedReason } from '../closedSpeech.ts';
import { readContacts } from '../contacts.ts';
import type { ClosedDestination, Go } from '../destination.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Language, PromptKey, Utterance } from '../speech.ts';
import { type ClosedState, noRetries, type Offer } from '../state.ts';
import type { Turn, TurnEvent } from '../turn.ts';
import { waitFrom } from '../waited.ts';
import { refused } from '../wantedContact.ts';

type Asked = {
  readonly language?: Language;
  readonly topic: string;
  readonly attemptedLines: readonly string[];
  readonly busyLine?: string;
};
/** A numbered choice. Its destination travels with the call; its words are undefined where they are no longer known. */
type Numbered = { readonly offer: Offer; readonly words: readonly Utterance[] };

/** Reads why the desk cannot be reached, then the alternatives. A call enters here only from a transfer that found no open line. */
export function enterClosed(to: ClosedDestination, call: Call, centre: CentreNow): Turn {
  const { language, topic, before = [], retries = noRetries, choicesOnly = false } = to;
  const found = alternativesFor(to, centre, offeredIn(to, call, centre));
  const opens = opensNext(centre, topic, language ?? firstLanguage(centre));
  const numbered = found.map((each): Numbered => {
    const offer = offerOf(each, to);
    const words = languagesOf(language).map((spoken) =>
      offer.kind === 'wait' ? say(spoken, 'choice.wait') : choiceWords(each, spoken, centre),
    );
    return { offer, words };
  });
  const offers = numbered.map(({ offer }) => offer);
  const event: TurnEvent = {
    type: 'closed',
    ...askedOf(to),
    offers: numbered.map(({ offer }) => offer.kind),
    ...(opens !== undefined && { opens }),
  };
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        ...(choicesOnly ? [] : closedReason(to, opens, centre)),
        { pauseMs: 500 },
        ...readChoices(choicesOf(numbered, to, centre)),
      ],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'closed', ...askedOf(to), offers },
    },
    events: [...(choicesOnly ? [] : [event]), ...smsOffered(to, offers)],
  };
}

/** The caller has chosen one of the alternatives, or nothing. */
export function answerClosed(state: ClosedState, heard: Heard, centre: CentreNow): Go {
  const { language, offers } = state;
  return answerMenu(
    {
      choices: choicesOf(
        offers.map((offer) => ({ offer, words: [] })),
        state,
        centre,
      ),
      again: (before, retries) => ({
        go: {
          place: 'closed',
          ...askedOf(state),
          before,
          retries,
          choicesOnly: true,
          ...sameOffers(offers),
        },
      }),
      lost: { go: { place: 'farewell', ...(language !== undefined && { language }), why: 'goodbye' } },
      languages: languagesOf(language),
    },
    state,
    heard,
  );
}

function askedOf({ language, topic, attemptedLines, busyLine }: Asked): Asked {
  return { topic, ...(language !== undefined && { language }), attemptedLines, ...(busyLine !== undefined && { busyLine }) };
}

/** For a caller without a language, only the alternatives that need none. */
function alternativesFor({ language, topic, attemptedLines }: Asked, centre: CentreNow, offered: Offered): readonly Alternative[] {
  const found = alternatives(centre, topic, language ?? firstLanguage(centre), attemptedLines, offered);
  return language === undefined ? found.filter(({ kind }) => kind === 'again' || kind === 'suspension') : found;
}

/** The language that the centre's desks speak with a caller who chose none. */
function firstLanguage({ languages }: CentreNow): Language {
  return languages[0] ?? 'ja';
}

function choicesOf(numbered: readonly Numbered[], asked: Asked, centre: CentreNow): readonly Choice[] {
  const { language, topic, attemptedLines } = asked;
  const known = language !== undefined && { language };
  const ringing = linesToRing(centre, personTopic, language ?? firstLanguage(centre), attemptedLines);
  const inWords = (key: PromptKey) => languagesOf(language).map((spoken) => say(spoken, key));
  return [
    ...numbered.map(({ offer, words }, index): Choice => ({ key: String(index + 1) as Key, words, leads: taking(offer, asked, centre) })),
    ...(language === undefined ? [] : [{ key: '9', words: inWords('menu.main'), leads: { go: { place: 'topic', language } } } as const]),
    {
      key: '0',
      words: topic !== personTopic && ringing.length > 0 ? inWords('menu.person') : [],
      leads: { go: { place: 'transfer', ...known, topic: personTopic } },
    },
    { key: '*', words: language === undefined ? inWords('menu.languages') : [], leads: { go: { place: 'language' } } },
    { key: '#', words: [], leads: { go: { place: 'transfer', ...known, topic, attemptedLines } } },
  ];
}

/** A desk may close while the caller chooses, and texts may be turned off. A choice that is not possible any more is refused with words. */
function taking(offer: Offer, asked: Asked, centre: CentreNow): Go {
  const { language, topic, attemptedLines } = asked;
  const known = language !== undefined && { language };
  if (!isStillTrue(offer, asked, centre)) {
    // No desk has closed by that.
    if (language !== undefined && (offer.kind === 'sms' || offer.kind === 'callback'))
      return refused({ ...askedOf(asked), language, ...(offer.kind === 'sms' && { sms: true }) }, 'store', centre);
    const before = languagesOf(language).map((spoken) => say(spoken, 'closed.justClosed'));
    return { go: { place: 'transfer', ...known, topic, attemptedLines, before } };
  }
  const desk = offer.kind === 'line' && { line: offer.line, deskLanguage: offer.language };
  const taken: TurnEvent = { type: 'offer-taken', topic, ...known, offer: offer.kind, ...desk };
  const heard: readonly TurnEvent[] = offer.kind === 'numbers' ? [{ type: 'numbers-heard', topic, ...known }] : [];
  return { go: destinationOf(offer, asked, centre), events: [taken, ...heard] };
}

function isStillTrue(offer: Offer, { language, topic, busyLine = '' }: Asked, centre: CentreNow): boolean {
  if (offer.kind === 'line') return stillTrue(centre, topic, offer);
  if (offer.kind === 'sms') return mayAskSms(centre, topic, language ?? firstLanguage(centre));
  if (offer.kind === 'callback') return mayAskCallback(centre, topic, language ?? firstLanguage(centre));
  return offer.kind !== 'wait' || mayWait(centre, topic, busyLine, language ?? firstLanguage(centre));
}

function destinationOf(offer: Offer, asked: Asked, centre: CentreNow): Go['go'] {
  const { language, topic } = asked;
  const known = language !== undefined && { language };
  switch (offer.kind) {
    case 'again':
      return { place: 'transfer', ...known, topic };
    case 'wait':
      return {
        place: 'waiting',
        ...known,
        topic,
        deskLanguage: language ?? firstLanguage(centre),
        line: asked.busyLine ?? '',
        ...waitFrom(centre.now),
      };
    case 'line':
      return { place: 'transfer', ...known, topic, deskLanguage: offer.language, first: offer.line };
    case 'callback':
      return { place: 'asking', about: 'own', arriving: true, ...askedOf(asked), language: language ?? firstLanguage(centre) };
    case 'sms':
      return { place: 'asking', about: 'own', arriving: true, ...askedOf(asked), language: language ?? firstLanguage(centre), sms: true };
    case 'suspension':
      return { place: 'transfer', ...known, topic: lostCardTopic };
    case 'numbers': {
      const before = languagesOf(language).flatMap((spoken) => readContacts(spoken, topic, centre));
      return { place: 'closed', ...askedOf(asked), before, choicesOnly: true, numbersHeard: true };
    }
    default:
      return offer satisfies never;
  }
}

/** A caller who may wait for a busy desk is offered that in the place of another try. */
function offerOf(alternative: Alternative, { busyLine }: Asked): Offer {
  if (alternative.kind === 'again' && busyLine !== undefined) return { kind: 'wait' };
  return alternative.kind === 'line'
    ? { kind: 'line', line: alternative.line, language: alternative.language }
    : { kind: alternative.kind };
}
