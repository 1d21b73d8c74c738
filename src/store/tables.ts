// The tables of the store, the same in SQLite and in PostgreSQL. Truth values are 0 and 1; times are ISO 8601 with the centre's offset and,
// beside them, milliseconds since 1970 to compare by.

import type { WaitEnd } from '../journal/waits.ts';
import type { CallbackDayTable, CallbackPaceTable, CallbackTable } from './callbackTables.ts';
import type { NoticeRevisionTable, NoticeTable } from './noticeTables.ts';
import type { StaffTables } from './peopleTables.ts';
import type { ReviewTables } from './reviewTables.ts';
import type { TestCallTable } from './testCallTable.ts';
import type { TextTable } from './textTable.ts';

/** Every event, as it happened. The key is the event's id in three parts, so an event that comes twice is stored once. */
export type EventTable = {
  readonly call: string;
  readonly turn: number;
  readonly seq: number;
  readonly version: number;
  readonly type: string;
  readonly centre: string;
  readonly at: string;
  readonly at_ms: number;
  readonly number: string | null;
  readonly language: string | null;
  readonly desk_language: string | null;
  readonly since_answer: number | null;
  readonly left_at: string | null;
  /** What the type has beside these, as JSON. */
  readonly facts: string;
};

/** A call in one line: what reports count. Made anew from the events of the call whenever some of them come. */
export type CallTable = {
  readonly call: string;
  readonly centre: string;
  readonly at: string;
  readonly at_ms: number;
  /** The date, the hour (0 to 23) and the weekday (1 Monday to 7 Sunday) on the centre's clock when the call came. */
  readonly day: string;
  readonly hour: number;
  readonly weekday: number;
  readonly number: string | null;
  readonly language: string | null;
  readonly topic: string | null;
  /** The caller among the persons of the day and centre, from 1; null where not counted. Says nothing about the number. */
  readonly person: number | null;
  /** `shared`; `instance` where the store was away, so that a person may be counted by each instance; `withheld`; null where not known. */
  readonly person_scope: PersonScope | null;
  readonly reached: number;
  readonly talked_seconds: number;
  readonly seconds_to_ring: number | null;
  readonly seconds_to_person: number | null;
  readonly closed_topic: string | null;
  readonly unanswered: number;
  readonly told_alternatives: number;
  readonly offer_taken: string | null;
  readonly lost_in: string | null;
  readonly abandoned: number;
  readonly hung_up_at: string | null;
  readonly no_inputs: number;
  readonly no_matches: number;
  readonly read_outs: number;
  readonly numbers_heard: number;
  readonly turns: number;
  readonly ended_status: string | null;
  readonly ended_seconds: number | null;
  /** Whether the caller got what they needed, as they last said; null where they were not asked, or did not say. */
  readonly helped: number | null;
  /** How the caller's waiting for a busy desk ended; null where they did not wait. */
  readonly wait_ended: WaitEnd | null;
  /** From the choice to wait to the person who answered, or to the end of the waiting. */
  readonly wait_seconds: number | null;
};

export type PersonScope = 'shared' | 'instance' | 'withheld';

/** Each time that a line rang in a call. */
export type RingTable = {
  readonly call: string;
  readonly turn: number;
  readonly centre: string;
  readonly at: string;
  readonly at_ms: number;
  readonly day: string;
  readonly hour: number;
  readonly line: string;
  readonly topic: string;
  readonly language: string | null;
  readonly desk_language: string;
  readonly promised: number;
  readonly outcome: string | null;
  readonly ring_seconds: number | null;
  readonly talked_seconds: number | null;
};

/** The random keys with which callers are told apart on one day. Each is deleted when its day is over. */
export type DayKeyTable = {
  readonly day: string;
  /** A name of the key, which says nothing about it. */
  readonly key_id: string;
  /** Base64; null once the day is over. The key's name stays for marks that come late. */
  readonly secret: string | null;
};

/** The persons of the last days. The mark is a keyed hash whose key is deleted when the day ends; the marks follow some days later. */
export type PersonTable = {
  readonly day: string;
  readonly centre: string;
  readonly mark: string;
  readonly person: number;
  readonly scope: PersonScope;
};

/** What stays of a day whose calls were deleted. `''` for a caller without a language, a call without a topic, a number that no centre claims. */
export type DailySumTable = {
  readonly day: string;
  readonly centre: string;
  readonly hour: number;
  readonly language: string;
  readonly topic: string;
  readonly number: string;
  readonly attempts: number;
  readonly reached: number;
  readonly closed: number;
  readonly unanswered: number;
  readonly told_alternatives: number;
  readonly lost: number;
  readonly abandoned: number;
  readonly withheld: number;
  readonly talked_seconds: number;
  readonly helped: number;
  readonly not_helped: number;
  readonly waited: number;
  readonly wait_reached: number;
  readonly wait_gave_up: number;
};

/** The persons of a day whose calls were deleted: they cannot be added up from hours and languages. `''` is all languages together. */
export type DailyPersonTable = {
  readonly day: string;
  readonly centre: string;
  readonly language: string;
  readonly persons: number;
  /** How many of them were told apart by one instance only. */
  readonly by_instance: number;
};

/** The figures of a day, made of its calls once and kept. They are those of the day as long as `figured` is its `revision`. */
export type DayFiguresTable = {
  readonly centre: string;
  readonly day: string;
  /** Counts up whenever a call of the day changes. */
  readonly revision: number;
  /** The revision of which the figures are; null before they are made. */
  readonly figured: number | null;
  /** JSON. */
  readonly figures: string | null;
  /** In which form the figures are; null where a program wrote them that knew one form only. */
  readonly made_by: number | null;
};

export type Tables = {
  events: EventTable;
  calls: CallTable;
  rings: RingTable;
  day_keys: DayKeyTable;
  persons: PersonTable;
  daily_sums: DailySumTable;
  daily_persons: DailyPersonTable;
  day_figures: DayFiguresTable;
  notices: NoticeTable;
  notice_revision: NoticeRevisionTable;
  callbacks: CallbackTable;
  callback_pace: CallbackPaceTable;
  callback_days: CallbackDayTable;
  test_calls: TestCallTable;
  texts: TextTable;
} & StaffTables &
  ReviewTables;
