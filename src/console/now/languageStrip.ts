// In which languages a caller reaches a person at an instant: for each language what its caller gets who asks for a person.

import type { Instant, Language } from '../../hours/timetable.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { personTopic } from '../../routing/lines.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import { type Decision, outcomeAt } from '../../staff/outcome.ts';
import { type Html, html } from '../../website/html.ts';
import { languageFor, momentFor } from '../staffWords.ts';

type Asked = {
  readonly centre: Centre;
  readonly guidance: Directory['guidance'];
  readonly at: Instant;
  readonly language: StaffLanguage;
};

export function languageStrip(asked: Asked): Html {
  const { centre, guidance, at, language } = asked;
  const each = centre.languages.map((caller) => {
    const { decision } = outcomeAt({ centre, guidance, topic: personTopic, language: caller }, at);
    return html`<li>${chip(caller, decision, asked)}</li>`;
  });
  return html`<section aria-labelledby="languages">
        <h2 id="languages">${sayKey(language, 'now.languages')}</h2>
        <ul class="languages">${each}</ul>
      </section>`;
}

function chip(caller: Language, decision: Decision, { centre, at, language }: Asked): Html {
  const { look, words, more } = said(decision, { centre, at, language });
  return html`<p><strong>${languageFor(caller, language)}</strong> <span class="state ${look}">${words}</span></p>${more !== undefined && html` <small>${more}</small>`}`;
}

function said(
  decision: Decision,
  { centre, at, language }: Pick<Asked, 'centre' | 'at' | 'language'>,
): { readonly look: string; readonly words: string; readonly more?: string } {
  if (decision.act === 'closed') {
    const opens = decision.opens === undefined ? undefined : momentFor(decision.opens, at, centre.zone, language);
    return {
      look: 'closed',
      words: sayKey(language, 'now.closed'),
      ...(opens !== undefined && { more: sayKey(language, 'now.opens', { opens }) }),
    };
  }
  const isPromised = decision.lines[0]?.promised === true;
  return isPromised ? { look: 'open', words: sayKey(language, 'now.promised') } : { look: 'only', words: sayKey(language, 'now.answered') };
}
