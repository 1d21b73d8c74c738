// A page of the console as a browser would get it, without a web server: the route is found by its path, and its reply is framed.

import { consoleFrame } from '../../../src/console/consoleFrame.ts';
import type { Person, Route, Visit } from '../../../src/console/route.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import type { StaffLanguage } from '../../../src/messages/message.ts';
import type { Directory } from '../../../src/schedules/directory.ts';

export type Rendered = {
  readonly status: number;
  readonly title: string;
  readonly html: string;
  /** What is read on the page: without elements, and with one space between words. */
  readonly text: string;
};

type Look = {
  readonly directory: Directory;
  /** ISO 8601, in Tokyo where it has no offset. */
  readonly now: string;
  readonly language?: StaffLanguage;
};

const person: Person = { id: 'p1', name: '窓口 花子', roles: { '*': 'viewer' } };

/** The page at an address. Throws where no route has it, and where the reply is no page. */
export async function rendered(routes: readonly Route[], address: string, { directory, now, language = 'ja' }: Look): Promise<Rendered> {
  const { pathname, searchParams: query } = new URL(address, 'http://console.test');
  for (const route of routes) {
    const found = partsOf(route.path, pathname);
    if (found === undefined) continue;
    const { centre: id = '', ...parts } = found;
    const centre = directory.centres.get(id);
    if (centre === undefined) throw new Error(`There is no centre ${id}.`);
    const at = instantOf(now, 'Asia/Tokyo') ?? Number.NaN;
    const visit: Visit = { person, language, now: at, directory, centre, parts, query, form: new URLSearchParams(), token: 'token' };
    const reply = await route.answer(visit);
    if (!('page' in reply)) throw new Error('This is no page.');
    const html = consoleFrame({ visit, path: address, ...reply });
    return { status: reply.status ?? 200, title: reply.title, html, text: textOf(html) };
  }
  throw new Error(`No route has ${address}.`);
}

function partsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const [wanted, given] = [pattern, path].map((each) => each.split('/'));
  if (wanted?.length !== given?.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [index, name] of (wanted ?? []).entries()) {
    const value = given?.[index] ?? '';
    if (name.startsWith(':')) parts[name.slice(1)] = decodeURIComponent(value);
    else if (name !== value) return undefined;
  }
  return parts;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** What is read in some HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;|&#39;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ');
}
