// What a balancer, an orchestrator and an operator ask: is the process alive, should calls go to it, and what must staff put right.

import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import { sentence } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { describeProblem, type Problem } from '../schedules/problem.ts';
import type { LiveStatus } from '../schedules/reload/live.ts';
import { cutSentence, fitting } from './fitting.ts';

export type Health = {
  readonly directory: () => Directory;
  /** The state of the schedules folder beside the directory that serves; absent where the directory never changes. */
  readonly schedules: (() => LiveStatus) | undefined;
  /** Whether the service was told to stop: it still answers what comes, and new calls should go elsewhere. */
  readonly leaving: () => boolean;
  /** Sentences about what must be put right, and about what is good to know. */
  readonly problems: () => readonly string[];
  readonly warnings: () => readonly string[];
  /** Whether a request may see the sentences. They name files and numbers, and quote what staff wrote; others get the counts. */
  readonly isInside: (request: IncomingMessage) => boolean;
};

// The whole answer stays below 64 kB: three lists and a little around them. Sentences are not made for problems that cannot fit.
const listBytes = 16_000;
const mostListed = 300;

/**
 * `GET /healthz` and `GET /readyz`. An invalid schedules folder is a problem, but the last good directory serves on, so the service is
 * ready: taking it away would help no caller.
 */
export function healthRouter({ directory, schedules, leaving, problems, warnings, isInside }: Health): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', (request, response) => {
    const status = schedules?.();
    const isReady = !leaving();
    const unreadable = status?.problems ?? [];
    const wrong = [...problems(), ...unreadable.slice(0, mostListed).map(describeProblem)];
    const known = [...warnings(), ...directory().warnings.slice(0, mostListed).map(describeProblem)];
    const counts = { problems: problems().length + unreadable.length, warnings: warnings().length + directory().warnings.length };
    response.status(isReady ? 200 : 503).json({
      ready: isReady,
      ...(!isReady && { leaving: true }),
      counts,
      ...(isInside(request) && {
        problems: listed(wrong, counts.problems),
        warnings: listed(known, counts.warnings),
        ...(status !== undefined && { schedules: scheduleStatus(status) }),
      }),
    });
  });
  return router;
}

/** The same for programs: where each problem is, and times in ISO 8601. */
function scheduleStatus({ since, taken, refused, problems, problemsSince }: LiveStatus): object {
  return {
    since: new Date(since).toISOString(),
    taken,
    refused,
    problems: fitting(problems.slice(0, mostListed).map(withoutSeverity), listBytes),
    ...(problemsSince !== undefined && { problemsSince: new Date(problemsSince).toISOString() }),
  };
}

function withoutSeverity({ severity: _problem, ...where }: Problem): object {
  return { ...where, message: cutSentence(sentence('en', where.message)) };
}

/** Sentences that fit, and how many do not. */
function listed(sentences: readonly string[], total: number): readonly string[] {
  const shown = fitting(sentences.map(cutSentence), listBytes);
  const left = total - shown.length;
  return left === 0 ? shown : [...shown, `and ${left} more. “npm run hours -- check” lists all that are in files.`];
}
