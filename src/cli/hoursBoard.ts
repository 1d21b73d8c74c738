// `madoguchi hours board`: who is open now, by the folder, or by a service that runs; with the edits that it refused.

import { setTimeout as later } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { describeProblemIn } from '../schedules/problem.ts';
import { type Board, boardAt } from '../staff/board.ts';
import { boardLegend, boardTable } from '../staff/boardTable.ts';
import { instantAsked } from './hoursAsked.ts';
import { askService } from './hoursService.ts';
import { readDirectory } from './readDirectory.ts';
import { centresAsked, sentenceOf, withNoticesOf } from './running.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = {
  readonly centre?: string;
  readonly at?: string;
  readonly url?: string;
  readonly watch?: true;
  readonly json?: true;
  readonly notices: boolean;
};

type Shown = { readonly problems: readonly string[]; readonly boards: readonly Board[]; readonly advice: string };

const betweenLooksMs = 30_000;

/** The subcommand. Exit status: 0 fine, 1 the schedules, or an edit that a service refused, have problems, 2 wrong usage. */
export function boardCommand(): Command {
  const command = staffCommand('board')
    .description(told('help.board'))
    .option('--at <when>', told('help.at'))
    .option('--centre <id>', told('help.centre-only'))
    .option('--url <address>', told('help.url-board'))
    .option('--watch', told('help.watch'))
    .option('--no-notices', told('help.no-notices'))
    .option('--json', told('help.json-board'))
    .addOption(languageOption());
  return command.action((options: Options) => board(command, options));
}

async function board(command: Command, options: Options): Promise<void> {
  const { at: written, url, watch, json } = options;
  if (watch && (json || written !== undefined)) command.error(told('usage.watch'));
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    command.error(told('usage.not-a-web-address', { option: '--url', written: url }));
  const show = async () => {
    const at = instantAsked(command, '--at', written);
    const shown = await (url === undefined ? ofFolder(command, at, options) : ofService(url, at, options.centre));
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
  return [...said, ...boards.map((each) => boardTable(each, reader())), ...(boards.length > 0 ? [boardLegend(reader())] : [])].join('\n\n');
}

async function ofFolder(command: Command, at: Instant, { centre, notices }: Options): Promise<Shown> {
  const { directory, problems, settings, catalogues } = await readDirectory().catch((fault: unknown) => command.error(sentenceOf(fault)));
  const shown = directory === undefined || !notices ? directory : await withNoticesOf(directory, settings, catalogues);
  return {
    problems: problems.filter(({ severity }) => severity === 'problem').map(describeProblemIn(reader())),
    boards: shown === undefined ? [] : centresAsked(command, shown, centre).map((each) => boardAt(each, at)),
    advice: told('board.invalid'),
  };
}

async function ofService(url: string, at: Instant, centre: string | undefined): Promise<Shown> {
  try {
    const { problems, boards } = await askService(url, at, centre);
    return { problems, boards, advice: told('board.service-problems') };
  } catch (fault) {
    return { problems: [sentenceOf(fault)], boards: [], advice: told('board.none') };
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
