// `madoguchi callbacks take|put-back|done|give-up|note`: a member of the staff works by the list. Each is written down.

import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { done, giveUp, note, putBack, take } from '../callbacks/byHand.ts';
import type { CallbackEntry } from '../callbacks/callback.ts';
import type { AuditCode } from '../console/auditPort.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { callbackMeant, callbacksHelp, withCallbacks, withPerson, writeDown } from './callbacksAsked.ts';
import { type Asked, asked, complain } from './callsAsked.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

type Options = { readonly by?: string };
type ChangeOf = (by: Asked, person: string, meant: CallbackEntry) => ReturnType<typeof take>;

/** The subcommands. Exit status of each: 0 done, 1 there is no such callback, or another was faster, 2 wrong usage. */
export function byHandCommands(): readonly Command[] {
  const commandOf = (name: 'take' | 'put-back' | 'done' | 'give-up', what: AuditCode, change: ChangeOf) => {
    const command = withPerson(staffCommand(name))
      .description(callbacksHelp(name))
      .argument('<id>', callbacksHelp('id'))
      .addOption(languageOption());
    return command.action((id: string, options: Options) => act(asked(command), id, options, what, change));
  };
  const noting = withPerson(staffCommand('note'))
    .description(callbacksHelp('note'))
    .argument('<id>', callbacksHelp('id'))
    .argument('<words>', callbacksHelp('words'))
    .addOption(languageOption());
  noting.action((id: string, words: string, options: Options) => act(asked(noting), id, options, 'callback-noted', () => note(words)));
  return [
    commandOf('take', 'callback-taken', ({ now }, person) => take(person, now)),
    commandOf('put-back', 'callback-put-back', (_by, _person, meant) => putBack(meant)),
    commandOf('done', 'callback-done', done),
    commandOf('give-up', 'callback-given-up', giveUp),
    noting,
  ];
}

async function act(
  by: Asked,
  written: string,
  { by: named = userInfo().username }: Options,
  what: AuditCode,
  change: ChangeOf,
): Promise<void> {
  await withCallbacks(by, async (store) => {
    const meant = await callbackMeant(by, store, written);
    if (meant === undefined) return;
    const { found, to } = change(by, named, meant);
    const changed = await store.callbacks.change(meant.id, found, to, by.now);
    if (changed === undefined)
      return complain(
        say(by.reader, message('callbacks-other-state', { id: written, status: message(`callbacks-status.${meant.status}`) })),
      );
    await writeDown(by, store, what, changed, named);
    // The number is gone from the table; now from the file too.
    if (changed.endedAt !== undefined) await store.callbacks.erase();
    console.log(say(by.reader, message('callbacks-changed', { status: message(`callbacks-status.${changed.status}`) })));
  });
}
