// `madoguchi start`: the service, in a process of its own.
// Exit status: that of the service; 2 wrong usage.

import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { demoOption } from '../service/demo.ts';
import { runProgram } from './runProgram.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { environmentForReader, told } from './staffReader.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

// As `npm start` and the image: a small nursery uses a fifth less memory and answers as many calls.
const nodeOptions = ['--max-semi-space-size=4'];

/** The command. */
export function startCommand(): Command {
  return staffCommand('start')
    .description(told('help.start'))
    .option(demoOption, told('help.demo'))
    .addOption(languageOption())
    .action(async ({ demo }: { readonly demo?: true }) => {
      Object.assign(process.env, environmentForReader());
      process.exitCode = await runProgram(main, demo ? [demoOption] : [], nodeOptions);
    });
}
