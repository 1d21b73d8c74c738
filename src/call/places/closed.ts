// Nobody can take the call as asked: when it opens, as a person would say it, then what is possible now, by key.

import { type Alternative, alternatives, stillTrue } from '../../routing/alternatives.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import { linesToRing, lostCardTopic, opensNext, personTopic } from '../../routing/lines.ts';
import { momentOf, timeOfDay } from '../../routing/moment.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, languageName, nameOf, say } from '../say.ts';
import type { Language, Speech } from '../speech.ts';
import { type ClosedState, noRetries, type Offer, type Retries } from '../state.ts';
import type { Turn } from '../turn.ts';
import { farewell } from './farewell.ts';
import { openLanguage } from './language.ts';
import { readContacts } from './numbers.ts';
import { openTopic } from './topic.ts';
import { openTransfer } from './transfer.ts';

type Opening = {
  readonly topic: string;
  /** Lines that rang in vain. */
  readonly attemptedLines: readonly string[];
  readonly before?: Speech;
};

/** Says why nobody can be reached and offers what can be done. Only a transfer that found no open line comes here. */
export function openClosed(caller: Caller, centreNow: CentreNow, { topic, attemptedLines, before = [] }: Opening): Turn {
  const { language } = caller;
  const found = alternatives(centreNow, topic, language, attemptedLines);
  const opens = opensNext(centreNow, topic, language);
  const turn = offer(caller, centreNow, {
    topic,
    attemptedLines,
    found,
    before: [...before, ...reason(centreNow, language, attemptedLines, opens)],
  });
  return {
    ...turn,
    events: [
      { type: 'closed', topic, language, attemptedLines, offers: found.map(({ kind }) => kind), ...(opens !== undefined && { opens }) },
    ],
  };
}

/** The caller has chosen one of the alternatives, or nothing. */
export function atClosed(state: ClosedState, heard: Heard, centreNow: CentreNow): Turn {
  const chosen = state.offers.map((offered, index) => [String(index + 1) as Key, () => take(state, centreNow, offered)] as const);
  return answerMenu(
    {
      keys: {
        ...Object.fromEntries(chosen),
        '9': () => openTopic(state, centreNow),
        '0': () => openTransfer(state, centreNow, { topic: personTopic }),
        '*': () => openLanguage(state, centreNow),
        '#': () => openTransfer(state, centreNow, { topic: state.topic, attemptedLines: state.attemptedLines }),
      },
      again: (before, retries) =>
        offer(state, centreNow, {
          ...state,
          found: alternatives(centreNow, state.topic, state.language, state.attemptedLines),
          before,
          retries,
        }),
      lost: () => farewell(state, centreNow, 'goodbye'),
    },
    state,
    heard,
    [state.language],
  );
}

/** The hour may have struck while the caller chose: an offer that is no longer true is not kept, and said so. */
function take(state: ClosedState, centreNow: CentreNow, offered: Offer): Turn {
  const { topic, language } = state;
  if (!stillTrue(centreNow, topic, offered)) {
    return openTransfer(state, centreNow, { topic, attemptedLines: state.attemptedLines, before: [say(language, 'closed.justClosed')] });
  }
  switch (offered.kind) {
    case 'again':
      return openTransfer(state, centreNow, { topic });
    case 'line':
      return openTransfer(state, centreNow, { topic, deskLanguage: offered.language, first: offered.line });
    case 'suspension':
      return openTransfer(state, centreNow, { topic: lostCardTopic });
    case 'numbers':
      return offer(state, centreNow, {
        ...state,
        found: alternatives(centreNow, topic, language, state.attemptedLines),
        before: readContacts(language, topic, centreNow),
      });
    default:
      return offered satisfies never;
  }
}

type Offering = Omit<Opening, 'before'> & { readonly found: readonly Alternative[]; readonly before: Speech; readonly retries?: Retries };

function offer(caller: Caller, centreNow: CentreNow, { topic, attemptedLines, found, before, retries = noRetries }: Offering): Turn {
  const { language } = caller;
  const numbered = found.flatMap((alternative, index) =>
    choice(language, String(index + 1) as Key, ...describe(centreNow, language, alternative)),
  );
  const person = topic !== personTopic && linesToRing(centreNow, personTopic, language, attemptedLines).length > 0;
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        { pauseMs: 500 },
        ...numbered,
        ...choice(language, '9', say(language, 'menu.main')),
        ...(person ? choice(language, '0', say(language, 'menu.person')) : []),
      ],
      seconds: listenSeconds,
      next: { ...onward(caller), ...retries, place: 'closed', language, topic, attemptedLines, offers: found.map(offerOf) },
    },
    events: [],
  };
}

function reason(centreNow: CentreNow, language: Language, attemptedLines: readonly string[], opens: number | undefined): Speech {
  if (attemptedLines.length > 0) return [say(language, 'closed.unanswered')];
  const when =
    opens === undefined
      ? say(language, 'closed.unknown')
      : say(language, 'closed.opens', { when: { is: 'when', moment: momentOf(opens, centreNow.now, centreNow.zone) } });
  return [say(language, 'closed.now'), when];
}

/** What an alternative is, as it is read out before its key. */
function describe(centreNow: CentreNow, language: Language, alternative: Alternative): Speech {
  switch (alternative.kind) {
    case 'again':
      return [say(language, 'choice.tryAgain')];
    case 'suspension':
      return [say(language, 'choice.suspension')];
    case 'numbers':
      return [say(language, 'choice.numbers')];
    case 'line': {
      const line = nameOf(centreNow.lines[alternative.line]?.name ?? {});
      const spoken = languageName(alternative.language);
      if (alternative.until === undefined) return [say(language, 'choice.lineInAlways', { line, language: spoken })];
      return [
        say(language, 'choice.lineIn', {
          line,
          language: spoken,
          until: { is: 'clock', time: timeOfDay(alternative.until, centreNow.zone) },
        }),
      ];
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
