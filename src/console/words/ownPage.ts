// One prompt in the voice of one centre: what its callers hear now, and the microphone. An editor of the centre records here; the words are those
// of all centres, and are changed on the page of the prompt.

import type { Language, PromptKey } from '../../call/speech.ts';
import { languageName } from '../../messages/dateWords.ts';
import type { Message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { wordsToRecord } from '../../speech/audio.ts';
import { utteranceOf } from '../../speech/standsAlone.ts';
import { html } from '../../website/html.ts';
import { faultSummary } from '../formField.ts';
import { sayAloudScript } from '../heardView.ts';
import { mayUse } from '../permission.ts';
import type { PageReply, Visit } from '../route.ts';
import { nameFor } from '../staffWords.ts';
import { recordingIn } from './ownRecordings.ts';
import { ownSign } from './promptFacts.ts';
import { heardPromptHtml } from './promptHeard.ts';
import { promptState, recordingState } from './promptStates.ts';
import { recordPart, recordScript } from './recordPart.ts';
import { doneSaid, ownAddress, promptAddress } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

export type OwnPrompt = {
  readonly centre: Centre;
  readonly language: Language;
  readonly key: PromptKey;
  readonly isWritable: boolean;
  /** What is wrong with the recording that was sent. */
  readonly fault?: Message;
};

export function ownPage(parts: WordsParts, visit: Visit, { centre, language, key, isWritable, fault }: OwnPrompt): PageReply {
  const { catalogues } = parts;
  const { language: reader } = visit;
  const common = promptState(parts, language, key);
  const own = recordingState(parts, language, key, centre);
  const words = wordsToRecord(catalogues, utteranceOf(catalogues, { language, key }, centre.name));
  const sound = recordingIn(parts, language, key, centre.id);
  const place = nameFor(centre.name, reader, centre.id);
  const name = common[reader].replaceAll('{{centre}}', place);
  const title = sayKey(reader, 'own-page.title', { centre: place });
  const canRecord = own !== 'carrier' && own !== 'part' && isWritable && mayUse(visit.person, 'editor', centre.id);
  const lasting = own === 'recorded' && sound?.seconds !== undefined ? { seconds: sound.seconds, isMeasured: true } : {};
  const sign = ownSign(own, common.recording, reader);
  const address = ownAddress(centre.id, language, key);
  const page = html`<p><a href="${promptAddress(language, key)}">${sayKey(reader, 'own-page.all', { language: languageName(reader, language) })}</a></p>
    <h1>${title}</h1>
    <p>${name}</p>
    ${doneSaid(visit)}
    ${faultSummary(fault === undefined ? [] : [say(reader, fault)])}
    <section class="sheet">
      ${heardPromptHtml(parts, { ...common, ...lasting, words, language, centre }, reader)}
      ${sign !== false && html`<p class="signs">${sign}</p>`}
      <p class="hint" data-browser-voice hidden>${sayKey(reader, 'heard.browser-voice')}</p>
    </section>
    ${!isWritable && html`<p class="told stop">${sayKey(reader, 'words-page.read-only')}</p>`}
    ${(own === 'carrier' || own === 'part') && html`<p class="soft">${sayKey(reader, `words-page.no-recording-${own}`)}</p>`}
    ${canRecord && recordPart(visit, { address, title: sayKey(reader, 'own-page.record', { centre: place }), hint: sayKey(reader, 'own-page.record-hint', { centre: place }), language, recording: own, words, written: words, sound, stale: sayKey(reader, 'own-page.stale'), fault })}
    <p class="soft"><code>${key}</code></p>`;
  return {
    title: `${title} · ${name}`,
    page,
    scripts: [sayAloudScript, ...(canRecord ? [recordScript] : [])],
    styles: ['words.css'],
    ...(fault !== undefined && { status: 422 }),
  };
}
