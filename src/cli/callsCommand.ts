// `madoguchi calls`: what became of the calls. Each subcommand is a file beside this one.
// Exit status of each: 0 fine, 1 problems found, 2 wrong usage.

import type { Command } from 'commander';
import { help } from './callsAsked.ts';
import { backupCommand } from './callsBackup.ts';
import { listCommand } from './callsList.ts';
import { reportCommand } from './callsReport.ts';
import { restoreCommand } from './callsRestore.ts';
import { showCallCommand } from './callsShow.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

/** The command with all its subcommands. */
export function callsCommand(): Command {
  const command = staffCommand('calls').description(help('')).addOption(languageOption()).helpCommand(false).enablePositionalOptions();
  for (const each of [reportCommand(), listCommand(), showCallCommand(), backupCommand(), restoreCommand()]) command.addCommand(each);
  return command;
}
