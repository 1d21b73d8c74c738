// “What does a caller of this language hear on that day, and why?”: a form and its answer on one page, whose address can be sent to a colleague.

import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { sayAloudScript } from '../heardView.ts';
import type { Voices } from '../hearing/heardSpeech.ts';
import { topicNamed } from '../hearing/topicNamed.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { askAnswer } from './askAnswer.ts';
import { askAddress, readAsked, topicsOf } from './asked.ts';
import { askForm } from './askForm.ts';

export type AskParts = Voices & {
  /** Whether this is a rehearsal whose telephone can be called. */
  readonly hasPhone: boolean;
};

/** The page, for every person who may look at the centre. */
export function askRoutes(parts: AskParts): readonly Route[] {
  return [
    { method: 'get', path: '/console/centres/:centre/ask', needs: 'viewer', withoutStore: true, answer: (visit) => askPage(parts, visit) },
  ];
}

function askPage(parts: AskParts, visit: Visit): Reply {
  const { language: reader, query, now, directory } = visit;
  const centre = centreIn(visit);
  const title = sayKey(reader, 'console.ask');
  const topicName = (id: string) => topicNamed(parts.catalogues, centre, id, reader);
  const { asked, ...typed } = readAsked(centre, query, now);
  const answer = asked === undefined ? undefined : askAnswer({ ...parts, directory, centre, reader, topicName }, asked);
  const isEmpty = asked === undefined && typed.faults.size === 0;
  const page = html`<h1>${title}</h1>
    <p>${sayKey(reader, 'ask.lead')}</p>
    ${askForm(centre, typed, { reader, topicName })}
    ${isEmpty && examples(visit, topicName)}
    ${answer}`;
  return { page, title, scripts: [sayAloudScript] };
}

/** A page that answers nothing yet says what it can be asked. */
function examples({ centre, language: reader, now }: Visit, topicName: (id: string) => string): Html | undefined {
  if (centre === undefined) return undefined;
  const foreign = centre.languages.filter((language) => language !== 'ja').slice(-3);
  const topic = topicsOf(centre)[1] ?? topicsOf(centre)[0] ?? '';
  return html`<p>${sayKey(reader, 'ask.nothing-yet')}</p>
    <ul>${foreign.map((language) => html`<li><a href="${askAddress(centre, { language, topic, at: now })}">${sayKey(reader, 'ask.example', { language, topic: topicName(topic) })}</a></li>`)}</ul>`;
}
