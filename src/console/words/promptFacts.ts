// What is known of a prompt, as signs and a line of facts: where it is heard, how long, how often, who approved it, whether it is recorded.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { secondsSaid } from '../heardView.ts';
import { countedDays } from './often.ts';
import type { OwnRecording } from './ownRecordings.ts';
import type { PromptState } from './promptStates.ts';

/** “approved by …”, “recorded”, “recorded by 2 centres themselves”. */
export function promptSigns({ approval, recording }: PromptState, own: readonly OwnRecording[], reader: StaffLanguage): Html {
  const signs = [
    approval === undefined
      ? html`<span class="state only">${sayKey(reader, 'words.not-approved')}</span>`
      : html`<span class="state open">${sayKey(reader, 'words.approved-by', { ...approval })}</span>`,
    own.length > 0 && html`<span class="state open">${sayKey(reader, 'words-page.own-count', { count: own.length })}</span>`,
    own.some(({ isStale }) => isStale) && html`<span class="state closed">${sayKey(reader, 'words-page.own-stale')}</span>`,
    recording !== 'carrier' &&
      recording !== 'part' &&
      html`<span class="state ${recording === 'recorded' ? 'open' : recording === 'stale' ? 'closed' : 'only'}">${sayKey(reader, `words-page.recording-${recording}`)}</span>`,
  ];
  return html`<p class="signs">${signs.map((sign) => sign !== false && html`${sign} `)}</p>`;
}

/** Where in a call, for how long, and in how many calls. */
export function promptFacts(state: PromptState, calls: number | undefined, reader: StaffLanguage): Html {
  const facts = [
    state.heardAt.map((place) => sayKey(reader, `heard.${place}`)).join(reader === 'ja' ? '、' : ', '),
    secondsSaid(state, reader),
    ...(calls === undefined ? [] : [sayKey(reader, 'words-page.calls', { count: calls, days: countedDays })]),
  ];
  return html`<p class="soft">${facts.join(' · ')}</p>`;
}

/** The prompt in the other language that a reader may know; the meaning in the reader's own stands below what is heard. */
export function promptMeanings({ ja, en }: Pick<PromptState, 'ja' | 'en'>, language: string, reader: StaffLanguage): Html | false {
  if (reader === 'ja') return language !== 'en' && html`<p class="meaning" lang="en">${en}</p>`;
  return language !== 'ja' && html`<p class="meaning" lang="ja">${ja}</p>`;
}
