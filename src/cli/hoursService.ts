// Asks a running service for its state: the problems of an edit that it refused, and who is open by the directory that serves.

import type { Instant } from '../hours/timetable.ts';
import type { Board } from '../staff/board.ts';
import { boardsIn } from './serviceBoards.ts';

export type ServiceReport = { readonly problems: readonly string[]; readonly boards: readonly Board[] };

const patienceMs = 10_000;

/** Asks GET /readyz and GET /open.json. Rejects with a sentence where no service of this project answers. */
export async function askService(url: string, at: Instant, centre: string | undefined): Promise<ServiceReport> {
  const query = new URLSearchParams({ at: new Date(at).toISOString(), ...(centre !== undefined && { centre }) });
  const [ready, open] = await Promise.all([ask(url, '/readyz'), ask(url, `/open.json?${query}`)]);
  const problems = problemsIn(ready);
  const boards = boardsIn(open, at);
  if (problems === undefined || boards === undefined) throw new Error(notOurs(url));
  return { problems, boards };
}

async function ask(url: string, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, url), { signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw new Error(`Nothing answers at ${url}. Start the service, or write the address at which it listens.`);
  });
  // A service that is being stopped answers 503, with the same words.
  return response.json().catch(() => {
    throw new Error(notOurs(url));
  });
}

function notOurs(url: string): string {
  return `What answers at ${url} is not this service. Write the address at which it listens, like http://localhost:3000.`;
}

/** The problems in the service's answer. Other machines get only their number. Undefined where this is no such answer. */
function problemsIn(ready: unknown): readonly string[] | undefined {
  const { problems, counts } = (ready ?? {}) as { readonly problems?: unknown; readonly counts?: { readonly problems?: unknown } };
  if (Array.isArray(problems)) return problems.map((problem) => String(problem).replace(/\p{Cc}/gu, ' '));
  const count = counts?.problems;
  if (typeof count !== 'number') return undefined;
  return count === 0 ? [] : [`There are ${count} problems, and only its own machine is told which. Ask there: GET /readyz, or its log.`];
}
