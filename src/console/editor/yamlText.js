// The signs of a YAML text: where a line, a name, a text in quotation marks and a comment end. Pure.

/**
 * `names`: those of a group, or the texts of a list. `below`: what its names lead to.
 * @typedef {{ names: Set<string>, below: Map<string, Group> }} Group
 * What may be written at a place. `entry`: a new part of what the path leads to, which is a name of a group or an item of a list. `item`: a new
 * item with its hyphen. `value`: what stands behind the name that ends the path. `taken`: what is there already.
 * @typedef {{ how: 'entry' | 'item' | 'value', path: readonly string[], taken: readonly ReadonlySet<string>[] }} Ask
 * `from` and `until`: the word that is typed. `column`: where it begins in its line. `hasColon`: a colon stands behind it.
 * @typedef {{ asks: readonly Ask[], from: number, until: number, column: number, inFlow: boolean, hasColon: boolean }} Place
 * A text while it is read. `at`: up to where. `place`: that of the cursor, once it is found.
 * @typedef {{ text: string, cursor: number, at: number, place: Place | undefined }} Reader
 */

/** @returns {Group} */
export function emptyGroup() {
  return { names: new Set(), below: new Map() };
}

/**
 * What a name of a group leads to.
 * @param {Group} group
 * @param {string} name
 * @returns {Group}
 */
export function groupBelow(group, name) {
  const found = group.below.get(name) ?? emptyGroup();
  group.below.set(name, found);
  return found;
}

/**
 * The end of the line, without what ends it.
 * @param {string} text
 * @param {number} at
 */
export function endOfLine(text, at) {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/**
 * Where the next line begins; behind the text where there is none.
 * @param {string} text
 * @param {number} at
 */
export function nextLine(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length + 1 : end + 1;
}

/**
 * Behind the spaces and tabs.
 * @param {string} text
 * @param {number} at
 */
export function spaceEnd(text, at) {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}

/**
 * Behind a text in quotation marks; one that is not closed ends with its line.
 * @param {string} text
 * @param {number} at
 */
export function quoteEnd(text, at) {
  const sign = text[at];
  for (let end = at + 1; end < text.length; end += 1) {
    if (sign === '"' && text[end] === '\\') end += 1;
    else if (text[end] === sign && sign === "'" && text[end + 1] === sign) end += 1;
    else if (text[end] === sign) return end + 1;
    // A blank line, or one that begins with a name, is not of it.
    else if (text[end] === '\n' && /^[ \t]*(?:\r?\n|-[ \t]|[^\s"'#]+:(?:\s|$)|$)/.test(text.slice(end + 1, nextLine(text, end + 1)))) break;
  }
  return endOfLine(text, at);
}

/**
 * Behind the lines of a text that stands behind `|` or `>`: they are deeper than its name.
 * @param {string} text
 * @param {number} from
 * @param {number} column
 */
export function blockTextEnd(text, from, column) {
  let end = from;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const at = spaceEnd(text, line);
    if (at >= endOfLine(text, line)) continue;
    if (at - line <= column) break;
    end = nextLine(text, line);
  }
  return end;
}

/**
 * The end of what is written, without a comment and the spaces before it.
 * @param {string} text
 * @param {number} at
 * @param {number} end
 */
export function contentEnd(text, at, end) {
  const [, content = ''] = /^(.*?)\s*(?:\s#.*)?$/s.exec(text.slice(at, end)) ?? [];
  return at + content.length;
}

/**
 * The name with which a line goes on, and its colon; undefined where there is none.
 * @param {string} text
 * @param {number} at
 * @param {number} end
 */
export function nameAt(text, at, end) {
  const line = text.slice(at, end);
  const [, name = ''] = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{}#&*!|>%@`,][^\n]*?)\s*:(?:\s|$)/.exec(line) ?? [];
  if (name === '' || / #/.test(name)) return undefined;
  return { name: unquoted(name), until: at + name.length, colon: line.indexOf(':', name.length) + at };
}

/**
 * A text without its quotation marks.
 * @param {string} word
 */
export function unquoted(word) {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/s.exec(word) ?? [];
  return double?.replace(/\\(.)/gs, '$1') ?? single?.replaceAll("''", "'") ?? word;
}
