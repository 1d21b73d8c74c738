// What stands in brackets and braces in a YAML text: `[ja, en]`, `{from: 08-13, until: 08-15}`, also over several lines. Pure.

import { emptyGroup, endOfLine, groupBelow, nextLine, quoteEnd, spaceEnd, unquoted } from './yamlText.js';

/** @typedef {import('./yamlText.js').Reader} Reader @typedef {import('./yamlText.js').Group} Group @typedef {import('./yamlText.js').Ask} Ask */

/**
 * Reads brackets or braces from the one at `reader.at` to behind the one that closes them. Where that is missing, they end before a line that is
 * no deeper than `column`.
 * @param {Reader} reader
 * @param {readonly string[]} path
 * @param {Group} group
 * @param {number} column
 */
export function readFlow(reader, path, group, column) {
  const { text, cursor } = reader;
  const isMap = text[reader.at] === '{';
  /** @type {(at: number, until: number, ask: Ask, hasColon?: boolean) => void} */
  const found = (from, until, ask, hasColon = false) => {
    reader.place = { asks: [ask], from, until, column: 0, inFlow: true, hasColon };
  };
  /** @type {Ask} */
  const entry = isMap ? { how: 'entry', path, taken: [group.names] } : { how: 'value', path: [...path, '[]'], taken: [group.names] };
  reader.at += 1;
  // An entry may begin behind the opening sign and behind a comma.
  for (let isBegin = true; ; ) {
    const before = reader.at;
    const isOver = skipSpace(reader, column);
    if (isBegin && cursor >= before && cursor < reader.at + (isOver ? 1 : 0) && !isComment(reader, before)) found(cursor, cursor, entry);
    if (isOver) return;
    const sign = text[reader.at];
    if (sign === ']' || sign === '}' || sign === ',') {
      if (isBegin && cursor === reader.at) found(cursor, cursor, entry);
      reader.at += 1;
      if (sign !== ',') return;
      isBegin = true;
      continue;
    }
    isBegin = false;
    if (sign === '[' || sign === '{') {
      readFlow(reader, isMap ? path : [...path, '[]'], emptyGroup(), column);
      continue;
    }
    const from = reader.at;
    const until = wordEnd(text, from);
    const isQuoted = sign === '"' || sign === "'";
    const word = unquoted(text.slice(from, until));
    const isHere = cursor >= from && cursor <= until;
    reader.at = spaceEnd(text, until);
    const hasColon = isMap && text[reader.at] === ':';
    if (isHere && !isQuoted) found(from, until, entry, hasColon);
    if (!isHere && (hasColon || !isMap)) group.names.add(word);
    if (hasColon) readFlowValue(reader, [...path, word], groupBelow(group, word), column);
    else if (until === from) reader.at += 1;
  }
}

/**
 * What stands behind a name and its colon.
 * @param {Reader} reader
 * @param {readonly string[]} path
 * @param {Group} group
 * @param {number} column
 */
function readFlowValue(reader, path, group, column) {
  const { text, cursor } = reader;
  const before = reader.at + 1;
  reader.at = before;
  const isOver = skipSpace(reader, column);
  const sign = text[reader.at] ?? '';
  if (!isOver && (sign === '[' || sign === '{')) return readFlow(reader, path, group, column);
  const from = reader.at;
  const until = isOver ? from : wordEnd(text, from);
  reader.at = until;
  if (sign === '"' || sign === "'" || cursor <= before || cursor > until || isComment(reader, before)) return;
  const isBefore = cursor < from;
  /** @type {Ask} */
  const ask = { how: 'value', path, taken: [] };
  const word = isBefore ? { from: cursor, until: cursor } : { from, until };
  reader.place = { asks: [ask], ...word, column: 0, inFlow: true, hasColon: false };
}

/**
 * Whether the cursor is in a comment between an offset and where the reading is.
 * @param {Reader} reader
 * @param {number} before
 */
function isComment({ text, cursor, at }, before) {
  const start = Math.max(before, text.lastIndexOf('\n', cursor - 1) + 1);
  return /(?:^|\s)#/.test(text.slice(start, Math.min(cursor, at)));
}

/**
 * Goes behind spaces, comments and ends of lines. Whether the brackets end there without a sign.
 * @param {Reader} reader
 * @param {number} column
 * @returns {boolean}
 */
function skipSpace(reader, column) {
  const { text } = reader;
  for (;;) {
    reader.at = spaceEnd(text, reader.at);
    const isLineEnd = reader.at >= endOfLine(text, reader.at);
    if (!isLineEnd && !(text[reader.at] === '#' && /\s|[[{,]/.test(text[reader.at - 1] ?? ' '))) return false;
    const line = nextLine(text, reader.at);
    if (line > text.length) {
      reader.at = text.length;
      return true;
    }
    const at = spaceEnd(text, line);
    const isBlank = at >= endOfLine(text, at) || text[at] === '#';
    if (!isBlank && at - line <= column && text[at] !== ']' && text[at] !== '}') {
      reader.at = endOfLine(text, reader.at);
      return true;
    }
    reader.at = line;
  }
}

/**
 * The end of a word: at a sign of the brackets, a colon with a space, a comment or the end of the line.
 * @param {string} text
 * @param {number} from
 */
function wordEnd(text, from) {
  if (text[from] === '"' || text[from] === "'") return quoteEnd(text, from);
  const line = text.slice(from, endOfLine(text, from));
  const [word = ''] = /^(?:[^,[\]{}:#]|:(?![\s,[\]{}]|$)|(?<!\s)#)*/.exec(line) ?? [];
  return from + word.trimEnd().length;
}
