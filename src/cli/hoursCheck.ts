// `npm run hours -- check`: reports whether the schedules are valid, and what staff should look at before callers notice.

import type { Command } from 'commander';
import type { PromptKey } from '../call/speech.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { sentence } from '../messages/sayMessage.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import type { Problem } from '../schedules/problem.ts';
import { copyFileOf } from '../schedules/reload/keptCopyFile.ts';
import { readSchedules } from '../schedules/reload/readFiles.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { vocabularyOf } from '../speech/vocabularyOf.ts';
import { checkSchedules } from '../staff/check.ts';
import type { SpokenAnnouncement } from '../staff/checkAnnouncements.ts';
import type { Warning } from '../staff/warning.ts';
import { isInformation } from '../staff/warningKinds.ts';
import { withNews } from './checkNews.ts';
import { checkText, factsText } from './checkText.ts';
import { instantAsked } from './hoursAsked.ts';
import { type NoticesRead, readNotices, sayNotices, tablesWith } from './noticesAsked.ts';
import { openSchedules } from './readDirectory.ts';
import { sentenceOf } from './running.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';

type Options = {
  readonly at?: string;
  readonly strict?: true;
  readonly all?: true;
  readonly facts?: true;
  readonly json?: true;
  readonly notices: boolean;
};

/** The subcommand. Exit status: 0 fine, 1 problems found (with --strict also for warnings), 2 wrong usage. */
export function checkCommand(): Command {
  const command = staffCommand('check')
    .description(told('help.check'))
    .option('--at <when>', told('help.at-check'))
    .option('--strict', told('help.strict'))
    .option('--all', told('help.all'))
    .option('--facts', told('help.facts'))
    .option('--no-notices', told('help.no-notices'))
    .option('--json', told('help.json-check'))
    .addOption(languageOption());
  return command.action((options: Options) => check(command, options));
}

async function check(command: Command, { at: written, strict, all, facts, json, notices: wanted }: Options): Promise<void> {
  const at = instantAsked(command, '--at', written);
  const refuse = (fault: unknown) => command.error(sentenceOf(fault));
  const { settings, load, catalogues } = await openSchedules().catch(refuse);
  const files = await readSchedules(settings.schedules).catch(refuse);
  const { directory, problems: found } = load(files);
  const problems = found.filter(({ severity }) => severity === 'problem');
  const notices: NoticesRead = wanted ? await readNotices(settings, Date.now()) : { from: 'none', notices: [] };
  sayNotices(notices);
  const warningsIn = async (files: Directory): Promise<readonly Warning[]> => {
    const laid = tablesWith(files, notices, settings, vocabularyOf(catalogues));
    return [...(await warningsOf(laid.directory, at, catalogues)), ...laid.warnings];
  };
  const warnings = directory === undefined ? undefined : await warningsIn(directory);
  if (problems.length > 0 || (strict && warnings?.some((each) => !isInformation(each)))) process.exitCode = 1;
  if (json) {
    console.log(JSON.stringify({ problems: problems.map(forPrograms), warnings: (warnings ?? []).map(forPrograms) }, undefined, 2));
    return;
  }
  if (facts && warnings !== undefined) return console.log(factsText(warnings));
  const looking = {
    folder: settings.schedules,
    copyFile: copyFileOf(settings),
    files,
    load,
    warningsOf: warningsIn,
  };
  console.log(checkText(await withNews(looking, { problems, ...(warnings !== undefined && { warnings }) }), all === true));
}

function forPrograms({ file, line, column, code, message }: Problem): object {
  return { file, line, column, code, message: sentence(reader(), message) };
}

async function warningsOf(directory: Directory, at: Instant, catalogues: Catalogues): Promise<readonly Warning[]> {
  const running = [...directory.centres.values()].filter(({ announcements }) =>
    announcements.some(({ until = Number.POSITIVE_INFINITY }) => until > at),
  );
  if (running.length === 0) return checkSchedules(directory, at, []);
  const stopwatch = openStopwatch(await readDurations());
  try {
    const spoken = running.map(async (centre): Promise<SpokenAnnouncement> => {
      const words = centre.languages.map((language) => [language, spokenIn(language, centre, catalogues, at)] as const);
      const each = words.map(async ([language, text]) => [language, text === '' ? 0 : await stopwatch.secondsOf(language, text)] as const);
      return { centre, seconds: Object.fromEntries(await Promise.all(each)) };
    });
    return checkSchedules(directory, at, await Promise.all(spoken));
  } catch (fault) {
    console.error(told('check.not-measured', { fault: sentenceOf(fault) }));
    return checkSchedules(directory, at, []);
  } finally {
    await stopwatch.stop();
  }
}

/**
 * Everything that is announced now or later in a language, as one text; empty where staff wrote none of it, since a ready announcement is
 * short.
 */
function spokenIn(language: Language, { announcements }: Centre, catalogues: Catalogues, at: Instant): string {
  const coming = announcements.filter(({ until = Number.POSITIVE_INFINITY }) => until > at);
  if (coming.every(({ words }) => words[language] === undefined)) return '';
  const ready = (name: string) => catalogues.prompt(language, `announcements.${name}` as PromptKey);
  return coming.flatMap((each) => each.words[language] ?? (each.ready === undefined ? [] : ready(each.ready))).join(' ');
}
