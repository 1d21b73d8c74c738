// What a balancer, an orchestrator and a person ask a service: does it live, should calls go to it, and what must staff still do.

import { Router } from 'express';
import type { Directory } from '../schedules/directory.ts';
import { describeProblem } from '../schedules/problem.ts';
import type { LiveStatus } from '../schedules/reload/live.ts';

export type Health = {
  readonly directory: () => Directory;
  /** How the schedules folder stands beside the directory that serves; absent where the directory never changes. */
  readonly schedules: (() => LiveStatus) | undefined;
  /** The service has been told to stop: it answers what still comes, and wants nothing new. */
  readonly leaving: () => boolean;
  /** Sentences about what must be put right, and about what is only worth knowing. */
  readonly problems: () => readonly string[];
  readonly warnings: () => readonly string[];
};

/**
 * `GET /healthz` and `GET /readyz`. A folder that does not hold is a problem, but the last good directory serves on: the service is
 * ready, since taking it away would help no caller.
 */
export function healthRouter({ directory, schedules, leaving, problems, warnings }: Health): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', (_request, response) => {
    const status = schedules?.();
    const isReady = !leaving();
    response.status(isReady ? 200 : 503).json({
      ready: isReady,
      ...(!isReady && { leaving: true }),
      problems: [...(status?.problems ?? []).map(describeProblem), ...problems()],
      warnings: [...directory().warnings.map(describeProblem), ...warnings()],
      ...(status !== undefined && { schedules: scheduleStatus(status) }),
    });
  });
  return router;
}

/** The same for programs: where each problem stands, and times in ISO 8601. */
function scheduleStatus({ since, taken, refused, problems, problemsSince }: LiveStatus): object {
  return {
    since: new Date(since).toISOString(),
    taken,
    refused,
    problems: problems.map(({ file, line, column, message }) => ({ file, line, column, message })),
    ...(problemsSince !== undefined && { problemsSince: new Date(problemsSince).toISOString() }),
  };
}
