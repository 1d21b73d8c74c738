// Alerts that wait to be sent: few, one after the other, a few a minute, each until it is delivered.

import type { Alert } from './alert.ts';
import type { Posted } from './postAlert.ts';

export type AlertQueue = {
  /** Takes an alert; false where the queue is full, so that it can be offered again. */
  readonly add: (alert: Alert) => boolean;
  /** Takes an alert back that was never sent. False where it was tried, or is not there. */
  readonly withdraw: (id: string) => boolean;
  readonly status: () => AlertStatus;
  readonly close: () => void;
};

/** How many were delivered and given up since the start, and how many wait. `fault`: why the last try failed, until one is delivered. */
export type AlertStatus = { readonly delivered: number; readonly givenUp: number; readonly waiting: number; readonly fault?: string };

export type QueueOptions = {
  readonly post: (alert: Alert) => Promise<Posted>;
  readonly log: Readonly<Record<'info' | 'warn', (what: object, message: string) => void>>;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
  readonly mostWaiting?: number;
  /** Tries included. */
  readonly mostAMinute?: number;
  readonly firstPauseMs?: number;
  readonly mostPauseMs?: number;
};

const minuteMs = 60_000;
// An answer like 400 may be about this alert alone, which must not hold up the others.
const mostRefusals = 3;

type Waiting = { readonly alert: Alert; readonly isTried: boolean; readonly refusals: number };

/** A queue that begins to send as soon as there is something. Keeps no process alive. */
export function openAlertQueue(options: QueueOptions): AlertQueue {
  const { post, log, now = () => performance.now(), mostWaiting = 100, mostAMinute = 10 } = options;
  const { firstPauseMs = 1000, mostPauseMs = 300_000 } = options;
  let waiting: Waiting[] = [];
  let status: Omit<AlertStatus, 'waiting'> = { delivered: 0, givenUp: 0 };
  let sent: number[] = [];
  let pauseMs = 0;
  let isSending = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void send(), ms).unref();
  };
  const settle = (posted: Posted, { alert, isTried, refusals }: Waiting): void => {
    const rest = waiting.slice(1);
    if (posted.outcome === 'delivered') {
      if (status.fault !== undefined) log.info({ code: 'alert-delivered' }, 'alerts can be delivered again');
      status = { delivered: status.delivered + 1, givenUp: status.givenUp };
      pauseMs = 0;
      waiting = rest;
      return;
    }
    const { outcome, why, waitMs = 0 } = posted;
    if (status.fault !== why) log.warn({ code: 'alert-not-delivered', why }, 'an alert could not be delivered and is tried again');
    status = { ...status, fault: why };
    pauseMs = Math.max(waitMs, Math.min(mostPauseMs, pauseMs === 0 ? firstPauseMs : pauseMs * 2));
    const next = { alert, isTried, refusals: refusals + (outcome === 'refused' ? 1 : 0) };
    const isGivenUp = next.refusals >= mostRefusals;
    if (isGivenUp) {
      log.warn({ code: 'alert-given-up', why, about: alert.code, file: alert.file }, 'an alert was refused and is given up');
      status = { ...status, givenUp: status.givenUp + 1 };
    }
    waiting = isGivenUp ? rest : outcome === 'refused' ? [...rest, next] : [next, ...rest];
  };
  const send = async (): Promise<void> => {
    const [first] = waiting;
    if (first === undefined || isSending || isClosed) return;
    const at = now();
    sent = sent.filter((each) => each > at - minuteMs);
    const [oldest] = sent;
    if (oldest !== undefined && sent.length >= mostAMinute) return schedule(oldest + minuteMs - at);
    sent.push(at);
    isSending = true;
    const tried = { ...first, isTried: true };
    waiting = [tried, ...waiting.slice(1)];
    const posted = await post(first.alert);
    isSending = false;
    settle(posted, tried);
    if (waiting.length > 0) schedule(pauseMs);
  };

  return {
    add: (alert) => {
      if (waiting.length >= mostWaiting) return false;
      waiting.push({ alert, isTried: false, refusals: 0 });
      if (waiting.length === 1) schedule(0);
      return true;
    },
    withdraw: (id) => {
      const isUntried = waiting.some(({ alert, isTried }) => alert.id === id && !isTried);
      if (isUntried) waiting = waiting.filter(({ alert }) => alert.id !== id);
      return isUntried;
    },
    status: () => ({ ...status, waiting: waiting.length }),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
