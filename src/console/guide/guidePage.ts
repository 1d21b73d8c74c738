// The guide as a page: a list of the tasks, and the steps of each with links to the pages where it is done.

import type { MessageKey, StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { mayUse } from '../permission.ts';
import type { PageReply, Visit } from '../route.ts';
import { type GuideStep, type GuideTask, guideTasks, leadsTo } from './guideTasks.ts';

/** `centre`: the one whose pages the links open; undefined for a person without any. */
export function guidePage(visit: Visit, centre: string | undefined): PageReply {
  const { language } = visit;
  const title = sayKey(language, 'guide.title');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'guide.lead')}</p>
    <p class="hint">${sayKey(language, 'guide.roles', { people: sayKey(language, 'console.people') })}</p>
    <nav aria-labelledby="contents">
      <h2 id="contents">${sayKey(language, 'guide.contents')}</h2>
      <ul class="guide-contents">${guideTasks.map((task) => html`<li><a href="#${task.id}">${bare(language, task.title)}</a></li>`)}</ul>
    </nav>
    ${guideTasks.map((task) => taskHtml(task, visit, centre))}
    <p class="hint">${sayKey(language, 'guide.print')}</p>`;
  return { title, page, styles: ['guide.css'] };
}

function taskHtml({ id, title, steps, links }: GuideTask, { language, person }: Visit, centre: string | undefined): Html {
  const open = centre === undefined ? [] : links.filter(({ needs }) => mayUse(person, needs, centre));
  return html`
    <section class="sheet" aria-labelledby="${id}">
      <h2 id="${id}">${bare(language, title)}</h2>
      <ol>${steps.map((step) => html`<li>${stepSaid(step, language)}</li>`)}</ol>
      ${open.length > 0 && html`<p class="acts">${open.map((link) => html`<a class="button second" href="${leadsTo(link, centre ?? '')}">${sayKey(language, 'guide.to', { page: bare(language, link.named) })}</a> `)}</p>`}
    </section>`;
}

function stepSaid({ says, names }: GuideStep, language: StaffLanguage): string {
  return say(language, { key: says, values: Object.fromEntries(Object.entries(names).map(([name, key]) => [name, bare(language, key)])) });
}

/** A message without places. */
function bare(language: StaffLanguage, key: MessageKey): string {
  return say(language, { key, values: {} });
}
