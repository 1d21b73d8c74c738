// `madoguchi hours show`: the openings of a line, over a span or in a week. Without a line: which lines there are.

import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { dayMs, isCivilDate } from '../hours/calendar.ts';
import { openingsBetween } from '../hours/openings.ts';
import type { Language } from '../hours/timetable.ts';
import { civilDate, instantOf, isoIn } from '../hours/zone.ts';
import type { Line } from '../schedules/directory.ts';
import { weekOf } from '../staff/week.ts';
import { weekPicture } from '../staff/weekPicture.ts';
import { weekTable } from '../staff/weekTable.ts';
import { languageAsked, lineAsked } from './hoursAsked.ts';
import { linesJson, linesText } from './hoursLines.ts';
import { centresAsked, readGoodDirectory } from './running.ts';

type Options = {
  readonly line?: string;
  readonly language?: string;
  readonly from?: string;
  readonly until?: string;
  readonly week?: string;
  readonly svg?: string;
  readonly centre?: string;
  readonly json?: true;
};

// Each open day of a span is computed and printed.
const mostYears = 100;

/** The subcommand. Exit status: 0 fine, 1 the schedules have problems, 2 wrong usage. */
export function showCommand(): Command {
  const command = new Command('show')
    .description('the openings of a line: in a language between two days or times, or a week in all of them; without --line, the lines')
    .option('--line <id>', 'a line, such as card')
    .option('--language <tag>', 'a language, such as th; for a week all of them if absent')
    .option('--from <when>', 'a day or a time, such as 2026-01-01 or 2026-01-01T19:00')
    .option('--until <when>', 'the day or time before which it ends')
    .option('--week <day>', 'the week, from Monday to Sunday, of this day (default without --from: this week)')
    .option('--svg <file>', 'write the week as a picture')
    .option('--centre <id>', 'the centre of the line, if several have a line of that name')
    .option('--json', 'as JSON: [{from, until, promised}, …], or the week, or the lines')
    .exitOverride();
  return command.action((options: Options) => show(command, options));
}

async function show(command: Command, options: Options): Promise<void> {
  const { from, until, language, week, svg } = options;
  const isSpan = from !== undefined || until !== undefined;
  if (isSpan && (week !== undefined || svg !== undefined))
    command.error('--week and --svg show a week, --from and --until a span. Leave out one of the two.');
  if (isSpan && (from === undefined || until === undefined || language === undefined))
    command.error('a span needs --from, --until and --language. Add what is missing, or leave out --from and --until for a week.');
  if (week !== undefined && !isCivilDate(week)) command.error(`--week ${week} is not a day. Write one like 2026-12-28.`);
  const good = await readGoodDirectory();
  if (good === undefined) return;
  if (options.line === undefined && !isSpan && [language, week, svg].every((option) => option === undefined)) {
    const centres = centresAsked(command, good.directory, options.centre);
    console.log((options.json ? linesJson : linesText)(centres, Date.now()));
    return;
  }
  const { line, languages } = lineAsked(command, good.directory, options);
  const asked = language === undefined ? languages : [languageAsked(command, languages, language)];
  if (isSpan) showSpan(command, line, asked[0] ?? '', options);
  else await showWeek(command, line, asked, options);
}

function showSpan(command: Command, { timetable }: Line, language: Language, options: Options): void {
  const { zone } = timetable;
  const read = (option: 'from' | 'until', example: string) =>
    instantOf(options[option] ?? '', zone) ??
    command.error(`--${option} ${options[option]} is not a time. Write a day like ${example}, or ${example}T19:00.`);
  const from = read('from', '2026-01-01');
  const until = read('until', '2027-01-01');
  if (until < from) command.error('--until is before --from. Write them the other way round.');
  if (until - from > mostYears * 366 * dayMs)
    command.error(`--from ${options.from} to --until ${options.until} is more than ${mostYears} years. Write a nearer --until.`);
  const openings = openingsBetween(timetable, language, from, until).map((opening) => ({
    from: isoIn(opening.from, zone),
    until: isoIn(opening.until, zone),
    promised: opening.promised,
  }));
  const said = openings.map((each) => `${each.from}  ${each.until}  ${each.promised ? 'promised' : 'answered, language not promised'}`);
  console.log(options.json ? JSON.stringify(openings, undefined, 2) : said.join('\n') || 'never open in that time');
}

async function showWeek(command: Command, line: Line, languages: readonly Language[], options: Options): Promise<void> {
  const week = weekOf(line, languages, options.week ?? civilDate(Date.now(), line.timetable.zone));
  if (options.svg !== undefined) {
    await writeFile(options.svg, weekPicture(week)).catch((fault: Error) =>
      command.error(`--svg ${options.svg} cannot be written (${fault.message}). Write the name of a file in a folder that exists.`),
    );
  }
  if (options.json) console.log(JSON.stringify(week, undefined, 2));
  else console.log(weekTable(week));
}
