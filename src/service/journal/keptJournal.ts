// The journal that is kept: the outbox on this thread, the store behind another. A call waits for one write to the local disk and for
// nothing else.

import { join } from 'node:path';
import type { Logger } from 'pino';
import { createDayMarks, type DayMarks } from '../../carrier/dayMarks.ts';
import { addDays } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, isoIn, usualZone } from '../../hours/zone.ts';
import type { Journal, KeepThenSend } from '../../journal/journal.ts';
import { leaveFolder } from '../../journal/outbox/ownFolder.ts';
import { dispensable } from '../../journal/outbox/segments.ts';
import { openSegmentWriter } from '../../journal/outbox/segmentWriter.ts';
import { type Message, message } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import { summed } from '../../reports/callFigures.ts';
import { type JournalSettings, storeAddress } from './journalSettings.ts';
import { keptFrom } from './keepDays.ts';
import { type StoringThread, startStoringThread } from './storingThread.ts';
import type { FromThread, StoreStatus } from './threadMessages.ts';

export type KeptJournal = {
  readonly journal: Journal;
  readonly personOf: DayMarks['personOf'];
  /** Holds answers back until what happened is on the disk. */
  readonly keepThenSend: KeepThenSend;
  /** Begins to store. Calls are kept before. */
  readonly start: () => void;
  readonly status: () => JournalStatus;
  /** Stores what waits, for two seconds at most; what is left waits for the next start. */
  readonly stop: () => Promise<void>;
};

export type JournalStatus = {
  /** Whether the store took what it was last given; undefined until it was asked. */
  readonly storeUp: boolean | undefined;
  readonly outboxBytes: number;
  /** The age of the oldest event that is not stored. */
  readonly lagSeconds: number;
  readonly stored: number;
  /** Events that are kept nowhere, by kind. */
  readonly lost: Readonly<Record<string, number>>;
  /** What a person should know. */
  readonly problems: readonly Message[];
};

export type KeptJournalParts = {
  readonly dataFolder: string;
  readonly settings: JournalSettings;
  readonly clock: () => Instant;
  /** The real clock, which a rehearsal may not set. */
  readonly realClock: () => Instant;
  readonly log: Logger;
};

// What happened is in the store, and in reports, a second later.
const rotateMs = 1_000;
const hourMs = 3_600_000;
// Marks stay so long for calls that an outbox kept while the store was away.
const marksDays = 8;
const stopMs = 2_000;
// The thread keeps the bound. Where it cannot, this one stops writing what can be done without, then everything.
const [overBound, farOverBound] = [1.1, 1.5];

/** Opens the journal. Never throws: a disk that does not take it costs events, which are counted. */
export function openKeptJournal({ dataFolder, settings, clock, realClock, log }: KeptJournalParts): KeptJournal {
  const outbox = join(dataFolder, 'outbox');
  const mostBytes = settings.outboxMegabytes * 1_000_000;
  const marks = createDayMarks();
  const lost = new Map<string, number>();
  let earlier: Readonly<Record<string, number>> = {};
  let storedEarlier = 0;
  let status: StoreStatus | undefined;
  let closedSince = 0;
  let firstMs: number | undefined;
  let failing: string | undefined;
  let thread: StoringThread | undefined;
  let isAway = false;
  let threadFault: string | undefined;

  const bytes = (): number => (status?.waitingBytes ?? 0) + closedSince + writer.bytes();
  const onLost = (kind: string, reason: string): void => {
    lost.set(kind, (lost.get(kind) ?? 0) + 1);
    if (failing !== undefined) return;
    failing = reason;
    log.error({ code: 'outbox-full', reason }, sentence('en', message('outbox-full', { folder: outbox, reason, lost: lostCount() })));
  };
  const lostCount = (): number => [...lost.values()].reduce((sum, count) => sum + count, 0);
  const writer = openSegmentWriter({
    outbox,
    mayWrite: (type) => bytes() <= mostBytes * (dispensable.has(type) ? overBound : farOverBound),
    onLost,
    onWritten: () => {
      if (failing === undefined) return;
      log.info({ code: 'outbox-back', lost: lostCount() }, 'events can be written again');
      failing = undefined;
    },
    onClosed: (size) => {
      closedSince += size;
      look();
    },
  });

  const look = (): void => {
    const folder = writer.folder();
    if (folder !== undefined) thread?.send({ is: 'look', folder });
  };
  const tellDay = (): void => {
    const now = clock();
    const today = civilDate(now, usualZone);
    thread?.send({
      is: 'day',
      today,
      now: isoIn(now, usualZone),
      offered: marks.keysAt(now),
      marksFrom: addDays(today, -marksDays),
      keptFrom: keptFrom(settings.keepDays, today),
    });
  };

  const hear = (said: FromThread): void => {
    switch (said.is) {
      case 'status':
        ({ status } = said);
        threadFault = undefined;
        closedSince = 0;
        if (status.waitingBytes === 0 && writer.bytes() === 0) firstMs = undefined;
        tellChange(status);
        break;
      case 'key':
        marks.adopt(said.key);
        break;
      case 'deleted':
        log.info(
          { code: 'calls-deleted', ...said.deleted },
          'calls that are older than their centre keeps them were deleted; the sums of each day stay',
        );
        break;
      default:
        said satisfies never;
    }
  };
  const tellChange = ({ isUp, reason = 'unknown', refusal }: StoreStatus): void => {
    if (isUp === !isAway) return;
    isAway = !isUp;
    const said = refusal ?? message('store-away', { reason });
    if (isAway) log.error({ code: said.key, reason }, sentence('en', said));
    else {
      log.info({ code: 'store-back' }, 'the database is back: what waited is being stored');
      tellDay();
    }
  };

  let today = '';
  let told = 0;
  const tick = (): void => {
    // While the store is away segments are closed by their length alone, so that they are not many.
    if (status?.isUp !== false) writer.rotate();
    const now = clock();
    if (civilDate(now, usualZone) === today && Math.abs(now - told) < hourMs) return;
    today = civilDate(now, usualZone);
    told = now;
    tellDay();
  };
  let timer: NodeJS.Timeout | undefined;

  return {
    journal: {
      write: (events) => {
        firstMs ??= realClock();
        writer.append(events);
      },
    },
    personOf: marks.personOf,
    keepThenSend: writer.together,
    start: () => {
      writer.prepare();
      thread = startStoringThread(
        { outbox, address: storeAddress(settings, dataFolder), mostBytes },
        {
          message: hear,
          start: () => {
            earlier = summed([earlier, status?.lost ?? {}]);
            storedEarlier += status?.stored ?? 0;
            if (status !== undefined) status = { ...status, stored: 0, lost: {} };
            tellDay();
            look();
          },
          fault: (fault) => {
            threadFault = String(fault);
            log.error({ code: 'storing-thread', fault: threadFault }, 'the thread that stores the journal has ended; it is started again');
          },
        },
      );
      timer = setInterval(tick, rotateMs).unref();
    },
    status: () => ({
      storeUp: threadFault === undefined && status?.isUp,
      outboxBytes: bytes(),
      lagSeconds: bytes() === 0 ? 0 : Math.max(0, (realClock() - Math.min(status?.oldestMs ?? Infinity, firstMs ?? Infinity)) / 1000),
      stored: storedEarlier + (status?.stored ?? 0),
      lost: summed([Object.fromEntries(lost), earlier, status?.lost ?? {}]),
      problems: problems(),
    }),
    stop: async () => {
      clearInterval(timer);
      const folder = writer.folder();
      writer.close();
      await thread?.stop(stopMs);
      if (folder !== undefined) leaveFolder(folder);
    },
  };

  function problems(): readonly Message[] {
    const waiting = bytes();
    const unread = status?.unread ?? 0;
    return [
      ...(threadFault === undefined ? [] : [message('storing-thread-ended', { reason: threadFault })]),
      ...(unread === 0 ? [] : [message('outbox-unread', { folder: outbox, count: unread })]),
      ...(status !== undefined && !status.isUp ? [status.refusal ?? message('store-away', { reason: status.reason ?? 'unknown' })] : []),
      ...(failing === undefined ? [] : [message('outbox-full', { folder: outbox, reason: failing, lost: lostCount() })]),
      ...(waiting > mostBytes
        ? [message('outbox-long', { megabytes: Math.round(waiting / 1_000_000), most: settings.outboxMegabytes })]
        : []),
    ];
  }
}
