// What each verb of a call needs.

import type { CallerInput, OnEvent } from './callEvent.ts';
import type { Form } from './signRequest.ts';
import type { Carrier, Request } from './webhook.ts';

export type Telephone = {
  readonly carrier: Carrier;
  readonly input: CallerInput;
  readonly onEvent: OnEvent;
  /** The fields about the call, which every request has. */
  readonly about: Form;
  /** Whether audio is fetched and measured. */
  readonly listen: boolean;
  /** Keys that were pressed beyond the last Gather, for the next one. */
  readonly ahead: { keys: string };
};

/** What follows a verb. */
export type Next = 'next verb' | 'over' | Request;
