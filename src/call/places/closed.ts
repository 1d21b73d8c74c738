// Nobody can take the call as asked: when it opens, as a person would say it, then what is possible now, by key.

import { type Alternative, alternatives, stillTrue } from '../../routing/alternatives.ts';
import type { Desk } from '../../routing/centreNow.ts';
import { linesToRing, lostCardTopic, opensNext, personTopic } from '../../routing/lines.ts';
import { momentOf, timeOfDay } from '../../routing/moment.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, languageName, nameOf, say } from '../say.ts';
import type { Language, Speech } from '../speech.ts';
import { type ClosedState, type Misses, noMisses, type Offer } from '../state.ts';
import type { Turn } from '../turn.ts';
import { farewell } from './farewell.ts';
import { openLanguage } from './language.ts';
import { readContacts } from './numbers.ts';
import { openTopic } from './topic.ts';
import { openTransfer } from './transfer.ts';

type Opening = {
  readonly topic: string;
  /** Lines that rang in vain. */
  readonly tried: readonly string[];
  readonly before?: Speech;
};

/** Says why nobody can be reached and offers what can be done. Only a transfer that found no open line comes here. */
export function openClosed(caller: Caller, desk: Desk, { topic, tried, before = [] }: Opening): Turn {
  const { language } = caller;
  const found = alternatives(desk, topic, language, tried);
  const opens = opensNext(desk, topic, language);
  const turn = offer(caller, desk, { topic, tried, found, before: [...before, ...reason(desk, language, tried, opens)] });
  return {
    ...turn,
    notes: [{ note: 'closed', topic, language, tried, offers: found.map(({ kind }) => kind), ...(opens !== undefined && { opens }) }],
  };
}

/** The caller has chosen one of the alternatives, or nothing. */
export function atClosed(state: ClosedState, heard: Heard, desk: Desk): Turn {
  const chosen = state.offers.map((offered, index) => [String(index + 1) as Key, () => take(state, desk, offered)] as const);
  return answerMenu(
    {
      keys: {
        ...Object.fromEntries(chosen),
        '9': () => openTopic(state, desk),
        '0': () => openTransfer(state, desk, { topic: personTopic }),
        '*': () => openLanguage(state, desk),
        '#': () => openTransfer(state, desk, { topic: state.topic, rung: state.tried }),
      },
      again: (before, misses) =>
        offer(state, desk, { ...state, found: alternatives(desk, state.topic, state.language, state.tried), before, misses }),
      lost: () => farewell(state, desk, 'goodbye'),
    },
    state,
    heard,
    [state.language],
  );
}

/** The hour may have struck while the caller chose: an offer that is no longer true is not kept, and said so. */
function take(state: ClosedState, desk: Desk, offered: Offer): Turn {
  const { topic, language } = state;
  if (!stillTrue(desk, topic, offered)) {
    return openTransfer(state, desk, { topic, rung: state.tried, before: [say(language, 'closed.justClosed')] });
  }
  switch (offered.kind) {
    case 'again':
      return openTransfer(state, desk, { topic });
    case 'line':
      return openTransfer(state, desk, { topic, speaks: offered.language, first: offered.line });
    case 'suspension':
      return openTransfer(state, desk, { topic: lostCardTopic });
    case 'numbers':
      return offer(state, desk, {
        ...state,
        found: alternatives(desk, topic, language, state.tried),
        before: readContacts(language, topic, desk),
      });
    default:
      return offered satisfies never;
  }
}

type Offering = Omit<Opening, 'before'> & { readonly found: readonly Alternative[]; readonly before: Speech; readonly misses?: Misses };

function offer(caller: Caller, desk: Desk, { topic, tried, found, before, misses = noMisses }: Offering): Turn {
  const { language } = caller;
  const numbered = found.flatMap((alternative, index) =>
    choice(language, String(index + 1) as Key, ...describe(desk, language, alternative)),
  );
  const person = topic !== personTopic && linesToRing(desk, personTopic, language, tried).length > 0;
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
      next: { ...onward(caller), ...misses, place: 'closed', language, topic, tried, offers: found.map(offerOf) },
    },
    notes: [],
  };
}

function reason(desk: Desk, language: Language, tried: readonly string[], opens: number | undefined): Speech {
  if (tried.length > 0) return [say(language, 'closed.unanswered')];
  const when =
    opens === undefined
      ? say(language, 'closed.unknown')
      : say(language, 'closed.opens', { when: { is: 'when', moment: momentOf(opens, desk.now, desk.zone) } });
  return [say(language, 'closed.now'), when];
}

/** What an alternative is, as it is read out before its key. */
function describe(desk: Desk, language: Language, alternative: Alternative): Speech {
  switch (alternative.kind) {
    case 'again':
      return [say(language, 'choice.tryAgain')];
    case 'suspension':
      return [say(language, 'choice.suspension')];
    case 'numbers':
      return [say(language, 'choice.numbers')];
    case 'line': {
      const line = nameOf(desk.lines[alternative.line]?.name ?? {});
      const spoken = languageName(alternative.language);
      if (alternative.until === undefined) return [say(language, 'choice.lineInAlways', { line, language: spoken })];
      return [
        say(language, 'choice.lineIn', { line, language: spoken, until: { is: 'clock', time: timeOfDay(alternative.until, desk.zone) } }),
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
