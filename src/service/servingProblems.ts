// Sentences about what serves, where that is not the folder as it is: what was kept, and each centre in its last good form.

import { message } from '../messages/message.ts';
import { sentence } from '../messages/sayMessage.ts';
import type { HeldPart, LiveStatus } from '../schedules/reload/liveStatus.ts';
import type { AlertStatus } from './alerts/alertQueue.ts';

const mostHeld = 100;

/** The sentences in English; none where the folder serves as it is. A shared file needs none: its problem says it. */
export function servingProblems(status: LiveStatus | undefined): readonly string[] {
  const { fromCopy, held = [] } = status ?? {};
  const kept = fromCopy === undefined ? [] : [message('serving-kept-copy', { keptAt: isoOf(fromCopy.keptAt) })];
  return [...kept, ...held.slice(0, mostHeld).flatMap(heldMessages)].map((said) => sentence('en', said));
}

/** What an operator should know about the alerts. */
export function alertWarnings(status: AlertStatus | undefined): readonly string[] {
  if (status?.fault === undefined) return [];
  return [sentence('en', message('alert.not-delivered', { fault: status.fault, count: status.waiting }))];
}

function heldMessages({ centre, serves, since, heldSince, because: { file, line } }: HeldPart) {
  if (centre === undefined) return [];
  const place = { centre, file, line, heldSince: isoOf(heldSince) };
  return serves && since !== undefined ? [message('held', { ...place, since: isoOf(since) })] : [message('held.nothing', place)];
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
