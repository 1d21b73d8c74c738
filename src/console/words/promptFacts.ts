// What is known of a prompt, as signs and a line of facts: where it is heard, how long, how often, who approved it, whether it is recorded.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { secondsSaid } from '../heardView.ts';
import { countedDays } from './often.ts';
import type { OwnRecording } from './ownRecordings.ts';
import type { PromptState, RecordingState } from './promptStates.ts';

/** “approved by …”, “recorded”, “recorded by 2 centres themselves”. */
export function promptSigns({ approval, recording }: PromptState, own: readonly OwnRecording[], reader: StaffLanguage): Html {
  const signs = [
    approval === undefined
      ? html`<span class="state only">${sayKey(reader, 'words.not-approved')}</span>`
      : html`<span class="state open">${sayKey(reader, 'words.approved-by', { ...approval })}</span>`,
    own.length > 0 && html`<span class="state open">${sayKey(reader, 'words-page.own-count', { count: own.length })}</span>`,
    own.some(({ isStale }) => isStale) && html`<span class="state closed">${sayKey(reader, 'words-page.own-stale')}</span>`,
    commonSign(recording, reader),
  ];
  return html`<p class="signs">${signs.map((sign) => sign !== false && html`${sign} `)}</p>`;
}

/** Whether the recording for all centres is heard; false where no recording can be. */
export function commonSign(recording: RecordingState, reader: StaffLanguage): Html | false {
  if (recording === 'carrier' || recording === 'part') return false;
  return html`<span class="state ${lookOf(recording)}">${sayKey(reader, `words-page.recording-${recording}`)}</span>`;
}

/** What callers of one centre hear, of its own recording and that for all; false where the centre can record none. */
export function ownSign(own: RecordingState, common: RecordingState, reader: StaffLanguage): Html | false {
  if (own === 'carrier' || own === 'part') return false;
  const heard = own === 'none' && common === 'recorded' ? 'common' : own;
  return html`<span class="state ${lookOf(own)}">${sayKey(reader, `own-page.heard-${heard}`)}</span>`;
}

function lookOf(recording: 'none' | 'recorded' | 'stale'): 'open' | 'closed' | 'only' {
  return recording === 'recorded' ? 'open' : recording === 'stale' ? 'closed' : 'only';
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
