// `npm run hours`: what staff need when they change the hours. Each subcommand is a file beside this one.
// Exit status of each: 0 fine, 1 problems found, 2 wrong usage.

import { Command } from 'commander';
import { fallbackCommand } from './fallback.ts';
import { boardCommand } from './hoursBoard.ts';
import { checkCommand } from './hoursCheck.ts';
import { diffCommand } from './hoursDiff.ts';
import { explainCommand } from './hoursExplain.ts';
import { showCommand } from './hoursShow.ts';
import { run } from './running.ts';

const program = new Command('hours').description('The hours of the lines, as calls are routed by them').exitOverride();

for (const command of [checkCommand(), showCommand(), explainCommand(), diffCommand(), boardCommand(), fallbackCommand])
  program.addCommand(command);

await run(program);
