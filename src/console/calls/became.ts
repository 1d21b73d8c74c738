// What became of a call, in one phrase for a clerk, and the colour of it.

import { type Message, message } from '../../messages/message.ts';
import { placeNamed } from '../../reports/places.ts';
import type { CallTable } from '../../store/tables.ts';

/** `open`: a person talked to the caller. `closed`: the caller got no desk. */
export type Became = { readonly said: Message; readonly state: 'open' | 'only' | 'closed' };

/** What became of it. What is best for the caller counts, as in the reports. */
export function becameOf(call: CallTable): Became {
  if (call.reached === 1) {
    return { said: reachedAfter(call.seconds_to_person), state: 'open' };
  }
  if (call.abandoned === 1) return { said: message('became.abandoned'), state: 'closed' };
  if (call.talked_seconds > 0) return { said: message('became.short'), state: 'closed' };
  if (call.closed_topic !== null) return { said: message('became.closed'), state: 'closed' };
  if (call.unanswered === 1) return { said: message('became.unanswered'), state: 'closed' };
  if (call.lost_in !== null) return { said: message('became.lost'), state: 'closed' };
  if (call.read_outs > 0) return { said: message('became.read'), state: 'only' };
  if (call.hung_up_at !== null) return { said: message('became.hung-up', { place: placeNamed(call.hung_up_at) }), state: 'only' };
  return { said: message(call.ended_seconds === null ? 'became.going-on' : 'became.other'), state: 'only' };
}

const fewSeconds = 120;

function reachedAfter(seconds: number | null): Message {
  if (seconds === null) return message('became.reached-unknown');
  if (seconds < fewSeconds) return message('became.reached', { seconds: Math.round(seconds) });
  return message('became.reached-minutes', { minutes: Math.round(seconds / 60) });
}
