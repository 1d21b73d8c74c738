// `madoguchi calls backup`: everything that is kept of calls, in one file.

import type { Command } from 'commander';
import { wholeMessage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { writeBackup } from '../store/backup.ts';
import { openAsItIs } from '../store/database.ts';
import { writeLines } from './backupFile.ts';
import { asked, help, withAddress } from './callsAsked.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

/** The subcommand. Exit status: 0 fine, 1 there is no store or the file cannot be written, 2 wrong usage. */
export function backupCommand(): Command {
  const command = staffCommand('backup').description(help('backup')).argument('<file>', help('backup-file')).addOption(languageOption());
  return command.action(async (file: string) => {
    const by = asked(command);
    await withAddress(by, false, openAsItIs, async (database) => {
      let calls = 0;
      await writeLines(file, async (write) => {
        calls = await writeBackup(database, write);
      });
      // The standard output may be the backup.
      console.error(say(by.reader, wholeMessage('backup-made', { count: calls, file })));
    });
  });
}
