// Finds the signs of an input method that stand where YAML needs ordinary ones: in the indentation, behind a key, around and between the items
// of a list. In prose they are right and are left alone, so each line is read as YAML would read it.

import { isJapaneseField } from '../nearWord.ts';
import { readNthName } from '../nthNames.ts';
import { halfWidth, unseenSign, wideSpace } from '../plainSigns.ts';

/** What is to stand in the place of a stretch of the text. */
export type Edit = { readonly at: number; readonly length: number; readonly instead: string };

/** How many ordinary spaces a space of Japanese width stands for, in the indentation and behind a hyphen. */
export type Cells = { readonly indentation: number; readonly hyphen: number };

const unseen = unseenSign.source;
const space = new RegExp(`[ ${wideSpace.source.slice(1, -1)}]|${unseen}`);
const indentation = new RegExp(`(?:${space.source})*`, 'y');
const hyphen = new RegExp(`[-－ー−–—‐](?=${space.source}|$)`, 'my');
/** What a key of the files is made of, also in full width. Numbers of telephones are left as they are written. */
const plainKey = new RegExp(`(?:[\\w*.<-]|[Ａ-Ｚａ-ｚ０-９＿－＊]|${unseen})+`, 'y');
const japaneseKey = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8}/uy;
// 第1・第3土曜日: what is longer than any such name is prose.
const nthKey = /(?:第|最終|最後の)[第最終後の1-5１-５一二三四五・、,，とおよび]{0,30}[月火水木金土日](?:曜日?)?/uy;
const colon = new RegExp(`(?:${space.source})*([:：])`, 'y');
const blockHeader = /[|>][-+\d]*[ \t]*(?:#.*)?$/my;
// Full-width letters and signs but the brackets themselves.
const wideList = /［[\x20-\x7E\uFF01-\uFF3A\uFF3C\uFF3E-\uFF5A\u3000、ー〜“”‘’]{0,500}[\]］]/y;
const wideGroup = /｛[ \u3000]*[\w*\-Ａ-Ｚａ-ｚ０-９]{1,40}[ \u3000]*[:：]/y;
// What is longer is prose, or nothing that anybody means; a bound keeps the time of a scan short.
const mostQuoted = 500;
const mostMarks = 4;
const leadingSpaces = new RegExp(`^(?:${space.source})+`);
const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  "'": "'",
  '‘': "'",
  '’': "'",
  '＇': "'",
};
const brackets: Readonly<Record<string, string>> = { '[': '[', '［': '[', '{': '{', '｛': '{' };
const closers: Readonly<Record<string, string>> = { ']': '[', '］': '[', '}': '{', '｝': '{' };
const wordsOfFiles = new Set(['true', 'false', 'any', 'closed', 'mobile', 'web', 'email', 'fax', 'post', 'further-notice']);

type Scan = {
  readonly text: string;
  readonly cells: Cells;
  readonly edits: Edit[];
  /** The open brackets. */
  readonly open: string[];
  /** The quotation mark that is open at the end of a line. */
  quote: string | undefined;
  /** The width of the line above a text of several lines (`|`), and its column. */
  block: number | undefined;
};

/** The edits that make ordinary signs of them, in the order of the text. */
export function structuralEdits(text: string, cells: Cells): readonly Edit[] {
  const scan: Scan = { text, cells, edits: [], open: [], quote: undefined, block: undefined };
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    scanLine(scan, start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
  }
  return scan.edits;
}

function scanLine(scan: Scan, start: number, end: number): void {
  if (scan.quote !== undefined) {
    const closed = closingOf(scan, start, end, scan.quote);
    if (closed === undefined) return;
    scan.quote = undefined;
    scanRest(scan, closed + 1, end);
    return;
  }
  const first = matchEnd(indentation, scan.text, start, end);
  const column = widthOf(scan, start, first);
  if (scan.block !== undefined && (first >= end || column > scan.block)) return;
  scan.block = undefined;
  replaceSpaces(scan, start, first, scan.cells.indentation);
  if (scan.open.length > 0) scanFlow(scan, first, end);
  else scanBlockLine(scan, first, end, column);
}

function scanBlockLine(scan: Scan, first: number, end: number, column: number): void {
  let [at, width] = [first, column];
  if (scan.text[at] === '＃') edit(scan, at, 1, '#');
  if (scan.text[at] === '#' || scan.text[at] === '＃') return;
  for (;;) {
    const marked = matchEnd(hyphen, scan.text, at, end);
    if (marked === at) break;
    if (scan.text[at] !== '-') edit(scan, at, 1, '-');
    const item = matchEnd(indentation, scan.text, marked, end);
    replaceSpaces(scan, marked, item, scan.cells.hyphen);
    width += 1 + Math.max(1, item - marked);
    at = item;
  }
  const value = scanKey(scan, at, end);
  const isValue = value !== undefined || at > first;
  scanValue(scan, value ?? at, end, value === undefined ? column : width, isValue);
}

/** Where the value of a key begins; undefined where there is no key at this place. */
function scanKey(scan: Scan, at: number, end: number): number | undefined {
  const { text } = scan;
  const sign = quotes[text[at] ?? ''];
  const keyEnd = sign === undefined ? keyEndOf(text, at, end) : quotedEnd(scan, at, end, sign, /^[:：]/);
  if (keyEnd === undefined || keyEnd === at) return undefined;
  const colonEnd = matchEnd(colon, text, keyEnd, end);
  if (colonEnd === keyEnd) return undefined;
  const isWide = text[colonEnd - 1] === '：';
  const next = text[colonEnd] ?? '';
  const isSpaced = next === ' ' || wideSpace.test(next);
  if (!isWide && colonEnd < end && !space.test(next)) return undefined;
  if (isWide && sign === undefined && !isKey(text.slice(at, keyEnd))) return undefined;
  if (sign === undefined) replaceKey(scan, at, keyEnd);
  else replaceQuotes(scan, at, keyEnd - 1, sign);
  replaceSpaces(scan, keyEnd, colonEnd - 1, 0);
  if (isWide) edit(scan, colonEnd - 1, 1, colonEnd < end && !isSpaced ? ': ' : ':');
  const value = matchEnd(indentation, text, colonEnd, end);
  replaceSpaces(scan, colonEnd, value, 1);
  return value;
}

function keyEndOf(text: string, at: number, end: number): number {
  const plain = matchEnd(plainKey, text, at, end);
  if (plain > at) return plain;
  const nth = matchEnd(nthKey, text, at, end);
  return nth > at ? nth : matchEnd(japaneseKey, text, at, end);
}

function isKey(written: string): boolean {
  return /^[\x20-\x7E]+$/.test(halfWidth(written)) || isJapaneseField(written) || readNthName(written) !== undefined;
}

function replaceKey(scan: Scan, at: number, end: number): void {
  const written = scan.text.slice(at, end);
  const instead = halfWidth(written);
  if (instead !== written && /^([A-Za-z][\w-]*|\d|\*)$/.test(instead)) edit(scan, at, end - at, instead);
}

/** A value, and in a block all that follows it on its line. */
function scanValue(scan: Scan, at: number, end: number, column: number, isValue: boolean): void {
  const { text } = scan;
  const sign = text[at] ?? '';
  if (at >= end || sign === '#') return;
  if (isValue && matchEnd(blockHeader, text, at, end) > at) {
    scan.block = column;
    return;
  }
  const quote = quotes[sign];
  const last = valueEnd(text, at, end);
  if (quote !== undefined) {
    const closed = quotedEnd(scan, at, end, quote, /^(#|$)/);
    if (closed !== undefined) {
      replaceQuotes(scan, at, closed - 1, quote);
      scanRest(scan, closed, end);
      return;
    }
    if (sign === quote) {
      if (closingOf(scan, at + 1, end, quote) === undefined) scan.quote = quote;
      return;
    }
  }
  const bracket = brackets[sign];
  if (bracket !== undefined && (sign === bracket || (closers[text[last - 1] ?? ''] === bracket && isBracket(text, at, end)))) {
    scanFlow(scan, at, end);
    return;
  }
  replaceWord(scan, at, last);
  scanRest(scan, last, end);
}

/** Where a value without quotes ends: before a comment, and before spaces. */
function valueEnd(text: string, at: number, end: number): number {
  const line = text.slice(at, end);
  const comment = [...line.matchAll(/[#＃]/g)].find(({ index }) => index > 0 && space.test(line[index - 1] ?? ''));
  const isComment =
    comment !== undefined && (comment[0] === '#' || !/[^\x20-\x7E\uFF01-\uFF5E\u3000ー〜、]/.test(line.slice(0, comment.index)));
  let last = isComment ? at + comment.index : end;
  while (last > at && space.test(text[last - 1] ?? '')) last -= 1;
  return last;
}

/** Spaces and a comment behind a value. */
function scanRest(scan: Scan, at: number, end: number): void {
  const next = matchEnd(indentation, scan.text, at, end);
  replaceSpaces(scan, at, next, 1);
  if (next > at && scan.text[next] === '＃') edit(scan, next, 1, '#');
}

/** Brackets, and what is in them, to the end of the line. */
function scanFlow(scan: Scan, first: number, end: number): void {
  const { text, open } = scan;
  let at = first;
  let isKeyPlace = true;
  do {
    const next = matchEnd(indentation, text, at, end);
    replaceSpaces(scan, at, next, 1);
    const isSpaced = next > at;
    at = next;
    const sign = text[at] ?? '';
    if (at >= end || (sign === '#' && isSpaced)) return;
    const bracket = brackets[sign];
    const closer = closers[sign];
    if (bracket !== undefined && (sign === bracket || isBracket(text, at, end))) {
      if (sign !== bracket) edit(scan, at, 1, bracket);
      open.push(bracket);
      [at, isKeyPlace] = [at + 1, true];
    } else if (closer !== undefined) {
      if (sign !== closer && !/[\]}]/.test(sign)) edit(scan, at, 1, closer === '[' ? ']' : '}');
      if (open.at(-1) === closer) open.pop();
      [at, isKeyPlace] = [at + 1, false];
    } else if (/[,，、]/.test(sign)) {
      if (sign !== ',') edit(scan, at, 1, ', ');
      [at, isKeyPlace] = [at + 1, true];
    } else {
      const value = isKeyPlace ? scanKey(scan, at, end) : undefined;
      if (value === undefined) at = scanItem(scan, at, end);
      else at = value;
      isKeyPlace = false;
      if (scan.quote !== undefined) return;
    }
  } while (open.length > 0);
  scanRest(scan, at, end);
}

/** Whether a wide bracket holds names or a key: in prose, as in ［本館］, it stands for itself. */
function isBracket(text: string, at: number, end: number): boolean {
  return matchEnd(wideList, text, at, end) > at || matchEnd(wideGroup, text, at, end) > at;
}

/** A word in brackets: where it ends. */
function scanItem(scan: Scan, at: number, end: number): number {
  const { text } = scan;
  const quote = quotes[text[at] ?? ''];
  const closed = quote === undefined ? undefined : quotedEnd(scan, at, end, quote, /^([,，、\]］}｝:：]|#|$)/);
  if (quote !== undefined && closed !== undefined) {
    replaceQuotes(scan, at, closed - 1, quote);
    return closed;
  }
  if (quote !== undefined && quote === text[at]) {
    const found = closingOf(scan, at + 1, end, quote);
    if (found === undefined) scan.quote = quote;
    return found === undefined ? end : found + 1;
  }
  let next = at + 1;
  while (next < end && !endsItem(scan, at, next, end)) next += 1;
  let last = next;
  while (last > at && space.test(text[last - 1] ?? '')) last -= 1;
  replaceWord(scan, at, last);
  return last > at ? last : next;
}

function endsItem({ text, open }: Scan, at: number, next: number, end: number): boolean {
  const sign = text[next] ?? '';
  if (/[,[\]{}]/.test(sign)) return true;
  if (sign === '#') return space.test(text[next - 1] ?? '');
  if (sign === '：') return false;
  const behind = (from: number) => text.slice(from, Math.min(end, from + 60)).replace(leadingSpaces, '');
  if (/[，、]/.test(sign)) {
    const isList = open.at(-1) === '[';
    return (
      /[\w\-０-９Ａ-Ｚａ-ｚ]/.test(text[next - 1] ?? '') &&
      (isList ? /^[\w"'“‘０-９Ａ-Ｚａ-ｚ]/ : /^[A-Za-z-]+\s*[:：]/).test(behind(next + 1))
    );
  }
  if (/[］｝]/.test(sign))
    return (
      closers[sign] === open.at(-1) &&
      !/[［｛]/.test(text.slice(Math.max(at, next - mostQuoted), next)) &&
      /^([,，、\]］}｝]|#|$)/.test(behind(next + 1))
    );
  return false;
}

/** One or two digits, and the words that the files know, are never prose. */
function replaceWord(scan: Scan, at: number, end: number): void {
  if (end - at > 20) return;
  const written = scan.text.slice(at, end);
  const instead = halfWidth(written);
  if (instead === written) return;
  if (/^\d{1,2}$/.test(instead) || wordsOfFiles.has(instead.toLowerCase())) edit(scan, at, end - at, instead.toLowerCase());
}

/** The end of a word in quotation marks that are closed on the line, with `behind` after it; undefined where they are not. */
function quotedEnd({ text }: Scan, at: number, end: number, quote: string, behind: RegExp): number | undefined {
  const most = Math.min(end, at + mostQuoted);
  let marks = 0;
  for (let next = at + 1; next < most; next += 1) {
    const sign = text[next] ?? '';
    if (quote === '"' && sign === '\\') {
      if (text[at] !== quote) return undefined;
      next += 1;
      continue;
    }
    if (quotes[sign] !== quote) continue;
    if (sign === quote && text[at] === quote && quote === "'" && text[next + 1] === quote) {
      next += 1;
      continue;
    }
    const rest = text.slice(next + 1, Math.min(end, next + 61)).replace(leadingSpaces, '');
    if (behind.test(rest)) return next + 1;
    marks += 1;
    // An ordinary mark ends an ordinary word, whatever stands behind it.
    if ((sign === quote && text[at] === quote) || marks >= mostMarks) return undefined;
  }
  return undefined;
}

function closingOf({ text }: Scan, at: number, end: number, quote: string): number | undefined {
  for (let next = at; next < end; next += 1) {
    if (quote === '"' && text[next] === '\\') next += 1;
    else if (text[next] === quote) {
      if (quote === "'" && text[next + 1] === quote) next += 1;
      else return next;
    }
  }
  return undefined;
}

function replaceQuotes(scan: Scan, first: number, last: number, quote: string): void {
  for (const at of [first, last]) if (scan.text[at] !== quote) edit(scan, at, 1, quote);
}

/** Each space of another width becomes so many ordinary ones; signs that are not seen go. */
function replaceSpaces(scan: Scan, from: number, until: number, cells: number): void {
  for (let at = from; at < until; at += 1) {
    const sign = scan.text[at] ?? '';
    if (unseenSign.test(sign)) edit(scan, at, 1, '');
    else if (sign !== ' ' && wideSpace.test(sign)) edit(scan, at, 1, ' '.repeat(sign === '\u3000' ? cells : Math.min(cells, 1)));
  }
}

function widthOf({ text, cells }: Scan, from: number, until: number): number {
  let width = 0;
  for (let at = from; at < until; at += 1) width += text[at] === '\u3000' ? cells.indentation : unseenSign.test(text[at] ?? '') ? 0 : 1;
  return width;
}

function edit(scan: Scan, at: number, length: number, instead: string): void {
  scan.edits.push({ at, length, instead });
}

/** Where a match that begins at a place ends; the place itself where there is none. */
function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : Math.min(end, at + found[0].length);
}
