// What a balancer, an orchestrator and an operator ask: is the process alive, should calls go to it, and what must staff put right.

import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import type { Message, StaffLanguage } from '../messages/message.ts';
import { say, sayKey, sentence } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import { describeProblemIn, type Problem } from '../schedules/problem.ts';
import type { KeptStoreStatus } from '../schedules/reload/keptStore.ts';
import { type HeldPart, type LiveStatus, servingWord } from '../schedules/reload/liveStatus.ts';
import { cutSentence, fitting } from './fitting.ts';
import type { NoticeStatus } from './notices/followNotices.ts';
import { copyWarnings, servingProblems } from './servingProblems.ts';

export type Health = {
  readonly directory: () => Directory;
  /** The state of the schedules folder beside the directory that serves; absent where the directory never changes. */
  readonly schedules: (() => LiveStatus) | undefined;
  /** What keeps the prompts of the folder out, and centres from answering, until another start. */
  readonly contentProblems: readonly Problem[];
  /** Whether what serves is kept for the next start; absent where nothing is kept. */
  readonly copy: (() => KeptStoreStatus) | undefined;
  /** The notices of the console; absent where there are none. */
  readonly notices: (() => NoticeStatus) | undefined;
  /** Whether the service was told to stop: it still answers what comes, and new calls should go elsewhere. */
  readonly leaving: () => boolean;
  /** What must be put right, and what is good to know. */
  readonly problems: () => readonly Message[];
  readonly warnings: () => readonly Message[];
  /** Whether a request may see the sentences. They name files and numbers, and quote what staff wrote; others get the counts. */
  readonly isInside: (request: IncomingMessage) => boolean;
};

// The whole answer stays below 64 kB: six lists and a little around them. Sentences are not made for problems that cannot fit.
const listBytes = 9_500;
const mostListed = 300;

/**
 * `GET /healthz` and `GET /readyz`. `serving` is there where what serves is not the folder as it is: everybody may know that it was kept
 * before the last start, since nobody may be there to see the log. An invalid schedules folder is a problem, but the last good directory serves on, so the service is
 * ready: taking it away would help no caller.
 */
export function healthRouter(health: Health): Router {
  const { directory, schedules, contentProblems, copy, notices, leaving, problems, warnings, isInside } = health;
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', (request, response) => {
    const status = schedules?.();
    const isReady = !leaving();
    const serving = servingWord(status ?? { problems: [] }, contentProblems);
    const wrong = [...problems(), ...servingProblems(status)];
    const content = [...contentProblems, ...(status?.problems ?? [])];
    const good = [...copyWarnings(copy?.()), ...warnings()];
    const known = directory().warnings;
    const counts = { problems: wrong.length + content.length, warnings: good.length + known.length };
    const listedIn = (language: StaffLanguage) => ({
      problems: listed(language, [...saidIn(language, wrong), ...describedIn(language, content)], counts.problems),
      warnings: listed(language, [...saidIn(language, good), ...describedIn(language, known)], counts.warnings),
    });
    response.status(isReady ? 200 : 503).json({
      ready: isReady,
      ...(!isReady && { leaving: true }),
      ...((serving === 'kept-copy' || (serving === 'last-good' && isInside(request))) && { serving }),
      counts,
      ...(isInside(request) && {
        ...listedIn('en'),
        ja: listedIn('ja'),
        ...(status !== undefined && { schedules: scheduleStatus(status) }),
        ...(copy !== undefined && { keptCopy: copyStatus(copy()) }),
        ...(notices !== undefined && { notices: noticesStatus(notices()) }),
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

function noticesStatus({ inForce, coming, waiting, storeUp = false, askedAt, keptFault }: NoticeStatus): object {
  const asked = askedAt !== undefined && { askedAt: isoOf(askedAt) };
  return { inForce, coming, waiting, storeUp, ...asked, ...(keptFault !== undefined && { fault: keptFault }) };
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
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
