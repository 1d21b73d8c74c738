// Follows the notices of the store, and lays them over the tables of the files. It looks every two seconds and, with PostgreSQL, as soon as it
// is told. Where the store is away, what was last known holds until it ends: it is kept in a file, which is read before the store answers.

import type { Logger } from 'pino';
import type { Instant } from '../../hours/timetable.ts';
import { sentence } from '../../messages/sayMessage.ts';
import { type NoticeContext, type Overlay, withNotices, withNoticesInSteps } from '../../schedules/build/withNotices.ts';
import { type ConsoleNotice, isApplying, isInForceAt, type NoticeProblem } from '../../schedules/consoleNotice.ts';
import type { Directory } from '../../schedules/directory.ts';
import { faultReason } from '../../store/faultReason.ts';
import type { NoticeStore } from '../../store/notices.ts';
import { createJobQueue } from '../../website/jobQueue.ts';
import { makeInQueue } from '../../website/making.ts';
import { keepNotices } from './keepNotices.ts';
import { type KnownNotices, readNoticeFile } from './noticeFile.ts';
import { readShownNotices, shownMs } from './shownNotices.ts';

export type NoticeStatus = {
  readonly inForce: number;
  /** Those that begin later. */
  readonly coming: number;
  /** Those that wait for a second person. */
  readonly waiting: number;
  /** Whether the store answered the last look; undefined before the first one. */
  readonly storeUp: boolean | undefined;
  /** When the store last answered, by the real clock: this process, or the one that kept the file. Absent where it never did. */
  readonly askedAt?: Instant;
  readonly ageSeconds?: number;
  /** Why the notices cannot be kept for the next start: `EROFS`. Absent where they are. */
  readonly keptFault?: string | undefined;
  readonly problems: readonly NoticeProblem[];
};

export type NoticeFollower = {
  /** The tables with the notices. Another object after each change of either. */
  readonly directory: () => Directory;
  /** The notices that are in force or come, also those that wait, and drills. */
  readonly current: () => readonly ConsoleNotice[];
  /** All notices that the tables are made with: also those that ended in the last days, which pages about these days show. */
  readonly applied: () => readonly ConsoleNotice[];
  /** When the tables or a notice were last changed. */
  readonly writtenAt: () => Instant;
  readonly status: () => NoticeStatus;
  /** Resolves when the store has been asked once, or does not answer soon: a call shall not miss a closure that the store has. */
  readonly first: Promise<void>;
  /** Looks at once: after a change of this process. Never rejects. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type FollowOptions = {
  /** The tables of the files. */
  readonly live: { readonly current: () => Directory; readonly writtenAt: () => Instant };
  readonly context: NoticeContext;
  /** The notices of the store. Rejects while it is away. */
  readonly notices: () => Promise<Pick<NoticeStore, 'revision' | 'endingAfter' | 'touching'>>;
  readonly file: string;
  readonly clock: () => Instant;
  /** The real clock, which a rehearsal may not set. */
  readonly realClock: () => Instant;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Begins to listen for changes; returns how to stop. Absent where the database tells of none. */
  readonly listen?: (onTold: () => void) => { readonly close: () => Promise<void> };
  readonly lookEveryMs?: number;
};

// With what it takes to look, all instances follow within five seconds.
const usualLookMs = 2_000;
const jitter = 0.2;
const firstLookMs = 3_000;
const stopMs = 1_000;

const nothing: KnownNotices = { revision: -1, changedAt: 0, askedAt: 0, notices: [] };

/** Reads what was kept, and begins to follow. Never rejects. */
export async function followNotices(options: FollowOptions): Promise<NoticeFollower> {
  const { live, context, notices, file, clock, realClock, log, lookEveryMs = usualLookMs } = options;
  let known = (await readNoticeFile(file)) ?? nothing;
  /** Those that were ended early, in the last days, until their ends. */
  let ended: readonly ConsoleNotice[] = [];
  let applied: readonly ConsoleNotice[] = [];
  let overlay: (Overlay & { readonly of: Directory; readonly with: readonly ConsoleNotice[] }) | undefined;
  let storeUp: boolean | undefined;
  const queue = createJobQueue();
  const keeper = keepNotices(file, known.askedAt, log);
  let told = '';
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isWanted = false;
  let isClosed = false;

  const overlaid = (): Overlay => {
    const of = live.current();
    if (overlay?.of === of && overlay.with === applied) return overlay;
    try {
      overlay = { ...withNotices(of, applied, context), of, with: applied };
    } catch (fault) {
      // A call must be answered, whatever is in the database.
      log.error({ code: 'notices', fault: String(fault) }, 'the notices could not be laid over the tables: the files alone serve');
      overlay = { directory: of, problems: [], of, with: applied };
    }
    report(overlay.problems);
    return overlay;
  };
  const report = (problems: readonly NoticeProblem[]): void => {
    const now = JSON.stringify(problems);
    if (now === told) return;
    told = now;
    for (const { notice, centre, code, message } of problems)
      log.warn({ code, notice, ...(centre !== undefined && { centre }), ja: sentence('ja', message) }, sentence('en', message));
  };
  /** Notices leave the tables some days after their end, announcements at once: they take room in every document. */
  const wantedNow = (): readonly ConsoleNotice[] => {
    const now = clock();
    const wanted = [...known.notices, ...ended].filter(({ kind, until }) => until > (kind === 'announcement' ? now : now - shownMs));
    const isSame = wanted.length === applied.length && wanted.every((notice, index) => notice === applied[index]);
    return isSame ? applied : wanted;
  };
  const apply = (wanted: readonly ConsoleNotice[]): void => {
    applied = wanted;
    overlaid();
  };
  /** A notice for every centre takes a tenth of a second where there are many: until it is laid, the tables are as they were. */
  const applyInSteps = async (): Promise<void> => {
    const wanted = wantedNow();
    // A fault is said where the tables are asked for.
    if (wanted !== applied) await makeInQueue(queue, () => withNoticesInSteps(live.current(), wanted, context)).catch(() => {});
    apply(wanted);
  };
  const lookOnce = async (): Promise<void> => {
    try {
      const store = await notices();
      const { revision, changedAt } = await store.revision();
      const isOther = revision !== known.revision || changedAt !== known.changedAt || storeUp === undefined;
      const found = isOther ? await readShownNotices(store, clock()) : undefined;
      if (found !== undefined) ended = sameObjects(found.ended, ended);
      const open = found === undefined ? known.notices : sameObjects(found.open, known.notices);
      known = { revision, changedAt, askedAt: realClock(), notices: open };
      if (storeUp === false) log.info({ code: 'notices-store-back' }, 'the notices are read from the database again');
      storeUp = true;
      keeper.keep({ ...known, notices: known.notices.filter(({ until }) => until > clock()) }, isOther);
    } catch (fault) {
      if (storeUp !== false)
        log.error(
          { code: 'notices-store-away', reason: faultReason(fault) },
          'the notices cannot be read: what was last known of them holds',
        );
      storeUp = false;
    }
    await applyInSteps();
  };
  const look = (): Promise<void> => {
    if (isClosed) return Promise.resolve();
    if (looking !== undefined) {
      // What is looked for may have come after this look began.
      isWanted = true;
      return looking;
    }
    clearTimeout(timer);
    looking = (async () => {
      do {
        isWanted = false;
        await lookOnce();
      } while (isWanted && !isClosed);
    })().finally(() => {
      looking = undefined;
      if (!isClosed) timer = setTimeout(() => void look(), lookEveryMs * (1 + (Math.random() - 0.5) * jitter)).unref();
    });
    return looking;
  };

  apply(wantedNow());
  const first = atMost(look(), firstLookMs);
  const listening = options.listen?.(() => void look());
  const current = (): readonly ConsoleNotice[] => known.notices.filter(({ until, endedAt }) => endedAt === undefined && until > clock());
  return {
    directory: () => overlaid().directory,
    current,
    applied: () => applied,
    writtenAt: () => Math.max(live.writtenAt(), known.changedAt),
    status: () => {
      const now = clock();
      const all = current();
      const isRehearsal = context.isRehearsal ?? false;
      return {
        inForce: all.filter((notice) => isInForceAt(notice, now, isRehearsal)).length,
        coming: all.filter((notice) => notice.from > now && isApplying(notice, isRehearsal)).length,
        waiting: all.filter(({ waiting }) => waiting === true).length,
        storeUp,
        ...(known.askedAt > 0 && { askedAt: known.askedAt, ageSeconds: Math.max(0, (realClock() - known.askedAt) / 1000) }),
        ...(keeper.fault() !== undefined && { keptFault: keeper.fault() }),
        problems: overlaid().problems,
      };
    },
    first,
    look,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await listening?.close();
      // A look may wait for a database that is away.
      await atMost(looking, stopMs);
      await keeper.close();
    },
  };
}

/** Waits for some work, for so long at most. */
async function atMost(work: Promise<void> | undefined, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** The notices; those that are as before are the same objects. */
function sameObjects(found: readonly ConsoleNotice[], before: readonly ConsoleNotice[]): readonly ConsoleNotice[] {
  const known = new Map(before.map((notice) => [notice.id, notice]));
  return found.map((notice) => {
    const same = known.get(notice.id);
    return JSON.stringify(same) === JSON.stringify(notice) && same !== undefined ? same : notice;
  });
}
