// The mark of made-up calls: every page that shows calls or figures of a demonstration says so, before anything else.

import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { type Html, html } from '../website/html.ts';

/** The mark; nothing where calls are real. */
export function madeCallsMark(isMade: boolean, reader: StaffLanguage): Html | false {
  return isMade && html`<p class="told stop" role="note"><strong>${sayKey(reader, 'calls-made')}</strong></p>`;
}

/** The name of a file with figures. */
export function fileOfCalls(isMade: boolean, name: string): string {
  return isMade ? `made-up-${name}` : name;
}
