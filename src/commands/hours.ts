// `npm run hours -- show`: the openings of a line in a language, as the calls are routed by them.
// Exit status: 0 fine, 1 the schedules have problems, 2 wrong usage.

import { Command } from 'commander';
import type { Directory, Line } from '../directory/directory.ts';
import { openingsBetween } from '../hours/openings.ts';
import { instantOf, isoIn } from '../hours/zone.ts';
import { centresAsked, readGoodDirectory, run } from './running.ts';

type ShowOptions = {
  readonly line: string;
  readonly language: string;
  readonly from: string;
  readonly until: string;
  readonly centre?: string;
  readonly json?: true;
};

const program = new Command('hours').description('The hours of the lines, as calls are routed by them').exitOverride();

program
  .command('show')
  .description('the openings of a line in a language between two days or times')
  .requiredOption('--line <id>', 'a line, such as card')
  .requiredOption('--language <tag>', 'a language, such as th')
  .requiredOption('--from <when>', 'a day or a time, such as 2026-01-01 or 2026-01-01T19:00')
  .requiredOption('--until <when>', 'the day or time that is not shown any more')
  .option('--centre <id>', 'the centre whose line it is, where several have one of that name')
  .option('--json', 'as JSON: [{from, until, promised}, …]')
  .action(show);

await run(program);

async function show(options: ShowOptions): Promise<void> {
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const { directory } = good;
  const { line, languages } = findLine(directory, options);
  if (!languages.includes(options.language))
    program.error(`--language ${options.language} is not offered by any centre. Write one of: ${languages.join(', ')}.`);
  const { zone } = line.timetable;
  const from =
    instantOf(options.from, zone) ??
    program.error(`--from ${options.from} is not a time. Write a day like 2026-01-01, or 2026-01-01T19:00.`);
  const until =
    instantOf(options.until, zone) ??
    program.error(`--until ${options.until} is not a time. Write a day like 2027-01-01, or 2027-01-01T19:00.`);
  if (until < from) program.error('--until is before --from. Write them the other way round.');
  const openings = openingsBetween(line.timetable, options.language, from, until).map((opening) => ({
    from: isoIn(opening.from, zone),
    until: isoIn(opening.until, zone),
    promised: opening.promised,
  }));
  if (options.json) console.log(JSON.stringify(openings, undefined, 2));
  else
    console.log(
      openings
        .map((opening) => `${opening.from}  ${opening.until}  ${opening.promised ? 'promised' : 'answered, language not promised'}`)
        .join('\n') || 'never open in that time',
    );
}

/** A shared line, or a centre's own; and every language that could be asked for. */
function findLine(directory: Directory, { line, centre }: ShowOptions): { readonly line: Line; readonly languages: readonly string[] } {
  const centres = centresAsked(program, directory, centre);
  const languages = [...new Set(centres.flatMap((each) => each.languages))];
  const having = centres.filter((each) => each.lines.has(line));
  const shared = centre === undefined ? directory.lines.get(line) : undefined;
  const found = shared ?? having[0]?.lines.get(line);
  if (found === undefined) {
    const known = new Set([...directory.lines.keys(), ...centres.flatMap((each) => [...each.lines.keys()])]);
    return program.error(`--line ${line} does not exist. Write one of: ${[...known].join(', ')}.`);
  }
  if (shared === undefined && having.length > 1)
    program.error(`several centres have a line ${line}. Add --centre with one of: ${having.map(({ id }) => id).join(', ')}.`);
  return { line: found, languages };
}
