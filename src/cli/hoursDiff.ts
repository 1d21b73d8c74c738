// `madoguchi hours diff`: what a change of the schedules changes for callers.

import type { Command } from 'commander';
import type { Directory } from '../schedules/directory.ts';
import { describeProblemIn } from '../schedules/problem.ts';
import { plainFact } from '../staff/compareFacts.ts';
import { diffMarkdown, diffOf, diffText, sectionsOf } from '../staff/diff.ts';
import { countAsked, instantAsked } from './hoursAsked.ts';
import { readSide } from './hoursSides.ts';
import { openSchedules } from './readDirectory.ts';
import { sentenceOf } from './running.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = { readonly at?: string; readonly days: string; readonly json?: true; readonly markdown?: true };

const mostDays = 4000;

/** The subcommand. Exit status: 0 whether or not something changes, 1 where a side has problems, 2 wrong usage. */
export function diffCommand(): Command {
  const command = staffCommand('diff')
    .description(told('help.diff'))
    .argument('[before]', told('help.before'), 'HEAD')
    .argument('[after]', told('help.after'))
    .option('--at <when>', told('help.at-diff'))
    .option('--days <count>', told('help.days'), '400')
    .option('--markdown', told('help.markdown'))
    .option('--json', told('help.json-diff'))
    .addOption(languageOption());
  return command.action((before: string, after: string | undefined, options: Options) => diff(command, [before, after], options));
}

async function diff(command: Command, [before, after]: readonly [string, string | undefined], options: Options): Promise<void> {
  if (options.json && options.markdown) command.error(told('usage.two-forms'));
  const at = instantAsked(command, '--at', options.at);
  const days = countAsked(command, '--days', options.days, mostDays);
  const { settings, load } = await openSchedules().catch((fault: unknown) => command.error(sentenceOf(fault)));
  const read = async (side: string): Promise<Directory | undefined> => {
    const files = await readSide(side, settings.schedules).catch((fault: unknown) => command.error(sentenceOf(fault)));
    const { directory, problems } = load(files);
    if (directory === undefined) {
      console.error(
        `${told('diff.invalid', { side })}\n${problems
          .filter(({ severity }) => severity === 'problem')
          .map(describeProblemIn(reader()))
          .join('\n')}`,
      );
      process.exitCode = 1;
    }
    return directory;
  };
  const [one, other] = [await read(before), await read(after ?? settings.schedules)];
  if (one === undefined || other === undefined) return;
  const found = diffOf(one, other, at, days);
  if (options.json)
    console.log(JSON.stringify({ ...found, facts: found.facts.map(plainFact), sections: sectionsOf(found, reader()) }, undefined, 2));
  else console.log(options.markdown ? diffMarkdown(found, reader()) : diffText(found, reader()));
}
