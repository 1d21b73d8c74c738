// `madoguchi calls report`: how many called, in which languages, how many were reached, who met closed doors or got lost.

import type { Command } from 'commander';
import { addDays } from '../hours/calendar.ts';
import { civilDate } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import { type Grouping, groupings } from '../reports/callFigures.ts';
import { lineTable } from '../reports/detailText.ts';
import { readFigures } from '../reports/readFigures.ts';
import { type Report, reportOf } from '../reports/report.ts';
import { groupTable, reportSections } from '../reports/reportText.ts';
import { sectionsMarkdown, sectionsText, tableCsv } from '../reports/section.ts';
import type { Centre } from '../schedules/directory.ts';
import { type Asked, asked, type CallsOptions, dayAsked, help, refuse, withCommonOptions, withStore } from './callsAsked.ts';
import { changedCentre, menuOrderAsked, whatIfAsked } from './callsProposals.ts';
import { readGoodDirectory } from './running.ts';
import { staffCommand } from './staffCommand.ts';

type Options = CallsOptions & {
  readonly centre?: string;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
  readonly whatIf?: string;
  readonly public?: true;
  readonly json?: true;
  readonly csv?: true;
  readonly markdown?: true;
};

type By = Grouping | 'line';

const usualDays = 30;
const known: readonly By[] = [...groupings, 'line'];

/** The subcommand. Exit status: 0 fine, 1 the schedules have problems or there is no store, 2 wrong usage. */
export function reportCommand(): Command {
  const command = withCommonOptions(staffCommand('report'))
    .description(help('report'))
    .option('--centre <id>', help('centre'))
    .option('--from <day>', help('from'))
    .option('--until <day>', help('until'))
    .option('--by <what>', help('by', { known }))
    .option('--what-if <folder>', help('what-if'))
    .option('--public', help('public'))
    .option('--json', help('json-report'))
    .option('--csv', help('csv'))
    .option('--markdown', help('markdown'));
  return command.action((options: Options) => reported(command, options));
}

async function reported(command: Command, options: Options): Promise<void> {
  const by = asked(command);
  if ([options.json, options.csv, options.markdown].filter(Boolean).length > 1) refuse(by, message('calls-one-form'));
  const grouping = byAsked(by, options.by);
  if (options.public && (grouping === 'line' || options.whatIf !== undefined)) refuse(by, message('calls-public-by'));
  if (options.csv && options.whatIf !== undefined) refuse(by, message('calls-what-if-csv'));
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const centre = centreAsked(by, [...good.directory.centres.values()], options.centre);
  const span = spanAsked(by, centre, options);
  const changed = options.whatIf === undefined ? undefined : await changedCentre(by, good.catalogues, centre.id, options.whatIf);
  if (options.whatIf !== undefined && changed === undefined) return;
  await withStore(by, options.demo === true, async ({ reports: rows }) => {
    const figures = await readFigures(rows, span);
    const needsProposals = options.public !== true && grouping === undefined;
    const report = reportOf(figures, {
      ...span,
      ...(grouping !== undefined && { by: grouping }),
      isPublic: options.public === true,
      isMade: options.demo === true,
      callbacks: await rows.callbacks(span.centre, span.from, span.until),
      menuOrder: needsProposals ? await menuOrderAsked(good, centre, figures) : undefined,
      whatIf: changed === undefined ? undefined : await whatIfAsked(rows, span, { present: centre, changed, folder: options.whatIf ?? '' }),
    });
    console.log(printed(report, grouping, by, options));
  });
}

function printed(report: Report, grouping: By | undefined, { reader }: Asked, { json, csv, markdown }: Options): string {
  if (json) return JSON.stringify(report, undefined, 2);
  if (csv) {
    const table = grouping === 'line' ? lineTable(report, reader, true) : groupTable(report, grouping ?? 'language', reader, true);
    return tableCsv(table).trimEnd();
  }
  const sections = reportSections(report, grouping, reader);
  return markdown ? sectionsMarkdown(sections) : sectionsText(sections);
}

function byAsked(by: Asked, written: string | undefined): By | undefined {
  if (written === undefined) return undefined;
  return known.find((each) => each === written) ?? refuse(by, message('calls-not-by', { written, known }));
}

function centreAsked(by: Asked, centres: readonly Centre[], wanted: string | undefined): Centre {
  const found = wanted === undefined ? (centres.find(({ isDefault }) => isDefault) ?? centres[0]) : centres.find(({ id }) => id === wanted);
  return found ?? refuse(by, message('calls-no-centre', { centre: wanted ?? '', centres: centres.map(({ id }) => id) }));
}

function spanAsked(by: Asked, { id, zone }: Centre, { from: begin, until: end }: Options) {
  const until = end === undefined ? civilDate(by.now, zone) : dayAsked(by, '--until', end);
  const from = begin === undefined ? addDays(until, -usualDays) : dayAsked(by, '--from', begin);
  if (until <= from) refuse(by, message('calls-wrong-order'));
  return { centre: id, from, until };
}
