// What every part of the texts needs.

import type { Logger } from 'pino';
import type { Outgoing } from '../../carrier/outgoing.ts';
import type { Instant, Language } from '../../hours/timetable.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { TextStore } from '../../store/texts.ts';
import type { Reader } from '../../website/reader.ts';

export type SmsParts = {
  /** The texts of the store. Rejects while it is away. */
  readonly texts: () => Promise<TextStore>;
  /** The tables with the notices. */
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  readonly outgoing: Pick<Outgoing, 'sendText' | 'removeText'>;
  /** The written words of a language. */
  readonly readerOf: (language: Language) => Reader;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly everyMs?: number;
  /** After so many milliseconds a text that the carrier asks to send later is sent once more. */
  readonly again429Ms?: number;
};

/** What happened to a text, for the metrics. Nothing in it is personal. `removed`: deleted at the carrier. */
export type SmsEvent = {
  readonly type: 'sent' | 'refused' | 'unknown' | 'removed' | 'not-removed';
  /** The code of the carrier, where it refused. */
  readonly code?: string;
};
