// `madoguchi words`: the words of the catalogues, for translators and reviewers. Each subcommand reads MADOGUCHI_PROMPTS, or `prompts`.
// Exit status: 0 fine, 1 words are missing or cannot be spoken here, 2 wrong usage.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { isCivilDate } from '../hours/calendar.ts';
import { civilDate, usualZone } from '../hours/zone.ts';
import { isSigned } from '../speech/approvals.ts';
import { approve } from '../speech/approve.ts';
import { type Catalogues, loadCatalogues } from '../speech/catalogue.ts';
import { type PromptRow, promptRow } from '../speech/promptRow.ts';
import { saidOf } from '../speech/pronunciation.ts';
import { findRobot } from '../speech/robot.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { wavOf } from '../speech/wav.ts';
import { sentenceOf } from './running.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';
import { recordingsCommand } from './wordsRecordings.ts';
import { reviewSheet } from './wordsSheet.ts';
import { writeAsked } from './writeAsked.ts';

type InOneLanguage = { readonly language: string };
type Signing = InOneLanguage & { readonly by: string; readonly on?: string; readonly all?: true; readonly key: readonly string[] };

const robotPackage = '@echogarden/espeak-ng-emscripten';

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
    console.log(told('words.complete', { catalogues: found.headings.size, prompts: found.keys.length }));
  });
  add('list', told('help.words-list'))
    .requiredOption(...ofCatalogue)
    .option('--json', told('help.json-words'))
    .action(async ({ language, json }: InOneLanguage & { readonly json?: true }) => {
      const found = await cataloguesWith(command, language);
      if (found === undefined) return;
      const rows = await measuredRows(found, language);
      const approved = rows.filter(({ approval }) => approval !== undefined).length;
      if (json) {
        console.log(JSON.stringify({ language, approved, prompts: rows }, undefined, 2));
        return;
      }
      console.log(`${told('words.summary', { language, approved, all: rows.length })}\n`);
      for (const row of rows) console.log(described(row));
    });
  add('review', told('help.words-review'))
    .requiredOption(...ofCatalogue)
    .requiredOption('--out <file>', told('help.out-review'))
    .action(async ({ language, out }: InOneLanguage & { readonly out: string }) => {
      const found = await cataloguesWith(command, language);
      if (found === undefined) return;
      const name = found.headings.get(language)?.name ?? language;
      const sheet = reviewSheet({ language, name, rows: await measuredRows(found, language) });
      await writeAsked(command, { option: '--out', path: out, usual: `${language}.html` }, sheet);
      console.log(told('words.written', { file: out }));
    });
  add('approve', told('help.words-approve'))
    .requiredOption(...ofCatalogue)
    .requiredOption('--by <name>', told('help.words-by'))
    .option('--on <date>', told('help.words-on'))
    .option('--all', told('help.words-all'))
    .option('--key <key>', told('help.words-key'), (key: string, keys: readonly string[]) => [...keys, key], [])
    .action((signing: Signing) => sign(command, signing));
  command.addCommand(recordingsCommand());
  add('say', told('help.words-say'))
    .argument('<text>')
    .requiredOption(...ofCatalogue)
    .requiredOption('--out <file>', told('help.out-say'))
    .action(async (text: string, { language, out }: InOneLanguage & { readonly out: string }) => {
      if (!/[\p{L}\p{N}]/u.test(text)) command.error(told('words.nothing-to-say', { written: text }));
      const found = await cataloguesWith(command, language);
      if (found === undefined) return;
      await writeSaid(command, found, { language, text, out });
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

/** The catalogues, if they have no faults. A language that is not among them is wrong usage. */
async function cataloguesWith(command: Command, language: string): Promise<Catalogues | undefined> {
  const found = await catalogues();
  if (found !== undefined && !found.headings.has(language))
    command.error(told('words.no-such-language', { written: language, languages: [...found.headings.keys()] }));
  return found;
}

/** The rows with their seconds. What was not measured before is measured now, where the voice is installed. */
async function measuredRows(found: Catalogues, language: string): Promise<readonly PromptRow[]> {
  const stopwatch = openStopwatch(await readDurations());
  try {
    const rows = await Promise.all(
      found.keys.map(async (key): Promise<PromptRow> => {
        const row = promptRow(found, language, key);
        const seconds = await stopwatch.secondsOf(language, row.said).catch(() => undefined);
        return seconds === undefined ? row : { ...row, seconds };
      }),
    );
    if (rows.some(({ seconds }) => seconds === undefined)) console.error(told('words.not-measured'));
    return rows;
  } finally {
    await stopwatch.stop();
  }
}

function described({ key, words, example, ja, en, seconds, heardAt, approval }: PromptRow): string {
  const places = heardAt.map((place) => told(`heard.${place}`)).join(', ');
  const approved = approval === undefined ? told('words.not-approved') : told('words.approved-by', approval);
  return [
    `${key}${seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`} · ${places} · ${approved}`,
    `  ${words}${example === undefined ? '' : ` → ${example}`}`,
    `  ja ${ja}`,
    `  en ${en}`,
  ].join('\n');
}

// No words of this project are older.
const firstDay = '2026-01-01';

async function sign(command: Command, { language, by, on = today(), all, key: chosen }: Signing): Promise<void> {
  const found = await cataloguesWith(command, language);
  if (found === undefined) return;
  const keys = all === true ? found.keys : chosen;
  const unknown = keys.find((key) => !(found.keys as readonly string[]).includes(key));
  if (unknown !== undefined) command.error(told('words.no-such-key', { written: unknown, language }));
  if (keys.length === 0) command.error(told('words.nothing-chosen'));
  if (all === true && chosen.length > 0) command.error(told('words.all-or-keys'));
  if (by.trim() === '' || /\p{Cc}/u.test(by)) command.error(told('words.no-name'));
  const signed = { by: by.trim(), on };
  if (!isSigned(signed) || !isCivilDate(on) || on < firstDay || on > today()) command.error(told('words.not-a-day', { written: on }));
  const { file, open } = await approve(promptsFolder(), language, { keys, all: found.keys, signed });
  console.log(told('words.approved', { count: keys.length, file }));
  console.log(open === 0 ? told('words.all-approved', { language }) : told('words.still-open', { count: open, language }));
}

/** The day in Japan. */
function today(): string {
  return civilDate(Date.now(), usualZone);
}

async function writeSaid(
  command: Command,
  { headings, pronounce }: Catalogues,
  { language, text, out }: { readonly language: string; readonly text: string; readonly out: string },
): Promise<void> {
  const voice = headings.get(language)?.robot;
  const robot = findRobot();
  if (voice === undefined || robot === undefined) {
    console.error(voice === undefined ? told('words.carrier-voice', { language }) : told('words.no-robot', { package: robotPackage }));
    process.exitCode = 1;
    return;
  }
  const said = saidOf(pronounce(language, text));
  const spoken = await robot
    .speak(voice, said)
    .catch((fault: unknown) => {
      console.error(sentenceOf(fault));
      process.exitCode = 1;
    })
    .finally(() => robot.stop());
  if (spoken === undefined) return;
  await writeAsked(command, { option: '--out', path: out, usual: `${language}.wav` }, wavOf(spoken));
  console.log(told('words.said', { file: out, said }));
}
