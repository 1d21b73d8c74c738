// How long each page of the console takes with as many centres as Japan has local governments and a million calls, the first time and again. The pages
// are found by following links from the first screen, so that a new page is measured by itself.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../console/route.ts';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';
import { type Clerk, clerkIn } from './benchClerk.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import { writeMadeDirectory } from './madeDirectory.ts';
import { fillCalls } from './manyCalls.ts';
import { prepareFigures } from './prepareFigures.ts';
import { type Service, startService } from './service.ts';
import type { Signer } from './steps.ts';
import { goalsTable, tableOf } from './table.ts';

export type ConsolePagesOptions = {
  readonly centres: number;
  readonly calls: number;
  readonly schedules: SourceFiles;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (what: string) => void;
};

/** Until the answer was there, and what the thread that answers calls worked for it: this does not grow where the machine is busy. */
type Taken = { readonly ms: number; readonly workedMs: number };

type Page = { readonly path: string; readonly first: Taken; readonly again: Taken };

export type ConsolePagesReport = {
  readonly bench: 'console-pages';
  /** By role: every page that it reaches. */
  readonly pages: Readonly<Record<'admin' | 'editor', readonly Page[]>>;
  readonly goals: readonly Goal[];
};

const signer: Signer = { publicUrl: 'https://hotline.example.jp', token: '0123456789abcdef0123456789abcdef' };
const centre = 'hokkaido';
const mostMs = 150;
/** Addresses that differ only in names and numbers are one page: so many of them are measured. */
const mostAlike = 2;
const shown = 12;

/** Runs the bench. Everything that it starts is stopped. */
export async function benchConsolePages(options: ConsolePagesOptions): Promise<ConsolePagesReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const [schedules, data] = [join(folder, 'schedules'), join(folder, 'data')];
  const file = join(data, 'madoguchi.db');
  let service: Service | undefined;
  try {
    await writeMadeDirectory(schedules, options.schedules, options.centres);
    await mkdir(data);
    options.onProgress(`${options.centres} centres, ${options.calls} calls`);
    await fillCalls({ file }, options.calls);
    // The service does so day by day.
    await prepareFigures({ file });
    const by = async (role: Role, where: string) => ({ role, cookie: await clerkIn({ file, role, centre: where }, signer.publicUrl) });
    const [admin, editor] = [await by('admin', '*'), await by('editor', centre)];
    const environment = { ...options.environment, LOG_LEVEL: 'silent', MADOGUCHI_DATA: data };
    service = await startService({ pin: [], environment, folder, signer, schedules });
    options.onProgress('as an administrator');
    const administered = await crawled(service, admin);
    options.onProgress('as an editor');
    const pages = { admin: administered, editor: await crawled(service, editor) };
    const all = Object.values(pages).flat();
    const slow = (which: 'first' | 'again') => all.filter((page) => page[which].workedMs > mostMs).length;
    return {
      bench: 'console-pages',
      pages,
      goals: [
        goal(`pages that work for more than ${mostMs} ms the first time`, slow('first'), '', (count) => count === 0),
        goal(`pages that work for more than ${mostMs} ms again`, slow('again'), '', (count) => count === 0),
      ],
    };
  } finally {
    await service?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function crawled(service: Service, clerk: Clerk): Promise<readonly Page[]> {
  const queue = ['/console', '/console/centres', `/console/centres/${centre}`];
  const known = new Set(queue);
  const alike = new Map<string, number>();
  const pages: Page[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path);
    const count = alike.get(kind) ?? 0;
    if (count >= mostAlike) continue;
    alike.set(kind, count + 1);
    const first = await asked(service, path, clerk);
    const again = await asked(service, path, clerk);
    if (first.status >= 500) throw new Error(`${path} answered ${first.status}.`);
    if (first.status < 400) pages.push({ path, first: first.taken, again: again.taken });
    const links = [...first.text.matchAll(/(?:href|src)="(\/console[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    for (const link of links.filter((each) => isMeasured(each) && !known.has(each))) {
      known.add(link);
      queue.push(link);
    }
  }
  return pages;
}

function isMeasured(path: string): boolean {
  return !/^\/console\/(assets|language)|\/events$/.test(path);
}

/** An address without the names and numbers in it. */
function kindOf(address: string): string {
  const [path = '', query = ''] = address.split('?', 2);
  const kind = path
    .replace(/\/centres\/[^/]+/, '/centres/:centre')
    .replace(/\/words\/[a-z]{2}(\/[^/]+)?/, '/words/:language$1')
    .replace(/\/language\/[^/]+/, '/language/:prompt')
    .replace(/\/(lines|calls|week)\/[^/]+/, '/$1/:one')
    .replace(/[0-9a-f-]{30,}/, ':id');
  return `${kind} ${[...new URLSearchParams(query).keys()].join(' ')}`;
}

async function asked({ port, pid }: Service, path: string, { cookie }: Pick<Clerk, 'cookie'>) {
  const [sent, worked] = [performance.now(), await workedMs(pid)];
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { Cookie: cookie, 'Accept-Language': 'ja' },
    redirect: 'manual',
  });
  const text = await response.text();
  const taken: Taken = { ms: performance.now() - sent, workedMs: (await workedMs(pid)) - worked };
  return { status: response.status, text, taken };
}

/** How long the first thread of a process has run. https://docs.kernel.org/scheduler/sched-stats.html */
async function workedMs(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').catch(() => '');
  return Number.parseInt(text, 10) / 1e6;
}

/** The slowest pages, the goals, and how many were measured. */
export function consolePagesText({ pages, goals }: ConsolePagesReport): string {
  const tables = Object.entries(pages).map(([role, all]) => {
    const most = ({ first, again }: Page) => Math.max(first.workedMs, again.workedMs);
    const slowest = all.toSorted((one, other) => most(other) - most(one));
    const median = (which: (page: Page) => number) => medianOf(all.map(which));
    return tableOf(
      [`slowest of ${all.length} pages, as ${role}`, 'first: worked ms', 'ms', 'again: worked ms', 'ms'],
      [
        ...slowest.slice(0, shown).map(({ path, first, again }) => [path, first.workedMs, first.ms, again.workedMs, again.ms]),
        [
          'median of all',
          median(({ first }) => first.workedMs),
          median(({ first }) => first.ms),
          median(({ again }) => again.workedMs),
          median(({ again }) => again.ms),
        ],
      ],
    );
  });
  return [...tables, goalsTable(goals)].join('\n\n');
}
