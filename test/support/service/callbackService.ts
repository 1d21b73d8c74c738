// A service that owes calls, the store that it keeps them in, and the stand-in for the carrier that places them: everything but the clock is
// real.

import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { twilioOutgoing } from '../../../src/carrier/twilio/account/twilioOutgoing.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import { joinedJournals } from '../../../src/journal/journal.ts';
import { logJournal } from '../../../src/journal/logJournal.ts';
import { openSegmentWriter } from '../../../src/journal/outbox/segmentWriter.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import type { CallbackEvent } from '../../../src/service/callbacks/callbackEvent.ts';
import { type Callbacks, openCallbacks } from '../../../src/service/callbacks/openCallbacks.ts';
import { openSms, type Sms } from '../../../src/service/sms/openSms.ts';
import { type ConsoleStore, openConsoleStore } from '../../../src/store/openConsoleStore.ts';
import { keepReaders } from '../../../src/website/reader.ts';
import { accountSid, token as apiToken } from '../carrier/carrierApi.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../carrier/standIn.ts';
import { type Service, type ServiceOptions, startService } from '../service.ts';
import { callbackKeys } from '../store/madeCallbacks.ts';
import { connectedDirectory } from './connectedDirectory.ts';

export const publicUrl = 'https://hotline.example.jp';

export type OwingService = {
  readonly callbacks: Callbacks;
  readonly sms: Sms;
  readonly store: ConsoleStore;
  readonly carrier: StandIn;
  readonly service: Service;
  readonly events: readonly CallbackEvent[];
  /** Sets the clock of the service, in Tokyo. */
  readonly setAt: (at: string) => void;
  /** Sets the service's clock and the real one forward. */
  readonly later: (minutes: number) => void;
  readonly setDirectory: (directory: Directory) => void;
  /** A caller asks for a call in Thai about the card. */
  readonly ask: (
    number: string,
    more?: { readonly language?: string; readonly topic?: string; readonly centre?: string },
  ) => Promise<string>;
  /** Another instance on the same store, which ends at a step as a process that is killed does: before the step is done, or after. */
  readonly another: (dies: Dies) => Callbacks;
  /** Looks until nothing is placed any more, and every call is over. */
  readonly lookUntilQuiet: () => Promise<void>;
  /** Every line of the log. */
  readonly log: () => string;
  /** Every byte of the files of the database and of the outbox. */
  readonly bytes: () => string;
  readonly close: () => Promise<void>;
};

/** When an instance dies: at the step of this name, which is done for the `nth` time. */
export type Dies = { readonly step: string; readonly nth: number; readonly when: 'before' | 'after' };

export type OwingOptions = Partial<Omit<StandInOptions, 'webhookToken' | 'reach'>> & {
  readonly at: string;
  readonly directory?: Directory;
  readonly atOnce?: number;
  readonly timeoutMs?: number;
  /** The events of calls go to an outbox on the disk, and to `log` only. */
  readonly withOutbox?: boolean;
  /** Further parts of the service, such as a journal that is kept. */
  readonly parts?: ServiceOptions['parts'];
};

const token = 'a token of the tests';
/** The number of the frozen centre. */
export const ours = '+815000000001';

/** Starts it. The scheduler looks when it is told to. */
export async function startOwing({
  at,
  directory = connectedDirectory(),
  atOnce = 100,
  timeoutMs = 300,
  withOutbox = false,
  parts = {},
  ...standIn
}: OwingOptions): Promise<OwingService> {
  let now = instant(at);
  let ahead = 0;
  const realClock = () => Date.now() + ahead;
  let tables = directory;
  let url = '';
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-callbacks-'));
  const store = await openConsoleStore({ file: join(folder, 'madoguchi.db') });
  const numbers = [...directory.centres.values()].flatMap(({ callerId, numbers: answered }) => [
    ...(callerId === undefined ? [] : [callerId]),
    ...answered.map(({ number }) => number),
  ]);
  const carrier = await startStandIn({
    numbers,
    webhookToken: token,
    reach: (address) => address.replace(publicUrl, url),
    now: realClock,
    ...standIn,
  });
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const outgoing = twilioOutgoing({ accountSid, user: accountSid, password: apiToken }, { origin: carrier.url, timeoutMs });
  const open = (instance: string, dies?: Dies): Callbacks =>
    openCallbacks({
      callbacks: async () => mortal(store.callbacks, dies),
      count: store.countCallback,
      directory: () => tables,
      clock: () => now,
      realClock,
      monotonic: realClock,
      keys: callbackKeys,
      outgoing: mortal(outgoing, dies),
      sendLastWord: (wanted) => sms.send({ ...wanted, missed: true }),
      publicUrl,
      instance,
      log,
      atOnce: () => atOnce,
      paceMs: 0,
    });
  const sms = openSms({
    texts: async () => store.texts,
    directory: () => tables,
    clock: () => now,
    outgoing,
    readerOf: keepReaders((language) => language),
    publicUrl,
    again429Ms: 1,
    log,
  });
  const callbacks = open('one');
  const events: CallbackEvent[] = [];
  callbacks.listen((event) => void events.push(event));
  const outbox = openSegmentWriter({ outbox: join(folder, 'outbox'), onLost: () => {} });
  const journal = withOutbox && { journal: joinedJournals([{ write: outbox.append }, logJournal(log)]) };
  const service = await startService({
    at,
    token,
    rehearsal: false,
    parts: { ...journal, ...parts, callbacks, sms, publicUrl, clock: () => now, directory: () => tables },
  });
  url = service.url;
  return {
    callbacks,
    sms,
    store,
    carrier,
    service,
    events,
    setAt: (later) => {
      now = instant(later);
    },
    later: (minutes) => {
      now += minutes * 60_000;
      ahead += minutes * 60_000;
    },
    setDirectory: (later) => {
      tables = later;
    },
    ask: async (number, { centre = 'hokkaido', topic = 'card', language = 'th' } = {}) => {
      const id = randomUUID();
      const asked = await callbacks.asking.ask({ id, centre, topic, language, number });
      return asked?.callback.id ?? 'not kept';
    },
    another: (dies) => open('another', dies),
    lookUntilQuiet: async () => {
      while (await callbacks.look()) await carrier.settled();
    },
    log: () => lines.join('') + JSON.stringify(service.logged),
    bytes: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
        .join(),
    close: async () => {
      await carrier.close();
      await service.close();
      outbox.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The same, but what is asked for at the time of death is never answered. */
function mortal<Asked extends object>(asked: Asked, dies: Dies | undefined): Asked {
  if (dies === undefined) return asked;
  let times = 0;
  return new Proxy(asked, {
    get: (target, name) => {
      const method = target[name as keyof Asked] as unknown;
      if (typeof method !== 'function' || name !== dies.step) return method;
      return async (...given: readonly unknown[]) => {
        times += 1;
        const isLast = times === dies.nth;
        if (isLast && dies.when === 'before') return new Promise<never>(() => {});
        const result: unknown = await Reflect.apply(method, target, given);
        return isLast ? new Promise<never>(() => {}) : result;
      };
    },
  });
}

function instant(at: string): number {
  const found = instantOf(at, 'Asia/Tokyo');
  if (found === undefined) throw new Error(`“${at}” is not an instant.`);
  return found;
}
