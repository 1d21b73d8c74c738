// One report in a process of its own, so that its memory is that of a report. Prints what it took as JSON.

import { readFigures } from '../../reports/readFigures.ts';
import { reportOf } from '../../reports/report.ts';
import type { StoreAddress } from '../../store/database.ts';
import { openStore } from '../../store/openStore.ts';

export type ReportTaken = { readonly ms: number; readonly megabytes: number; readonly attempts: number };

const [, , written = '{}'] = process.argv;
const { address, ...span } = JSON.parse(written) as {
  readonly address: StoreAddress;
  readonly centre: string;
  readonly from: string;
  readonly until: string;
};
const begun = performance.now();
const store = await openStore(address);
const report = reportOf(await readFigures(store.reports, span), span);
const printed = JSON.stringify(report, undefined, 2);
const ms = performance.now() - begun;
await store.close();
// https://nodejs.org/api/process.html: maxRSS is in kilobytes.
const taken: ReportTaken = { ms, megabytes: process.resourceUsage().maxRSS / 1024, attempts: report.total.attempts ?? 0 };
console.log(printed.length > 0 ? JSON.stringify(taken) : '');
