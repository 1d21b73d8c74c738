// What was done in the console: a page for administrators, and the same as a file. There is no way to change an entry.

import { addDays, isCivilDate } from '../../hours/calendar.ts';
import { civilDate, instantAt, usualZone } from '../../hours/zone.ts';
import type { AuditEntry, AuditQuestion } from '../../store/audit.ts';
import { everyCentre, type Reply, type Route, type Visit } from '../route.ts';
import { auditCsv, auditJson } from './auditFile.ts';
import { type AuditFilter, auditPage } from './auditPage.ts';
import type { PeopleParts } from './peopleParts.ts';
import { scopeOf } from './staffAddress.ts';

const usualDays = 30;
const mostOnPage = 300;
const mostInFile = 200_000;

export function auditRoutes(parts: PeopleParts): readonly Route[] {
  return ['/console/centres/:centre/audit', '/console/audit'].flatMap((path): Route[] => [
    { method: 'get', path, needs: 'admin', answer: (visit) => page(parts, visit) },
    { method: 'get', path: `${path}.csv`, needs: 'admin', answer: (visit) => file(parts, visit, 'csv') },
    { method: 'get', path: `${path}.json`, needs: 'admin', answer: (visit) => file(parts, visit, 'json') },
  ]);
}

async function page(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const filter = filterOf(visit);
  const entries = await ask(parts, visit, filter, mostOnPage + 1);
  return auditPage(visit, { filter, entries: entries.slice(0, mostOnPage), hasMore: entries.length > mostOnPage });
}

async function file(parts: PeopleParts, visit: Visit, form: 'csv' | 'json'): Promise<Reply> {
  const filter = filterOf(visit);
  const entries = await ask(parts, visit, filter, mostInFile);
  const scope = scopeOf(visit) === everyCentre ? 'all' : scopeOf(visit);
  const name = `audit-${scope}-${filter.from}-${filter.until}.${form}`;
  return form === 'csv'
    ? { name, type: 'text/csv; charset=utf-8', file: auditCsv(entries, visit.language) }
    : { name, type: 'application/json; charset=utf-8', file: auditJson(entries) };
}

/** A day that cannot be read is the usual one; days in the wrong order are put right. */
function filterOf({ query, now }: Visit): AuditFilter {
  const today = civilDate(now, usualZone);
  const day = (name: string, usual: string) => {
    const written = query.get(name) ?? '';
    return isCivilDate(written) ? written : usual;
  };
  const [from = today, until = today] = [day('from', addDays(today, -usualDays)), day('until', today)].sort();
  const who = query.get('who') ?? '';
  return { from, until, ...(who !== '' && { who }) };
}

async function ask({ store }: PeopleParts, visit: Visit, { from, until, who }: AuditFilter, most: number): Promise<readonly AuditEntry[]> {
  const scope = scopeOf(visit);
  const question: AuditQuestion = {
    ...(scope !== everyCentre && { centre: scope }),
    fromMs: instantAt(from, 0, usualZone),
    untilMs: instantAt(until, 24 * 60, usualZone),
    ...(who !== undefined && { who }),
    most,
  };
  return (await store()).audit.list(question);
}
