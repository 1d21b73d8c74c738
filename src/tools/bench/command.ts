// `npm run bench`: what a step of a call costs, beside other ways of answering it. `-- directory` and `-- hours` measure the tables,
// `-- reports` how long a report of a million calls takes, `-- journal` what the events of a turn cost, `-- notices` what those of the console
// cost, `-- pages` how long callers wait beside visitors, `-- console` beside clerks, `-- console-pages` how long its pages take.
// Exit status: 0 measured, whatever the figures are; 1 the schedules have problems; 2 wrong usage.

import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { readGoodDirectory, run } from '../../cli/running.ts';
import { readSchedules } from '../../schedules/reload/readFiles.ts';
import { loadCatalogues } from '../../speech/catalogue.ts';
import { benchConsole, consoleText } from './consoleBench.ts';
import { benchConsolePages, consolePagesText } from './consolePagesBench.ts';
import { findCores } from './cores.ts';
import { benchDirectory } from './directoryBench.ts';
import { directoryText } from './directoryText.ts';
import { benchHours } from './hoursBench.ts';
import { hoursText } from './hoursText.ts';
import { benchJournal, journalText } from './journalBench.ts';
import { everyGovernment } from './madeDirectory.ts';
import { benchNotices, noticesText } from './noticesBench.ts';
import { benchPages } from './pagesBench.ts';
import { pagesText } from './pagesText.ts';
import { benchReports, reportsText } from './reportsBench.ts';
import { benchSteps } from './stepsBench.ts';
import { stepsText } from './stepsText.ts';

type Common = { readonly json?: true; readonly rounds: number };
type Steps = Common & { readonly seconds: number; readonly connections: number; readonly centres: number };

// Always the project's own, whatever the environment says: figures of one day are held against those of another.
const folderOf = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const schedulesFolder = process.env.MADOGUCHI_SCHEDULES ?? folderOf('schedules');

const program = new Command('bench').description('What things cost here, beside other ways of doing them').exitOverride();

program
  .command('steps', { isDefault: true })
  .description('one signed step of a call over HTTP, beside bare http, Express and the usual way')
  .option('--rounds <n>', 'how often each server has its turn', count, 5)
  .option('--seconds <n>', 'how long a turn is', count, 4)
  .option('--connections <n>', 'how many requests are under way at once', count, 20)
  .option('--centres <n>', 'how many centres the large directory has', count, everyGovernment)
  .option('--json', 'as JSON: {rows, goals, …}')
  .action(async ({ json, ...options }: Steps) => {
    const schedules = await readSchedules(schedulesFolder);
    const { headings } = await loadCatalogues(folderOf('prompts'));
    const languages = [...headings.keys()];
    const report = await benchSteps({ ...options, ...machine(), schedules, languages, onProgress });
    console.log(json ? JSON.stringify(report, undefined, 2) : stepsText(report));
  });

program
  .command('directory')
  .description('start, reload, one decision and memory with 1,741 centres, beside two')
  .option('--rounds <n>', 'how often each directory has its turn', count, 3)
  .option('--centres <n>', 'how many centres the large directory has', count, everyGovernment)
  .option('--json', 'as JSON: {small, large, goals, …}')
  .action(async ({ json, ...options }: Common & { readonly centres: number }) => {
    const schedules = await readSchedules(schedulesFolder);
    const report = await benchDirectory({ ...options, ...machine(), schedules, prompts: folderOf('prompts'), onProgress });
    console.log(json ? JSON.stringify(report, undefined, 2) : directoryText(report));
  });

program
  .command('hours')
  .description('how often a second the tables say whether it is open, beside opening_hours.js')
  .option('--rounds <n>', 'how often each of the two has its turn', count, 5)
  .option('--instants <n>', 'how many instants it is asked about in a turn', count, 20_000)
  .option('--json', 'as JSON: {open, availability, goals, …}')
  .action(async ({ json, ...options }: Common & { readonly instants: number }) => {
    const report = await benchHours({ ...options, ...machine() });
    console.log(json ? JSON.stringify(report, undefined, 2) : hoursText(report));
  });

program
  .command('reports')
  .description('how long a report of many calls takes, in SQLite and, with --postgres, in an empty PostgreSQL')
  .option('--calls <n>', 'how many calls the store has', count, 1_000_000)
  .option('--postgres <url>', 'the address of an empty database')
  .option('--json', 'as JSON: {rows, goals, …}')
  .action(async ({ json, ...options }: { readonly json?: true; readonly calls: number; readonly postgres?: string }) => {
    const report = await benchReports({ ...options, environment: machine().environment, onProgress });
    console.log(json ? JSON.stringify(report, undefined, 2) : reportsText(report));
  });

program
  .command('journal')
  .description('what a turn of a call pays for its events, and what storing them takes')
  .option('--rounds <n>', 'how often it is measured', count, 5)
  .option('--turns <n>', 'how many turns a round has', count, 20_000)
  .option('--json', 'as JSON: {makeMicros, writeMicros, storeMicros, goals}')
  .action(async ({ json, ...options }: Common & { readonly turns: number }) => {
    const report = await benchJournal(options);
    console.log(json ? JSON.stringify(report, undefined, 2) : journalText(report));
  });

program
  .command('notices')
  .description('what notices of the console cost with 1,741 centres')
  .option('--rounds <n>', 'how often each is laid over the tables', count, 9)
  .option('--centres <n>', 'how many centres the directory has', count, everyGovernment)
  .option('--json', 'as JSON: {one, all, againMicros, lookMicros, goals}')
  .action(async ({ json, ...options }: Common & { readonly centres: number }) => {
    const schedules = await readSchedules(schedulesFolder);
    const report = await benchNotices({ ...options, schedules, prompts: folderOf('prompts') });
    console.log(json ? JSON.stringify(report, undefined, 2) : noticesText(report));
  });

program
  .command('pages')
  .description('how long callers wait beside a burst of public pages, directly, through Caddy and through HAProxy')
  .option('--rounds <n>', 'how often each way has its turn', count, 3)
  .option('--pages <n>', 'how many pages are asked for at once', count, 600)
  .option('--turns <n>', 'how many turns of calls a second', count, 100)
  .option('--json', 'as JSON: {rows, goals, …}')
  .action(async ({ json, ...options }: Common & { readonly pages: number; readonly turns: number }) => {
    const good = await readGoodDirectory();
    if (good === undefined) return;
    const languages = [...good.catalogues.headings.keys()];
    const report = await benchPages({ ...options, ...machine(), directory: good.directory, languages, onProgress });
    console.log(json ? JSON.stringify(report, undefined, 2) : pagesText(report));
  });

program
  .command('console')
  .description('how long the first screen of the console takes, and how long callers wait beside clerks')
  .option('--rounds <n>', 'how often it is measured', count, 3)
  .option('--clerks <n>', 'how many clerks are at the console', count, 40)
  .option('--centres <n>', 'how many centres there are', count, everyGovernment)
  .option('--turns <n>', 'how many turns of calls a second', count, 100)
  .option('--json', 'as JSON: {firstMs, againMs, goals, …}')
  .action(async ({ json, ...options }: Common & { readonly clerks: number; readonly centres: number; readonly turns: number }) => {
    const schedules = await readSchedules(schedulesFolder);
    const { headings } = await loadCatalogues(folderOf('prompts'));
    const { environment } = machine();
    const report = await benchConsole({ ...options, schedules, languages: [...headings.keys()], environment, onProgress });
    console.log(json ? JSON.stringify(report, undefined, 2) : consoleText(report));
  });

program
  .command('console-pages')
  .description('how long each page of the console takes with 1,741 centres and a million calls')
  .option('--centres <n>', 'how many centres there are', count, everyGovernment)
  .option('--calls <n>', 'how many calls the store has', count, 1_000_000)
  .option('--json', 'as JSON: {pages, goals}')
  .action(async ({ json, ...options }: { readonly json?: true; readonly centres: number; readonly calls: number }) => {
    const schedules = await readSchedules(schedulesFolder);
    const report = await benchConsolePages({ ...options, schedules, environment: machine().environment, onProgress });
    console.log(json ? JSON.stringify(report, undefined, 2) : consolePagesText(report));
  });

await run(program);

function machine(): { readonly cores: ReturnType<typeof findCores>; readonly environment: Readonly<Record<string, string | undefined>> } {
  return { cores: findCores(), environment: ownSettingsLeftOut(process.env) };
}

/** What someone has set for a service of their own must not change what is measured. */
function ownSettingsLeftOut(environment: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  const ours = /^(MADOGUCHI_|TWILIO_|DATABASE_URL|METRICS_|PUBLIC_URL|PORT$|HOST$|LOG_LEVEL|NODE_OPTIONS)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)));
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return number;
}

function onProgress(what: string): void {
  console.error(`${what} …`);
}
