// Signs that input methods, word processors and web pages write in the place of ordinary ones: ： for “:”, ー for “-”, a space of Japanese width,
// signs that no editor shows.

/** Signs without a width. The joiners U+200C and U+200D are letters of Nepali and others, so they are not among them. */
export const unseenSign = /[\u00AD\u200B\u200E\u200F\u2060\u2028-\u202E\u2066-\u2069\uFEFF]/;

/** Spaces of other widths than the ordinary one. */
export const wideSpace = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;

const everyUnseenSign = new RegExp(unseenSign, 'g');
const others: readonly (readonly [RegExp, string])[] = [
  [/[ー－−–—‒―‐‑─﹣]/g, '-'],
  [/[〜～∼]/g, '~'],
  [/[：︓∶﹕]/g, ':'],
  [/[，、､﹐]/g, ','],
  [/[“”„]/g, '"'],
  [/[‘’]/g, "'"],
];
const halfWidthBy = '！'.charCodeAt(0) - '!'.charCodeAt(0);

/**
 * A text that is no prose, such as hours, a date or a name, with ordinary signs. Spaces at its ends are removed. In prose these signs
 * are right, so it stays as it is.
 */
export function halfWidth(text: string): string {
  const seen = text.replace(everyUnseenSign, '').replace(new RegExp(wideSpace, 'g'), ' ');
  return others
    .reduce((written, [signs, instead]) => written.replace(signs, instead), seen)
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - halfWidthBy))
    .trim();
}

/** The ordinary sign in the place of one; undefined for a sign that is ordinary itself, or has no ordinary form. */
export function ordinarySign(sign: string): string | undefined {
  if (wideSpace.test(sign)) return ' ';
  if (unseenSign.test(sign)) return '';
  const instead = halfWidth(sign);
  return instead === sign || instead === '' ? undefined : instead;
}

/** `U+3000`. */
export function codePointOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
