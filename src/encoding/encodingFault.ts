// What staff are told of a text that is not UTF-8, or in which characters were lost when it was saved.

import { type Message, message } from '../messages/message.ts';
import { type Encoding, encodingOf } from './decodeText.ts';

/** What is wrong, and at which character of the text. */
export type EncodingFault = { readonly offset: number; readonly message: Message };

// What a program writes in the place of a character that it could not read; JSON and YAML may have it as an escape.
const lostCharacter = /\uFFFD|\\u[fF]{3}[dD]/;

/** The fault of a text that `decodeText` has read; undefined where there is none. */
export function encodingFault(text: string): EncodingFault | undefined {
  const encoding = encodingOf(text);
  if (encoding !== undefined) return { offset: 0, message: sayEncoding(encoding) };
  const offset = text.search(lostCharacter);
  return offset < 0 ? undefined : { offset, message: message('wrong-encoding.lost') };
}

function sayEncoding(encoding: Encoding): Message {
  const advice = message('save-as-utf8');
  if (encoding === 'cut') return message('wrong-encoding.cut', { advice });
  return encoding === 'unknown' ? message('wrong-encoding.unknown', { advice }) : message('wrong-encoding', { encoding, advice });
}
