// A change that does not fit the file as it is now: what it names is not there.

import type { Message } from '../../messages/message.ts';

export class Unfit extends Error {
  readonly why: Message;

  constructor(why: Message) {
    super(why.key);
    this.why = why;
  }
}
