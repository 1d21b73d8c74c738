// `madoguchi callbacks take|put-back|done|give-up|note`: a member of the staff works by the list. Each is written down.

import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { type HandDeed, type HandEvent, workByHand } from '../console/callbacks/workByHand.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { countCallbacks } from '../service/callbacks/countCallbacks.ts';
import type { ConsoleStore } from '../store/openConsoleStore.ts';
import { callbackMeant, callbacksHelp, withCallbacks, withPerson, writeDown } from './callbacksAsked.ts';
import { type Asked, asked, complain } from './callsAsked.ts';
import { readDirectory } from './readDirectory.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

type Options = { readonly by?: string };

/** The subcommands. Exit status of each: 0 done, 1 there is no such callback, or another was faster, 2 wrong usage. */
export function byHandCommands(): readonly Command[] {
  const commandOf = (what: Exclude<HandDeed['what'], 'note'>) => {
    const command = withPerson(staffCommand(what))
      .description(callbacksHelp(what))
      .argument('<id>', callbacksHelp('id'))
      .addOption(languageOption());
    return command.action((id: string, options: Options) => act(asked(command), id, options, { what }));
  };
  const noting = withPerson(staffCommand('note'))
    .description(callbacksHelp('note'))
    .argument('<id>', callbacksHelp('id'))
    .argument('<words>', callbacksHelp('words'))
    .addOption(languageOption());
  noting.action((id: string, words: string, options: Options) => act(asked(noting), id, options, { what: 'note', words }));
  return [commandOf('take'), commandOf('put-back'), commandOf('done'), commandOf('give-up'), noting];
}

async function act(by: Asked, written: string, { by: person = userInfo().username }: Options, deed: HandDeed): Promise<void> {
  await withCallbacks(by, async (store) => {
    const meant = await callbackMeant(by, store, written);
    if (meant === undefined) return;
    const events: HandEvent[] = [];
    const { callbacks: settings } = by.settings;
    const worked = await workByHand(
      {
        callbacks: store.callbacks,
        ...(settings !== undefined && { keys: settings.keys }),
        person,
        now: by.now,
        audit: (what, callback) => writeDown(by, store, what, callback, person),
        tell: (event) => void events.push(event),
      },
      meant.id,
      deed,
    );
    if (worked.is === 'gone') return complain(say(by.reader, message('callbacks-no-such', { id: written })));
    if (worked.is !== 'done') return complain(say(by.reader, message('callbacks-not-changed', { id: written, why: worked.why })));
    console.log(say(by.reader, message('callbacks-changed', { status: message(`callbacks-status.${worked.callback.status}`) })));
    for (const event of events) await counted(by, store, event);
  });
}

/** Counts it for the figures. Where the schedules cannot be read, the figures lack it. */
async function counted({ now, reader }: Asked, store: ConsoleStore, event: HandEvent): Promise<void> {
  const { directory } = await readDirectory().catch(() => ({ directory: undefined }));
  const counting: Promise<void>[] = [];
  const count = (...given: Parameters<ConsoleStore['countCallback']>): Promise<void> => {
    const done = store.countCallback(...given);
    counting.push(done);
    return done;
  };
  const warn = () => console.error(say(reader, message('callbacks-not-counted')));
  if (directory === undefined) return warn();
  countCallbacks({ directory: () => directory, clock: () => now, log: { info: () => {}, warn, error: warn }, count })(event);
  await Promise.allSettled(counting);
}
