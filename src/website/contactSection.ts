// The other ways to reach a centre: pages, mail, fax, its address, sign language, chat, relay.

import type { Centre, Contact } from '../schedules/directory.ts';
import { type Html, html } from './html.ts';
import type { Reader } from './reader.ts';

/** The section; nothing if staff wrote no contact. Contacts of one kind stand together. */
export function contactSection({ contacts, relay }: Centre, reader: Reader): Html | false {
  if (contacts.length === 0 && relay !== true) return false;
  const kinds = [...Map.groupBy(contacts, ({ kind }) => kind)];
  return html`<section aria-labelledby="contact">
      <h2 id="contact">${reader.say('contact')}</h2>
      <dl class="contacts">${kinds.map(
        ([kind, all]) => html`
        <div><dt>${reader.say(kind)}</dt>${all.map((contact) => html`<dd>${addressOf(contact)}</dd>`)}</div>`,
      )}
      </dl>
      ${relay === true && html`<p>${reader.say('relayCalls')}</p>`}
    </section>`;
}

/** A link where the address is a page, a mailbox or a number to call; otherwise text, which staff write in Japanese. */
function addressOf({ kind, address }: Contact): Html {
  if (kind === 'email') return html`<a href="mailto:${encodeURI(address)}">${address}</a>`;
  if (kind === 'fax') return html`${address}`;
  if (kind === 'post') return html`<span lang="ja">${address}</span>`;
  const number = address.replace(/[ ()-]/g, '');
  if (/^\+?\d{3,15}$/.test(number)) return html`<a href="tel:${number}">${address}</a>`;
  const page = pageAt(address);
  return page === undefined ? html`${address}` : html`<a href="${page}" rel="noreferrer">${withoutScheme(address)}</a>`;
}

/** The address as a link. Only web addresses become links, so that no text of a file can run a script. */
function pageAt(address: string): string | undefined {
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  return url === null || !url.hostname.includes('.') ? undefined : url.href;
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}
