// How a desk rings, as `explain` says it: its telephones, what it hears first, and whether callers may wait for it.

import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import type { Ringing } from '../schedules/directory.ts';

/** A sentence for each thing in which a desk rings in another way than usual; none for one that rings as usual. */
export function ringingSaid({ telephones, inOrder, seconds, whisper, waitMinutes }: Ringing, reader: StaffLanguage): readonly string[] {
  // As they are dialled in Japan.
  const numbers = telephones.map((each) => each.replace(/^\+81/, '0')).join(reader === 'ja' ? '、' : ', ');
  const order = telephones.length < 2 ? 'explain.telephone' : inOrder ? 'explain.telephones-in-order' : 'explain.telephones-together';
  return [
    ...(telephones.length === 0 ? [] : [sayKey(reader, order, { numbers })]),
    ...(seconds === undefined ? [] : [sayKey(reader, inOrder ? 'explain.ring-seconds-each' : 'explain.ring-seconds', { seconds })]),
    ...(whisper === undefined ? [] : [sayKey(reader, 'explain.whisper', { language: whisper.language })]),
    ...(whisper?.accept === true ? [sayKey(reader, 'explain.accept')] : []),
    ...(waitMinutes === undefined ? [] : [sayKey(reader, 'explain.wait', { count: waitMinutes })]),
  ];
}
