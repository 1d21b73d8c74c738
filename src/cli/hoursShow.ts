// `madoguchi hours show`: the openings of a line, over a span or in a week. Without a line: which lines there are.

import type { Command } from 'commander';
import { dayMs, isCivilDate } from '../hours/calendar.ts';
import { openingsBetween } from '../hours/openings.ts';
import type { Language } from '../hours/timetable.ts';
import { civilDate, isoIn } from '../hours/zone.ts';
import type { Line } from '../schedules/directory.ts';
import { momentWritten } from '../staff/said.ts';
import { weekOf } from '../staff/week.ts';
import { weekPicture } from '../staff/weekPicture.ts';
import { weekTable } from '../staff/weekTable.ts';
import { instantAsked, languageAsked, lineAsked } from './hoursAsked.ts';
import { linesJson, linesText } from './hoursLines.ts';
import { centresAsked, readGoodDirectory } from './running.ts';
import { staffCommand } from './staffCommand.ts';
import { reader, told } from './staffReader.ts';
import { writeAsked } from './writeAsked.ts';

type Options = {
  readonly line?: string;
  readonly language?: string;
  readonly from?: string;
  readonly until?: string;
  readonly week?: string;
  readonly svg?: string;
  readonly centre?: string;
  readonly json?: true;
  readonly notices: boolean;
};

// Each open day of a span is computed and printed.
const mostYears = 100;

/** The subcommand. Exit status: 0 fine, 1 the schedules have problems, 2 wrong usage. */
export function showCommand(): Command {
  const command = staffCommand('show')
    .description(told('help.show'))
    .option('--line <id>', told('help.line'))
    .option('--language <tag>', told('help.language-show'))
    .option('--from <when>', told('help.from'))
    .option('--until <when>', told('help.until'))
    .option('--week <day>', told('help.week'))
    .option('--svg <file>', told('help.svg'))
    .option('--centre <id>', told('help.centre-of-line'))
    .option('--no-notices', told('help.no-notices'))
    .option('--json', told('help.json-show'));
  return command.action((options: Options) => show(command, options));
}

async function show(command: Command, options: Options): Promise<void> {
  const { from, until, language, week, svg } = options;
  const isSpan = from !== undefined || until !== undefined;
  if (isSpan && (week !== undefined || svg !== undefined)) command.error(told('usage.week-or-span'));
  if (isSpan && (from === undefined || until === undefined || language === undefined)) command.error(told('usage.span'));
  if (week !== undefined && !isCivilDate(week)) command.error(told('usage.not-a-day', { option: '--week', written: week }));
  const good = await readGoodDirectory({ notices: options.notices });
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
  const from = instantAsked(command, '--from', options.from ?? '', zone);
  const until = instantAsked(command, '--until', options.until ?? '', zone);
  if (until < from) command.error(told('usage.span-backwards'));
  if (until - from > mostYears * 366 * dayMs)
    command.error(told('usage.span-long', { from: options.from ?? '', until: options.until ?? '', most: mostYears }));
  const found = openingsBetween(timetable, language, from, until);
  const openings = found.map((opening) => ({
    from: isoIn(opening.from, zone),
    until: isoIn(opening.until, zone),
    promised: opening.promised,
  }));
  const said = found.map((opening, index) => {
    const status = told(opening.promised ? 'show.promised' : 'show.answered');
    // In English as in the JSON, so that a line can be copied into the next command.
    if (reader() === 'en') return `${openings[index]?.from}  ${openings[index]?.until}  ${status}`;
    return told('show.span', { from: momentWritten(opening.from, zone), until: momentWritten(opening.until, zone), status });
  });
  console.log(options.json ? JSON.stringify(openings, undefined, 2) : said.join('\n') || told('show.never'));
}

async function showWeek(command: Command, line: Line, languages: readonly Language[], options: Options): Promise<void> {
  const week = weekOf(line, languages, options.week ?? civilDate(Date.now(), line.timetable.zone), reader());
  if (options.svg !== undefined) {
    await writeAsked(command, { option: '--svg', path: options.svg, usual: 'week.svg' }, weekPicture(week, reader()));
  }
  if (options.json) console.log(JSON.stringify(week, undefined, 2));
  else console.log(weekTable(week, reader()));
}
