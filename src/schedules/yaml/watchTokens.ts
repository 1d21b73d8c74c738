// Sees every token of a YAML text before it is parsed: counts what has a bound, and finds brackets and quotation marks that are not closed,
// which the library notices only where it can read no further.

import { message } from '../../messages/message.ts';
import type { Broken, Marks } from './explainError.ts';
import { type Fault, faultAt, limitFault, mostAliases, mostBlank, mostTokens } from './yamlLimits.ts';

// What the lexer puts before a word, and in the place of a bracket that is missing.
const wordFollows = '\u001F';
const bracketsEnd = '\u0018';
// A line such as “%YAML 1.2”, of which a file has one. Each costs the library as much as so many words.
const directiveTokens = 100;

type Watch = {
  readonly faults: readonly Broken[];
  /** The next token and its place; a fault where the file is to be read no further. */
  readonly look: (token: string, offset: number) => Fault | undefined;
  /** What was seen; `noticed` is the end of the text where all of it was read. */
  readonly end: (noticed: number | undefined) => Omit<Marks, 'another'>;
};

/** Begins to watch the tokens of a text. */
export function watchTokens(text: string): Watch {
  const faults: Broken[] = [];
  const inBrackets: { from: number; until: number }[] = [];
  const longQuotes: { from: number; until: number }[] = [];
  const open: { readonly offset: number; readonly closing: string }[] = [];
  const counts = { tokens: 0, blank: 0, aliases: 0 };
  let isWord = false;

  const broken = (fault: Fault, noticed: number, isStructure: boolean) => void faults.push({ fault, noticed, isStructure });
  const notClosed = (noticed: number) => {
    const last = open.at(-1);
    if (last !== undefined) broken(unclosed(text, last.offset), noticed, true);
    const first = open[0];
    if (first !== undefined) inBrackets.push({ from: first.offset, until: noticed });
    open.length = 0;
  };
  const close = (sign: string, offset: number) => {
    if (open.length > 0 && open.at(-1)?.closing !== sign) return notClosed(offset);
    const last = open.pop();
    if (last !== undefined && open.length === 0) inBrackets.push({ from: last.offset, until: offset });
  };
  const quoted = (token: string, offset: number) => {
    // Each backslash may be an error of its own.
    counts.tokens += token.split('\\').length - 1;
    const until = offset + token.length;
    if (!isClosed(token)) broken(unclosed(text, offset), until, true);
    else if (token.includes('\n')) longQuotes.push({ from: offset, until });
  };

  return {
    faults,
    look: (token, offset) => {
      const sign = isWord ? '' : token.charAt(0);
      isWord = token === wordFollows;
      counts.tokens += 1;
      switch (sign) {
        case '\n':
        case '\r':
        case ' ':
        case '\t':
          counts.blank += 1;
          return counts.blank > mostBlank ? limitFault('blank', offset) : undefined;
        case '[':
        case '{':
          open.push({ offset, closing: sign === '[' ? ']' : '}' });
          break;
        case ']':
        case '}':
          close(sign, offset);
          break;
        case bracketsEnd:
          notClosed(offset);
          break;
        case '"':
        case "'":
          quoted(token, offset);
          break;
        case '!':
          broken(limitFault('tag', offset), offset, false);
          break;
        case '%':
          counts.tokens += directiveTokens;
          break;
        case '*':
          counts.aliases += 1;
          if (counts.aliases > mostAliases) return limitFault('aliases', offset);
      }
      counts.blank = 0;
      return counts.tokens > mostTokens ? limitFault('tokens', offset) : undefined;
    },
    end: (noticed) => {
      if (noticed !== undefined) notClosed(noticed);
      return { faults, inBrackets, longQuotes };
    },
  };
}

/** Whether a word in quotation marks ends with one: neither `"a\"` nor `'a''` does, although its last letter is one. */
function isClosed(token: string): boolean {
  const quote = token[0];
  if (token.length === 1 || token.at(-1) !== quote) return false;
  if (quote === "'") return (token.split(quote).length - 1) % 2 === 0;
  let slashes = 0;
  while (token[token.length - 2 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 0;
}

function unclosed(text: string, offset: number): Fault {
  const sign = text[offset] ?? '';
  if (sign === '"' || sign === "'") return faultAt(offset, message('not-yaml.quote', { closing: sign }));
  const closing = sign === '[' ? ']' : '}';
  const comment = commentBefore(text, offset, closing);
  return comment === undefined
    ? faultAt(offset, message('not-yaml.bracket', { closing }))
    : faultAt(comment, message('begins-comment.bracket'));
}

/** Where a comment begins that takes the closing bracket of its line away. */
function commentBefore(text: string, offset: number, closing: string): number | undefined {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end < 0 ? text.length : end);
  const at = line.search(/\s#/);
  return at >= 0 && line.indexOf(closing, at) >= 0 ? offset + at + 1 : undefined;
}
