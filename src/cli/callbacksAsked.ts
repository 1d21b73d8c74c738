// What the subcommands of `madoguchi callbacks` share: the store, and the callback that is meant.

import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { CallbackEntry } from '../callbacks/callback.ts';
import { type AuditCode, auditTo } from '../console/auditPort.ts';
import { type MessageKey, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { callStore } from '../service/demo.ts';
import { faultReason } from '../store/faultReason.ts';
import { type ConsoleStore, openConsoleStore } from '../store/openConsoleStore.ts';
import { StoreRefusal } from '../store/storeRefusal.ts';
import { type Asked, complain } from './callsAsked.ts';
import { reader } from './staffReader.ts';

type HelpName = Extract<MessageKey, `callbacks-help.${string}`> extends `callbacks-help.${infer Name}` ? Name | '' : never;

/** The text of a command's help, in the language of its reader. */
export function callbacksHelp(name: HelpName): string {
  return say(reader(), { key: name === '' ? 'callbacks-help' : `callbacks-help.${name}`, values: {} });
}

/** The option that names who works at the terminal. */
export function withPerson(command: Command): Command {
  return command.option('--by <name>', callbacksHelp('by'));
}

/** Does something with the store and closes it. Where there is none, it is away or newer, that is said and the process ends with 1. */
export async function withCallbacks({ settings, reader: language }: Asked, work: (store: ConsoleStore) => Promise<void>): Promise<void> {
  const address = callStore(settings, false);
  if ('file' in address && !existsSync(address.file)) return complain(say(language, message('callbacks-none-kept')));
  let store: ConsoleStore | undefined;
  try {
    store = await openConsoleStore(address);
  } catch (fault) {
    const said = fault instanceof StoreRefusal ? fault.said : message('store-away', { reason: faultReason(fault) });
    return complain(say(language, said));
  }
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** The callback whose id begins so; undefined, and said, where there is none or several. */
export async function callbackMeant(by: Asked, { callbacks }: ConsoleStore, written: string): Promise<CallbackEntry | undefined> {
  const found = (await callbacks.list()).filter(({ id, endedAt }) => endedAt === undefined && id.startsWith(written));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  complain(say(by.reader, message(found.length === 0 ? 'callbacks-no-such' : 'callbacks-several', { id: written })));
  return undefined;
}

/** Writes down what was done at the terminal. */
export async function writeDown(
  { now }: Pick<Asked, 'now'>,
  { staff }: ConsoleStore,
  what: AuditCode,
  { id, centre }: Pick<CallbackEntry, 'id' | 'centre'>,
  person?: string,
): Promise<void> {
  const audit = auditTo(
    (entry) => staff.audit.add(entry),
    () => now,
  );
  await audit({ who: undefined, what, centre, after: { callback: id, ...(person !== undefined && { name: person }) } });
}
