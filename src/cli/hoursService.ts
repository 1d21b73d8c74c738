// Asks a running service for its state: the problems of an edit that it refused, and who is open by the directory that serves.

import type { Instant } from '../hours/timetable.ts';
import { wholeMessage } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import type { Board } from '../staff/board.ts';
import { boardsIn } from './serviceBoards.ts';
import { told } from './staffReader.ts';

export type ServiceReport = { readonly problems: readonly string[]; readonly boards: readonly Board[] };

const patienceMs = 10_000;

/** Asks GET /readyz and GET /open.json. Rejects with a sentence where no service of this project answers. */
export async function askService(url: string, at: Instant, centre: string | undefined): Promise<ServiceReport> {
  const query = new URLSearchParams({ at: new Date(at).toISOString(), ...(centre !== undefined && { centre }) });
  const [ready, open] = await Promise.all([ask(url, '/readyz'), ask(url, `/open.json?${query}`)]);
  const problems = problemsIn(ready);
  const boards = boardsIn(open, at);
  if (problems === undefined || boards === undefined) throw notOurs(url);
  return { problems, boards };
}

async function ask(url: string, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, url), { signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw new StaffFault([wholeMessage('board.no-answer', { url })]);
  });
  // A service that is being stopped answers 503, with the same words.
  return response.json().catch(() => {
    throw notOurs(url);
  });
}

function notOurs(url: string): StaffFault {
  return new StaffFault([wholeMessage('board.not-ours', { url })]);
}

/** The problems in the service's answer. Other machines get only their number. Undefined where this is no such answer. */
function problemsIn(ready: unknown): readonly string[] | undefined {
  const { problems, counts } = (ready ?? {}) as { readonly problems?: unknown; readonly counts?: { readonly problems?: unknown } };
  if (Array.isArray(problems)) return problems.map((problem) => String(problem).replace(/\p{Cc}/gu, ' '));
  const count = counts?.problems;
  if (typeof count !== 'number') return undefined;
  return count === 0 ? [] : [told('board.only-count', { count })];
}
