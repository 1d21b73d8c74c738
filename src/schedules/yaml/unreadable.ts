// Why a text is not YAML, in words for whoever wrote it: the parser's own reasons speak of what the parser was doing.

import { YAMLException } from 'js-yaml';
import { type Fault, sentences } from './yamlLimits.ts';

/** The sentence for a fault of the YAML itself. */
export function unreadable(reason: string): string {
  return `this is not readable as YAML: ${reason}. Compare the indentation and the quotes with the lines around it.`;
}

/** What the parser threw, at its place. Throws on what is not the parser's. */
export function faultOf(text: string, thrown: unknown): Fault {
  if (!(thrown instanceof YAMLException)) throw thrown;
  const { reason } = thrown;
  const offset = Math.min(thrown.mark?.position ?? 0, text.length);
  if (reason.startsWith('nesting exceeded')) return { offset, message: sentences.deep };
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const tab = /^ *\t/.exec(text.slice(lineStart));
  if (tab !== null) return { offset: lineStart + tab[0].length - 1, message: 'a tab stands where spaces belong. Indent with spaces only.' };
  // A name without a colon is noticed at the next name.
  if (reason.startsWith('can not read a block mapping entry'))
    return { offset: lineAbove(text, lineStart), message: unreadable(needsColon) };
  // The parser stands behind the sign, at what does not follow.
  if (/^name of an (alias|anchor) node/.test(reason)) return signAt(text, offset - 1);
  if (reason === "expected ':' after a mapping key") {
    const name = lineStart + text.slice(lineStart).search(/\S/);
    return '*&'.includes(text.charAt(name)) ? signAt(text, name) : { offset: name, message: unreadable(needsColon) };
  }
  return { offset, message: unreadable(inWords(reason, text.charAt(offset), text.slice(lineStart, offset))) };
}

function signAt(text: string, offset: number): Fault {
  return { offset, message: unreadable(`“${text.charAt(offset)}” has a meaning of its own. Put it in quotes`) };
}

/** Where the words of the last line before this one begin that is not empty. */
function lineAbove(text: string, lineStart: number): number {
  const above = text.slice(0, lineStart).trimEnd();
  return above.search(/\S.*$/);
}

const needsColon = 'this line has no colon with a space after it. Write it as “name: value”';
const farLeft = 'this closing bracket stands too far to the left. Put more spaces before it than before the line that opens it';
const unclosedAbove = 'a bracket or a quotation mark above this line is not closed, or this line has too few spaces before it';
const unlikeAbove = 'this line is indented like no line above it that it could belong to';
const ended = 'the value has ended before this. Put a value with quotes in it, or with a colon and a space, in quotes as a whole';
const unclosedBracket = 'a bracket is not closed';
const unclosedQuote = 'a quotation mark is not closed';
const invisible = 'an invisible character stands here that no text needs';

const words: Readonly<Record<string, string>> = {
  'unexpected end of the stream within a flow collection': unclosedBracket,
  'unexpected end of the stream within a single quoted scalar': unclosedQuote,
  'unexpected end of the stream within a double quoted scalar': unclosedQuote,
  'unexpected end of the document within a single quoted scalar': unclosedQuote,
  'unexpected end of the document within a double quoted scalar': unclosedQuote,
  'missed comma between flow collection entries': 'a comma or a closing bracket is missing before this',
  "expected the node content, but found ','": 'there is a comma too many',
  'a whitespace character is expected after the key-value separator within a block mapping': 'a space is missing after a colon',
  'a line break is expected': 'nothing may follow “|” or “>” on its line',
  'end of the stream or a document separator is expected': 'this line does not go on with what stands above it',
  'unknown escape sequence': 'a backslash in double quotation marks has a meaning of its own. Write single ones',
  'the stream contains non-printable characters': invisible,
  'null byte is not allowed in input': invisible,
  'expected valid JSON character': invisible,
};

/** `at` is the character at the fault, `before` what stands before it on its line. */
function inWords(reason: string, at: string, before: string): string {
  // What goes on over several lines must stand further to the right than the name before it: its last bracket, too.
  if (reason === 'deficient indentation') return [']', '}'].includes(at) ? farLeft : unclosedAbove;
  if (!reason.startsWith('bad indentation')) return words[reason] ?? reason;
  if (!/[:"'\]}]/.test(before)) return unlikeAbove;
  return ['@', '`', '%'].includes(at) ? `a value that begins with “${at}” must stand in quotes` : ended;
}
