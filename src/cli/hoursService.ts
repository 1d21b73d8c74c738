// What a running service says of itself: the problems of an edit that it refused, and who is open by the directory that serves.

import type { Availability } from '../hours/availability.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { instantOf } from '../hours/zone.ts';
import { type Board, rowsOf } from '../staff/board.ts';

export type ServiceReport = { readonly problems: readonly string[]; readonly boards: readonly Board[] };

type Times = Readonly<Partial<Record<'until' | 'closedFrom' | 'promisedFrom' | 'answeredFrom', string>>>;

type OpenLanguage = { readonly is: Availability['status']; readonly furtherNotice?: true } & Times;

type OpenCentre = {
  readonly id: string;
  readonly zone: string;
  readonly lines: readonly {
    readonly id: string;
    readonly languages: Readonly<Record<Language, OpenLanguage>>;
  }[];
};

const patienceMs = 10_000;

/** Asks GET /readyz and GET /open.json. Rejects with a sentence where no service of this project answers. */
export async function askService(url: string, at: Instant, centre: string | undefined): Promise<ServiceReport> {
  const query = new URLSearchParams({ at: new Date(at).toISOString(), ...(centre !== undefined && { centre }) });
  const [ready, open] = await Promise.all([ask(url, '/readyz'), ask(url, `/open.json?${query}`)]);
  const { problems } = ready as { readonly problems?: readonly string[] };
  const { centres } = open as { readonly centres?: readonly OpenCentre[] };
  if (problems === undefined || centres === undefined) throw new Error(notOurs(url));
  return { problems, boards: centres.map((each) => boardOf(each, at)) };
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

function boardOf({ id, zone, lines }: OpenCentre, at: Instant): Board {
  return {
    centre: id,
    zone,
    at,
    languages: [...new Set(lines.flatMap(({ languages }) => Object.keys(languages)))],
    lines: lines.map((line) => ({
      line: line.id,
      rows: rowsOf(Object.fromEntries(Object.entries(line.languages).map(([language, said]) => [language, availabilityIn(said, zone)]))),
    })),
  };
}

function availabilityIn({ is, furtherNotice, ...times }: OpenLanguage, zone: string): Availability {
  const instants = Object.entries(times).map(([name, written]) => [name, instantOf(written, zone)]);
  return { status: is, ...Object.fromEntries(instants), ...(furtherNotice && { furtherNotice }) };
}
