// A call told as a story, and a day's calls in a list.

import type { JournalEvent } from '../journal/events.ts';
import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import type { CallTable } from '../store/tables.ts';
import { none } from './callFigures.ts';
import { placeNamed } from './places.ts';
import { absentMark, languageNamed } from './readableNames.ts';
import type { Section } from './section.ts';

/** An event as a sentence, with the clock of the centre and the seconds since the first event; absent where one of the two has no time. */
export type ToldEvent = { readonly clock: string; readonly seconds?: number; readonly words: string };

/** Each event of a call as a sentence. `canRead` says whether an event is of a kind that is known, and whole; another is told as such. */
export function toldEvents(
  events: readonly JournalEvent[],
  canRead: (what: JournalEvent['what']) => boolean,
  reader: StaffLanguage,
): readonly ToldEvent[] {
  const begun = Date.parse(events[0]?.at ?? '');
  return events.map(({ at, what, left }) => {
    const seconds = Math.max(0, Math.round((Date.parse(at) - begun) / 1000));
    const said = canRead(what) ? told(what, left, reader) : message('calls-story.not-known', { type: what.type });
    return { clock: at.slice(11, 19), ...(!Number.isNaN(seconds) && { seconds }), words: say(reader, said) };
  });
}

/** Each event of a call on a line of its own, with the clock of the centre and the seconds since the call was answered. */
export function storyOf(events: readonly JournalEvent[], canRead: (what: JournalEvent['what']) => boolean, reader: StaffLanguage): string {
  return toldEvents(events, canRead, reader)
    .map(({ clock, seconds, words }) => `${clock}  ${(seconds === undefined ? absentMark : `+${seconds}`).padStart(5)}  ${words}`)
    .join('\n');
}

function told(what: JournalEvent['what'], left: JournalEvent['left'], reader: StaffLanguage): Message {
  switch (what.type) {
    case 'language-chosen':
      return message('calls-story.language-chosen', { language: languageNamed(what.language, reader) });
    case 'topic-chosen':
      return message('calls-story.topic-chosen', { topic: what.topic });
    case 'read-out':
      return message('calls-story.read-out', { readOut: what.readOut });
    case 'transfer-begun': {
      const said = { line: what.line, deskLanguage: languageNamed(what.deskLanguage, reader) };
      return what.telephone === undefined
        ? message('calls-story.transfer-begun', said)
        : message('calls-story.transfer-begun-telephone', { ...said, telephone: what.telephone });
    }
    case 'transfer-ended':
      if (what.outcome !== 'answered') return message(`calls-story.${what.outcome}`);
      return what.talkedSeconds === undefined
        ? message('calls-story.answered-unknown')
        : message('calls-story.answered', { seconds: what.talkedSeconds });
    case 'closed':
      if (what.attemptedLines.length > 0) return message('calls-story.unanswered', { topic: what.topic });
      return what.opens === undefined
        ? message('calls-story.closed-unknown', { topic: what.topic })
        : message('calls-story.closed', { topic: what.topic, opens: what.opens.slice(0, 16).replace('T', ' ') });
    case 'asked-afterwards':
      return message(what.helped ? 'calls-story.asked-helped' : 'calls-story.asked-not-helped');
    case 'callback-asked':
      return message(what.own ? 'calls-story.callback-asked' : 'calls-story.callback-asked-other', {
        due: what.due.slice(0, 16).replace('T', ' '),
      });
    case 'callback-known':
    case 'callback-cancelled':
      return message(`calls-story.${what.type}`);
    case 'callback-refused':
      return message(`calls-story.callback-refused.${what.why}`);
    case 'sms-offered':
    case 'sms-sent':
      return message(`calls-story.${what.type}`);
    case 'sms-asked':
      return message(what.own ? 'calls-story.sms-asked' : 'calls-story.sms-asked-other');
    case 'sms-failed':
      return message(`calls-story.sms-failed.${what.why}`);
    case 'offer-taken':
      return message('calls-story.offer-taken', { offer: message(`calls-offer.${what.offer}`) });
    case 'no-input':
    case 'no-match':
    case 'lost':
    case 'hung-up':
      return message(`calls-story.${what.type}`, { place: placeNamed(what.place) });
    case 'prompted':
      if (left === 'waiting') return message('calls-story.waiting');
      return message('calls-story.prompted', { place: placeNamed(left ?? 'end') });
    case 'ended':
      return message('calls-story.ended', { seconds: what.seconds });
    case 'deleted':
      return message('calls-story.deleted', { calls: what.calls, before: what.before });
    case 'arrived':
    case 'numbers-heard':
    case 'too-long':
    case 'goodbye':
      return message(`calls-story.${what.type}`);
    default:
      return what satisfies never;
  }
}

/** The calls of a day, a row each. */
export function listSection(calls: readonly CallTable[], day: string, reader: StaffLanguage): Section {
  const columns = ['time', 'call', 'language', 'topic', 'outcome', 'talked'] as const;
  return {
    heading: say(reader, message('calls-day-title', { day })),
    ...(calls.length === 0
      ? { sentences: [say(reader, message('calls-none'))] }
      : {
          table: {
            head: columns.map((name) => say(reader, { key: `calls-column.${name}`, values: {} })),
            rows: calls.map((call) => [
              call.at.slice(11, 16),
              call.call,
              languageNamed(call.language ?? none, reader),
              call.topic ?? '-',
              say(reader, outcomeOf(call)),
              call.talked_seconds === 0 ? '-' : String(call.talked_seconds),
            ]),
            words: 5,
          },
        }),
  };
}

/** What became of a call, in one phrase. */
function outcomeOf(call: CallTable): Message {
  if (call.reached === 1) return message('calls-outcome.reached');
  if (call.abandoned === 1) return message('calls-outcome.abandoned');
  if (call.talked_seconds > 0) return message('calls-outcome.short');
  if (call.closed_topic !== null) return message('calls-outcome.closed');
  if (call.unanswered === 1) return message('calls-outcome.unanswered');
  if (call.lost_in !== null) return message('calls-outcome.lost');
  if (call.read_outs > 0) return message('calls-outcome.read');
  if (call.hung_up_at !== null) return message('calls-outcome.hung-up', { place: placeNamed(call.hung_up_at) });
  return message('calls-outcome.other');
}
