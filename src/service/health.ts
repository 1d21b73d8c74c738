// What a balancer, an orchestrator and an operator ask: is the process alive, should calls go to it, and what must staff put right.

import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { Message, StaffLanguage } from '../messages/message.ts';
import { say, sayKey, sentence } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { describeProblemIn, type Problem } from '../schedules/problem.ts';
import type { LiveStatus } from '../schedules/reload/live.ts';
import { cutSentence, fitting } from './fitting.ts';

export type Health = {
  readonly directory: () => Directory;
  /** The state of the schedules folder beside the directory that serves; absent where the directory never changes. */
  readonly schedules: (() => LiveStatus) | undefined;
  /** Whether the service was told to stop: it still answers what comes, and new calls should go elsewhere. */
  readonly leaving: () => boolean;
  /** What must be put right, and what is good to know. */
  readonly problems: () => readonly Message[];
  readonly warnings: () => readonly Message[];
  /** Whether a request may see the sentences. They name files and numbers, and quote what staff wrote; others get the counts. */
  readonly isInside: (request: IncomingMessage) => boolean;
};

// The whole answer stays below 64 kB: five lists and a little around them. Sentences are not made for problems that cannot fit.
const listBytes = 11_000;
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
    const known = directory().warnings;
    const counts = { problems: problems().length + unreadable.length, warnings: warnings().length + known.length };
    const listedIn = (language: StaffLanguage) => ({
      problems: listed(language, [...saidIn(language, problems()), ...describedIn(language, unreadable)], counts.problems),
      warnings: listed(language, [...saidIn(language, warnings()), ...describedIn(language, known)], counts.warnings),
    });
    response.status(isReady ? 200 : 503).json({
      ready: isReady,
      ...(!isReady && { leaving: true }),
      counts,
      ...(isInside(request) && {
        ...listedIn('en'),
        ja: listedIn('ja'),
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
  const { message } = where;
  return { ...where, message: cutSentence(sentence('en', message)), ja: cutSentence(sentence('ja', message)) };
}

function saidIn(language: StaffLanguage, messages: readonly Message[]): readonly string[] {
  return messages.map((message) => say(language, message));
}

function describedIn(language: StaffLanguage, problems: readonly Problem[]): readonly string[] {
  return problems.slice(0, mostListed).map(describeProblemIn(language));
}

/** Sentences that fit, and how many do not. */
function listed(language: StaffLanguage, sentences: readonly string[], total: number): readonly string[] {
  const shown = fitting(sentences.map(cutSentence), listBytes);
  const left = total - shown.length;
  return left === 0 ? shown : [...shown, sayKey(language, 'ready.more', { count: left })];
}
