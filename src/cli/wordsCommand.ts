// `madoguchi words`: the words of the catalogues, for translators and reviewers. Each subcommand reads MADOGUCHI_PROMPTS, or `prompts`.
// Exit status: 0 fine, 1 words are missing or cannot be spoken here, 2 wrong usage.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { PromptKey } from '../call/speech.ts';
import { type Catalogues, loadCatalogues } from '../speech/catalogue.ts';
import { saidOf } from '../speech/pronunciation.ts';
import { findRobot } from '../speech/robot.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { wavOf } from '../speech/wav.ts';
import { sentenceOf } from './running.ts';
import { type PromptRow, reviewSheet } from './wordsSheet.ts';

type InOneLanguage = { readonly language: string };

const languageOption = ['--language <tag>', 'the language, like ne'] as const;

/** The command with its subcommands. */
export function wordsCommand(): Command {
  const command = new Command('words').description('The words that callers hear, for translators and reviewers').exitOverride();
  const add = (name: string, description: string) => command.command(name).description(description).exitOverride();
  add('missing', 'name the words that are missing or do not fit, in every catalogue').action(async () => {
    const found = await catalogues();
    if (found === undefined) return;
    const { headings, keys } = found;
    console.log(`Nothing is missing: ${headings.size} catalogues have all ${keys.length} prompts.`);
  });
  add('list', 'each prompt beside Japanese and English, with its seconds')
    .requiredOption(...languageOption)
    .action(async ({ language }: InOneLanguage) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      const isReviewed = found.headings.get(language)?.reviewed === true;
      console.log(`${language}: ${isReviewed ? 'reviewed' : 'not reviewed'}\n`);
      for (const row of await rowsOf(found, language)) console.log(described(row));
    });
  add('review', 'write a sheet to print for a reviewer (HTML), with space for remarks and a signature')
    .requiredOption(...languageOption)
    .requiredOption('--out <file>', 'the file to write, like review-ne.html')
    .action(async ({ language, out }: InOneLanguage & { readonly out: string }) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      const name = found.headings.get(language)?.name ?? language;
      await writeFile(out, reviewSheet({ language, name, rows: await rowsOf(found, language) }));
      console.log(`Written to ${out}. Print it from a browser.`);
    });
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

/** The catalogues; undefined where they have faults: every one was then printed, and the process ends with 1. */
async function catalogues(): Promise<Catalogues | undefined> {
  const folder = process.env.MADOGUCHI_PROMPTS ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'prompts');
  return loadCatalogues(folder).catch((fault: unknown) => {
    console.error(sentenceOf(fault));
    process.exitCode = 1;
    return undefined;
  });
}

function known(command: Command, { headings }: Catalogues, language: string): void {
  if (!headings.has(language)) command.error(`--language ${language} does not exist. Write one of: ${[...headings.keys()].join(', ')}.`);
}

/** Each prompt in three languages. The seconds are those that were measured; a prompt that is only heard inside others has none. */
async function rowsOf(found: Catalogues, language: string): Promise<readonly PromptRow[]> {
  const durations = await readDurations();
  const unread = { speak: () => Promise.reject(new Error('not measured')), stop: async () => undefined };
  const stopwatch = openStopwatch(durations, unread);
  return Promise.all(
    found.keys.map(async (key: PromptKey) => {
      const words = found.prompt(language, key, placeholdersOf(found, key));
      const seconds = await stopwatch.secondsOf(language, saidOf(found.pronounce(language, words))).catch(() => undefined);
      const [ja = '', en = ''] = ['ja', 'en'].map((other) => found.prompt(other, key, placeholdersOf(found, key)));
      return { key, words, ja, en, ...(seconds !== undefined && { seconds }) };
    }),
  );
}

/** A placeholder is shown by its name, as the catalogue has it. */
function placeholdersOf({ prompt }: Catalogues, key: PromptKey): Readonly<Record<string, string>> {
  const names = [...prompt('en', key).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, `{{${name}}}`]));
}

function described({ key, words, ja, en, seconds }: PromptRow): string {
  return `${key}${seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`}\n  ${words}\n  ja ${ja}\n  en ${en}`;
}

async function writeSaid(
  { headings, pronounce }: Catalogues,
  { language, text, out }: { readonly language: string; readonly text: string; readonly out: string },
): Promise<void> {
  const voice = headings.get(language)?.robot;
  const robot = findRobot();
  if (voice === undefined || robot === undefined) {
    console.error(
      voice === undefined
        ? `${language} is spoken by the carrier's voice, which is not here. Listen to it in a call.`
        : 'There is no robot voice here. Install the optional package @echogarden/espeak-ng-emscripten.',
    );
    process.exitCode = 1;
    return;
  }
  const said = saidOf(pronounce(language, text));
  try {
    await writeFile(out, wavOf(await robot.speak(voice, said)));
    console.log(`Written to ${out}. The voice was given: ${said}`);
  } catch (fault) {
    console.error(sentenceOf(fault));
    process.exitCode = 1;
  } finally {
    await robot.stop();
  }
}
