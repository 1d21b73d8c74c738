// Backup and restore as an operator does them: calls are made, a backup is taken while the service runs, it is put back into an empty database
// of either kind, and the report is the same, byte for byte. Then a service writes on in what was put back.

import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { openStore } from '../../src/store/openStore.ts';
import { tracesOf } from '../support/carrier/traces.ts';
import { run } from '../support/cli/ran.ts';
import { textOf } from '../support/infra/files.ts';
import { placeSigned, signedCall } from '../support/journal/signedCalls.ts';
import { generatedCalls } from '../support/reports/generatedCalls.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';
import { type Postgres, startPostgres } from '../support/store/postgres.ts';
import { howToInstallPostgres, installedPostgres } from '../support/store/postgresPrograms.ts';

type Environment = Readonly<Record<string, string>>;

/** A place where calls are kept: the settings of a service that keeps them there. */
type Place = Environment & { readonly MADOGUCHI_DATA: string };

const kinds = ['SQLite', 'PostgreSQL'] as const;
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-backups-'));
const running: Running[] = [];
let postgres: Postgres;
let places = 0;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  for (const each of running.splice(0)) await end(each);
});
afterAll(async () => {
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

async function emptyPlace(kind: (typeof kinds)[number]): Promise<Place> {
  places += 1;
  const place = { MADOGUCHI_DATA: join(folder, `data-${places}`) };
  return kind === 'SQLite' ? place : { ...place, DATABASE_URL: await postgres.another() };
}

async function start(place: Place): Promise<Running> {
  const started = await startProcess({ environment: { MADOGUCHI_CLOCK: '2026-11-24T10:00:00+09:00', ...place } });
  running.push(started);
  return whenReady(started);
}

const command = (place: Environment, ...words: readonly string[]) => run('calls', words, { ...place, LC_ALL: 'en_US.UTF-8' });
const span = ['--from', '2026-10-01', '--until', '2026-11-25'];

/** Every form of the report, and the list of a day. */
async function reports(place: Environment): Promise<string> {
  const all = [
    ['report', '--json', ...span],
    ['report', ...span],
    ['report', '--by', 'line', '--csv', ...span],
    ['list', '--day', '2026-10-20', '--json'],
  ];
  const ran = [];
  for (const words of all) ran.push(await command(place, ...words));
  expect(ran.map(({ status, complaint }) => [status, complaint])).toEqual(all.map(() => [0, '']));
  return ran.map(({ shown }) => shown).join('\n');
}

async function attempts(place: Environment): Promise<number> {
  const { total } = JSON.parse((await command(place, 'report', '--json', ...span)).shown) as {
    readonly total: { readonly attempts: number };
  };
  return total.attempts;
}

async function whenStored({ url }: Running): Promise<void> {
  const nothingWaits = async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^madoguchi_store_up 1$/m);
    expect(metrics).toMatch(/^madoguchi_outbox_bytes 0$/m);
  };
  await vi.waitFor(nothingWaits, 60_000);
  // A segment that was closed a moment ago is counted with the next look at the folder, a second later.
  await sleep(1_500);
  await vi.waitFor(nothingWaits, 60_000);
}

/** Calls of a month and some of today, placed at a service that goes on to run. */
async function placeWithCalls(kind: (typeof kinds)[number]): Promise<{ readonly place: Place; readonly service: Running }> {
  const place = await emptyPlace(kind);
  const service = await start(place);
  for (let index = 0; index < 30; index += 1) await placeSigned(service, signedCall(index), index % 4 === 0);
  await whenStored(service);
  const store = await openStore(
    place.DATABASE_URL === undefined ? { file: join(place.MADOGUCHI_DATA, 'madoguchi.db') } : { url: place.DATABASE_URL },
  );
  // More than a page of each table.
  await store.save(generatedCalls(2_500, 21), summaryOf);
  await store.close();
  return { place, service };
}

/** A service in what was put back takes calls, of callers who have called before, too. */
async function expectWrittenOn(place: Place, before: number): Promise<void> {
  const service = await start(place);
  for (let index = 0; index < 10; index += 1)
    await placeSigned(service, { ...signedCall(index), call: signedCall(500 + index).call }, index % 2 === 0);
  await whenStored(service);
  expect(await attempts(place)).toBe(before + 10);
  await end(service);
}

describe.each(kinds)('with calls in %s', (kind) => {
  let place: Place;
  let service: Running;
  const file = join(folder, `${kind}.jsonl.gz`);
  let before: string;
  let count: number;

  beforeAll(async () => {
    ({ place, service } = await placeWithCalls(kind));
    [before, count] = [await reports(place), await attempts(place)];
    expect(count).toBeGreaterThan(2_500);
    const { status, complaint } = await command(place, 'backup', file);
    expect([status, complaint]).toEqual([0, `2530 calls are in the backup “${file}”.\n`]);
  });

  test('the service is not held up by it, and no caller’s number is in it', async () => {
    // Calls come meanwhile; each is in the backup, or comes after its instant.
    const piped = join(folder, `${kind}-piped.gz`);
    const backup = pipedBackup(place, piped);
    await Promise.all(Array.from({ length: 12 }, (_, index) => placeSigned(service, signedCall(200 + index))));
    await whenStored(service);
    expect(await backup).toMatch(/^25[34]\d calls are in the backup “-”\.\n$/);
    expect(await attempts(place)).toBe(count + 12);
    const texts = [file, piped].map((each) => gunzipSync(readFileSync(each)).toString());
    for (let index = 0; index < 30; index += 1)
      for (const trace of tracesOf(signedCall(index).from)) for (const each of texts) expect(each.includes(trace)).toBe(false);
  });

  test.each(kinds)('put back into an empty %s the report is the same, byte for byte, and a service writes on in it', async (other) => {
    const restored = await emptyPlace(other);
    const { status, shown, complaint } = await command(restored, 'restore', file);
    expect([status, shown, complaint]).toEqual([0, '2530 calls were put back. “npm run calls -- report” shows them.\n', '']);
    expect(await reports(restored)).toBe(before);
    await expectWrittenOn(restored, count);
    if (other === kind) return;
    // And back again.
    const again = await emptyPlace(kind);
    const second = join(folder, `${kind}-${other}.gz`);
    await command(restored, 'backup', second);
    await command(again, 'restore', second);
    expect(await reports(again)).toBe(await reports(restored));
  });

  test('put back where a service runs that has no calls yet', async () => {
    const restored = await emptyPlace(kind);
    const early = await start(restored);
    await whenStored(early);
    expect((await command(restored, 'restore', file)).complaint).toBe('');
    expect(await reports(restored)).toBe(before);
    await placeSigned(early, signedCall(900));
    await whenStored(early);
    expect(await attempts(restored)).toBe(count + 1);
    expect((await command(restored, 'restore', file)).complaint).toContain('The database has calls already');
  });
});

/** A backup to the standard output, as it is piped out of a container. Resolves to what it says. */
async function pipedBackup(place: Place, to: string): Promise<string> {
  const file = join(import.meta.dirname, '../../src/cli/madoguchi.ts');
  const output = openSync(to, 'w');
  const child = spawn(process.execPath, [file, 'calls', 'backup', '-'], {
    env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...place },
    stdio: ['ignore', output, 'pipe'],
  });
  closeSync(output);
  return text(child.stderr as NonNullable<typeof child.stderr>);
}

test('a database that is away is said, and leaves no file', async () => {
  const file = join(folder, 'away.gz');
  const { status, complaint } = await command({ DATABASE_URL: 'postgres://madoguchi@127.0.0.1:1/calls' }, 'backup', file);
  expect([status, existsSync(file), existsSync(`${file}.part`)]).toEqual([1, false, false]);
  expect(complaint).toContain('The database is away (ECONNREFUSED)');
});

/** The words of the lines of infra/README.md that have a form. */
const commandsOf = (form: RegExp) => (textOf('infra/README.md').match(form) ?? []).map((line) => line.split(' '));

test('the database that infra/README.md makes in a server of one’s own is one that a service writes in', async () => {
  const [, statements = ''] = /```sql\n([\s\S]+?)```/.exec(textOf('infra/README.md')) ?? [];
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  // The owner of the server here has the name that the role would have.
  for (const statement of statements.trim().split('\n')) await client.query(statement.replace(/(role|owner) madoguchi/, '$1 hotline'));
  await client.end();
  const place: Place = {
    MADOGUCHI_DATA: join(folder, 'own'),
    DATABASE_URL: postgres.url.replace(/\/\/madoguchi@(.+)\/.+$/, '//hotline:a%20long%20one@$1/madoguchi'),
  };
  expect(place.DATABASE_URL).toMatch(/madoguchi$/);
  await expectWrittenOn(place, 0);
});

const installed = installedPostgres();
if (installed === undefined) console.warn(`pg_dump was not tried. ${howToInstallPostgres}`);

describe.skipIf(installed === undefined)('PostgreSQL’s own programs', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres(installed);
  });
  afterAll(() => server.remove());
  const program = (name: string) => join(installed ?? '', 'bin', name);

  test('pg_dump without the keys of the days, pg_restore into an empty database: the same report, and a service writes on in it', async () => {
    const place: Place = { MADOGUCHI_DATA: join(folder, 'dumped'), DATABASE_URL: server.url };
    const service = await start(place);
    for (let index = 0; index < 12; index += 1) await placeSigned(service, signedCall(index));
    await whenStored(service);
    const store = await openStore({ url: server.url });
    await store.save(generatedCalls(1_000, 22), summaryOf);
    await store.close();
    const [before, count] = [await reports(place), await attempts(place)];
    const dump = join(folder, 'calls.dump');
    const url = await server.another();
    for (const [name, ...options] of commandsOf(/^(?:pg_dump|pg_restore) .+$/gm)) {
      const written = options.map((option) =>
        option.replace('calls.dump', dump).replace('"$DATABASE_URL"', server.url).replace('"$NEW_DATABASE_URL"', url),
      );
      execFileSync(program(name ?? ''), written);
    }
    const restored: Place = { MADOGUCHI_DATA: join(folder, 'from-dump'), DATABASE_URL: url };
    expect(await reports(restored)).toBe(before);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect((await client.query('select * from day_keys')).rows).toEqual([]);
    await client.end();
    await expectWrittenOn(restored, count);
  });
});
