// HTML templates. Every value in a template is escaped, except what another template made.

declare const made: unique symbol;

/** HTML that needs no escaping. */
export type Html = { readonly [made]: true; readonly text: string };

type Part = Html | string | number | undefined | false | readonly Part[];

/**
 * html`<p title="${text}">${text}</p>`: strings are escaped for elements and for quoted attributes, lists are joined, and undefined and
 * false print nothing.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(literals.map((literal, index) => literal + textOf(parts[index])).join(''));
}

/** A block of data for search engines. `<` is escaped, so a name cannot close the element. */
export function jsonLd(data: object): Html {
  return raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
}

/** Where a browser finds the modules of a page. A policy may allow it by its text, so it stands here as it is. Throws where the text could close the element. */
export function importMapElement(map: string): Html {
  if (map.includes('<')) throw new Error('An import map of ours has no “<”.');
  return raw(`<script type="importmap">${map}</script>`);
}

/** A comment, printed as it is. */
export function htmlMark(comment: `<!--${string}-->`): Html {
  return raw(comment);
}

/** A style sheet of ours. */
export function styleElement(sheet: string): Html {
  return raw(`<style>${sheet.replaceAll('<', '\\3c ')}</style>`);
}

function raw(text: string): Html {
  return { text } as Html;
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return (part as readonly Part[]).map(textOf).join('');
  return typeof part === 'object' ? (part as Html).text : escapeText(String(part));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');
}
