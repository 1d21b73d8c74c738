// The pages about callbacks: the list, one of them, and what staff do by hand. A number leaves the store only for an editor of the centre, and
// whole only in the answer to a form; that is written down before it is sent, and no browser keeps it (consoleRouter.ts: no-store).

import type { Callback, CallbackEntry } from '../../callbacks/callback.ts';
import { openSealed } from '../../callbacks/sealing.ts';
import { type Message, message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import { html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { mayUse } from '../permission.ts';
import { centreIn, type PageReply, type Reply, type Route, type Visit } from '../route.ts';
import { callbackList, listAsked, pageOf } from './callbackList.ts';
import { type CallbackShown, callbackAddress, callbackPage, callbackTitle, giveUpPage } from './callbackPage.ts';
import type { CallbackPageParts } from './callbackPort.ts';
import { isOfAnother, isWaiting, maskedNumber, type Reader } from './callbackWords.ts';
import { type HandDeed, workByHand } from './workByHand.ts';

const styles = ['callbacks.css'];
const told = {
  done: message('callback-said.done'),
  'give-up': message('callback-said.give-up'),
  'put-back': message('callback-said.put-back'),
  note: message('callback-said.note'),
} as const;

/** Every person of a centre sees the list; only its editors see numbers and notes, and work with them. */
export function callbackRoutes(parts: CallbackPageParts): readonly Route[] {
  const at = (page: string) => `/console/centres/:centre/callbacks${page}`;
  const post = (deed: string, answer: Route['answer']): Route => ({
    method: 'post',
    path: at(`/:callback/${deed}`),
    needs: 'editor',
    answer,
  });
  return [
    { method: 'get', path: at(''), needs: 'viewer', answer: (visit) => listed(parts, visit) },
    { method: 'get', path: at('/:callback'), needs: 'viewer', answer: (visit) => shown(parts, visit) },
    { method: 'get', path: at('/:callback/give-up'), needs: 'editor', answer: (visit) => asksFirst(parts, visit) },
    post('take', (visit) => worked(parts, visit, { what: 'take' })),
    post('number', (visit) => numberShown(parts, visit)),
    post('put-back', (visit) => worked(parts, visit, { what: 'put-back' })),
    post('done', (visit) => worked(parts, visit, { what: 'done' })),
    post('give-up', (visit) => worked(parts, visit, { what: 'give-up' })),
    post('note', (visit) => worked(parts, visit, noteIn(visit))),
  ];
}

async function listed(parts: CallbackPageParts, visit: Visit): Promise<Reply> {
  const { query, language, person } = visit;
  const centre = centreIn(visit);
  const store = await parts.store();
  const [entries, asked] = [await store.list(centre.id), listAsked(query)];
  const isEditor = mayUse(person, 'editor', centre.id);
  const page = callbackList({
    centre,
    reader: readerOf(visit),
    asked,
    entries,
    ...(isEditor && { masked: await maskedOf(parts, store, pageOf(entries, asked).shown, visit) }),
    topicName: (topic) => parts.topicName(centre, topic, language),
    hasKey: parts.keys !== undefined,
    places: parts.places(),
    ...toldIn(query, ['done', 'give-up']),
  });
  return { page, title: sayKey(language, 'callback-page.title'), styles };
}

/** The ends of the numbers, as far as they can be opened. */
async function maskedOf(
  { keys }: CallbackPageParts,
  store: CallbackStore,
  entries: readonly CallbackEntry[],
  { language }: Visit,
): Promise<ReadonlyMap<string, string>> {
  if (keys === undefined) return new Map();
  const sealed = await store.sealedOf(entries.map(({ id }) => id));
  return new Map(
    entries.flatMap((entry) => {
      const text = sealed.get(entry.id);
      const number = text && openSealed(keys, entry, text);
      return number === undefined ? [] : [[entry.id, maskedNumber(number, language)]];
    }),
  );
}

async function shown(parts: CallbackPageParts, visit: Visit): Promise<Reply> {
  const found = await findIn(parts, visit);
  if (found === undefined) return gone(visit);
  return pageFor(parts, visit, found, toldIn(visit.query, ['put-back', 'note']));
}

async function asksFirst(parts: CallbackPageParts, visit: Visit): Promise<Reply> {
  const found = await findIn(parts, visit);
  if (found === undefined) return gone(visit);
  const { status, claimedBy } = found;
  if (found.endedAt !== undefined) return pageFor(parts, visit, found, {});
  if (isOfAnother(found, readerOf(visit).person))
    return pageFor(parts, visit, found, { fault: message('callback-work.taken', { name: claimedBy ?? '' }), status: 409 });
  if (status !== 'taken' && !isWaiting(found)) return pageFor(parts, visit, found, { status: 409 });
  return { page: giveUpPage(shownOf(parts, visit, found)), title: sayKey(visit.language, 'callback-give-up.title'), styles };
}

async function numberShown(parts: CallbackPageParts, visit: Visit): Promise<Reply> {
  const found = await findIn(parts, visit);
  if (found === undefined) return gone(visit);
  const { number } = shownOf(parts, visit, found);
  if (number === undefined) {
    const why =
      found.endedAt === undefined
        ? sealedWhy(parts)
        : message('callback-work.other', { status: message(`callbacks-status.${found.status}`) });
    return answer(visit, found, pageFor(parts, visit, found, { fault: why, status: 409 }));
  }
  const { id, centre } = found;
  // Before it is shown.
  await parts.audit({ who: visit.person, what: 'callback-number-shown', centre, after: { callback: id } });
  return answer(visit, found, pageFor(parts, visit, found, { isNumberShown: true }));
}

async function worked(parts: CallbackPageParts, visit: Visit, deed: HandDeed): Promise<Reply> {
  const { person, now, form } = visit;
  const centre = centreIn(visit);
  const found = await findIn(parts, visit);
  if (found === undefined) return gone(visit);
  const { id } = found;
  const result = await workByHand(
    {
      callbacks: await parts.store(),
      ...(parts.keys !== undefined && { keys: parts.keys }),
      person: person?.name ?? '',
      now,
      audit: (what, callback) => parts.audit({ who: person, what, centre: callback.centre, after: { callback: callback.id } }),
      tell: parts.tell,
    },
    id,
    deed,
  );
  if (result.is === 'gone') return gone(visit);
  if (result.is !== 'done') {
    const status = result.is === 'refused' ? 422 : 409;
    const typed = deed.what === 'note' && { typed: form.get('note') ?? '' };
    return answer(visit, found, pageFor(parts, visit, (await findIn(parts, visit)) ?? found, { fault: result.why, status, ...typed }));
  }
  switch (deed.what) {
    case 'take':
      return numberShown(parts, visit);
    case 'done':
    case 'give-up':
      return { to: `${addressOf(centre.id, 'callbacks')}?said=${deed.what}` };
    default:
      return { to: `${callbackAddress(centre.id, id)}?said=${deed.what}` };
  }
}

/** The form sends the note as it was, so that two persons do not write over each other. */
function noteIn({ form }: Visit): HandDeed {
  const [words, seen] = ['note', 'seen'].map((name) => (form.get(name) ?? '').replaceAll('\r\n', '\n'));
  return { what: 'note', words: words ?? '', seen: seen ?? '' };
}

/** The callback in the address. One of another centre does not exist here. */
async function findIn({ store }: CallbackPageParts, visit: Visit): Promise<Callback | undefined> {
  const found = await (await store()).find(visit.parts.callback ?? '');
  return found?.centre === centreIn(visit).id ? found : undefined;
}

type More = Pick<CallbackShown, 'told' | 'fault' | 'typed' | 'isNumberShown'> & { readonly status?: number };

function pageFor(parts: CallbackPageParts, visit: Visit, found: Callback, { status = 200, ...more }: More): PageReply {
  const page = { ...shownOf(parts, visit, found), ...more };
  return { page: callbackPage(page), title: callbackTitle(page), styles, status };
}

function shownOf(parts: CallbackPageParts, visit: Visit, { sealed, fingerprint: _, ...entry }: Callback): CallbackShown {
  const { person, language, token } = visit;
  const centre = centreIn(visit);
  const mayWork = mayUse(person, 'editor', centre.id);
  const number = mayWork && sealed && parts.keys ? openSealed(parts.keys, entry, sealed) : undefined;
  return {
    centre,
    reader: readerOf(visit),
    entry,
    topicName: (topic) => parts.topicName(centre, topic, language),
    mayWork,
    ...(number === undefined ? { sealed: sealedWhy(parts) } : { number }),
    token,
  };
}

function sealedWhy({ keys }: CallbackPageParts): Message {
  return keys === undefined ? message('callback-page.no-key') : message('callback-page.other-key');
}

/** A page that answers a form. In the history of the browser it is the page of the callback, which has no number. */
function answer(visit: Visit, { id }: Callback, reply: PageReply): PageReply {
  return { ...reply, again: callbackAddress(centreIn(visit).id, id) };
}

function toldIn(query: URLSearchParams, known: readonly (keyof typeof told)[]): { readonly told?: Message } {
  const said = known.find((each) => each === query.get('said'));
  return said === undefined ? {} : { told: told[said] };
}

function readerOf({ person, now, language }: Visit): Reader {
  return { person: person?.name ?? '', now, language };
}

function gone(visit: Visit): PageReply {
  const { language } = visit;
  const title = sayKey(language, 'callback-gone.title');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'callback-gone.advice')}</p>
    <p><a class="button" href="${addressOf(centreIn(visit).id, 'callbacks')}">${sayKey(language, 'callback-page.back')}</a></p>`;
  return { page, title, status: 404 };
}
