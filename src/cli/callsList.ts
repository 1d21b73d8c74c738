// `madoguchi calls list`: the calls of a day, a line each.

import type { Command } from 'commander';
import { civilDate, usualZone } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { listSection } from '../reports/callStory.ts';
import { sectionsText } from '../reports/section.ts';
import type { Store } from '../store/openStore.ts';
import { type Asked, asked, type CallsOptions, dayAsked, help, refuse, withCommonOptions, withStore } from './callsAsked.ts';
import { readGoodDirectory } from './running.ts';
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
    if (options.today && options.day !== undefined) refuse(by, message('calls-one-day', { day }));
    await withStore(by, options.demo === true, async (store) => {
      const { reports } = store;
      if (options.centre !== undefined && !(await isCentre(by, store, options.centre))) return;
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

/** Whether there is such a centre: one of which calls are kept, though it may be gone, or one of the schedules. Another is wrong usage. */
async function isCentre(by: Asked, store: Store, wanted: string): Promise<boolean> {
  const stored = await store.centres();
  if (stored.includes(wanted)) return true;
  const good = await readGoodDirectory();
  if (good === undefined) return false;
  const known = [...new Set([...good.directory.centres.keys(), ...stored])];
  return known.includes(wanted) || refuse(by, message('usage.centre', { written: wanted, known }));
}
