// `madoguchi calls restore`: fills an empty database with a backup.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { callStore } from '../service/demo.ts';
import { openAsItIs } from '../store/database.ts';
import { restoreBackup } from '../store/restore.ts';
import { readLines } from './backupFile.ts';
import { asked, help, sayingFaults } from './callsAsked.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

/** The subcommand. Exit status: 0 fine, 1 the backup or the database cannot be used, 2 wrong usage. */
export function restoreCommand(): Command {
  const command = staffCommand('restore').description(help('restore')).argument('<file>', help('restore-file')).addOption(languageOption());
  return command.action(async (file: string) => {
    const by = asked(command);
    const address = callStore(by.settings, false);
    await sayingFaults(by, address, async () => {
      if ('file' in address) mkdirSync(dirname(address.file), { recursive: true });
      const calls = await readLines(file, async (lines) => {
        const database = await openAsItIs(address);
        try {
          return await restoreBackup(database, lines);
        } finally {
          await database.close();
        }
      });
      console.log(say(by.reader, message('backup-restored', { count: calls })));
    });
  });
}
