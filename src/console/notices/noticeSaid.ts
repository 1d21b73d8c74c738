// A notice in the words of a clerk: what it does, from when until when, why, and who made it.

import type { Instant } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';
import { clockAt } from '../../staff/said.ts';
import { everyCentre } from '../route.ts';
import { momentFor, nameFor } from '../staffWords.ts';

type Said = Pick<ConsoleNotice, 'kind' | 'centre' | 'lines' | 'from' | 'until' | 'ready' | 'words'>;

/** `北海道外国人相談センターの相談員 を休止`, `お知らせ「台風のため…」`. `says`: what a ready announcement says to staff. */
export function whatNoticeDoes(notice: Said, centre: Centre, language: StaffLanguage, says: (ready: string) => string): string {
  const { kind, words, ready } = notice;
  if (kind === 'announcement') {
    const own = words?.[language] ?? words?.ja ?? Object.values(words ?? {})[0];
    return sayKey(language, notice.centre === everyCentre ? 'notice.announces-everywhere' : 'notice.announces', {
      words: own ?? (ready === undefined ? '' : says(ready)),
    });
  }
  const lines = linesSaid(notice, centre, language);
  return sayKey(language, kind === 'closure' ? 'notice.closes' : 'notice.opens', { lines });
}

/** `12月1日（火）14:05から17:00まで`. */
export function whenSaid(
  { from, until }: Pick<ConsoleNotice, 'from' | 'until'>,
  now: Instant,
  zone: string,
  language: StaffLanguage,
): string {
  const isOneDay = civilDate(from, zone) === civilDate(until, zone);
  return sayKey(language, 'notice.when', {
    from: momentFor(from, now, zone, language),
    until: isOneDay ? clockAt(until, zone) : momentFor(until, now, zone, language),
  });
}

function linesSaid({ lines = 'own', centre: whose }: Said, centre: Centre, language: StaffLanguage): string {
  if (whose === everyCentre) return sayKey(language, 'notice.lines-everywhere');
  if (lines === 'own') return sayKey(language, 'notice.lines-own');
  if (lines === 'all') return sayKey(language, 'notice.lines-all');
  return lines.map((id) => nameFor(centre.lines.get(id)?.name, language, id)).join(language === 'ja' ? '、' : ', ');
}
