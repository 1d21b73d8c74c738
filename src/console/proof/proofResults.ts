// What the tools of the project found and wrote into a file: the seconds of a call, and the walk through all calls. Files of another form are
// as good as none.

import type { CivilDate } from '../../hours/timetable.ts';

/** The seconds and keys until a desk's telephone rings, as `npm run effort` measures them. */
export type EffortRow = {
  readonly centre: string;
  readonly language: string;
  readonly topic: string;
  readonly path: 'menu' | 'dedicated' | 'first-timer';
  readonly seconds: number;
  readonly keys: number;
  /** The civil time at the centre for which it is measured: `2026-11-24T10:00`. */
  readonly at: string;
};

export type EffortResult = { readonly form: 1; readonly at: CivilDate; readonly rows: readonly EffortRow[] };

export type WalkedCentre = {
  readonly centre: string;
  readonly languages: number;
  readonly availabilities: number;
  readonly states: number;
  readonly edges: number;
  readonly faults: number;
};

/** What `npm run walk` proved. `notices` is the week with notices of the console. */
export type WalkResult = {
  readonly form: 1;
  readonly at: CivilDate;
  readonly from: CivilDate;
  readonly days: number;
  readonly centres: readonly WalkedCentre[];
  readonly notices: readonly WalkedCentre[];
  /** Faults that are of no centre: prompts that are never heard, texts that are too long. */
  readonly others: readonly string[];
  /** SVG. */
  readonly picture: string;
};

/** The result in a text; undefined where it is none. */
export function readEffort(text: string | undefined): EffortResult | undefined {
  const read = readResult(text) as EffortResult | undefined;
  return Array.isArray(read?.rows) ? read : undefined;
}

/** The result in a text; undefined where it is none. */
export function readWalk(text: string | undefined): WalkResult | undefined {
  const read = readResult(text) as WalkResult | undefined;
  const isWhole = Array.isArray(read?.centres) && Array.isArray(read.notices) && Array.isArray(read.others);
  return isWhole && /^<svg /.test(String(read.picture)) ? read : undefined;
}

function readResult(text: string | undefined): object | undefined {
  if (text === undefined) return undefined;
  try {
    const read = JSON.parse(text) as { readonly form?: unknown; readonly at?: unknown } | null;
    return read?.form === 1 && typeof read.at === 'string' ? read : undefined;
  } catch {
    return undefined;
  }
}
