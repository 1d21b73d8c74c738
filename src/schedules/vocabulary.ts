// The languages, topics, read-outs and announcements for which the catalogues have words. A file of the schedules may name no others.

/** Plain data, so that it travels to the thread in which many files are checked. */
export type Vocabulary = {
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly guidance: readonly string[];
  /** The ready announcements; none if absent. */
  readonly announcements?: readonly string[];
  /** The languages that no voice of the carrier speaks: their words travel in the addresses of audio, which takes more room. */
  readonly played?: readonly string[];
  /** The carrier that rings the lines, and what it cannot do; it can do everything if absent. */
  readonly carrier?: { readonly name: string; readonly cannot: readonly string[] };
};
