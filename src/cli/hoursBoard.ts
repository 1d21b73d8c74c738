// `madoguchi hours board`: who is open now, by the folder, or by a service that runs; with the edits that it refused.

import { setTimeout as later } from 'node:timers/promises';
import { Command } from 'commander';
import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { describeProblem } from '../schedules/problem.ts';
import { type Board, boardAt } from '../staff/board.ts';
import { boardLegend, boardTable } from '../staff/boardTable.ts';
import { instantAsked } from './hoursAsked.ts';
import { askService } from './hoursService.ts';
import { readDirectory } from './readDirectory.ts';
import { centresAsked, sentenceOf } from './running.ts';

type Options = { readonly centre?: string; readonly at?: string; readonly url?: string; readonly watch?: true; readonly json?: true };

type Shown = { readonly problems: readonly string[]; readonly boards: readonly Board[]; readonly advice: string };

const betweenLooksMs = 30_000;

/** The subcommand. Exit status: 0 fine, 1 the schedules, or an edit that a service refused, have problems, 2 wrong usage. */
export function boardCommand(): Command {
  const command = new Command('board')
    .description('who is open now: lines by languages, until when, and what comes next')
    .option('--at <when>', 'the instant, such as 2026-12-30T19:00 (default: now)')
    .option('--centre <id>', 'only this centre')
    .option('--url <address>', 'ask the service at this address, such as http://localhost:3000, also for edits that it refused')
    .option('--watch', 'show it again every 30 seconds, until it is interrupted')
    .option('--json', 'as JSON: {problems, boards}')
    .exitOverride();
  return command.action((options: Options) => board(command, options));
}

async function board(command: Command, options: Options): Promise<void> {
  const { at: written, url, watch, json } = options;
  if (watch && (json || written !== undefined)) command.error('--watch shows the board of now, as a table. Leave out --at and --json.');
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    command.error(`--url ${url} is not a web address. Write one like http://localhost:3000.`);
  const show = async () => {
    const at = instantAsked(command, '--at', written);
    const shown = await (url === undefined ? ofFolder(command, at, options.centre) : ofService(url, at, options.centre));
    process.exitCode = shown.problems.length > 0 ? 1 : 0;
    return json ? boardJson(shown) : boardText(shown);
  };
  console.log(await show());
  while (watch) {
    await later(betweenLooksMs);
    const text = await show();
    if (process.stdout.isTTY) console.clear();
    console.log(text);
  }
}

function boardText({ problems, boards, advice }: Shown): string {
  const said = problems.length === 0 ? [] : [[advice, ...problems.map((problem) => `  ${problem}`)].join('\n')];
  return [...said, ...boards.map(boardTable), ...(boards.length > 0 ? [boardLegend] : [])].join('\n\n');
}

async function ofFolder(command: Command, at: Instant, centre: string | undefined): Promise<Shown> {
  const { directory, problems } = await readDirectory().catch((fault: unknown) => command.error(sentenceOf(fault)));
  return {
    problems: problems.filter(({ severity }) => severity === 'problem').map(describeProblem),
    boards: directory === undefined ? [] : centresAsked(command, directory, centre).map((each) => boardAt(each, at)),
    advice: 'The schedules are invalid, so there is no board. A running service keeps its last good ones: ask it with --url.',
  };
}

async function ofService(url: string, at: Instant, centre: string | undefined): Promise<Shown> {
  try {
    const { problems, boards } = await askService(url, at, centre);
    return { problems, boards, advice: 'The service has problems. If they are in a file, it serves the last valid schedules:' };
  } catch (fault) {
    return { problems: [sentenceOf(fault)], boards: [], advice: 'There is no board:' };
  }
}

function boardJson({ problems, boards }: Shown): string {
  const instants = ['at', 'until', 'closedFrom', 'promisedFrom', 'answeredFrom'];
  const zoned = boards.map((each) =>
    JSON.parse(
      JSON.stringify(each, (name, value: unknown) =>
        typeof value === 'number' && instants.includes(name) ? isoIn(value, each.zone) : value,
      ),
    ),
  );
  return JSON.stringify({ problems, boards: zoned }, undefined, 2);
}
