// `madoguchi callbacks`: the calls that we owe. Each subcommand is in a file beside this one.

import type { Command } from 'commander';
import { callbacksHelp } from './callbacksAsked.ts';
import { byHandCommands } from './callbacksByHand.ts';
import { listCallbacksCommand } from './callbacksList.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

/** The command with all its subcommands. */
export function callbacksCommand(): Command {
  const command = staffCommand('callbacks')
    .description(callbacksHelp(''))
    .addOption(languageOption())
    .helpCommand(false)
    .enablePositionalOptions();
  for (const each of [listCallbacksCommand(), ...byHandCommands()]) command.addCommand(each);
  return command;
}
