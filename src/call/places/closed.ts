// No line can take the call as asked: when it opens, as a person would say it, then what is possible now, by key.

import { type Alternative, alternatives, stillTrue } from '../../routing/alternatives.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import { linesToRing, lostCardTopic, opensNext, personTopic } from '../../routing/lines.ts';
import { momentOf, timeOfDay } from '../../routing/moment.ts';
import { type Call, onward } from '../caller.ts';
import { readContacts } from '../contacts.ts';
import type { ClosedDestination, Go } from '../destination.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { languageName, nameOf, say } from '../say.ts';
import type { Language, Speech, Utterance } from '../speech.ts';
import { type ClosedState, noRetries, type Offer } from '../state.ts';
import type { Turn, TurnEvent } from '../turn.ts';

type Asked = { readonly language: Language; readonly topic: string; readonly attemptedLines: readonly string[] };
/** A numbered choice: what it leads to travels with the call, what is read may not be known any more. */
type Numbered = { readonly offer: Offer; readonly words: readonly Utterance[] };

/** Says why the desk cannot be reached and offers what can be done. Only a transfer that found no open line comes here first. */
export function enterClosed(to: ClosedDestination, call: Call, centre: CentreNow): Turn {
  const { language, topic, attemptedLines, before = [], retries = noRetries, choicesOnly = false } = to;
  const found = alternatives(centre, topic, language, attemptedLines);
  const opens = opensNext(centre, topic, language);
  const numbered = found.map((each): Numbered => ({ offer: offerOf(each), words: [describe(each, language, centre)] }));
  const event: TurnEvent = {
    type: 'closed',
    topic,
    language,
    attemptedLines,
    offers: found.map(({ kind }) => kind),
    ...(opens !== undefined && { opens }),
  };
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        ...(choicesOnly ? [] : reason(to, opens, centre)),
        { pauseMs: 500 },
        ...readChoices(choicesOf(numbered, to, centre)),
      ],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'closed', language, topic, attemptedLines, offers: numbered.map(({ offer }) => offer) },
    },
    events: choicesOnly ? [] : [event],
  };
}

/** The caller has chosen one of the alternatives, or nothing. */
export function answerClosed(state: ClosedState, heard: Heard, centre: CentreNow): Go {
  const { language, topic, attemptedLines, offers } = state;
  return answerMenu(
    {
      choices: choicesOf(
        offers.map((offer) => ({ offer, words: [] })),
        state,
        centre,
      ),
      again: (before, retries) => ({ go: { place: 'closed', language, topic, attemptedLines, before, retries, choicesOnly: true } }),
      lost: { go: { place: 'farewell', language, why: 'goodbye' } },
      languages: [language],
    },
    state,
    heard,
  );
}

function choicesOf(numbered: readonly Numbered[], asked: Asked, centre: CentreNow): readonly Choice[] {
  const { language, topic, attemptedLines } = asked;
  const isPersonThere = topic !== personTopic && linesToRing(centre, personTopic, language, attemptedLines).length > 0;
  return [
    ...numbered.map(
      ({ offer, words }, index): Choice => ({ key: String(index + 1) as Key, words, leads: { go: destinationOf(offer, asked, centre) } }),
    ),
    { key: '9', words: [say(language, 'menu.main')], leads: { go: { place: 'topic', language } } },
    {
      key: '0',
      words: isPersonThere ? [say(language, 'menu.person')] : [],
      leads: { go: { place: 'transfer', language, topic: personTopic } },
    },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
    { key: '#', words: [], leads: { go: { place: 'transfer', language, topic, attemptedLines } } },
  ];
}

/** The hour may have struck while the caller chose: an offer that is no longer true is not kept, and the caller is told so. */
function destinationOf(offer: Offer, { language, topic, attemptedLines }: Asked, centre: CentreNow): Go['go'] {
  if (!stillTrue(centre, topic, offer)) {
    return { place: 'transfer', language, topic, attemptedLines, before: [say(language, 'closed.justClosed')] };
  }
  switch (offer.kind) {
    case 'again':
      return { place: 'transfer', language, topic };
    case 'line':
      return { place: 'transfer', language, topic, deskLanguage: offer.language, first: offer.line };
    case 'suspension':
      return { place: 'transfer', language, topic: lostCardTopic };
    case 'numbers':
      return { place: 'closed', language, topic, attemptedLines, before: readContacts(language, topic, centre), choicesOnly: true };
    default:
      return offer satisfies never;
  }
}

function reason({ language, attemptedLines }: Asked, opens: number | undefined, centre: CentreNow): Speech {
  if (attemptedLines.length > 0) return [say(language, 'closed.unanswered')];
  const when =
    opens === undefined
      ? say(language, 'closed.unknown')
      : say(language, 'closed.opens', { when: { is: 'when', moment: momentOf(opens, centre.now, centre.zone) } });
  return [say(language, 'closed.now'), when];
}

/** What an alternative is, as it is read before its key. */
function describe(alternative: Alternative, language: Language, { lines, zone }: CentreNow): Utterance {
  switch (alternative.kind) {
    case 'again':
      return say(language, 'choice.tryAgain');
    case 'suspension':
      return say(language, 'choice.suspension');
    case 'numbers':
      return say(language, 'choice.numbers');
    case 'line': {
      const line = nameOf(lines[alternative.line]?.name ?? {});
      const spoken = languageName(alternative.language);
      if (alternative.until === undefined) return say(language, 'choice.lineInAlways', { line, language: spoken });
      return say(language, 'choice.lineIn', { line, language: spoken, until: { is: 'clock', time: timeOfDay(alternative.until, zone) } });
    }
    default:
      return alternative satisfies never;
  }
}

function offerOf(alternative: Alternative): Offer {
  return alternative.kind === 'line'
    ? { kind: 'line', line: alternative.line, language: alternative.language }
    : { kind: alternative.kind };
}
