// The page that shows the link of an invitation, once.

import { isoIn, usualZone } from '../../hours/zone.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { html } from '../../website/html.ts';
import type { PageReply, Visit } from '../route.ts';
import type { Made } from './invitation.ts';

type Shown = Made & {
  readonly name: string;
  readonly advice: 'people.link-known' | 'people.link-reset' | undefined;
  readonly back: string;
};

export function linkPage({ language }: Pick<Visit, 'language'>, { link, until, name, advice, back }: Shown): PageReply {
  const title = sayKey(language, 'people.link-title');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'people.link-hint', { name, until: momentOf(until) })}</p>
    <p class="sheet"><code class="link">${link}</code></p>
    ${advice !== undefined && html`<p class="told">${sayKey(language, advice, { name })}</p>`}
    <p class="acts"><a class="button second" href="${back}">${sayKey(language, 'people.staff')}</a></p>`;
  return { title, page };
}

/** `2026-11-24 10:00` in Japan. */
export function momentOf(at: number): string {
  return isoIn(at, usualZone).slice(0, 16).replace('T', ' ');
}
