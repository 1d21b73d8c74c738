// `madoguchi hours`: the hours of the lines, for staff who change them. Each subcommand is a file beside this one.
// Exit status of each: 0 fine, 1 problems found, 2 wrong usage.

import type { Command } from 'commander';
import { fallbackCommand } from './fallback.ts';
import { boardCommand } from './hoursBoard.ts';
import { checkCommand } from './hoursCheck.ts';
import { diffCommand } from './hoursDiff.ts';
import { explainCommand } from './hoursExplain.ts';
import { posterCommand } from './hoursPoster.ts';
import { showCommand } from './hoursShow.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';

/** The command with all its subcommands. */
export function hoursCommand(): Command {
  const command = staffCommand('hours')
    .description(told('help.hours'))
    .addOption(languageOption())
    .helpCommand(false)
    .enablePositionalOptions();
  for (const each of [checkCommand(), showCommand(), explainCommand(), diffCommand(), boardCommand(), posterCommand(), fallbackCommand()])
    command.addCommand(each);
  return command;
}
