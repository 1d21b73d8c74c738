// `madoguchi hours diff`: what a change of the schedules changes for callers.

import { Command } from 'commander';
import type { Directory } from '../schedules/directory.ts';
import { describeProblem } from '../schedules/problem.ts';
import { diffMarkdown, diffOf, diffText, sectionsOf } from '../staff/diff.ts';
import { countAsked, instantAsked } from './hoursAsked.ts';
import { readSide } from './hoursSides.ts';
import { openSchedules } from './readDirectory.ts';
import { sentenceOf } from './running.ts';

type Options = { readonly at?: string; readonly days: string; readonly json?: true; readonly markdown?: true };

const mostDays = 4000;

/** The subcommand. Exit status: 0 whether or not something changes, 1 where a side has problems, 2 wrong usage. */
export function diffCommand(): Command {
  const command = new Command('diff')
    .description('which openings change between two folders or git revisions, and which callers lose their last open line')
    .argument('[before]', 'a folder of schedules, or a revision of git', 'HEAD')
    .argument('[after]', 'a folder or a revision (default: the schedules folder as it is now)')
    .option('--at <when>', 'the first day that is compared, such as 2026-12-28 (default: today)')
    .option('--days <count>', 'how many days are compared', '400')
    .option('--markdown', 'as Markdown, to paste into a change request')
    .option('--json', 'as JSON: {from, last, hours, losses, facts, sections}')
    .exitOverride();
  return command.action((before: string, after: string | undefined, options: Options) => diff(command, [before, after], options));
}

async function diff(command: Command, [before, after]: readonly [string, string | undefined], options: Options): Promise<void> {
  if (options.json && options.markdown) command.error('--json and --markdown are two forms of one answer. Leave out one of them.');
  const at = instantAsked(command, '--at', options.at);
  const days = countAsked(command, '--days', options.days, mostDays);
  const { settings, load } = await openSchedules().catch((fault: unknown) => command.error(sentenceOf(fault)));
  const read = async (side: string): Promise<Directory | undefined> => {
    const files = await readSide(side, settings.schedules).catch((fault: unknown) => command.error(sentenceOf(fault)));
    const { directory, problems } = load(files);
    if (directory === undefined) {
      console.error(
        `${side} is invalid:\n${problems
          .filter(({ severity }) => severity === 'problem')
          .map(describeProblem)
          .join('\n')}`,
      );
      process.exitCode = 1;
    }
    return directory;
  };
  const [one, other] = [await read(before), await read(after ?? settings.schedules)];
  if (one === undefined || other === undefined) return;
  const found = diffOf(one, other, at, days);
  if (options.json) console.log(JSON.stringify({ ...found, sections: sectionsOf(found) }, undefined, 2));
  else console.log(options.markdown ? diffMarkdown(found) : diffText(found));
}
