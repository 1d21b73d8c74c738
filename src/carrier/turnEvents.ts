// A turn's events as the journal keeps them: with the call, the instant, the number that was called and the seconds so far.

import type { Turn, TurnEvent } from '../call/turn.ts';
import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import type { DayPerson, Happening, JournalEvent, Left } from '../journal/events.ts';
import type { CallTimes } from './callTimes.ts';

export type TurnOfCall = {
  readonly call: string;
  readonly centre: { readonly id: string; readonly zone: string };
  /** The turn's place in the call, from 0. A call that is greeted anew goes on counting, so no id is used twice. */
  readonly turn: number;
  /** The number of ours that was called; absent where no centre claims it. */
  readonly number: string | undefined;
  /** The caller's language before the turn. */
  readonly language: string | undefined;
  /** The carrier's seconds of a talk that has ended. */
  readonly talkedSeconds: number | undefined;
  /** Asked only where a call arrives. */
  readonly person: () => DayPerson | undefined;
};

/** The events of a turn at an instant; at least one, so that the journal knows where every turn left the caller. */
export function eventsOf({ does, events }: Turn, of: TurnOfCall, now: Instant, times: CallTimes): readonly JournalEvent[] {
  const { call, centre, turn } = of;
  if (events.some(({ type }) => type === 'arrived')) times.answered(call, now);
  const { answer: sinceAnswer, transfer } = times.since(call, now);
  if (does.act === 'ring') times.transferred(call, now);
  const at = isoIn(now, centre.zone);
  const left: Left = does.act === 'hang-up' ? 'end' : does.next.place;
  const next = does.act === 'hang-up' ? of.language : languageIn(does.next);
  const happened: readonly (TurnEvent | { readonly type: 'prompted' })[] = events.length === 0 ? [{ type: 'prompted' }] : events;
  return happened.map((event, index): JournalEvent => {
    const language = languageIn(event) ?? next;
    const deskLanguage = 'deskLanguage' in event ? event.deskLanguage : undefined;
    const person = event.type === 'arrived' ? of.person() : undefined;
    return {
      id: `${call}/${turn}/${index}`,
      call,
      turn,
      at,
      centre: centre.id,
      ...(of.number !== undefined && { number: of.number }),
      ...(language !== undefined && { language }),
      ...(deskLanguage !== undefined && deskLanguage !== language && { deskLanguage }),
      ...(sinceAnswer !== undefined && { sinceAnswer }),
      left,
      ...(person !== undefined && { person }),
      what: happeningOf(event, centre.zone, transfer, of.talkedSeconds),
    };
  });
}

/** A turn's event with its times written out, and what only the carrier or the clock knows. */
function happeningOf(
  event: TurnEvent | { readonly type: 'prompted' },
  zone: string,
  seconds: number | undefined,
  talkedSeconds: number | undefined,
): Happening {
  switch (event.type) {
    case 'closed': {
      const { opens, ...facts } = event;
      return { ...facts, ...(opens !== undefined && { opens: isoIn(opens, zone) }) };
    }
    case 'callback-asked':
      return { ...event, due: isoIn(event.due, zone) };
    case 'transfer-ended': {
      const talked = event.outcome === 'answered' && talkedSeconds !== undefined && { talkedSeconds };
      return { ...event, ...(seconds !== undefined && { seconds }), ...talked };
    }
    default:
      return event;
  }
}

function languageIn(of: object): string | undefined {
  return 'language' in of && typeof of.language === 'string' ? of.language : undefined;
}
