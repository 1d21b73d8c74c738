// `npm run load`: many calls at once, to a service of its own, to several instances behind a balancer, or to a service that runs.
// Exit status: 0 passed; 1 a turn failed, a call began again, memory grew, or a program did not start; 2 wrong usage.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readGoodDirectory, run, sentenceOf } from '../../cli/running.ts';
import { instantOf, usualZone } from '../../hours/zone.ts';
import { findRehearsal } from '../../rehearsal/terminal/startRehearsal.ts';
import { readSchedules } from '../../schedules/reload/readFiles.ts';
import { type Balancer, findBalancer, howToInstall } from './balancer.ts';
import { type FaultPlan, injectFaults } from './faults.ts';
import { startFleet } from './fleet.ts';
import { lineOf, linesOf, type Report, reportOf, wentWell } from './loadReport.ts';
import { createRandom } from './random.ts';
import { type Load, runLoad } from './runLoad.ts';
import { writeWhispering } from './whisperingSchedules.ts';

type Options = {
  readonly calls: string;
  readonly rate?: string;
  readonly minutes: string;
  readonly pause: string;
  readonly seed: string;
  readonly at: string;
  readonly url?: string;
  readonly instances: string;
  readonly kill?: string;
  readonly restart?: string;
  readonly listen: boolean;
  readonly json?: true;
};

const main = join(dirname(fileURLToPath(import.meta.url)), '../../main.ts');
const clock = () => performance.now();
const betweenLinesMs = 15_000;

// The services end with this process (childProcess.ts), so that every signal must end it normally.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const program = new Command('load')
  .description('Many calls at once, each a whole conversation with its pauses shortened')
  .option('--calls <count>', 'how many calls are in progress at once', '2000')
  .option('--rate <count>', 'how many calls begin each second, instead of --calls')
  .option('--minutes <count>', 'for how long calls begin', '1')
  .option('--pause <seconds>', 'how long a caller waits before each act; a real one about 8', '4')
  .option('--seed <number>', 'another number gives other callers', '1')
  .option('--at <when>', 'where the clock of the service begins; by default desks close ten minutes later', '2026-11-24T16:50')
  .option('--url <address>', 'a service that runs already, instead of a new one')
  .option('--instances <count>', 'how many instances behind HAProxy; each turn goes to the next one', '1')
  .option('--kill <seconds>', 'at this interval, kill -9 an instance and start it again')
  .option('--restart <seconds>', 'at this interval, restart an instance as an update does')
  .option('--no-listen', 'do not fetch audio: the robot voice is busy for a minute when it speaks everything for the first time')
  .option('--json', 'the counts as JSON')
  .exitOverride()
  .action(load);

await run(program);

async function load(options: Options): Promise<void> {
  const [calls, seed, instances] = [
    wholeNumber('calls', options.calls),
    wholeNumber('seed', options.seed),
    wholeNumber('instances', options.instances),
  ];
  const [minutes, pause] = [positive('minutes', options.minutes), positive('pause', options.pause)];
  const rate = options.rate === undefined ? undefined : positive('rate', options.rate);
  const faults = faultPlanOf(options, instances);
  if (instantOf(options.at, usualZone) === undefined) program.error(`--at ${options.at} is not a time. Write one like 2026-11-24T16:50.`);
  if (options.url !== undefined && instances > 1) program.error('--url is one address. Leave out --instances.');
  if (options.url !== undefined && URL.parse(options.url)?.protocol !== 'http:')
    program.error(`--url ${options.url} is not an http address. Write one like http://localhost:3000; a load is not for a live line.`);
  const balancer = instances > 1 ? findBalancer(process.env.PATH ?? '') : undefined;
  if (instances > 1 && balancer === undefined) return fail(`There is no balancer for ${instances} instances. ${howToInstall()}`);
  const good = await readGoodDirectory();
  if (good === undefined) return;

  const began = clock();
  let lineAt = began;
  const onProgress: Load['onProgress'] = (counts, memory) => {
    if (clock() - lineAt < betweenLinesMs) return;
    lineAt = clock();
    console.error(lineOf((lineAt - began) / 1000, counts, memory));
  };
  const wanted = {
    demand: rate === undefined ? { atOnce: calls } : { rate },
    minutes,
    pauseMs: pause * 1000,
    seed,
    numbers: [...good.directory.centres.values()].flatMap((centre) => centre.numbers.map(({ number }) => number)),
    listen: options.listen,
    clock,
    onProgress,
  };
  try {
    const report =
      options.url === undefined
        ? await loadOwn(wanted, options.at, good.settings.schedules, instances, balancer, faults)
        : await loadRunning(wanted, options.url);
    console.log(options.json ? JSON.stringify(report, undefined, 2) : linesOf(report).join('\n'));
    if (!wentWell(report)) process.exitCode = 1;
  } catch (fault) {
    fail(sentenceOf(fault));
  }
}

type WantedLoad = Omit<Load, 'service' | 'pids'>;

/** Calls instances that it starts, and ends them. Their desks whisper and ask for a key, wherever they may. */
async function loadOwn(
  wanted: WantedLoad,
  at: string,
  folder: string,
  instances: number,
  balancer: Balancer | undefined,
  faults: FaultPlan | undefined,
): Promise<Report> {
  const token = 'a token for a load';
  const { DATABASE_URL: _real, METRICS_PORT: _port, METRICS_HOST: _host, ...rest } = process.env;
  // What happens in made-up calls is kept apart from real ones.
  const data = await mkdtemp(join(tmpdir(), 'madoguchi-load-'));
  const schedules = join(data, 'schedules');
  await writeWhispering(await readSchedules(folder), schedules);
  const own = { TWILIO_AUTH_TOKEN: token, LOG_LEVEL: 'silent', MADOGUCHI_CLOCK: at, MADOGUCHI_DATA: data, MADOGUCHI_SCHEDULES: schedules };
  const environment = { ...rest, ...own };
  // The ports depend on the real time, so that two loads at once do not try the same ones.
  const random = createRandom(Date.now());
  const fleet = await startFleet({ main, instances, environment, random, clock, ...(balancer !== undefined && { balancer }) });
  try {
    const injecting = faults === undefined ? undefined : injectFaults(fleet, faults, clock);
    const loaded = await runLoad({ ...wanted, service: { url: fleet.url, publicUrl: fleet.url, token }, pids: fleet.pids });
    const injected = await injecting?.stop();
    return reportOf(loaded, faults && injected && { ...injected, signal: faults.signal });
  } finally {
    await fleet.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** Calls a service that runs already. */
async function loadRunning(wanted: WantedLoad, url: string): Promise<Report> {
  const service = await findRehearsal(url.replace(/\/$/, ''), process.env, process.cwd());
  return reportOf(await runLoad({ ...wanted, service, pids: () => [] }));
}

function faultPlanOf({ kill, restart }: Options, instances: number): FaultPlan | undefined {
  if (kill === undefined && restart === undefined) return undefined;
  if (kill !== undefined && restart !== undefined) program.error('--kill and --restart were both given. Leave one of them out.');
  if (instances < 2) program.error('--kill and --restart need another instance that goes on. Add --instances 3.');
  return kill === undefined
    ? { signal: 'SIGTERM', everyMs: positive('restart', restart ?? '') * 1000 }
    : { signal: 'SIGKILL', everyMs: positive('kill', kill) * 1000 };
}

function wholeNumber(name: string, written: string): number {
  return /^[1-9]\d{0,5}$/.test(written)
    ? Number(written)
    : program.error(`--${name} ${written} is not a number. Write a whole one, from 1 to 999999.`);
}

function positive(name: string, written: string): number {
  return /^\d{1,5}(\.\d{1,3})?$/.test(written) && Number(written) > 0
    ? Number(written)
    : program.error(`--${name} ${written} is not a number. Write one like 2 or 0.5.`);
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
