// `npm run hours -- check`: reports whether the schedules are valid, and what staff should look at before callers notice.

import { Command } from 'commander';
import type { PromptKey } from '../call/speech.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { sentence } from '../messages/sayMessage.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { countProblems, describeProblem, type Problem } from '../schedules/problem.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { checkSchedules } from '../staff/check.ts';
import type { SpokenAnnouncement } from '../staff/checkAnnouncements.ts';
import { counted } from '../staff/said.ts';
import type { Warning } from '../staff/warning.ts';
import { instantAsked } from './hoursAsked.ts';
import { readDirectory } from './readDirectory.ts';
import { sentenceOf } from './running.ts';

type Options = { readonly at?: string; readonly strict?: true; readonly json?: true };

/** The subcommand. Exit status: 0 fine, 1 problems found (with --strict also for warnings), 2 wrong usage. */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('what is wrong with the schedules, and what staff should look at, each with its file and line')
    .option('--at <when>', 'the day from which it is looked, such as 2026-12-30 (default: now)')
    .option('--strict', 'warnings count as problems')
    .option('--json', 'as JSON: {problems, warnings}, each [{file, line, column, code, message}, …]')
    .exitOverride();
  return command.action((options: Options) => check(command, options));
}

async function check(command: Command, { at: written, strict, json }: Options): Promise<void> {
  const at = instantAsked(command, '--at', written);
  const { directory, problems: found, catalogues } = await readDirectory().catch((fault: unknown) => command.error(sentenceOf(fault)));
  const problems = found.filter(({ severity }) => severity === 'problem');
  const warnings = directory === undefined ? [] : await warningsOf(directory, at, catalogues);
  if (problems.length > 0 || (strict && warnings.length > 0)) process.exitCode = 1;
  if (json) {
    console.log(JSON.stringify({ problems: problems.map(forPrograms), warnings: warnings.map(forPrograms) }, undefined, 2));
    return;
  }
  if (problems.length > 0) console.error(problems.map(describeProblem).join('\n'));
  if (warnings.length > 0) console.log(warnings.map(describeProblem).join('\n'));
  console.log(
    `${counted(countProblems(problems), 'problem')}, ${directory === undefined ? 'no warnings looked for' : counted(countProblems(warnings), 'warning')}.`,
  );
}

function forPrograms({ file, line, column, code, message }: Problem): object {
  return { file, line, column, code, message: sentence('en', message) };
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
    console.error(`The announcements could not be measured, so nothing is said about their length: ${sentenceOf(fault)}`);
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
