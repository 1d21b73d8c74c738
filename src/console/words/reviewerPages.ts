// Links for native speakers outside the office: made, listed and withdrawn by an editor. A link opens one language, and has an end.

import { dayMs } from '../../hours/calendar.ts';
import { languageName } from '../../messages/dateWords.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { hasUnspokenSign } from '../../speech/unspokenSigns.ts';
import type { ReviewLink } from '../../store/reviews.ts';
import { html } from '../../website/html.ts';
import { faultSummary, formField, tokenField } from '../formField.ts';
import { momentOf } from '../people/linkPage.ts';
import { hashOf, newWord } from '../people/sessionCookies.ts';
import type { PageReply, Reply, Route, Visit } from '../route.ts';
import { doneSaid, languageAddress, languageIn, noSuchWords, onceFields } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

/** How long a link may be open. */
const spans = [7, 14, 30] as const;
const usualDays = 14;
const longestName = 60;

export function reviewerRoutes(parts: WordsParts): readonly Route[] {
  const path = '/console/words/:language/reviewers';
  return [
    { method: 'get', path, needs: 'editor', answer: (visit) => listed(parts, visit) },
    { method: 'post', path, needs: 'editor', answer: (visit) => make(parts, visit) },
    { method: 'post', path: `${path}/withdraw`, needs: 'editor', answer: (visit) => withdraw(parts, visit) },
  ];
}

async function listed(parts: WordsParts, visit: Visit, fault?: string): Promise<PageReply> {
  const language = languageIn(parts.catalogues, visit);
  if (language === undefined) return noSuchWords(visit);
  const links = await (await parts.reviews()).openLinks(language, visit.now);
  const { language: reader, token, form } = visit;
  const title = sayKey(reader, 'reviewers.of', { language: languageName(reader, language) });
  const days = Number(form.get('days') ?? usualDays);
  const page = html`<p><a href="${languageAddress(language)}">${sayKey(reader, 'words-page.of', { language: languageName(reader, language) })}</a></p>
    <h1>${title}</h1>
    ${doneSaid(visit)}
    ${faultSummary(fault === undefined ? [] : [fault])}
    <p>${sayKey(reader, 'reviewers.lead')}</p>
    <form class="sheet narrow" method="post" action="${languageAddress(language)}/reviewers">
      ${tokenField(token)}<input type="hidden" name="word" value="${form.get('word') ?? newWord()}">
      ${formField({ name: 'name', label: sayKey(reader, 'reviewers.name'), hint: sayKey(reader, 'reviewers.name-hint'), value: form.get('name') ?? '', ...(fault !== undefined && { fault }) })}
      <fieldset><legend>${sayKey(reader, 'reviewers.days')}</legend><div class="choices">${spans.map(
        (span) =>
          html`<label class="choice"><input type="radio" name="days" value="${String(span)}"${span === days && html` checked`}>${sayKey(reader, 'reviewers.days-of', { count: span })}</label>`,
      )}</div></fieldset>
      <p class="acts"><button>${sayKey(reader, 'reviewers.make')}</button></p>
    </form>
    <h2>${sayKey(reader, 'reviewers.open')}</h2>
    ${links.length === 0 ? html`<p>${sayKey(reader, 'reviewers.none')}</p>` : html`<ul class="sheets">${links.map((link) => openLink(visit, link))}</ul>`}`;
  return { title, page, styles: ['words.css'], ...(fault !== undefined && { status: 422 }) };
}

function openLink(visit: Visit, { id, language, name, madeBy, untilMs }: ReviewLink) {
  const { language: reader } = visit;
  return html`<li class="sheet"><strong>${name}</strong>
        <p class="soft">${sayKey(reader, 'reviewers.until', { until: momentOf(untilMs), by: madeBy })}</p>
        <form method="post" action="${languageAddress(language)}/reviewers/withdraw">${onceFields(visit, { link: id })}<button class="second">${sayKey(reader, 'reviewers.withdraw', { name })}</button></form></li>`;
}

/** The link is shown once: the store knows only the digest of its word. */
async function make(parts: WordsParts, visit: Visit): Promise<Reply> {
  const language = languageIn(parts.catalogues, visit);
  if (language === undefined) return noSuchWords(visit);
  const { form, now, person, language: reader } = visit;
  const name = (form.get('name') ?? '').normalize('NFC').trim();
  if (name === '' || name.length > longestName || hasUnspokenSign(name)) return listed(parts, visit, sayKey(reader, 'reviewers.no-name'));
  const [word, days] = [form.get('word') ?? '', Number(form.get('days'))];
  if (!/^[\w-]{43}$/.test(word) || !spans.some((span) => span === days)) return listed(parts, visit, sayKey(reader, 'reviewers.damaged'));
  const id = hashOf(word);
  const untilMs = now + days * dayMs;
  const store = await parts.reviews();
  const isNew = (await store.link(id, now)) === undefined;
  const isMade = await store.makeLink({ id, language, name, madeBy: person?.name ?? '', madeMs: now, untilMs });
  if (!isMade) return listed(parts, visit, sayKey(reader, 'reviewers.damaged'));
  if (isNew) await parts.audit({ who: person, what: 'reviewer-invited', after: { language, name, until: momentOf(untilMs) } });
  const title = sayKey(reader, 'reviewers.link-title');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(reader, 'reviewers.link-hint', { name, until: momentOf(untilMs), language: languageName(reader, language) })}</p>
    <p class="sheet"><code class="link">${parts.publicUrl}/console/review/${word}</code></p>
    <p class="acts"><a class="button second" href="${languageAddress(language)}/reviewers">${sayKey(reader, 'reviewers.title')}</a></p>`;
  return { title, page };
}

async function withdraw(parts: WordsParts, visit: Visit): Promise<Reply> {
  const language = languageIn(parts.catalogues, visit);
  if (language === undefined) return noSuchWords(visit);
  const store = await parts.reviews();
  const id = visit.form.get('link') ?? '';
  const link = await store.link(id, visit.now);
  const isDone = await store.withdrawLink(id, language, visit.now);
  if (isDone) await parts.audit({ who: visit.person, what: 'reviewer-withdrawn', after: { language, name: link?.name ?? '' } });
  return { to: `${languageAddress(language)}/reviewers?said=withdrawn` };
}
