// `madoguchi staff`: who may use the console. Each subcommand is a file beside this one. It works on the database, also while the service runs.
// Exit status of each: 0 fine, 1 problems found, 2 wrong usage.

import type { Command } from 'commander';
import { addCommand, inviteAgainCommand } from './peopleInvite.ts';
import { listStaffCommand } from './peopleList.ts';
import { removeStaffCommand } from './peopleRemove.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';

/** The command with all its subcommands. */
export function peopleCommand(): Command {
  const command = staffCommand('staff')
    .description(told('staff-help'))
    .addOption(languageOption())
    .helpCommand(false)
    .enablePositionalOptions();
  for (const each of [addCommand(), inviteAgainCommand(), listStaffCommand(), removeStaffCommand()]) command.addCommand(each);
  return command;
}
