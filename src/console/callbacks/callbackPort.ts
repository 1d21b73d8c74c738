// What the pages about callbacks work with.

import type { CallbackKeys } from '../../callbacks/sealing.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import type { Audit } from '../auditPort.ts';
import type { HandEvent } from './workByHand.ts';

export type CallbackPageParts = {
  /** Rejects where the store is away. */
  readonly store: () => Promise<CallbackStore>;
  /** Absent where there is no key: then no number can be opened. */
  readonly keys?: CallbackKeys;
  /** Whether the service calls by itself. */
  readonly places: () => boolean;
  readonly audit: Audit;
  /** Tells what was done by hand to what counts it. */
  readonly tell: (event: HandEvent) => void;
  readonly topicName: (centre: Centre, topic: string, language: StaffLanguage) => string;
};
