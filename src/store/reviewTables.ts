// The tables of those who review words from outside the office.

/** A link that opens the words of one language. The key is the SHA-256 of the word in the link. */
export type ReviewLinkTable = {
  readonly id: string;
  readonly language: string;
  /** The native speaker's name. */
  readonly name: string;
  readonly made_by: string;
  readonly made_ms: number;
  readonly until_ms: number;
  readonly withdrawn_ms: number | null;
};

/** Other words for a prompt, which wait for an editor. */
export type ReviewProposalTable = {
  readonly id: string;
  readonly language: string;
  readonly prompt: string;
  readonly words: string;
  /** The digest of the words that they are to replace. */
  readonly instead_of: string;
  readonly note: string | null;
  /** The native speaker's name, and the link by which it came. */
  readonly name: string;
  readonly link: string;
  readonly made_ms: number;
  /** `accepted`, `declined`; null while it waits. */
  readonly decided: string | null;
  readonly decided_by: string | null;
  readonly decided_ms: number | null;
};

export type ReviewTables = { review_links: ReviewLinkTable; review_proposals: ReviewProposalTable };
