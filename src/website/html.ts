// Pages as text: whatever is put into a template is escaped, unless it was made by a template itself.

declare const made: unique symbol;

/** Text that may stand in a page as it is. */
export type Html = { readonly [made]: true; readonly text: string };

type Part = Html | string | number | undefined | false | readonly Part[];

/** html`<p title="${text}">${text}</p>`: texts are escaped, for elements and for attributes in quotes; lists are joined; undefined and false are nothing. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return raw(literals.map((literal, index) => literal + textOf(parts[index])).join(''));
}

/** A block of data for search engines. A `<` is written so that no name can end the element. */
export function jsonLd(data: object): Html {
  return raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
}

/** A comment of ours, as it is. */
export function htmlMark(comment: `<!--${string}-->`): Html {
  return raw(comment);
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
