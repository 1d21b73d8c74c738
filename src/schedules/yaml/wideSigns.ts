// Where a text cannot be read because of a sign of another width, the sign is named and not what the parser stumbled over behind it.

import { type Message, message } from '../../messages/message.ts';
import { codePointOf, ordinarySign, unseenSign, wideSpace } from '../plainSigns.ts';
import { type Fault, faultAt } from './yamlLimits.ts';

// Behind the colon of a key, and inside quotation marks, such signs are prose.
const beforeValue = /^[^:'"]*(?::\s+(?=[^\w\s'"]))?/;
/** Signs in whose place another one is meant than the ordinary form of theirs. */
const meant = new Map([
  ['；', ': '],
  ['＝', ': '],
  ['・', '- '],
]);
// Far more than a line of the files has before its value.
const mostLooked = 200;

/** The fault of a sign on the same line or the one above; the fault itself where there is no such sign. */
export function signInFront(text: string, fault: Fault): Fault {
  if (fault.code !== 'not-yaml') return fault;
  const line = lineStart(text, fault.offset);
  const above = line === 0 ? 0 : lineStart(text, line - 1);
  for (const start of line === above ? [line] : [above, line]) {
    const at = signIn(text, start);
    if (at !== undefined) return faultAt(at, sayOf(text[at] ?? ''));
  }
  return fault;
}

function signIn(text: string, start: number): number | undefined {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + mostLooked));
  if (/^\s*#/.test(line)) return undefined;
  const [front = ''] = beforeValue.exec(line) ?? [];
  const looked = line.slice(0, front.length + 1);
  // A middle dot is meant for “- ” at the beginning of a line only: 第1・第3土曜日 has it in its name.
  const index = [...looked].findIndex((sign, before) => isSign(sign) || (sign === '・' && looked.slice(0, before).trim() === ''));
  return index < 0 ? undefined : start + [...looked].slice(0, index).join('').length;
}

/** A sign that may be meant for one of YAML's. */
function isSign(sign: string): boolean {
  return /[：；＝，、［］｛｝＃“”‘’＂＇－]/.test(sign) || unseenSign.test(sign) || wideSpace.test(sign);
}

function sayOf(sign: string): Message {
  const codePoint = codePointOf(sign);
  if (wideSpace.test(sign)) return message('wide-sign.space', { codePoint });
  if (unseenSign.test(sign)) return message('wide-sign.unseen', { codePoint });
  return message('wide-sign', { sign, codePoint, instead: meant.get(sign) ?? ordinarySign(sign) ?? '' });
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
