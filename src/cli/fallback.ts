// `madoguchi hours fallback`: writes the documents that the carrier hosts, for when no instance answers (infra/fallback/README.md).
// Exit status: 0 written, or up to date; 1 not up to date, a language has no voice here, or the schedules are invalid; 2 wrong usage.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Language } from '../call/speech.ts';
import { hostedCall } from '../carrier/hostedCall.ts';
import { type HostedFile, hostedFiles, mark } from '../carrier/twilio/account/hostedFiles.ts';
import { type Audio, openAudio } from '../speech/audio.ts';
import { findRobot, type Robot } from '../speech/robot.ts';
import { setUp } from './carrierSetUp.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';
import { refuseFolder } from './writeAsked.ts';

type Options = { readonly out: string; readonly base?: string; readonly check?: true; readonly json?: true };

/** The subcommand. */
export function fallbackCommand(robot: () => Robot | undefined = findRobot): Command {
  const command = staffCommand('fallback');
  return command
    .description(told('help.fallback'))
    .option('--out <folder>', told('help.fallback-out'), fileURLToPath(new URL('../../infra/fallback', import.meta.url)))
    .option('--base <url>', told('help.fallback-base'))
    .option('--check', told('help.fallback-check'))
    .option('--json', told('help.json-fallback'))
    .addOption(languageOption())
    .action((options: Options) => write(command, options, robot()));
}

async function write(command: Command, options: Options, robot: Robot | undefined): Promise<void> {
  const found = await setUp();
  if (found === undefined) return;
  const { out: folder, check, json } = options;
  const { directory, catalogues, settings } = found;
  const audio = await openAudio(settings.prompts, catalogues, robot);
  const base = options.base === undefined ? '' : `${options.base.replace(/\/$/, '')}/`;
  const files = await Promise.all(
    [...directory.centres.values()].map((centre) => hostedFiles(hostedCall(centre, Date.now()), { catalogues, audio }, base)),
  );
  const wanted = new Map(files.flat().map((file) => [file.name, file]));
  const there = await ownFiles(folder);
  const changed = [...wanted.values()].filter((file) => (!('twiml' in file) ? !there.has(file.name) : there.get(file.name) !== file.twiml));
  const removed = [...there.keys()].filter((name) => !wanted.has(name));
  if (!check) {
    const voiceless = voicelessIn(changed, audio);
    if (voiceless.length > 0) {
      console.error(told('fallback.no-voice', { languages: voiceless }));
      process.exitCode = 1;
      return;
    }
    const contents = await contentsOf(audio, changed).finally(() => robot?.stop());
    await writeFiles(folder, contents, removed).catch((fault: unknown) => refuseFolder(command, { option: '--out', path: folder }, fault));
  } else if (changed.length + removed.length > 0) process.exitCode = 1;
  const report = { folder, files: [...wanted.keys()], changed: changed.map(({ name }) => name), removed };
  console.log(json ? JSON.stringify(report, undefined, 2) : describe(report, check));
}

/** The languages of files that can be neither played from a recording nor read by the robot here. */
function voicelessIn(files: readonly HostedFile[], { canPlay }: Audio): readonly Language[] {
  const utterances = files.flatMap((file) => ('audio' in file ? [file.audio.utterance] : []));
  return [...new Set(utterances.filter((each) => !canPlay(each)).map(({ language }) => language))];
}

/** The files that an earlier run wrote into a folder, by name. The name of audio identifies its content. Other files are ignored. */
async function ownFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name): Promise<readonly (readonly [string, string])[]> => {
      if (/^[a-z]{2,3}-[0-9a-f]{12}\.wav$/.test(name)) return [[name, '']];
      const text = name.endsWith('.xml') ? await readFile(join(folder, name), 'utf8') : '';
      return text.includes(mark) ? [[name, text]] : [];
    }),
  );
  return new Map(found.flat());
}

/** All audio is made before anything is written, so that no document names audio that does not exist. */
async function contentsOf(audio: Audio, files: readonly HostedFile[]): Promise<ReadonlyMap<string, string | Buffer>> {
  const made = files.map(async (file) => [file.name, 'twiml' in file ? file.twiml : await audio.wavFor(file.audio)] as const);
  return new Map(await Promise.all(made));
}

async function writeFiles(folder: string, contents: ReadonlyMap<string, string | Buffer>, removed: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of contents) await writeFile(join(folder, name), content);
  for (const name of removed) await rm(join(folder, name));
}

type Report = { readonly folder: string; readonly changed: readonly string[]; readonly removed: readonly string[] };

function describe({ folder, changed, removed }: Report, check: true | undefined): string {
  if (changed.length + removed.length === 0) return told('fallback.current', { folder });
  const lines = [...changed.map((name) => `  ${name}`), ...removed.map((name) => `  ${told('fallback.removed', { name })}`)];
  return [told(check ? 'fallback.outdated' : 'fallback.written', { folder }), ...lines].join('\n');
}
