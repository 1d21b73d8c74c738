// A recording, sent as a browser sends the form of a page.

import { randomUUID } from 'node:crypto';
import type { Browser } from './clerk.ts';

export type SoundAnswer = { readonly status: number; readonly text: string; readonly location: string };

/** What the page's form has hidden: the words that are seen, and the recording that there is. */
export async function seenOn(browser: Browser, page: string): Promise<Readonly<Record<string, string>>> {
  const { text } = await browser.get(page);
  const form = /<form[^>]* data-record.*?<\/form>/s.exec(text)?.[0] ?? text;
  const fields = [...form.matchAll(/name="(token|seen|before)" value="([\w-]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries(fields) as Readonly<Record<string, string>>;
}

/** Sends the form of a page with a sound, or without one; `fields` are in the place of what the page has. */
export async function sendSound(
  { url, browser, page }: { readonly url: string; readonly browser: Browser; readonly page: string },
  sound: Uint8Array | undefined,
  fields: Readonly<Record<string, string>> = {},
): Promise<SoundAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: randomUUID(), ...(await seenOn(browser, page)), ...fields })) form.append(name, value);
  if (sound !== undefined) form.append('sound', new Blob([Uint8Array.from(sound)], { type: 'audio/wav' }), 'said.wav');
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${url}${page}/recording`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'en' },
  });
  return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' };
}
