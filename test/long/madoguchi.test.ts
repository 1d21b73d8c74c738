// `madoguchi` and its commands: what each is called, that the npm scripts are the same, and that asking for help or mistyping changes nothing.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import stringWidth from 'string-width';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commandList, groups } from '../../src/cli/commandList.ts';
import { sayKey } from '../../src/messages/sayMessage.ts';

type Ran = { readonly status: number; readonly shown: string; readonly complaint: string };

const project = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(file: string, words: readonly string[], nodeOptions: readonly string[] = []): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, join(project, file), ...words], {
    cwd: folder,
    env: { PATH, HOME, NO_COLOR: '1' },
  });
  child.stdin.end();
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: Number(status), shown, complaint };
}
const madoguchi = (...words: readonly string[]) => run('src/cli/madoguchi.ts', words);

test('the help fits on one screen, and groups the commands by who needs them', async () => {
  const { status, shown, complaint } = await madoguchi('--help');
  const lines = shown.trimEnd().split('\n');
  expect([status, complaint]).toEqual([0, '']);
  // A window of 80 × 30 letters, with the command that was typed above it.
  expect(lines.length).toBeLessThanOrEqual(28);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  const listed = groups.map((group) => {
    const from = lines.indexOf(`${sayKey('en', group)}:`) + 1;
    return lines.slice(from, lines.indexOf('', from)).map((line) => line.trim().split(' ')[0]);
  });
  expect(listed).toEqual(groups.map((group) => commandList.filter((each) => each.group === group).map(({ name }) => name)));
  expect(await madoguchi('help')).toEqual({ status, shown, complaint });
});

test('no name, and a name that does not exist, are wrong usage; help explains a command', async () => {
  const [none, unknown, helped] = await Promise.all([madoguchi(), madoguchi('haurs', '--help'), madoguchi('help', 'hours')]);
  expect([none.status, none.shown, none.complaint.startsWith('Usage: madoguchi')]).toEqual([2, '', true]);
  expect([unknown.status, unknown.complaint]).toEqual([2, expect.stringContaining('Did you mean hours?')]);
  expect([helped.status, helped.shown]).toEqual([
    0,
    expect.stringMatching(/check[\s\S]+show[\s\S]+explain[\s\S]+diff[\s\S]+board[\s\S]+fallback/),
  ]);
});

test('every npm script of that name runs the same', () => {
  const { scripts, bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Readonly<
    Record<'scripts' | 'bin', Readonly<Record<string, string>>>
  >;
  for (const each of commandList) {
    if (each.name === 'start') continue;
    const program = 'program' in each ? each.program : `src/cli/madoguchi.ts ${each.name}`;
    expect([each.name, scripts[each.name]]).toEqual([each.name, `node ${program}`]);
  }
  // The service has no process before it here: npm passes signals on by itself.
  expect(scripts.start).toBe('node --max-semi-space-size=4 src/main.ts');
  expect(bin).toEqual({ madoguchi: 'src/cli/launcher.js' });
  expect(statSync(join(project, 'src/cli/launcher.js')).mode & 0o111).toBe(0o111);
});

test('the launcher runs the commands with a Node that runs TypeScript, and else with the one of the project', async () => {
  const [itself, other] = await Promise.all([
    run('src/cli/launcher.js', ['--version']),
    run('src/cli/launcher.js', ['haurs'], ['--no-strip-types']),
  ]);
  expect([itself.status, itself.shown]).toEqual([0, '0.1.0\n']);
  expect([other.status, other.complaint]).toEqual([2, expect.stringContaining('unknown command')]);
});

/** The names of all files that a command could write, with the instants at which they were written. */
function written(): Readonly<Record<string, number>> {
  const roots = ['schedules', 'infra', 'prompts', 'src', 'test/tools'].map((name) => join(project, name));
  const files = roots.flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)));
  return Object.fromEntries(files.map((file) => [file, statSync(file).mtimeMs]));
}

const programs = commandList.flatMap((each) => ('program' in each ? [each.program] : []));

test('every tool of the list is there', () => {
  expect(programs.filter((file) => !existsSync(join(project, file)))).toEqual([]);
});

test.each(programs)('%s explains itself for --help, refuses an option that it does not know, and does nothing else', async (file) => {
  const before = written();
  const [helped, refused] = [await run(file, ['--help']), await run(file, ['--no-such-option'])];
  expect([helped.status, helped.complaint, helped.shown.startsWith('Usage:')]).toEqual([0, '', true]);
  expect([refused.status, refused.shown, refused.complaint]).toEqual([2, '', expect.stringContaining('unknown option')]);
  expect(await readdir(folder)).toEqual([]);
  expect(written()).toEqual(before);
});

test('every command and subcommand explains itself for --help, refuses an unknown option, and calls nothing', async () => {
  const loaded = await Promise.all(commandList.flatMap((each) => ('load' in each ? [each.load()] : [])));
  const all = loaded.flatMap((command) => [command, ...command.commands]);
  expect(all.map((command) => command.name())).toEqual(
    expect.arrayContaining(['start', 'call', 'connect', 'doctor', 'hours', 'check', 'show', 'explain', 'diff', 'board', 'fallback']),
  );
  for (const command of all) {
    const printed: string[] = [];
    const act = vi.fn();
    command.configureOutput({ writeOut: (line) => void printed.push(line), writeErr: (line) => void printed.push(line) });
    if (command.commands.length === 0) command.action(act);
    await expect(command.parseAsync(['--help'], { from: 'user' })).rejects.toMatchObject({ exitCode: 0 });
    await expect(command.parseAsync(['--no-such-option'], { from: 'user' })).rejects.toMatchObject({
      code: expect.stringMatching(/unknownOption|missingMandatoryOptionValue/),
    });
    expect([command.name(), printed[0]]).toEqual([command.name(), expect.stringMatching(/^Usage: /)]);
    expect(act).not.toHaveBeenCalled();
  }
});

test('a program of the project has its own exit status, and a signal to the command reaches it', async () => {
  const file = join(folder, 'program.ts');
  await writeFile(
    file,
    "process.on('SIGTERM', () => process.exit(7)); console.log(process.argv.slice(2).join(' ')); setInterval(() => undefined, 1000);",
  );
  const starter = join(folder, 'starter.ts');
  const { href } = new URL('../../src/cli/runProgram.ts', import.meta.url);
  await writeFile(
    starter,
    `const { runProgram } = await import('${href}'); process.exitCode = await runProgram('${file}', ['one', 'two']);`,
  );
  const child = spawn(process.execPath, [starter], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  await Promise.all([rm(file), rm(starter)]);
  expect([said.toString(), status]).toEqual(['one two\n', 7]);
});
