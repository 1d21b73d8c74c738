// What the process of the clerks is told, and what it saw.

export type ClerksJob = {
  readonly port: number;
  readonly cookie: string;
  readonly paths: readonly string[];
  /** The address of the events of a first screen. */
  readonly events: string;
  readonly clerks: number;
  readonly seconds: number;
};

export type ClerksSeen = { readonly pages: number; readonly failed: number; readonly p50Ms: number; readonly maxMs: number };
