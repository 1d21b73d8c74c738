// Why the store cannot be used as it is, for a person to put right. Waiting does not help, unlike with a store that is away.

import type { Message } from '../messages/message.ts';

/** Has the message that says what to do. */
export class StoreRefusal extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.key);
    this.name = 'StoreRefusal';
    this.said = said;
  }
}
