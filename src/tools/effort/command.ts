// `npm run effort`: how many seconds a caller listens, and how many keys they press, until a desk's phone rings.
// Exit status: 0 fine, 1 the schedules have problems, 2 wrong usage.

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { createProgress } from '../../cli/progress.ts';
import { centresAsked, readGoodDirectory, run } from '../../cli/running.ts';
import type { EffortResult } from '../../console/proof/proofResults.ts';
import { civilDate, instantOf, usualZone } from '../../hours/zone.ts';
import type { Centre } from '../../schedules/directory.ts';
import { durationsFile, readDurations } from '../../speech/timing/readDurations.ts';
import { readOutsOf, readyAnnouncementsOf } from '../../speech/timing/readOuts.ts';
import { openStopwatch, type Stopwatch } from '../../speech/timing/stopwatch.ts';
import { writeBudget } from './budget.ts';
import { effortOf, type Hour, morning, night } from './effort.ts';
import { announcementReport, readOutReport, reportOf } from './effortReport.ts';
import { methodOf } from './method.ts';
import type { Row } from './rows.ts';

type Options = {
  readonly centre?: string;
  readonly json?: true;
  readonly measure?: string | true;
  readonly writeBudget?: true;
  readonly out?: string;
};

const budgetFile = fileURLToPath(new URL('../../../test/tools/effort/budget.json', import.meta.url));
const shippedFile = fileURLToPath(new URL('../../console/proof/effort.json', import.meta.url));

const program = new Command('effort')
  .description('How many seconds a caller listens, and how many keys they press, until a desk’s phone rings')
  .option('--centre <id>', 'only this centre')
  .option('--json', 'as JSON: [{centre, language, topic, path, seconds, keys, at, ends, promised}, …]')
  .option(
    '--measure [all]',
    'rewrite src/speech/timing/durations.json with today’s texts: measure the new ones, or all of them, which takes minutes',
  )
  .option('--write-budget', 'accept today’s seconds: rewrite test/tools/effort/budget.json, and the seconds that the console shows')
  .option('--out <file>', 'write the seconds for the console, as data/effort.json of the service')
  .exitOverride()
  .action(effort);

await run(program);

async function effort(options: Options): Promise<void> {
  if (options.centre !== undefined && (options.measure || options.writeBudget))
    program.error('--measure and --write-budget are for all centres. Leave out --centre.');
  if (typeof options.measure === 'string' && options.measure !== 'all')
    program.error(`--measure ${options.measure} is not known. Write --measure, or --measure all.`);
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const { directory, catalogues } = good;
  const centres = centresAsked(program, directory, options.centre);
  const progress = createProgress();
  const stopwatch = watched(openStopwatch(options.measure === 'all' ? {} : await readDurations()), (measured, of) =>
    progress.show(`measuring how long the words take: ${measured} of ${of} texts`),
  );
  const { guidance } = directory;
  const efforts = [];
  for (const centre of centres) {
    const hours = { morning: hourAt(morning, centre), night: hourAt(night, centre) };
    efforts.push(await effortOf(centre, { catalogues, guidance, stopwatch, ...hours }));
  }
  const readOuts = await readOutsOf(catalogues, stopwatch);
  const announcements = await readyAnnouncementsOf(catalogues, stopwatch);
  const durations = await stopwatch.asked();
  await stopwatch.stop();
  progress.clear();
  const rows = efforts.flatMap((each) => each.rows);
  if (options.measure) await writeFile(durationsFile, `${JSON.stringify(durations, undefined, 2)}\n`);
  if (options.writeBudget) await writeFile(budgetFile, writeBudget(rows, morning));
  for (const file of [...(options.writeBudget ? [shippedFile] : []), ...(options.out === undefined ? [] : [options.out])])
    await writeFile(file, resultText(rows));
  if (options.json) console.log(JSON.stringify(rows, undefined, 2));
  else {
    const others = [readOutReport(readOuts), announcementReport(announcements), methodOf([...catalogues.headings.keys()])];
    console.log([...efforts.map(reportOf), ...others].join('\n\n'));
  }
}

/** What the console reads: the day, and a row on a line of its own. */
function resultText(rows: readonly Row[]): string {
  const shown = rows.map(({ centre, language, topic, path, seconds, keys, at }) =>
    JSON.stringify({ centre, language, topic, path, seconds, keys, at } satisfies EffortResult['rows'][number]),
  );
  return `{"form":1,"at":"${civilDate(Date.now(), usualZone)}","rows":[\n${shown.join(',\n')}\n]}\n`;
}

/** The stopwatch, which reports how many of the texts that were asked for are measured. */
function watched(stopwatch: Stopwatch, onMeasured: (measured: number, of: number) => void): Stopwatch {
  let measured = 0;
  let asked = 0;
  return {
    ...stopwatch,
    secondsOf: async (language, text) => {
      asked += 1;
      const seconds = await stopwatch.secondsOf(language, text);
      measured += 1;
      onMeasured(measured, asked);
      return seconds;
    },
  };
}

function hourAt(written: string, { id, zone }: Centre): Hour {
  const instant = instantOf(written, zone);
  return {
    written,
    instant:
      instant ??
      program.error(`${written} does not exist in the zone ${zone} of ${id}. Choose another hour in src/tools/effort/effort.ts.`),
  };
}
