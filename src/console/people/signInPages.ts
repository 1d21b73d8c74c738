// The pages where staff come in and go out: sign-in, the demo account of a rehearsal, sign-out.

import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { type CarriedForm, sendAgainPage } from '../carriedForm.ts';
import { isConsole } from '../consoleRouter.ts';
import { faultSummary, formField, tokenField } from '../formField.ts';
import type { PageReply, Reply, Route, Visit } from '../route.ts';
import { openIdAddress } from './openIdPages.ts';
import type { PeopleParts } from './peopleParts.ts';
import { type Begun, beginSession, demoPerson } from './session.ts';
import { type SignInOutcome, signIn } from './signIn.ts';

const address = '/console/sign-in';

export function signInRoutes(parts: PeopleParts): readonly Route[] {
  return [
    {
      method: 'get',
      path: address,
      needs: 'visitor',
      answer: (visit) =>
        visit.person === undefined
          ? signInPage(parts, visit, wantedByLink(visit.query))
          : { to: wantedByLink(visit.query)?.to ?? '/console' },
    },
    { method: 'post', path: address, needs: 'visitor', answer: (visit) => signInByForm(parts, visit) },
    { method: 'post', path: `${address}/demo`, needs: 'visitor', answer: (visit) => signInAsDemo(parts, visit) },
    { method: 'post', path: '/console/sign-out', needs: 'visitor', answer: (visit) => signOut(parts, visit) },
    { method: 'get', path: '/console/signed-out', needs: 'visitor', answer: signedOutPage },
  ];
}

/** Where the person goes after signing in, with the form that they sent before, if there was one. */
type Wanted = { readonly to: string; readonly carried?: string };

function wanted(asked: URLSearchParams): Wanted | undefined {
  const [to = '', carried] = [asked.get('to') ?? '', asked.get('carried') ?? undefined];
  return isConsole(to) ? { to, ...(carried !== undefined && { carried }) } : undefined;
}

/** A link leads to a page. It brings no form: another site could write one, and the person would send it as their own. */
function wantedByLink(query: URLSearchParams): Wanted | undefined {
  const to = query.get('to') ?? '';
  return isConsole(to) ? { to } : undefined;
}

/** The page for a visitor whose form is kept. */
export function signInAgain(parts: PeopleParts, visit: Visit, { to, fields }: CarriedForm): PageReply {
  // The fields are those of another form.
  return { ...signInPage(parts, { ...visit, form: new URLSearchParams() }, { to, carried: fields.toString() }), status: 403 };
}

function signInPage(parts: PeopleParts, visit: Visit, next: Wanted | undefined, fault?: string): PageReply {
  const { language, token, form } = visit;
  const title = sayKey(language, 'people.sign-in');
  if (parts.isReadable) return { title, page: html`<h1>${title}</h1>${faultSummary([sayKey(language, 'people.needs-https')])}` };
  const page = html`<h1>${title}</h1>
    ${faultSummary(fault === undefined ? [] : [fault])}
    ${next?.carried !== undefined && html`<p class="told">${sayKey(language, 'people.typed-is-kept')}</p>`}
    ${parts.isDemo && demoForm(visit, next)}
    <form class="sheet narrow" method="post" action="${address}">
      ${tokenField(token)}${wantedFields(next)}
      ${formField({ name: 'name', label: sayKey(language, 'people.name'), autocomplete: 'username', value: form.get('name') ?? '', hint: sayKey(language, 'people.name-hint') })}
      ${formField({ name: 'password', label: sayKey(language, 'people.password'), type: 'password', autocomplete: 'current-password' })}
      <p class="acts"><button>${title}</button></p>
      <p class="soft">${sayKey(language, 'people.lost-password')}</p>
    </form>
    ${parts.openId !== undefined && html`<p class="acts"><a class="button second" href="${openIdAddress}?${new URLSearchParams({ to: next?.to ?? '/console' }).toString()}">${sayKey(language, 'people.openid')}</a></p>`}`;
  return { title, page };
}

function demoForm({ language, token }: Visit, next: Wanted | undefined): Html {
  return html`<form class="sheet narrow" method="post" action="${address}/demo">
      ${tokenField(token)}${wantedFields(next)}
      <p>${sayKey(language, 'people.demo-hint')}</p>
      <p class="acts"><button class="second">${sayKey(language, 'people.demo')}</button></p>
    </form>`;
}

function wantedFields(next: Wanted | undefined): Html | false {
  return (
    next !== undefined &&
    html`<input type="hidden" name="to" value="${next.to}">${next.carried !== undefined && html`<input type="hidden" name="carried" value="${next.carried}">`}`
  );
}

async function signInByForm(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const { form, language } = visit;
  const next = wanted(form);
  if (parts.isReadable) return signInPage(parts, visit, next);
  const outcome = await signIn(parts, visit, form.get('name') ?? '', form.get('password') ?? '');
  if ('begun' in outcome) return goOn(visit, outcome.begun, next);
  const page = signInPage(parts, visit, next, refusalSaid(outcome, language));
  if (outcome.refused === 'wait') return { ...page, status: 429, retryAfterSeconds: Math.ceil(outcome.waitMs / 1000) };
  return outcome.refused === 'busy' ? { ...page, status: 503, retryAfterSeconds: 5 } : { ...page, status: 403 };
}

function refusalSaid(outcome: Exclude<SignInOutcome, { begun: unknown }>, language: Visit['language']): string {
  return outcome.refused === 'wait'
    ? sayKey(language, 'people.wait', { count: Math.ceil(outcome.waitMs / 60_000) })
    : sayKey(language, `people.${outcome.refused}`);
}

async function signInAsDemo(parts: PeopleParts, visit: Visit): Promise<Reply> {
  // A page of another site could reach this machine under a name of its own.
  if (!parts.isDemo || visit.sender?.isHere !== true) return { ...signInPage(parts, visit, wanted(visit.form)), status: 403 };
  const begun = await beginSession(parts, visit, demoPerson.id, 'demo');
  await parts.audit({ who: demoPerson, what: 'sign-in' });
  return goOn(visit, begun, wanted(visit.form));
}

/** On to where the person wanted to go, or to the form that was kept. */
export function goOn(visit: Visit, { token, cookies }: Begun, next: Wanted | undefined): Reply {
  if (next?.carried === undefined) return { to: next?.to ?? '/console', cookies };
  return { ...sendAgainPage(visit, { to: next.to, fields: new URLSearchParams(next.carried) }, token), cookies };
}

async function signOut(parts: PeopleParts, { person, sender }: Visit): Promise<Reply> {
  if (person !== undefined && sender?.session !== undefined) {
    const { sessions } = await parts.store();
    await sessions.end(sender.session);
    await parts.audit({ who: person, what: 'sign-out' });
  }
  return { to: '/console/signed-out', cookies: [parts.cookies.endSession()] };
}

function signedOutPage({ language, person }: Visit): Reply {
  if (person !== undefined) return { to: '/console' };
  const title = sayKey(language, 'people.signed-out');
  const page = html`<h1>${title}</h1><p><a class="button" href="${address}">${sayKey(language, 'people.sign-in')}</a></p>`;
  return { title, page };
}
