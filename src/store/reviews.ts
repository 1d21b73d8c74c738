// The links with which native speakers outside the office review the words of a language, and the other words that they propose.

import type { Database } from './database.ts';
import type { ReviewLinkTable, ReviewProposalTable } from './reviewTables.ts';

export type ReviewLink = {
  /** SHA-256 of the word in the link. */
  readonly id: string;
  readonly language: string;
  readonly name: string;
  readonly madeBy: string;
  readonly madeMs: number;
  readonly untilMs: number;
};

export type Proposal = {
  /** Made with its form: a double click makes one. */
  readonly id: string;
  readonly language: string;
  readonly prompt: string;
  readonly words: string;
  /** The digest of the words that they are to replace. */
  readonly insteadOf: string;
  readonly note?: string;
  readonly name: string;
  readonly link: string;
  readonly madeMs: number;
  /** Absent while it waits. */
  readonly decided?: 'accepted' | 'declined';
};

export type Reviews = {
  /** Keeps a link. One that is made twice is made once; false where its id belongs to another one. */
  readonly makeLink: (link: ReviewLink) => Promise<boolean>;
  /** One that has neither ended nor been withdrawn. */
  readonly link: (id: string, now: number) => Promise<ReviewLink | undefined>;
  readonly openLinks: (language: string, now: number) => Promise<readonly ReviewLink[]>;
  /** False where it was withdrawn before, is of another language, or never was. */
  readonly withdrawLink: (id: string, language: string, now: number) => Promise<boolean>;
  /** Keeps a proposal. `full`: so many of the link wait already. */
  readonly propose: (proposal: Proposal, mostWaiting: number) => Promise<'kept' | 'full'>;
  /** Those of a language that wait, the first one first. */
  readonly waiting: (language: string) => Promise<readonly Proposal[]>;
  readonly proposal: (id: string) => Promise<Proposal | undefined>;
  /** What came by a link, the latest first. */
  readonly ofLink: (link: string) => Promise<readonly Proposal[]>;
  /** False where it was decided before. */
  readonly decide: (id: string, decided: 'accepted' | 'declined', by: string, now: number) => Promise<boolean>;
  /** How many wait, by language. */
  readonly counts: () => Promise<ReadonlyMap<string, number>>;
  /** Deletes links that ended, and proposals that were decided, before an instant. */
  readonly deleteOver: (before: number) => Promise<void>;
};

/** The queries on a database. */
export function reviewsIn({ db }: Database): Reviews {
  const links = (now: number) => db.selectFrom('review_links').selectAll().where('withdrawn_ms', 'is', null).where('until_ms', '>', now);
  const proposals = () => db.selectFrom('review_proposals').selectAll();
  return {
    makeLink: async (link) => {
      const { id, language, name, madeBy, madeMs, untilMs } = link;
      const row = { id, language, name, made_by: madeBy, made_ms: madeMs, until_ms: untilMs, withdrawn_ms: null };
      await db
        .insertInto('review_links')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const kept = await db.selectFrom('review_links').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      return kept.language === language && kept.name === name && kept.withdrawn_ms === null;
    },
    link: async (id, now) => {
      const row = await links(now).where('id', '=', id).executeTakeFirst();
      return row && linkOf(row);
    },
    openLinks: async (language, now) => (await links(now).where('language', '=', language).orderBy('made_ms').execute()).map(linkOf),
    withdrawLink: async (id, language, now) => {
      const { numUpdatedRows } = await db
        .updateTable('review_links')
        .set({ withdrawn_ms: now })
        .where('id', '=', id)
        .where('language', '=', language)
        .where('withdrawn_ms', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
    propose: async ({ id, language, prompt, words, insteadOf, note, name, link, madeMs }, mostWaiting) => {
      const { count } = await db
        .selectFrom('review_proposals')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('link', '=', link)
        .where('decided', 'is', null)
        .where('id', '<>', id)
        .executeTakeFirstOrThrow();
      if (Number(count) >= mostWaiting) return 'full';
      const row = { id, language, prompt, words, instead_of: insteadOf, note: note ?? null, name, link, made_ms: madeMs };
      await db
        .insertInto('review_proposals')
        .values({ ...row, decided: null, decided_by: null, decided_ms: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      return 'kept';
    },
    waiting: async (language) => {
      const rows = await proposals()
        .where('language', '=', language)
        .where('decided', 'is', null)
        .orderBy('made_ms')
        .orderBy('id')
        .execute();
      return rows.map(proposalOf);
    },
    proposal: async (id) => {
      const row = await proposals().where('id', '=', id).executeTakeFirst();
      return row && proposalOf(row);
    },
    ofLink: async (link) => (await proposals().where('link', '=', link).orderBy('made_ms', 'desc').orderBy('id').execute()).map(proposalOf),
    decide: async (id, decided, by, now) => {
      const { numUpdatedRows } = await db
        .updateTable('review_proposals')
        .set({ decided, decided_by: by, decided_ms: now })
        .where('id', '=', id)
        .where('decided', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
    counts: async () => {
      const rows = await db
        .selectFrom('review_proposals')
        .select(['language', ({ fn }) => fn.countAll().as('count')])
        .where('decided', 'is', null)
        .groupBy('language')
        .execute();
      return new Map(rows.map(({ language, count }) => [language, Number(count)]));
    },
    deleteOver: async (before) => {
      await db.deleteFrom('review_links').where('until_ms', '<', before).execute();
      await db.deleteFrom('review_proposals').where('decided_ms', '<', before).execute();
    },
  };
}

function linkOf({ id, language, name, made_by, made_ms, until_ms }: ReviewLinkTable): ReviewLink {
  return { id, language, name, madeBy: made_by, madeMs: made_ms, untilMs: until_ms };
}

function proposalOf(row: ReviewProposalTable): Proposal {
  const { id, language, prompt, words, instead_of, note, name, link, made_ms, decided } = row;
  return {
    id,
    language,
    prompt,
    words,
    insteadOf: instead_of,
    ...(note !== null && { note }),
    name,
    link,
    madeMs: made_ms,
    ...(decided !== null && { decided: decided === 'accepted' ? 'accepted' : 'declined' }),
  };
}
