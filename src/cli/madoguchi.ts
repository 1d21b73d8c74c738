// `madoguchi …`: every command of the project. The npm scripts run the same.
// Exit status: 0 fine, 1 problems found, 2 wrong usage.

import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { commandList, groups, type ListedProgram } from './commandList.ts';
import { run } from './running.ts';
import { runProgram } from './runProgram.ts';
import { staffCommand } from './staffCommand.ts';
import { takeLanguage, told } from './staffReader.ts';

enableCompileCache();

const home = new URL('../../', import.meta.url);
const typed = process.argv.slice(2);
// A program of the project has options of its own.
const { words: asked, refused } = commandList.some((each) => 'program' in each && each.name === typed[0])
  ? { words: typed, refused: undefined }
  : takeLanguage(typed);
// `help walk` is `walk --help`, and `help` alone is `--help`.
const [name = '', ...words] = asked[0] === 'help' ? [asked[1] ?? '--help', '--help'] : asked;
const listed = commandList.find((each) => each.name === name);

// Without a name the overview is printed as wrong usage. A name that does not exist is refused, whatever follows it.
if (refused !== undefined) {
  console.error(refused);
  process.exitCode = 2;
} else if (listed === undefined) await run(overview(), name === '' ? [] : [name]);
else if ('load' in listed) await run(program().addCommand(await listed.load()), [name, ...words]);
else process.exitCode = await runListed(listed, words);

async function runListed(command: ListedProgram, rest: readonly string[]): Promise<number> {
  const file = fileURLToPath(new URL(command.program, home));
  if (existsSync(file)) return runProgram(file, rest);
  console.error(told('help.not-installed', { name: command.name, program: command.program }));
  return 1;
}

/** The program with all names: for the help, which fits on one screen, and for a name that does not exist. */
function overview(): Command {
  const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8')) as { readonly version: string };
  const all = program()
    .usage('<command> [options]')
    .helpCommand(false)
    .addHelpOption(new Option('-h, --help').hideHelp())
    .version(version)
    .addHelpText('after', `\n${told('help.explains')}`);
  for (const option of all.options) option.hideHelp();
  for (const group of groups) {
    for (const each of commandList.filter((one) => one.group === group))
      all.addCommand(new Command(each.name).summary(told(each.summary)).helpGroup(`${told(group)}:`));
  }
  return all;
}

function program(): Command {
  // `--language` before a subcommand is of the reader, and behind it of a caller.
  return staffCommand('madoguchi').enablePositionalOptions();
}
