// `madoguchi words`: the words of the catalogues, for translators and reviewers. Each subcommand reads MADOGUCHI_PROMPTS, or `prompts`.
// Exit status: 0 fine, 1 words are missing or cannot be spoken here, 2 wrong usage.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { isCivilDate } from '../hours/calendar.ts';
import { civilDate, usualZone } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { isSigned } from '../speech/approvals.ts';
import { type Catalogues, loadCatalogues } from '../speech/catalogue.ts';
import { saidOf } from '../speech/pronunciation.ts';
import { findRobot } from '../speech/robot.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { wavOf } from '../speech/wav.ts';
import { sentenceOf } from './running.ts';
import { approve } from './wordsApprove.ts';
import { type PromptRow, promptRows } from './wordsRows.ts';
import { reviewSheet } from './wordsSheet.ts';

type InOneLanguage = { readonly language: string };
type Signing = InOneLanguage & { readonly by: string; readonly on?: string; readonly all?: true; readonly key: readonly string[] };

const languageOption = ['--language <tag>', 'the language, like ne'] as const;
const tell = (said: Message) => say('en', said);
const robotPackage = '@echogarden/espeak-ng-emscripten';

/** The command with its subcommands. */
export function wordsCommand(): Command {
  const command = new Command('words').description('The words that callers hear, for translators and reviewers').exitOverride();
  const add = (name: string, description: string) => command.command(name).description(description).exitOverride();
  add('missing', 'name the words that are missing or do not fit, in every catalogue').action(async () => {
    const found = await catalogues();
    if (found === undefined) return;
    console.log(tell(message('words.complete', { catalogues: found.headings.size, prompts: found.keys.length })));
  });
  add('list', 'each prompt beside Japanese and English: its seconds, where it is heard, who approved it')
    .requiredOption(...languageOption)
    .action(async ({ language }: InOneLanguage) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      const rows = await measuredRows(found, language);
      const approved = rows.filter(({ approval }) => approval !== undefined).length;
      console.log(`${tell(message('words.summary', { language, approved, all: rows.length }))}\n`);
      for (const row of rows) console.log(described(row));
    });
  add('review', 'write a sheet to print for a reviewer (HTML), with space for remarks and a signature')
    .requiredOption(...languageOption)
    .requiredOption('--out <file>', 'the file to write, like review-ne.html')
    .action(async ({ language, out }: InOneLanguage & { readonly out: string }) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      const name = found.headings.get(language)?.name ?? language;
      await writeFile(out, reviewSheet({ language, name, rows: await measuredRows(found, language) }));
      console.log(tell(message('words.written', { file: out })));
    });
  add('approve', 'write down that a native speaker has approved words')
    .requiredOption(...languageOption)
    .requiredOption('--by <name>', 'the name of the native speaker')
    .option('--on <date>', 'the day of the approval; today if it is left out')
    .option('--all', 'every prompt of the language')
    .option('--key <key>', 'one prompt; may be given several times', (key: string, keys: readonly string[]) => [...keys, key], [])
    .action((signing: Signing) => sign(command, signing));
  add('say <text>', 'read a text by the robot voice, as it is pronounced, into a WAV file')
    .requiredOption(...languageOption)
    .requiredOption('--out <file>', 'the file to write, like said.wav')
    .action(async (text: string, { language, out }: InOneLanguage & { readonly out: string }) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      await writeSaid(found, { language, text, out });
    });
  return command;
}

function promptsFolder(): string {
  return process.env.MADOGUCHI_PROMPTS ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'prompts');
}

/** The catalogues; undefined where they have faults: every one was then printed, and the process ends with 1. */
async function catalogues(): Promise<Catalogues | undefined> {
  return loadCatalogues(promptsFolder()).catch((fault: unknown) => {
    console.error(sentenceOf(fault));
    process.exitCode = 1;
    return undefined;
  });
}

function known(command: Command, { headings }: Catalogues, language: string): void {
  if (!headings.has(language))
    command.error(tell(message('words.no-such-language', { written: language, languages: [...headings.keys()] })));
}

/** The rows with their seconds. What was not measured before is measured now, where the voice is installed. */
async function measuredRows(found: Catalogues, language: string): Promise<readonly PromptRow[]> {
  const stopwatch = openStopwatch(await readDurations());
  try {
    const rows = await promptRows(found, language, stopwatch);
    if (rows.some(({ seconds }) => seconds === undefined)) console.error(tell(message('words.not-measured')));
    return rows;
  } finally {
    await stopwatch.stop();
  }
}

function described({ key, words, example, ja, en, seconds, heardAt, approval }: PromptRow): string {
  const places = heardAt.map((place) => tell(message(`heard.${place}`))).join(', ');
  const approved = tell(approval === undefined ? message('words.not-approved') : message('words.approved-by', approval));
  return [
    `${key}${seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`} · ${places} · ${approved}`,
    `  ${words}${example === undefined ? '' : ` → ${example}`}`,
    `  ja ${ja}`,
    `  en ${en}`,
  ].join('\n');
}

async function sign(command: Command, { language, by, on = today(), all, key: chosen }: Signing): Promise<void> {
  const found = await catalogues();
  if (found === undefined) return;
  known(command, found, language);
  const keys = all === true ? found.keys : chosen;
  const unknown = keys.find((key) => !(found.keys as readonly string[]).includes(key));
  if (unknown !== undefined) command.error(tell(message('words.no-such-key', { written: unknown, language })));
  if (keys.length === 0) command.error(tell(message('words.nothing-chosen')));
  if (by.trim() === '') command.error(tell(message('words.no-name')));
  const signed = { by: by.trim(), on };
  if (!isSigned(signed) || !isCivilDate(on)) command.error(tell(message('words.not-a-day', { written: on })));
  const { file, open } = await approve(promptsFolder(), language, { keys, all: found.keys, signed });
  console.log(tell(message('words.approved', { count: keys.length, file })));
  console.log(tell(open === 0 ? message('words.all-approved', { language }) : message('words.still-open', { count: open, language })));
}

/** The day on this machine. */
function today(): string {
  return civilDate(Date.now(), usualZone);
}

async function writeSaid(
  { headings, pronounce }: Catalogues,
  { language, text, out }: { readonly language: string; readonly text: string; readonly out: string },
): Promise<void> {
  const voice = headings.get(language)?.robot;
  const robot = findRobot();
  if (voice === undefined || robot === undefined) {
    console.error(
      tell(voice === undefined ? message('words.carrier-voice', { language }) : message('words.no-robot', { package: robotPackage })),
    );
    process.exitCode = 1;
    return;
  }
  const said = saidOf(pronounce(language, text));
  try {
    await writeFile(out, wavOf(await robot.speak(voice, said)));
    console.log(tell(message('words.said', { file: out, said })));
  } catch (fault) {
    console.error(sentenceOf(fault));
    process.exitCode = 1;
  } finally {
    await robot.stop();
  }
}
