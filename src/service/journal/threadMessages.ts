// What the thread that stores the journal and the main thread tell each other. Plain data.

import type { DayKey } from '../../journal/events.ts';
import type { Message } from '../../messages/message.ts';
import type { StoreAddress } from '../../store/database.ts';
import type { Deleted } from '../../store/retention.ts';
import type { KeptFrom } from './keepDays.ts';

export type StoringOrder = {
  /** The folder of all processes' outboxes. */
  readonly outbox: string;
  readonly address: StoreAddress;
  /** The bound of this process's outbox, in bytes. */
  readonly mostBytes: number;
};

export type ToThread =
  /** Segments were closed in this folder of ours. */
  | { readonly is: 'look'; readonly folder: string }
  /** What the calendar says now. Sent at the start of a day, and again every hour. */
  | ({ readonly is: 'day' } & Today)
  /** Store what waits, and end. */
  | { readonly is: 'stop' };

export type Today = {
  readonly today: string;
  /** ISO 8601 with its offset. */
  readonly now: string;
  /** Keys for today and tomorrow. */
  readonly offered: readonly DayKey[];
  /** Marks of persons before this day are deleted. */
  readonly marksFrom: string;
  readonly keptFrom: KeptFrom;
};

export type StoreStatus = {
  readonly isUp: boolean;
  /** A code of the fault, without addresses or passwords; absent while the store is up. */
  readonly reason?: string;
  /** What a person must do; waiting does not help. */
  readonly refusal?: Message;
  /** What waits in complete segments, and since when (milliseconds since 1970). */
  readonly waitingBytes: number;
  readonly oldestMs?: number;
  /** Since the thread began. */
  readonly stored: number;
  /** Files of the outbox that cannot be read. They stay where they are. */
  readonly unread: number;
  /** Since the thread began, by kind. */
  readonly lost: Readonly<Record<string, number>>;
};

export type FromThread =
  | { readonly is: 'status'; readonly status: StoreStatus }
  | { readonly is: 'key'; readonly key: DayKey }
  | { readonly is: 'deleted'; readonly deleted: Deleted };
