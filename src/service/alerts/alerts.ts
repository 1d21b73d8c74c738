// Alerts of one running service: the faults that are looked at, the queue, and the file of what was sent.

import { hostname } from 'node:os';
import type { Instant } from '../../hours/timetable.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { LiveStatus } from '../../schedules/reload/liveStatus.ts';
import { faultsNow } from './alertFaults.ts';
import { type AlertStatus, openAlertQueue, type QueueOptions } from './alertQueue.ts';
import { openFaultsWriter, readOpenFaults } from './openFaultsFile.ts';
import { postAlert } from './postAlert.ts';
import { watchAlerts } from './watchAlerts.ts';

export type Alerts = { readonly status: () => AlertStatus; readonly close: () => Promise<void> };

export type AlertOptions = {
  readonly url: string;
  /** The public address of the service. */
  readonly service: string;
  readonly status: () => LiveStatus;
  readonly contentProblems: readonly Problem[];
  readonly clock: () => Instant;
  /** Where it is kept what was sent. */
  readonly file: string;
  readonly log: QueueOptions['log'];
};

/** Begins to send alerts. Never rejects, and keeps no process alive. */
export async function openAlerts({ url, service, status, contentProblems, clock, file, log }: AlertOptions): Promise<Alerts> {
  const queue = openAlertQueue({ post: (alert) => postAlert(url, alert), log });
  const writer = openFaultsWriter(file);
  const watch = watchAlerts({
    faults: () => faultsNow({ status: status(), contentProblems, now: clock() }),
    queue,
    sender: { instance: hostname(), service },
    clock,
    open: await readOpenFaults(file),
    onChange: writer.write,
  });
  return {
    status: queue.status,
    close: async () => {
      watch.close();
      queue.close();
      await writer.close();
    },
  };
}
