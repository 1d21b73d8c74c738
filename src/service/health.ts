// What a balancer, an orchestrator and an operator ask: is the process alive, should calls go to it, and what must staff put right.

import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { Message } from '../messages/message.ts';
import { sentence } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { describeProblem, type Problem } from '../schedules/problem.ts';
import type { KeptStoreStatus } from '../schedules/reload/keptStore.ts';
import { type HeldPart, type LiveStatus, servingWord } from '../schedules/reload/liveStatus.ts';
import { cutSentence, fitting } from './fitting.ts';
import { copyWarnings, servingProblems } from './servingProblems.ts';

export type Health = {
  readonly directory: () => Directory;
  /** The state of the schedules folder beside the directory that serves; absent where the directory never changes. */
  readonly schedules: (() => LiveStatus) | undefined;
  /** What keeps the prompts of the folder out, and centres from answering, until another start. */
  readonly contentProblems: readonly Problem[];
  /** Whether what serves is kept for the next start; absent where nothing is kept. */
  readonly copy: (() => KeptStoreStatus) | undefined;
  /** Whether the service was told to stop: it still answers what comes, and new calls should go elsewhere. */
  readonly leaving: () => boolean;
  /** Sentences about what must be put right, and about what is good to know. */
  readonly problems: () => readonly string[];
  readonly warnings: () => readonly string[];
  /** Whether a request may see the sentences. They name files and numbers, and quote what staff wrote; others get the counts. */
  readonly isInside: (request: IncomingMessage) => boolean;
};

// The whole answer stays below 64 kB: four lists and a little around them. Sentences are not made for problems that cannot fit.
const listBytes = 13_000;
const mostListed = 300;

/**
 * `GET /healthz` and `GET /readyz`. `serving` is there where what serves is not the folder as it is: everybody may know that it was kept
 * before the last start, since nobody may be there to see the log. An invalid schedules folder is a problem, but the last good directory serves on, so the service is
 * ready: taking it away would help no caller.
 */
export function healthRouter(health: Health): Router {
  const { directory, schedules, contentProblems, copy, leaving, problems, warnings, isInside } = health;
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', (request, response) => {
    const status = schedules?.();
    const isReady = !leaving();
    const serving = contentProblems.length > 0 ? 'kept-copy' : status === undefined ? 'folder' : servingWord(status);
    const content = [...contentProblems, ...(status?.problems ?? [])];
    const said = [...problems(), ...servingProblems(status).map(inEnglish)];
    const notKept = copyWarnings(copy?.()).map(inEnglish);
    const wrong = [...said, ...content.slice(0, mostListed).map(describeProblem)];
    const known = [...notKept, ...warnings(), ...directory().warnings.slice(0, mostListed).map(describeProblem)];
    const counts = {
      problems: said.length + content.length,
      warnings: notKept.length + warnings().length + directory().warnings.length,
    };
    response.status(isReady ? 200 : 503).json({
      ready: isReady,
      ...(!isReady && { leaving: true }),
      ...((serving === 'kept-copy' || (serving === 'last-good' && isInside(request))) && { serving }),
      counts,
      ...(isInside(request) && {
        problems: listed(wrong, counts.problems),
        warnings: listed(known, counts.warnings),
        ...(status !== undefined && { schedules: scheduleStatus(status) }),
        ...(copy !== undefined && { keptCopy: copyStatus(copy()) }),
      }),
    });
  });
  return router;
}

/** The same for programs: where each problem is, and times in ISO 8601. */
function scheduleStatus({ since, taken, refused, problems, problemsSince, held = [], fromCopy }: LiveStatus): object {
  return {
    since: isoOf(since),
    taken,
    refused,
    problems: fitting(problems.slice(0, mostListed).map(withoutSeverity), listBytes),
    ...(problemsSince !== undefined && { problemsSince: isoOf(problemsSince) }),
    ...(held.length > 0 && { held: fitting(held.slice(0, mostListed).map(heldStatus), listBytes) }),
    ...(fromCopy !== undefined && { keptAt: isoOf(fromCopy.keptAt) }),
  };
}

/** Which part is held, whether something serves in its place and since when, and what keeps it out. */
function heldStatus({ centre, file, serves, since, heldSince, because }: HeldPart): object {
  return {
    ...(centre !== undefined && { centre }),
    file,
    serves,
    ...(since !== undefined && { since: isoOf(since) }),
    heldSince: isoOf(heldSince),
    because: withoutSeverity(because),
  };
}

function copyStatus({ keptAt, fault }: KeptStoreStatus): object {
  return { ...(keptAt !== undefined && { keptAt: isoOf(keptAt) }), ...(fault !== undefined && { fault }) };
}

function inEnglish(said: Message): string {
  return sentence('en', said);
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
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
