// What is said about what serves, where that is not the folder as it is: what was kept, and each centre in its last good form.

import { type Message, message } from '../messages/message.ts';
import type { KeptStoreStatus } from '../schedules/reload/keptStore.ts';
import type { HeldPart, LiveStatus } from '../schedules/reload/liveStatus.ts';
import type { AlertStatus } from './alerts/alertQueue.ts';
import type { NoticeStatus } from './notices/followNotices.ts';

const mostHeld = 100;

/** Nothing where the folder serves as it is. A shared file needs no sentence: its problem says it. */
export function servingProblems(status: LiveStatus | undefined): readonly Message[] {
  const { fromCopy, held = [] } = status ?? {};
  const kept = fromCopy === undefined ? [] : [message('serving-kept-copy', { keptAt: isoOf(fromCopy.keptAt) })];
  return [...kept, ...held.slice(0, mostHeld).flatMap(heldMessages)];
}

/** What an operator should know about the alerts. */
export function alertWarnings(status: AlertStatus | undefined): readonly Message[] {
  if (status?.fault === undefined) return [];
  return [message('alert.not-delivered', { fault: status.fault, count: status.waiting })];
}

/** What an operator should know about what is kept for the next start. */
export function copyWarnings(copy: KeptStoreStatus | undefined): readonly Message[] {
  return copy?.fault === undefined ? [] : [message('not-kept', { fault: copy.fault })];
}

/** What must be put right about the notices of the console. */
export function noticeProblems(status: NoticeStatus | undefined): readonly Message[] {
  if (status === undefined) return [];
  const { storeUp, askedAt, problems } = status;
  const asOf = askedAt === undefined ? message('notices-unknown') : message('notices-as-of', { askedAt: isoOf(askedAt) });
  return [
    ...(storeUp === false ? [asOf] : []),
    ...problems.slice(0, mostHeld).map(({ notice, centre, message: what }) => {
      return centre === undefined ? message('notice-unfit', { notice, what }) : message('notice-unfit.centre', { notice, centre, what });
    }),
  ];
}

/** What an operator should know about the notices that are kept for the next start. */
export function noticeWarnings(status: NoticeStatus | undefined): readonly Message[] {
  return status?.keptFault === undefined ? [] : [message('notices-not-kept', { fault: status.keptFault })];
}

function heldMessages({ centre, serves, since, heldSince, because: { file, line } }: HeldPart): readonly Message[] {
  if (centre === undefined) return [];
  const place = { centre, file, line, heldSince: isoOf(heldSince) };
  return serves && since !== undefined ? [message('held', { ...place, since: isoOf(since) })] : [message('held.nothing', place)];
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
