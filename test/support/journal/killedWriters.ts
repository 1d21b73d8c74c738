// Writers that are killed with SIGKILL, again and again, in one data folder: what each had answered must be in the store once, and whole.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSegmentWriter } from '../../../src/journal/outbox/segmentWriter.ts';
import { createStoring } from '../../../src/service/journal/storing.ts';

export type Afterwards = {
  readonly kills: number;
  readonly answered: number;
  /** Ids that were answered and are not in the store. */
  readonly missing: readonly string[];
  /** Calls whose end was answered and whose line in the store is not whole. */
  readonly broken: readonly string[];
  /** Rows that are there although no process can have written them. */
  readonly strangers: number;
  /** What is left in the outbox. */
  readonly left: readonly string[];
};

/** Kills `kills` writers, two at a time in the same folder, each after a random time of work; then a last process stores what they left. */
export async function killWriters(kills: number, random: () => number): Promise<Afterwards> {
  const data = mkdtempSync(join(tmpdir(), 'madoguchi-killed-'));
  const answered: string[] = [];
  try {
    for (let killed = 0; killed < kills; killed += 2)
      await Promise.all([killed, killed + 1].map((number) => killOne(data, `W${number}`, random(), answered)));
    await storeRest(data);
    return { kills, ...held(data, answered) };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function killOne(data: string, name: string, chance: number, answered: string[]): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'callWriter.ts'), data, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const faults: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => faults.push(chunk.toString()));
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended]);
  await new Promise((later) => setTimeout(later, 200 * chance));
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself.\n${faults.join('')}`);
  // A line that was cut off was answered no more than its turn.
  answered.push(
    ...said
      .join('')
      .split('\n')
      .slice(0, -1)
      .flatMap((line) => line.split(' ')),
  );
}

async function storeRest(data: string): Promise<void> {
  const outbox = join(data, 'outbox');
  const writer = openSegmentWriter({ outbox, onLost: () => {} });
  writer.prepare();
  const storing = createStoring({ outbox, address: { file: join(data, 'madoguchi.db') }, mostBytes: 1e9 }, () => {});
  await storing.move(writer.folder() ?? '');
  await storing.close();
  writer.close();
}

function held(data: string, answered: readonly string[]): Omit<Afterwards, 'kills'> {
  const database = new DatabaseSync(join(data, 'madoguchi.db'), { readOnly: true });
  const rows = database.prepare('select call, turn, seq from events').all() as { call: string; turn: number; seq: number }[];
  const ids = new Set(rows.map(({ call, turn, seq }) => (turn === -1 ? `${call}/end` : `${call}/${turn}/${seq}`)));
  const calls = new Map(
    (
      database.prepare('select call, turns, ended_status from calls').all() as {
        call: string;
        turns: number;
        ended_status: string | null;
      }[]
    ).map((row) => [row.call, row]),
  );
  database.close();
  const ended = answered.filter((id) => id.endsWith('/end')).map((id) => id.slice(0, -'/end'.length));
  const turnsOfCall = new Map<string, Set<string>>();
  for (const id of answered) {
    const [call = '', turn = ''] = id.split('/');
    if (turn !== 'end') turnsOfCall.set(call, (turnsOfCall.get(call) ?? new Set()).add(turn));
  }
  return {
    answered: answered.length,
    missing: answered.filter((id) => !ids.has(id)),
    broken: ended.filter((call) => calls.get(call)?.ended_status !== 'completed' || calls.get(call)?.turns !== turnsOfCall.get(call)?.size),
    strangers: rows.length - ids.size,
    left: readdirSync(join(data, 'outbox'), { recursive: true, encoding: 'utf8' }).filter((name) => /jsonl|open|thin/.test(name)),
  };
}
