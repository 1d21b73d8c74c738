// One real signed step of a call, side by side with other ways of answering it, all in the same run.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFiles } from '../../schedules/build/loadDirectory.ts';
import { answersOf, checkSameAnswers } from './answers.ts';
import { type BesidePace, besidePace } from './besidePace.ts';
import type { Cores } from './cores.ts';
import { medianOf } from './figures.ts';
import { everyGovernment, writeMadeDirectory } from './madeDirectory.ts';
import { coreTime, peakMemoryMb, startServer } from './processes.ts';
import { disturbance } from './quiet.ts';
import { type Contestant, type Load, type Measured, runRounds } from './rounds.ts';
import { type Service, type ServiceOptions, startService } from './service.ts';
import { freshSteps, repeatedSteps, type Signer } from './steps.ts';
import { goalsOf } from './stepsGoals.ts';
import type { StepsReport, StepsRow } from './stepsReport.ts';

export type StepsOptions = {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly cores: Cores;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The texts of the project's own schedules. */
  readonly schedules: SourceFiles;
  /** How many centres the large directory has. */
  readonly centres: number;
  readonly languages: readonly string[];
  readonly onProgress: (what: string) => void;
};

const signer: Signer = { publicUrl: 'https://hotline.example.jp', token: '0123456789abcdef0123456789abcdef' };
const centre = 'hokkaido';
const starts = 5;

const others = [
  { name: 'bare', file: 'bareServer.ts', what: 'bare node:http, same bytes, checks nothing' },
  { name: '(a)', file: 'checkedServer.ts', what: 'bare node:http, same bytes, signature checked' },
  { name: '(b)', file: 'expressServer.ts', what: 'Express + urlencoded, same bytes, checks nothing' },
  { name: '(c)', file: 'usualServer.ts', what: 'Express + twilio.webhook() + a new VoiceResponse' },
] as const;

const ours = { name: 'ours', what: 'Madoguchi, as it is started for real calls' };
const fresh = { name: 'ours, fresh', what: 'the same, no step like another: nothing kept helps' };
const large = { name: 'ours, large', what: 'the same steps in a directory of all centres' };

/** Runs the bench. Rejects where a server answers with other bytes than ours. Everything that it starts is stopped. */
export async function benchSteps(options: StepsOptions): Promise<StepsReport> {
  const { cores, environment, languages, onProgress } = options;
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const serviceOptions: ServiceOptions = { pin: cores.server, environment, folder, signer };
    onProgress(`starting the service ${starts} times`);
    const service = await startOften(serviceOptions);
    stops.push(service.stop);
    // In a process of its own, so that the work and the memory of the one are not the other's.
    const freshService = await startService(serviceOptions);
    stops.push(freshService.stop);
    const schedules = join(folder, 'schedules');
    await writeMadeDirectory(schedules, options.schedules, options.centres);
    const allCentres = await startService({ ...serviceOptions, schedules });
    stops.push(allCentres.stop);

    const steps = repeatedSteps(signer, centre, languages);
    const given = await answersOf(service.port, steps, signer);
    const givenFile = join(folder, 'given.json');
    await writeFile(givenFile, JSON.stringify(given));
    const contestants: Contestant[] = [
      { ...ours, pid: service.pid, port: service.port, steps },
      { ...fresh, pid: freshService.pid, port: freshService.port, steps: freshSteps(signer, centre, languages), shared: true },
      { ...large, pid: allCentres.pid, port: allCentres.port, steps },
    ];
    for (const { name, file } of others) {
      const server = await startServer({
        pin: cores.server,
        file: [fileURLToPath(new URL(`${file}`, import.meta.url)), givenFile],
        environment: { ...environment, TWILIO_AUTH_TOKEN: signer.token },
      });
      stops.push(server.stop);
      contestants.push({ name, pid: server.pid, port: server.port, steps });
    }
    for (const { name, port } of contestants) await checkSameAnswers(name, port, steps, given);

    const load: Load = { pin: cores.load, environment, folder, connections: options.connections, seconds: options.seconds };
    const before = coreTime(service.pid);
    const measured = await runRounds(contestants, options.rounds, load, (round) => onProgress(`round ${round} of ${options.rounds}`));
    const rows = [ours, fresh, large, ...others].map(({ name, what }) => {
      const memory = peakMemoryMb(contestants.find((each) => each.name === name)?.pid ?? 0);
      return { ...rowOf(name, what, measured), ...(memory !== undefined && { peakMemoryMb: memory }) };
    });
    const paced = await besidePace(contestants, load, rows[0]?.perSecond ?? 0, options.rounds, (round) =>
      onProgress(`even pace, round ${round} of ${options.rounds}`),
    );
    return reportOf(rows, paced, { service, allCentres, options, disturbed: disturbance(before, coreTime(service.pid)) });
  } finally {
    for (const stop of stops) await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The service, started several times; the one that runs has the median of the starts. */
async function startOften(options: ServiceOptions): Promise<Service> {
  const readyMs: number[] = [];
  for (let start = 1; start < starts; start += 1) {
    const service = await startService(options);
    readyMs.push(service.readyMs);
    await service.stop();
  }
  const service = await startService(options);
  return { ...service, readyMs: medianOf([...readyMs, service.readyMs]) };
}

function rowOf(name: string, what: string, measured: ReadonlyMap<string, readonly Measured[]>): StepsRow {
  const rounds = measured.get(name) ?? [];
  const ratesOf = (of: string) => (measured.get(of) ?? []).map(({ perSecond }) => perSecond);
  // Within a round all meet the same machine, which may be another one in the next.
  const ratio = (one: string, other: string) => medianOf(ratesOf(one).map((rate, round) => rate / (ratesOf(other)[round] ?? Number.NaN)));
  const micros = rounds.flatMap(({ processorMicros }) => processorMicros ?? []);
  return {
    name,
    what,
    perSecond: medianOf(ratesOf(name)),
    ...(micros.length > 0 && { processorMicros: medianOf(micros) }),
    ofBare: ratio(name, 'bare'),
    ofChecked: ratio(name, '(a)'),
    ofUsual: ratio(name, '(c)'),
    p99Ms: medianOf(rounds.map(({ p99Ms }) => p99Ms)),
    failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
    everyRound: rounds.map(({ perSecond }) => Math.round(perSecond)),
  };
}

type Around = {
  readonly service: Service;
  readonly allCentres: Service;
  readonly options: StepsOptions;
  readonly disturbed: string | undefined;
};

function reportOf(rows: readonly StepsRow[], paced: BesidePace, { service, allCentres, options, disturbed }: Around): StepsReport {
  const report = {
    bench: 'steps' as const,
    rows,
    paced,
    readyMs: service.readyMs,
    readyMsWithAllCentres: allCentres.readyMs,
  };
  return {
    ...report,
    goals: goalsOf(report, options.centres === everyGovernment),
    remarks: [
      options.cores.said,
      ...(disturbed === undefined ? [] : [disturbed]),
      `${options.rounds} rounds of ${options.seconds} s each with ${options.connections} connections, in turn, the others at rest; medians, and of ratios the medians of each round’s own. Every server was checked to answer with the same bytes.`,
      `A step is a signed POST of a key that is answered with the eleven languages or the topics, in each of ${options.languages.length} languages.`,
      `Ready is the median of ${starts} starts, of which the first compiles everything and the others use what it compiled, as with the systemd unit.`,
      `The large directory has ${options.centres} centres; memory is the most that the service's process had (VmHWM).`,
    ],
  };
}
