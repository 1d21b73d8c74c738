// Writes the turns of this process, each with one synchronous write before its answer leaves. What was written survives the process, however
// it ends. A disk that is full or read-only costs events, which are counted, and no call.

import { closeSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { eventVersion, type HappeningType, type JournalEvent } from '../events.ts';
import type { KeepThenSend } from '../journal.ts';
import { beat, beatMs, openEnding, segmentEnding, takeFolder } from './ownFolder.ts';

export type SegmentWriter = {
  /** Makes the folder of this process before the first event, so that what others left can be taken over. Never throws. */
  readonly prepare: () => void;
  /** Writes the events of one turn; inside of `together` they wait for its write. Never throws. */
  readonly append: (events: readonly JournalEvent[]) => void;
  /** Does the work; then, once the events that it appended are written or counted as lost, `send` with its result. */
  readonly together: KeepThenSend;
  /** Closes the segment that is being written, so that it can be stored. */
  readonly rotate: () => void;
  /** The folder of this process; undefined while the disk does not take one. */
  readonly folder: () => string | undefined;
  /** Bytes in the segment that is being written. */
  readonly bytes: () => number;
  /** Closes the segment and stops the beat. */
  readonly close: () => void;
};

export type WriterOptions = {
  readonly outbox: string;
  /** A segment is closed when it is as long as this. */
  readonly segmentBytes?: number;
  /** Whether events of this kind may be written now: false where the outbox is over its bound. */
  readonly mayWrite?: (type: HappeningType) => boolean;
  /** Called for each event that was not written, with the reason. */
  readonly onLost: (type: HappeningType, reason: string) => void;
  /** Called when events were written. */
  readonly onWritten?: () => void;
  /** Called when a segment was closed. */
  readonly onClosed?: (bytes: number) => void;
};

type Segment = { readonly file: number; readonly path: string; size: number };

const usualBytes = 1_000_000;
// After a disk refused, it is asked again at most this often: a call need not wait for it each time.
const retryMs = 1_000;
// A process that did not touch its folder for so long, as on a machine that slept, may have lost it to another.
const mostSilentMs = 4 * beatMs;

/** Opens the writer. The disk is touched at the first event. */
export function openSegmentWriter({
  outbox,
  segmentBytes = usualBytes,
  mayWrite,
  onLost,
  onWritten,
  onClosed,
}: WriterOptions): SegmentWriter {
  let folder: string | undefined;
  let segment: Segment | undefined;
  let count = 0;
  let beatAt = 0;
  let refusedUntil = 0;
  let reason = 'not opened';
  let taken: (readonly JournalEvent[])[] = [];
  let waiting: (() => void)[] = [];
  let isTogether = false;
  let later: NodeJS.Immediate | undefined;

  const closeSegment = (): void => {
    if (segment === undefined) return;
    const { file, path, size } = segment;
    segment = undefined;
    try {
      closeSync(file);
      renameSync(path, `${path.slice(0, -openEnding.length)}${segmentEnding}`);
      onClosed?.(size);
    } catch {
      // Another process has taken it over, or the disk has gone: then the writes fail, and are counted.
    }
  };

  const open = (now: number): Segment => {
    if (folder !== undefined && now - beatAt > mostSilentMs) {
      closeSegment();
      folder = undefined;
    }
    if (segment !== undefined) return segment;
    folder ??= takeFolder(outbox);
    beatAt = now;
    count += 1;
    const path = join(folder, `${String(count).padStart(9, '0')}${openEnding}`);
    try {
      segment = { file: openSync(path, 'ax', 0o600), path, size: 0 };
    } catch (fault) {
      // The folder has gone; another is made at the next attempt.
      folder = undefined;
      throw fault;
    }
    return segment;
  };

  const write = (line: Buffer, now: number): void => {
    const to = open(now);
    let written = 0;
    try {
      written = writeSync(to.file, line);
      if (written < line.length) throw Object.assign(new Error('the disk took a part'), { code: 'ENOSPC' });
      to.size += written;
    } catch (fault) {
      cut(to);
      throw fault;
    }
    if (to.size >= segmentBytes) closeSegment();
  };

  /** Takes back a line that was written in part. Where even that fails, the segment ends here: readers skip a line without its end. */
  const cut = (to: Segment): void => {
    try {
      ftruncateSync(to.file, to.size);
    } catch {
      closeSegment();
    }
  };

  const writeTaken = (): void => {
    if (later !== undefined) clearImmediate(later);
    later = undefined;
    const turns = taken;
    taken = [];
    if (turns.length > 0) {
      const now = performance.now();
      try {
        if (now < refusedUntil) throw Object.assign(new Error('the disk refused a moment ago'), { code: reason });
        write(Buffer.from(turns.map((events) => `${JSON.stringify({ v: eventVersion, events })}\n`).join('')), now);
        onWritten?.();
      } catch (fault) {
        reason = (fault as NodeJS.ErrnoException).code ?? 'UNKNOWN';
        if (now >= refusedUntil) refusedUntil = now + retryMs;
        for (const events of turns) for (const { what } of events) onLost(what.type, reason);
      }
    }
    const answers = waiting;
    waiting = [];
    for (const send of answers) sendNow(send);
  };
  const rotate = (): void => {
    writeTaken();
    closeSegment();
  };

  const timer = setInterval(() => {
    if (folder === undefined) return;
    beat(folder);
    beatAt = performance.now();
  }, beatMs);
  timer.unref();

  return {
    prepare: () => {
      try {
        folder ??= takeFolder(outbox);
        beatAt = performance.now();
      } catch {
        // The first event tries again, and is counted where it fails.
      }
    },
    append: (events) => {
      const kept = mayWrite === undefined ? events : events.filter(({ what }) => mayWrite(what.type) || lose(what.type, 'EDQUOT'));
      if (kept.length === 0) return;
      taken.push(kept);
      if (!isTogether) writeTaken();
    },
    together: (work, send) => {
      isTogether = true;
      let answer: ReturnType<typeof work>;
      try {
        answer = work();
      } finally {
        isTogether = false;
        // After the requests that are there now, and before the event loop waits for others.
        if (taken.length > 0) later ??= setImmediate(writeTaken);
      }
      if (taken.length === 0) send(answer);
      else waiting.push(() => send(answer));
    },
    rotate,
    folder: () => folder,
    bytes: () => segment?.size ?? 0,
    close: () => {
      clearInterval(timer);
      rotate();
    },
  };

  function lose(type: HappeningType, why: string): false {
    onLost(type, why);
    return false;
  }
}

/** One answer that cannot leave keeps no other back. */
function sendNow(send: () => void): void {
  try {
    send();
  } catch (fault) {
    queueMicrotask(() => {
      throw fault;
    });
  }
}
