// `madoguchi words`: the words of the catalogues, for translators and reviewers. Each subcommand reads MADOGUCHI_PROMPTS, or `prompts`.
// Exit status: 0 fine, 1 words are missing or cannot be spoken here, 2 wrong usage.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { PromptKey } from '../call/speech.ts';
import { type Catalogues, loadCatalogues } from '../speech/catalogue.ts';
import { saidOf } from '../speech/pronunciation.ts';
import { findRobot } from '../speech/robot.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { wavOf } from '../speech/wav.ts';
import { sentenceOf } from './running.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';
import { type PromptRow, reviewSheet } from './wordsSheet.ts';

type InOneLanguage = { readonly language: string };

/** The command with its subcommands. */
export function wordsCommand(): Command {
  const command = staffCommand('words')
    .description(told('help.words'))
    .addOption(languageOption())
    .helpCommand(false)
    .enablePositionalOptions();
  const ofCatalogue = ['--language <tag>', told('help.language-words')] as const;
  const add = (name: string, description: string) => {
    const added = staffCommand(name).description(description);
    command.addCommand(added);
    return added;
  };
  add('missing', told('help.words-missing')).action(async () => {
    const found = await catalogues();
    if (found === undefined) return;
    const { headings, keys } = found;
    console.log(told('words.nothing-missing', { catalogues: headings.size, prompts: keys.length }));
  });
  add('list', told('help.words-list'))
    .requiredOption(...ofCatalogue)
    .action(async ({ language }: InOneLanguage) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      const isReviewed = found.headings.get(language)?.reviewed === true;
      console.log(`${told(isReviewed ? 'words.reviewed' : 'words.not-reviewed', { language })}\n`);
      for (const row of await rowsOf(found, language)) console.log(described(row));
    });
  add('review', told('help.words-review'))
    .requiredOption(...ofCatalogue)
    .requiredOption('--out <file>', told('help.out-review'))
    .action(async ({ language, out }: InOneLanguage & { readonly out: string }) => {
      const found = await catalogues();
      if (found === undefined) return;
      known(command, found, language);
      const name = found.headings.get(language)?.name ?? language;
      await writeFile(out, reviewSheet({ language, name, rows: await rowsOf(found, language) })).catch((fault: Error) =>
        command.error(told('words.not-written', { file: out, fault: fault.message })),
      );
      console.log(told('words.written', { file: out }));
    });
  add('say', told('help.words-say'))
    .argument('<text>')
    .requiredOption(...ofCatalogue)
    .requiredOption('--out <file>', told('help.out-say'))
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
  if (!headings.has(language)) command.error(told('words.language', { written: language, known: [...headings.keys()] }));
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
    console.error(voice === undefined ? told('words.carrier-voice', { language }) : told('words.no-robot'));
    process.exitCode = 1;
    return;
  }
  const said = saidOf(pronounce(language, text));
  try {
    await writeFile(out, wavOf(await robot.speak(voice, said)));
    console.log(told('words.said', { file: out, said }));
  } catch (fault) {
    console.error(sentenceOf(fault));
    process.exitCode = 1;
  } finally {
    await robot.stop();
  }
}
