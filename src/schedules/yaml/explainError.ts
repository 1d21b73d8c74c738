// Why a text is not YAML, and where, in words for the person who wrote it: the library's own reasons speak of what its parser was doing.

import type { YAMLParseError } from 'yaml';
import { type Message, message } from '../../messages/message.ts';
import { codePointOf, wideSpace } from '../plainSigns.ts';
import { indentationFault } from './indentation.ts';
import { type Fault, faultAt } from './yamlLimits.ts';

/** A fault, and how far the text was read when it was noticed. After a fault of the structure no further fault is reported. */
export type Broken = Explained & { readonly noticed: number };
type Explained = { readonly fault: Fault; readonly isStructure: boolean };

type Stretch = { readonly from: number; readonly until: number };

/** What was seen of a text while it was read. */
export type Marks = {
  readonly faults: readonly Broken[];
  /** From the outermost bracket to its end. */
  readonly inBrackets: readonly Stretch[];
  /** Words in quotation marks that go on over several lines. */
  readonly longQuotes: readonly Stretch[];
  /** Where a second document begins. */
  readonly another: number | undefined;
};

const needsColon = message('not-yaml.colon-missing');
const needsComma = message('not-yaml.comma-missing');
const notOn = message('not-yaml.not-on');

/** One error of the library. */
export function explain(text: string, error: YAMLParseError, errors: readonly YAMLParseError[], marks: Marks): Explained {
  const [offset, end] = error.pos;
  const sign = text.charAt(offset);
  switch (error.code) {
    case 'BAD_DQ_ESCAPE':
      return word(offset, message('not-yaml.backslash'));
    case 'BAD_SCALAR_START':
      return word(offset, message('not-yaml.sign-first', { sign }));
    case 'KEY_OVER_1024_CHARS':
      return word(offset, message('not-yaml.long-name'));
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return meaningOfItsOwn(text, offset);
  }
  const closed = marks.longQuotes.findLast(({ until }) => until <= offset && !text.slice(until, offset).includes('\n'));
  if (closed !== undefined) return structure(closed.from, message('not-yaml.quote-elsewhere'));
  const wide = wideIndentation(text, offset);
  if (wide !== undefined) return wide;
  switch (error.code) {
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(text, offset);
    case 'BAD_INDENT':
      return unlikeAbove(text, firstOnLine(text, offset));
    case 'BLOCK_IN_FLOW':
      return structure(offset, needsComma);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return blockOnLine(text, error, errors);
    case 'MISSING_CHAR':
      return missing(text, offset, end, isInside(marks.inBrackets, offset));
    default:
      return unexpected(text, offset, isInside(marks.inBrackets, offset));
  }
}

function meaningOfItsOwn(text: string, offset: number): Explained {
  return structure(offset, message('not-yaml.sign', { sign: text.charAt(offset) }));
}

/** What should be a word is a list or a map: it has the wrong indentation, or a sign of theirs in it. */
function blockOnLine(text: string, { pos: [at] }: YAMLParseError, errors: readonly YAMLParseError[]): Explained {
  const offset = /\s/.test(text.charAt(at)) ? firstOnLine(text, at) : at;
  if (isIndicator(text, offset, '-')) return offset > lineStart(text, offset) ? unlikeAbove(text, offset) : structure(offset, notOn);
  if (isIndicator(text, offset, '?')) return meaningOfItsOwn(text, offset);
  // A name with too many spaces before it goes on with the value above it.
  const goesOn = errors.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
  const nextLine = text.indexOf('\n', offset) + 1;
  return goesOn && nextLine > 0 ? unlikeAbove(text, firstOnLine(text, nextLine)) : structure(offset, message('not-yaml.colon-inside'));
}

/** The line goes on with the next one; where that one is a group of this one's, all of the group is read otherwise. */
function withoutColon(text: string, offset: number): Explained {
  const nextLine = text.indexOf('\n', offset) + 1;
  const isGroup = nextLine > 0 && firstOnLine(text, nextLine) - nextLine > offset - lineStart(text, offset);
  return isGroup ? structure(offset, needsColon) : word(offset, needsColon);
}

function missing(text: string, offset: number, end: number, isInBrackets: boolean): Explained {
  const sign = text.charAt(offset);
  if (isInBrackets) return structure(offset, needsComma);
  if (sign === '#') return structure(offset, message('not-yaml.space-before-comment'));
  if (sign === '*' || sign === '&') return meaningOfItsOwn(text, offset);
  if (sign === '' || /\s/.test(sign)) return unlikeAbove(text, firstOnLine(text, offset));
  if (text.charAt(end) === ':') return structure(end + 1, message('not-yaml.space-after-colon'));
  if (text.charAt(lineStart(text, lineStart(text, offset) - 1)) === '%') return structure(offset, message('not-yaml.hyphens-missing'));
  return isIndicator(text, offset, '-') || sign === '[' || sign === '{' ? structure(offset, notOn) : word(offset, needsColon);
}

function unexpected(text: string, offset: number, isInBrackets: boolean): Explained {
  const sign = text.charAt(offset);
  if (sign === ',' && isInBrackets) return structure(offset, message('not-yaml.comma-extra'));
  if (sign === ']' || sign === '}') return structure(offset, message('not-yaml.no-opening'));
  if (isInBrackets) return structure(offset, needsComma);
  if (isIndicator(text, offset, '-')) return meaningOfItsOwn(text, offset);
  const before = text.slice(Math.max(lineStart(text, offset), offset - 40), offset);
  if (/[|>][-+\d]*[ \t]*$/.test(before)) return structure(offset, message('not-yaml.after-block'));
  return structure(offset, before.trim() === '' ? notOn : message('not-yaml.ended'));
}

/** A tab, or a space of Japanese width, in the place of the spaces that a line begins with. */
function wideIndentation(text: string, offset: number): Explained | undefined {
  const start = lineStart(text, offset);
  let at = start;
  while (text[at] === ' ') at += 1;
  if (text[at] === '\t') {
    return structure(at, message('tab'));
  }
  const sign = text[at] ?? '';
  return wideSpace.test(sign) ? structure(at, message('wide-sign.space', { codePoint: codePointOf(sign) })) : undefined;
}

function unlikeAbove(text: string, offset: number): Explained {
  return { fault: indentationFault(text, offset), isStructure: true };
}

function structure(offset: number, said: Message): Explained {
  return { fault: faultAt(offset, said), isStructure: true };
}

function word(offset: number, said: Message): Explained {
  return { fault: faultAt(offset, said), isStructure: false };
}

function isIndicator(text: string, offset: number, sign: string): boolean {
  return text.charAt(offset) === sign && /^\s?$/.test(text.charAt(offset + 1));
}

function isInside(stretches: readonly Stretch[], offset: number): boolean {
  return stretches.some(({ from, until }) => offset > from && offset <= until);
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first letter of the line on which a place is; the line's end where it is empty. */
function firstOnLine(text: string, offset: number): number {
  let at = lineStart(text, offset);
  while (text[at] === ' ') at += 1;
  return at;
}
