// A closure that takes the last line away at which a lost card is stopped: the closure is blamed, not the topic that names the line.

import { type Message, message } from '../../messages/message.ts';
import type { Path } from '../yaml/document.ts';

/** The closures of a centre, each with the lines that it names. */
export type WrittenClosures = readonly { readonly lines?: readonly string[] | undefined }[];

/** The first closure that names one of the lines for lost cards, at the place where it does; undefined where none does. */
export function closureOfStopping(
  lines: readonly string[],
  closures: WrittenClosures,
): { readonly at: Path; readonly said: Message } | undefined {
  for (const [index, closure] of closures.entries()) {
    const found = (closure.lines ?? []).findIndex((line) => lines.includes(line));
    const line = closure.lines?.[found];
    if (line !== undefined) return { at: ['closures', index, 'lines', found], said: message('lost-card-closed.closure', { line }) };
  }
  return undefined;
}
