// What the subcommands of `madoguchi calls` share: the reader's language, the store, days.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { isCivilDate } from '../hours/calendar.ts';
import type { CivilDate, Instant } from '../hours/timetable.ts';
import { type Message, type MessageKey, message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { callStore } from '../service/demo.ts';
import { readSettings, type Settings } from '../service/settings.ts';
import type { StoreAddress } from '../store/database.ts';
import { openStore, type Store } from '../store/openStore.ts';
import { StoreRefusal } from '../store/storeRefusal.ts';
import { sentenceOf } from './running.ts';
import { languageOption } from './staffCommand.ts';
import { reader } from './staffReader.ts';

type HelpName = Extract<MessageKey, `calls-help.${string}`> extends `calls-help.${infer Name}` ? Name | '' : never;

export type CallsOptions = { readonly demo?: true };

export type Asked = {
  readonly command: Command;
  readonly reader: StaffLanguage;
  readonly settings: Settings;
  /** The clock that the rehearsal would have, or the real one. */
  readonly now: Instant;
};

/** The text of a command's help, in the language of its reader. */
export function help(name: HelpName, values: Message['values'] = {}): string {
  return say(reader(), { key: name === '' ? 'calls-help' : `calls-help.${name}`, values });
}

/** The options that each subcommand has. */
export function withCommonOptions(command: Command): Command {
  return command.option('--demo', help('demo')).addOption(languageOption());
}

const home = fileURLToPath(new URL('../..', import.meta.url));
const problemsFound = 1;

/** Reads what every subcommand needs. An invalid setting is wrong usage. */
export function asked(command: Command): Asked {
  try {
    const settings = readSettings(process.env, home, process.cwd());
    return { command, reader: reader(), settings, now: settings.clockStartsAt ?? Date.now() };
  } catch (fault) {
    return command.error(sentenceOf(fault));
  }
}

/** Refuses an option in the reader's language. */
export function refuse({ command, reader: language }: Pick<Asked, 'command' | 'reader'>, said: Message): never {
  return command.error(say(language, said));
}

/** The day of an option. */
export function dayAsked(by: Asked, option: string, written: string): CivilDate {
  return isCivilDate(written) ? written : refuse(by, message('calls-not-day', { option, written }));
}

/** Does something with the store and closes it. Where there is none, it is away or newer, that is said and the process ends with 1. */
export async function withStore(by: Asked, isDemo: boolean, work: (store: Store) => Promise<void>): Promise<void> {
  await withAddress(by, isDemo, openStore, work);
}

type Closed = { readonly close: () => Promise<void> };

/** As withStore, for another way of opening what is kept of calls. */
export async function withAddress<Opened extends Closed>(
  by: Asked,
  isDemo: boolean,
  open: (address: StoreAddress) => Promise<Opened>,
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  const address = callStore(by.settings, isDemo);
  if ('file' in address && !existsSync(address.file))
    return complain(say(by.reader, isDemo ? message('calls-no-demo') : message('calls-no-file', { file: address.file })));
  await sayingFaults(by, address, async () => {
    const opened = await open(address);
    try {
      await work(opened);
    } finally {
      await opened.close();
    }
  });
}

/** Says what keeps the database from being used, and lets any other fault through: that is one of this program. */
export async function sayingFaults({ reader: language }: Asked, address: StoreAddress, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (fault instanceof StoreRefusal) return complain(say(language, fault.said));
    const { code } = fault as { readonly code?: unknown };
    // Of the database or the disk.
    if (typeof code !== 'string' || code.startsWith('commander.')) throw fault;
    const isDamaged = 'file' in address && code === 'ERR_SQLITE_ERROR';
    complain(say(language, isDamaged ? message('calls-damaged', { file: address.file }) : message('store-away', { reason: code })));
  }
}

/** Says what is wrong, and ends with 1. */
export function complain(sentence: string): void {
  console.error(sentence);
  process.exitCode = problemsFound;
}
