// The tables of the console's notices. Truth values are 0 and 1; times are milliseconds since 1970.

export type NoticeTable = {
  readonly id: string;
  /** `*`: every centre. */
  readonly centre: string;
  readonly kind: string;
  readonly from_ms: number;
  readonly until_ms: number;
  /** JSON, as are `languages` and `words`. */
  readonly lines: string | null;
  readonly languages: string | null;
  readonly ready: string | null;
  readonly words: string | null;
  readonly reason: string;
  readonly group_id: string | null;
  readonly drill: number;
  readonly made_by: string;
  readonly made_at_ms: number;
  /** 1: for a second person; 2: one has confirmed it. */
  readonly waiting: number;
  readonly ended_at_ms: number | null;
  readonly revision: number;
};

/** One row: the revision of the last change of any notice, and when that was. */
export type NoticeRevisionTable = { readonly id: number; readonly revision: number; readonly changed_at_ms: number };
