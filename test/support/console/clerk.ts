// The console of a service in the test's own process, on a database of its own, and browsers of people who have signed in.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallbackKeys } from '../../../src/callbacks/sealing.ts';
import { editJudge } from '../../../src/console/hours/judgeEdit.ts';
import { type Passwords, passwordsAt } from '../../../src/console/people/passwordHash.ts';
import { hashOf, newWord } from '../../../src/console/people/sessionCookies.ts';
import type { Role } from '../../../src/console/route.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import { loadKeeping } from '../../../src/schedules/build/loadKeeping.ts';
import { openLiveDirectory } from '../../../src/schedules/reload/live.ts';
import { openCallbacks } from '../../../src/service/callbacks/openCallbacks.ts';
import { type FolderOptions, openFolder } from '../../../src/service/editing/openFolder.ts';
import { followNotices } from '../../../src/service/notices/followNotices.ts';
import { type FollowedWords, followWords } from '../../../src/service/words/followWords.ts';
import { changingAudio } from '../../../src/speech/audio.ts';
import { cataloguesOf, readPromptFiles } from '../../../src/speech/catalogue.ts';
import { changingCatalogues } from '../../../src/speech/changingCatalogues.ts';
import { createRobot } from '../../../src/speech/robot.ts';
import { vocabularyOf } from '../../../src/speech/vocabularyOf.ts';
import { openDatabase, type StoreAddress } from '../../../src/store/database.ts';
import { type ConsoleStore, consoleStoreOn } from '../../../src/store/openConsoleStore.ts';
import { readTables, type Service, type ServiceOptions, startService } from '../service.ts';

export type Answer = { readonly status: number; readonly text: string; readonly headers: Headers };

/** A browser: it keeps cookies, and follows nothing by itself. */
export type Browser = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Sends a form of our own page, with the token of this browser unless the fields or the headers say otherwise. */
  readonly post: (path: string, fields?: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** The same with fields that may have one name. */
  readonly postAll: (path: string, fields: readonly (readonly [string, string])[]) => Promise<Answer>;
  readonly cookies: Map<string, string>;
};

export type Console = Service & {
  readonly store: ConsoleStore;
  /** One look of the scheduler of callbacks. */
  readonly lookAtCallbacks: () => Promise<boolean>;
  /** Every byte of the database's files; empty where the database is elsewhere. */
  readonly bytes: () => string;
  readonly passwords: Passwords;
  /** A browser in which a person with these roles (by centre or `*`) has signed in. The person is made if the name is new. */
  readonly clerk: (roles: Readonly<Record<string, Role>>, name?: string, password?: string) => Promise<Browser>;
  /** Reads the notices of the store at once. */
  readonly look: () => Promise<void>;
  /** The prompts folder as the service follows it. */
  readonly words: FollowedWords;
  /** A browser in which no person has signed in. */
  readonly visitor: () => Browser;
};

// Quick; how hard they are is tested by itself.
const passwords = passwordsAt({ memory: 64, passes: 1, parallelism: 1 });

// Memory where there is a disk of it.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export type ConsoleOptions = ServiceOptions & {
  readonly address?: StoreAddress;
  /** Whether the store is away for the console; never if absent. */
  readonly isAway?: () => boolean;
  /** A prompts folder that the test may change; that of the project if absent. */
  readonly prompts?: string;
  /** The schedules folder, which is looked at again and again and may be changed; without it the directory never changes. */
  readonly schedulesFolder?: string;
  /** Writes a file of it; really if absent. */
  readonly write?: FolderOptions['write'];
  /** Whether the calls are made up. */
  readonly isDemo?: boolean;
  /** With what numbers of callbacks are sealed; no callbacks if absent. None is placed: staff call by hand. */
  readonly callbackKeys?: CallbackKeys;
};

/** Starts it. `at` stands still until `setAt`. */
export async function startConsole(options: ConsoleOptions): Promise<Console> {
  const folder = mkdtempSync(join(memory, 'madoguchi-console-'));
  const address = options.address ?? { file: join(folder, 'console.db') };
  const store = consoleStoreOn(await openDatabase(address));
  let now = instantIn(options.at);
  const clock = () => now;
  const storeNow = async () => {
    if (options.isAway?.()) throw new Error('ECONNREFUSED');
    return store;
  };
  const { directory, words } = await readTables(options.schedules);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const known = vocabularyOf(words);
  const { schedulesFolder, write } = options;
  const live =
    schedulesFolder === undefined
      ? undefined
      : await openLiveDirectory({
          folder: schedulesFolder,
          load: (files, kept) => loadKeeping(files, known, kept),
          clock,
          log,
          lookEveryMs: 15,
        });
  const current = live?.current ?? (() => directory);
  const judging = editJudge(known);
  const schedules = schedulesFolder !== undefined && {
    folder: openFolder({
      folder: schedulesFolder,
      dataFolder: folder,
      vocabulary: known,
      judging: {
        judge: async (order) => judging.judge(order, live?.texts()?.schedules),
        prepare: () => {},
      },
      clock,
      log,
      ...(write !== undefined && { write }),
    }),
  };
  const notices = await followNotices({
    live: { current, writtenAt: () => 0 },
    context: { vocabulary: known, isRehearsal: options.rehearsal ?? true },
    notices: async () => store.notices,
    file: join(folder, 'notices.json'),
    clock,
    realClock: Date.now,
    log,
  });
  const prompts = options.prompts ?? 'prompts';
  const promptFiles = await readPromptFiles(prompts);
  const changing = changingCatalogues(cataloguesOf(promptFiles));
  const robot = createRobot();
  const audio = changingAudio(changing.catalogues, robot);
  const followed = await followWords({ folder: prompts, files: promptFiles, words: changing, audio, log });
  const { callbackKeys } = options;
  const callbacks =
    callbackKeys &&
    openCallbacks({
      callbacks: async () => (await storeNow()).callbacks,
      count: async (...counted) => (await storeNow()).countCallback(...counted),
      directory: notices.directory,
      clock,
      realClock: Date.now,
      monotonic: () => performance.now(),
      keys: callbackKeys,
      publicUrl: 'https://hotline.example.jp',
      instance: 'one',
      log,
    });
  const parts = {
    ...(callbacks !== undefined && { callbacks }),
    directory: notices.directory,
    catalogues: changing.catalogues,
    audio,
    wordsRevision: followed.revision,
    console: {
      store: storeNow,
      notices,
      files: current,
      words: followed,
      hasMadeCalls: options.isDemo ?? false,
      ...schedules,
      ...(callbackKeys !== undefined && { callbackKeys }),
    },
    clock,
    passwords,
  };
  const service = await startService({ ...options, parts: { ...parts, ...options.parts } });
  let people = 0;
  return {
    ...service,
    store,
    lookAtCallbacks: async () => callbacks?.look() ?? false,
    bytes: () =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => readFileSync(join(folder, name), 'latin1'))
        .join(),
    passwords,
    setAt: (at) => {
      now = instantIn(at);
    },
    look: notices.look,
    words: followed,
    visitor: () => browser(service.url),
    clerk: async (roles, name, password) => {
      people += 1;
      const person = await personIn(store, name ?? `職員${people}`, roles, password);
      const word = newWord();
      const until = now + 7 * 86_400_000;
      await store.staff.sessions.begin({
        id: hashOf(word),
        person,
        how: 'password',
        agent: 'Edge · Windows',
        madeMs: now,
        seenMs: now,
        untilMs: until,
      });
      const made = browser(service.url);
      made.cookies.set(`madoguchi-${new URL(service.url).port}`, word);
      return made;
    },
    close: async () => {
      await service.close();
      await followed.close();
      await robot.stop();
      await live?.close();
      await notices.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The person of a name: with these roles, by way of an invitation for each. */
export async function personIn(
  store: Pick<ConsoleStore, 'staff'>,
  name: string,
  roles: Readonly<Record<string, Role>>,
  password?: string,
): Promise<string> {
  const { invitations, people } = store.staff;
  const hash = password === undefined ? 'none' : await passwords.hash(password);
  for (const [centre, role] of Object.entries(roles)) {
    const id = hashOf(newWord());
    await invitations.make({ id, kind: 'join', name, centre, role, madeBy: '', madeMs: 0, untilMs: 1 });
    const known = await people.byName(name);
    await invitations.accept(id, 0, known === undefined ? { password: hash } : { person: known.id });
  }
  return (await people.byName(name))?.id ?? '';
}

function instantIn(at: string): number {
  const found = instantOf(at, 'Asia/Tokyo');
  if (found === undefined) throw new Error(`“${at}” is not an instant.`);
  return found;
}

function browser(url: string): Browser {
  const cookies = new Map<string, string>();
  let token: string | undefined;
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { 'Accept-Language': 'en', ...(cookie !== '' && { Cookie: cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      // The token is of the word in the cookie.
      token = undefined;
      if (/Max-Age=0/.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = response.headers.get('content-type')?.startsWith('text/event-stream') ? '' : await response.text();
    if (text === '' && response.body !== null) await response.body.cancel();
    token = /name="token" value="([\w-]+)"/.exec(text)?.[1] ?? token;
    return { status: response.status, text, headers: response.headers };
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    postAll: (path, fields) => {
      const body = new URLSearchParams([['token', token ?? ''], ...fields.map(([name, value]) => [name, value])]);
      return send(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin' } });
    },
    post: async (path, fields = {}, headers = {}) => {
      if (token === undefined && fields.token === undefined) await send('/console/centres', {});
      if (token === undefined && fields.token === undefined) await send('/console/sign-in', {});
      const body = new URLSearchParams({ token: token ?? '', ...fields });
      return send(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } });
    },
  };
}
