// `madoguchi start`: the service, in a process of its own.
// Exit status: that of the service; 2 wrong usage.

import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { demoOption } from '../service/demo.ts';
import { runProgram } from './runProgram.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

// As `npm start` and the image: a small nursery uses a fifth less memory and answers as many calls.
const nodeOptions = ['--max-semi-space-size=4'];

/** The command. */
export function startCommand(): Command {
  return new Command('start')
    .description('Starts the service. Its settings are variables of the environment, such as PORT, PUBLIC_URL and TWILIO_AUTH_TOKEN')
    .option(demoOption, 'with a month of made-up calls, in a rehearsal: “calls report --demo” shows them')
    .exitOverride()
    .action(async ({ demo }: { readonly demo?: true }) => {
      process.exitCode = await runProgram(main, demo ? [demoOption] : [], nodeOptions);
    });
}
