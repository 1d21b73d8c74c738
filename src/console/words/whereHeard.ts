// The part of a prompt's page that says in which centre which recording is heard, and leads to the page where a centre records its own.

import type { Language } from '../../call/speech.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { optionHtml } from '../formParts.ts';
import { mayUse } from '../permission.ts';
import type { Visit } from '../route.ts';
import { nameFor } from '../staffWords.ts';
import type { OwnRecording } from './ownRecordings.ts';
import { commonSign, ownSign } from './promptFacts.ts';
import { type PromptState, recordingState } from './promptStates.ts';
import { ownAddress, promptAddress } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

/** More centres than these are chosen from a list. */
const mostListed = 8;

type Shown = { readonly language: Language; readonly state: PromptState; readonly own: readonly OwnRecording[] };

/** The part; false where no centre can record the prompt, or the person sees none that can. */
export function whereHeardPart(parts: WordsParts, visit: Visit, { language, state, own }: Shown): Html | false {
  const { language: reader, directory, person } = visit;
  const stateOf = (centre: Centre) => recordingState(parts, language, state.key, centre);
  const centres = [...directory.centres.values()].filter(
    (centre) =>
      centre.languages.includes(language) && mayUse(person, 'viewer', centre.id) && !['carrier', 'part'].includes(stateOf(centre)),
  );
  if (centres.length === 0) return false;
  const recorded = centres.filter(({ id }) => own.some(({ centre }) => centre === id));
  const listed = centres.length <= mostListed ? centres : recorded.slice(0, mostListed);
  return html`<section>
      <h2>${sayKey(reader, 'where-heard.title')}</h2>
      <p class="hint">${sayKey(reader, 'where-heard.hint')}</p>
      <ul class="where-heard">
        ${state.recording !== 'part' && html`<li class="sheet"><strong>${sayKey(reader, 'where-heard.all')}</strong> ${commonSign(state.recording, reader)}</li>`}
        ${listed.map((centre) => {
          const mayRecord = mayUse(person, 'editor', centre.id);
          return html`<li class="sheet"><strong>${nameFor(centre.name, reader, centre.id)}</strong> ${ownSign(stateOf(centre), state.recording, reader)}
          <a class="button second" href="${ownAddress(centre.id, language, state.key)}">${sayKey(reader, mayRecord ? 'where-heard.record' : 'where-heard.listen', { centre: nameFor(centre.name, reader, centre.id) })}</a></li>`;
        })}
      </ul>
      ${
        listed.length < centres.length &&
        html`<form method="get" action="${promptAddress(language, state.key)}/centre">
        <label class="title" for="centre">${sayKey(reader, 'where-heard.choose')}</label>
        <p class="acts"><select id="centre" name="centre">${centres.map((centre) => optionHtml(centre.id, nameFor(centre.name, reader, centre.id), ''))}</select><button class="second">${sayKey(reader, 'where-heard.go')}</button></p>
      </form>`
      }
    </section>`;
}
