// The places of a call as staff read them.

import { allMessages } from '../messages/allMessages.ts';
import { type Message, message } from '../messages/message.ts';

/** The words for a place of a call. */
export function placeNamed(place: string): Message {
  const key = `calls-place.${place}`;
  return Object.hasOwn(allMessages, key) ? { key: key as Message['key'], values: {} } : message('calls-place.other', { place });
}
