// `madoguchi callbacks list`: the calls that we owe, a line each. Numbers are shown only where that is asked for, and then it is written down.

import type { Command } from 'commander';
import type { CallbackEntry } from '../callbacks/callback.ts';
import { openSealed } from '../callbacks/sealing.ts';
import type { Instant } from '../hours/timetable.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import { type MessageKey, message, type StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { languageNamed } from '../reports/readableNames.ts';
import { sectionsText } from '../reports/section.ts';
import type { ConsoleStore } from '../store/openConsoleStore.ts';
import { callbacksHelp, withCallbacks, writeDown } from './callbacksAsked.ts';
import { type Asked, asked, complain } from './callsAsked.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

type Options = { readonly centre?: string; readonly showNumbers?: true; readonly all?: true; readonly json?: true };

/** A callback as it is listed; with its number only where that is asked for. */
type Listed = Omit<CallbackEntry, 'token' | 'sid' | 'pastSids'> & { readonly number?: string };

const shortId = 8;

/** The subcommand. Exit status: 0 fine, 1 there is no store or no key, 2 wrong usage. */
export function listCallbacksCommand(): Command {
  const command = staffCommand('list')
    .description(callbacksHelp('list'))
    .option('--centre <id>', callbacksHelp('centre'))
    .option('--all', callbacksHelp('all'))
    .option('--show-numbers', callbacksHelp('show-numbers'))
    .option('--json', callbacksHelp('json'))
    .addOption(languageOption());
  return command.action(async (options: Options) => {
    const by = asked(command);
    await withCallbacks(by, async (store) => {
      const entries = (await store.callbacks.list(options.centre)).filter(({ endedAt }) => options.all || endedAt === undefined);
      const listed = options.showNumbers ? await withNumbers(by, store, entries) : entries.map(withoutCarrier);
      if (listed === undefined) return;
      console.log(options.json ? JSON.stringify(listed.map(readable), undefined, 2) : textOf(listed, by.reader));
    });
  });
}

function withoutCarrier({ token: _, sid: __, pastSids: ___, ...entry }: CallbackEntry): Listed {
  return entry;
}

/** Each with its number. Undefined, and said, where there is no key. */
async function withNumbers(by: Asked, store: ConsoleStore, entries: readonly CallbackEntry[]): Promise<readonly Listed[] | undefined> {
  const { callbacks } = by.settings;
  if (callbacks === undefined) {
    complain(say(by.reader, message('callbacks-no-key')));
    return undefined;
  }
  const listed: Listed[] = [];
  for (const entry of entries) {
    const { sealed } = (await store.callbacks.find(entry.id)) ?? {};
    const number = sealed && openSealed(callbacks.keys, entry, sealed);
    // Before it is shown.
    if (number !== undefined) await writeDown(by, store, 'callback-number-shown', entry);
    listed.push({ ...withoutCarrier(entry), ...(number !== undefined && { number }) });
  }
  return listed;
}

/** Times as ISO 8601. */
function readable(entry: Listed): object {
  const times = ['askedAt', 'promisedAt', 'notBefore', 'dueAt', 'claimedUntil', 'placedAt', 'endedAt'] as const;
  const written = Object.fromEntries(times.flatMap((name) => (entry[name] === undefined ? [] : [[name, isoIn(entry[name], usualZone)]])));
  return { ...entry, ...written };
}

function textOf(listed: readonly Listed[], reader: StaffLanguage): string {
  if (listed.length === 0) return say(reader, message('callbacks-nothing'));
  const head = ['id', 'due', 'language', 'centre', 'topic', 'status', 'tries', 'number', 'note'] as const;
  const isShown = listed.some(({ number }) => number !== undefined);
  const columns = head.filter((name) => name !== 'number' || isShown);
  const cells = (entry: Listed): Readonly<Record<(typeof head)[number], string>> => ({
    id: entry.id.slice(0, shortId),
    due: clockOf(entry.dueAt),
    language: languageNamed(entry.language, reader),
    centre: entry.centre,
    topic: entry.topic,
    status: say(reader, { key: `callbacks-status.${entry.status}` as MessageKey, values: {} }),
    tries: String(entry.tries),
    number: entry.number ?? '',
    note: [entry.claimedBy, entry.note].filter((each) => each !== undefined && entry.status === 'taken').join(' ') || (entry.note ?? ''),
  });
  const rows = listed.map((entry) => columns.map((name) => cells(entry)[name]));
  const names = columns.map((name) => say(reader, message(`callbacks-column.${name}`)));
  return sectionsText([{ table: { head: names, rows, words: names.length } }]);
}

function clockOf(instant: Instant | undefined): string {
  return instant === undefined ? '–' : isoIn(instant, usualZone).slice(5, 16).replace('T', ' ');
}
