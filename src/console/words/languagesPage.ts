// The first page: a language is chosen, and what there is to do in each is said.

import type { Language } from '../../call/speech.ts';
import { languageName } from '../../messages/dateWords.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { html } from '../../website/html.ts';
import type { PageReply, Visit } from '../route.ts';
import type { RecordingState } from './promptStates.ts';
import { languageAddress, statusSaid } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

export type LanguageSum = {
  readonly language: Language;
  /** Whether each prompt is approved and recorded. */
  readonly states: readonly { readonly isApproved: boolean; readonly recording: RecordingState }[];
  /** Proposals that wait. */
  readonly waiting: number;
};

export function languagesPage({ catalogues, words }: WordsParts, visit: Visit, sums: readonly LanguageSum[]): PageReply {
  const { language: reader } = visit;
  const title = sayKey(reader, 'words-page.title');
  const status = words.status();
  // A recording does most where a robot speaks.
  const sorted = [...sums].sort((one, other) => rank(one) - rank(other));
  const page = html`<h1>${title}</h1>
    <p>${sayKey(reader, 'words-page.lead')}</p>
    ${statusSaid(
      status,
      visit,
      status.problems.map((each) => say(reader, each)),
    )}
    <ul class="words-languages">${sorted.map(({ language, states, waiting }) => {
      const approved = states.filter(({ isApproved }) => isApproved).length;
      const recordable = states.filter(({ recording }) => recording !== 'carrier' && recording !== 'part');
      const recorded = recordable.filter(({ recording }) => recording === 'recorded').length;
      const facts = [
        sayKey(reader, 'words-page.approved-of', { approved, all: states.length }),
        ...(recordable.length > 0 ? [sayKey(reader, 'words-page.recorded-of', { recorded, all: recordable.length })] : []),
        ...(waiting > 0 ? [sayKey(reader, 'words-page.waiting', { count: waiting })] : []),
      ];
      return html`
      <li><a class="sheet" href="${languageAddress(language)}"><strong>${languageName(reader, language)}</strong> <span lang="${language}">${catalogues.headings.get(language)?.name ?? ''}</span><br><span class="soft">${facts.join(' · ')}</span>${recordable.length > recorded && html`<br><span>${sayKey(reader, 'words-page.first-task')}</span>`}</a></li>`;
    })}
    </ul>`;
  return { title, page, styles: ['words.css'] };
}

function rank({ states, waiting }: LanguageSum): number {
  const needsVoice = states.some(({ recording }) => recording === 'none' || recording === 'stale');
  return waiting > 0 ? 0 : needsVoice ? 1 : 2;
}
