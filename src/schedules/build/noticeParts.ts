// What a notice of the console does: a closure, an extra opening or an announcement, as the tables have them. Asked again for the same
// notice, it is the same object, so that what is computed of the tables is computed once.

import type { Closure, ExtraOpening } from '../../hours/timetable.ts';
import { cutText } from '../../messages/message.ts';
import type { ConsoleNotice } from '../consoleNotice.ts';
import type { Announcement } from '../directory.ts';
import type { ClosedLines } from '../notice.ts';
import { faultInReason, faultInWords } from './noticeTexts.ts';

export type NoticePart = { readonly notice: ConsoleNotice } & (
  | { readonly closure: Closure; readonly lines: ClosedLines }
  | { readonly opening: ExtraOpening; readonly lines: ClosedLines }
  | { readonly announcement: Announcement }
);

const parts = new Map<string, NoticePart>();
const mostKept = 500;

/** What a notice does. `announcements`: the names of those that are ready. */
export function partOf(notice: ConsoleNotice, announcements: readonly string[]): NoticePart {
  const key = JSON.stringify([notice, announcements]);
  const known = parts.get(key);
  if (known !== undefined) return known;
  if (parts.size >= mostKept) parts.clear();
  const made = makePart(notice, announcements);
  parts.set(key, made);
  return made;
}

function makePart(notice: ConsoleNotice, known: readonly string[]): NoticePart {
  const { id, centre, kind, from, until, madeBy, ready, languages } = notice;
  const reason = faultInReason(notice.reason) === undefined ? notice.reason : cutText(notice.reason);
  const common = { from, until, reason, notice: { id, madeBy } };
  const isEverywhere = centre === '*';
  switch (kind) {
    case 'closure':
      return { notice, closure: common, lines: notice.lines ?? (isEverywhere ? 'all' : 'own') };
    case 'opening':
      return { notice, opening: { ...common, ...(languages !== undefined && { languages }) }, lines: notice.lines ?? 'own' };
    default: {
      // A sign that no document may have would cost the caller the whole document.
      const words = Object.fromEntries(Object.entries(notice.words ?? {}).filter(([, said = '']) => faultInWords(said) === undefined));
      const isKnown = ready !== undefined && known.includes(ready);
      return { notice, announcement: { ...common, words, ...(isKnown && { ready }), ...(isEverywhere && { everywhere: true }) } };
    }
  }
}
