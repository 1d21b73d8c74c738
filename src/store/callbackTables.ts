// The tables of the callbacks. Times are milliseconds since 1970.

/** A callback. `sealed`, `key_id`, `fingerprint` and `note` are null as soon as it is over. */
export type CallbackTable = {
  readonly id: string;
  readonly centre: string;
  readonly topic: string;
  readonly language: string;
  readonly asked_ms: number;
  readonly promised_ms: number;
  readonly not_before_ms: number;
  readonly due_ms: number | null;
  readonly status: string;
  readonly tries: number;
  readonly line: string | null;
  readonly claimed_by: string | null;
  readonly claimed_until_ms: number | null;
  readonly token: string | null;
  readonly placed_ms: number | null;
  readonly sid: string | null;
  /** The carrier's ids of the tries before, with spaces between them. */
  readonly past_sids: string | null;
  readonly last_outcome: string | null;
  readonly note: string | null;
  readonly key_id: string | null;
  readonly sealed: string | null;
  readonly fingerprint: string | null;
  readonly ended_ms: number | null;
};

/** One row: when a callback was last claimed by any instance. It is held while one is claimed, so they are claimed one after the other. */
export type CallbackPaceTable = { readonly id: number; readonly last_ms: number };

/** What became of the callbacks that were asked for on a day of their centre. The row of a callback is deleted; these stay. */
export type CallbackDayTable = {
  readonly centre: string;
  readonly day: string;
  readonly language: string;
  readonly asked: number;
  readonly cancelled: number;
  readonly placed: number;
  readonly connected: number;
  readonly kept: number;
  /** Of those that were kept: within two opened hours of what was promised. */
  readonly in_time: number;
  readonly unreached: number;
  readonly expired: number;
};
