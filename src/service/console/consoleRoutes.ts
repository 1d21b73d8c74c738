// All pages of the console, in one list. A test asks each of them as each kind of person.

import { type AskParts, askRoutes } from '../../console/ask/askRoutes.ts';
import type { CallbackPageParts } from '../../console/callbacks/callbackPort.ts';
import { callbackRoutes } from '../../console/callbacks/callbackRoutes.ts';
import { type CallParts, callRoutes } from '../../console/calls/callRoutes.ts';
import { type FactParts, factRoutes } from '../../console/facts/factRoutes.ts';
import { type FigureParts, figureRoutes } from '../../console/figures/figureRoutes.ts';
import { guideRoutes } from '../../console/guide/guideRoutes.ts';
import type { HoursPageParts } from '../../console/hours/hoursParts.ts';
import { hoursRoutes } from '../../console/hours/hoursRoutes.ts';
import type { NoticePageParts } from '../../console/notices/noticePageParts.ts';
import { noticeRoutes } from '../../console/notices/noticeRoutes.ts';
import { type NowParts, nowRoutes } from '../../console/now/nowRoutes.ts';
import { auditRoutes } from '../../console/people/auditPages.ts';
import { centreRoutes } from '../../console/people/centrePages.ts';
import { invitationRoutes } from '../../console/people/invitationPages.ts';
import { meRoutes } from '../../console/people/mePages.ts';
import { openIdRoutes } from '../../console/people/openIdPages.ts';
import type { PeopleParts } from '../../console/people/peopleParts.ts';
import { signInRoutes } from '../../console/people/signInPages.ts';
import { staffRoutes } from '../../console/people/staffPages.ts';
import { type ProofParts, proofRoutes } from '../../console/proof/proofRoutes.ts';
import type { Route } from '../../console/route.ts';
import { reviewRoutes } from '../../console/words/reviewRoutes.ts';
import type { WordsParts } from '../../console/words/wordsParts.ts';
import { wordsRoutes } from '../../console/words/wordsRoutes.ts';

/** What the pages of all rooms of the console work with. */
export type ConsoleServices = {
  readonly people: PeopleParts;
  readonly now: NowParts;
  readonly notices: NoticePageParts;
  readonly hours: HoursPageParts;
  readonly ask: AskParts;
  readonly callbacks: CallbackPageParts;
  readonly calls: CallParts;
  readonly figures: FigureParts;
  readonly facts: FactParts;
  readonly proof: ProofParts;
  readonly words: WordsParts;
};

export function consoleRoutes(services: ConsoleServices): readonly Route[] {
  const { people, now, notices, hours, ask, callbacks, calls, figures, facts, proof, words } = services;
  return [
    ...signInRoutes(people),
    ...openIdRoutes(people),
    ...invitationRoutes(people),
    ...centreRoutes,
    ...guideRoutes,
    ...meRoutes(people),
    ...staffRoutes(people),
    ...auditRoutes(people),
    ...nowRoutes(now),
    ...noticeRoutes(notices),
    ...hoursRoutes(hours),
    ...askRoutes(ask),
    ...callbackRoutes(callbacks),
    ...callRoutes(calls),
    ...figureRoutes(figures),
    ...factRoutes(facts),
    ...proofRoutes(proof),
    ...wordsRoutes(words),
    ...reviewRoutes(words),
  ];
}
