// `madoguchi calls list`: the calls of a day, a line each.

import type { Command } from 'commander';
import { civilDate, usualZone } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { listSection } from '../reports/callStory.ts';
import { sectionsText } from '../reports/section.ts';
import { asked, type CallsOptions, dayAsked, help, withCommonOptions, withStore } from './callsAsked.ts';
import { staffCommand } from './staffCommand.ts';

type Options = CallsOptions & { readonly today?: true; readonly day?: string; readonly centre?: string; readonly json?: true };

const mostCalls = 1_000;

/** The subcommand. Exit status: 0 fine, 1 there is no store, 2 wrong usage. */
export function listCommand(): Command {
  const command = withCommonOptions(staffCommand('list'))
    .description(help('list'))
    .option('--today', help('today'))
    .option('--day <day>', help('day'))
    .option('--centre <id>', help('only-centre'))
    .option('--json', help('json-list'));
  return command.action(async (options: Options) => {
    const by = asked(command);
    const day = options.day === undefined ? civilDate(by.now, usualZone) : dayAsked(by, '--day', options.day);
    await withStore(by, options.demo === true, async ({ reports }) => {
      const calls = await reports.listed(day, options.centre, mostCalls);
      if (options.json) {
        console.log(JSON.stringify(options.demo ? calls.map((call) => ({ ...call, made: true })) : calls, undefined, 2));
        return;
      }
      if (options.demo) console.log(say(by.reader, message('calls-made')));
      console.log(sectionsText([listSection(calls, day, by.reader)]));
      if (calls.length === mostCalls) console.log(say(by.reader, message('calls-too-many', { count: mostCalls })));
    });
  });
}
