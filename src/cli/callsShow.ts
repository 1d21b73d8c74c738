// `madoguchi calls show`: one call as a story.

import type { Command } from 'commander';
import { isWhole } from '../journal/wholeEvent.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { storyOf } from '../reports/callStory.ts';
import { asked, type CallsOptions, complain, help, withCommonOptions, withStore } from './callsAsked.ts';
import { staffCommand } from './staffCommand.ts';

type Options = CallsOptions & { readonly json?: true };

/** The subcommand. Exit status: 0 fine, 1 no such call is kept, or there is no store, 2 wrong usage. */
export function showCallCommand(): Command {
  const command = withCommonOptions(staffCommand('show'))
    .description(help('show'))
    .argument('<call>', help('call'))
    .option('--json', help('json-show'));
  return command.action(async (call: string, options: Options) => {
    const by = asked(command);
    await withStore(by, options.demo === true, async ({ reports }) => {
      const events = await reports.eventsOf(call);
      if (events.length === 0) return complain(say(by.reader, message('calls-no-call', { call })));
      if (options.json) {
        console.log(JSON.stringify(events, undefined, 2));
        return;
      }
      if (options.demo) console.log(say(by.reader, message('calls-made')));
      console.log(storyOf(events, isWhole, by.reader));
    });
  });
}
