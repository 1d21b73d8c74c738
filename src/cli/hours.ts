// `madoguchi hours`: the hours of the lines, for staff who change them. Each subcommand is a file beside this one.
// Exit status of each: 0 fine, 1 problems found, 2 wrong usage.

import { Command } from 'commander';
import { fallbackCommand } from './fallback.ts';
import { boardCommand } from './hoursBoard.ts';
import { checkCommand } from './hoursCheck.ts';
import { diffCommand } from './hoursDiff.ts';
import { explainCommand } from './hoursExplain.ts';
import { posterCommand } from './hoursPoster.ts';
import { showCommand } from './hoursShow.ts';

/** The command with all its subcommands. */
export function hoursCommand(): Command {
  const command = new Command('hours').description('The hours of the lines, as calls are routed by them').exitOverride();
  for (const each of [checkCommand(), showCommand(), explainCommand(), diffCommand(), boardCommand(), posterCommand(), fallbackCommand()])
    command.addCommand(each);
  return command;
}
