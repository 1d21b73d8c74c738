// What the journal costs a turn: its events are made and written to the outbox before the answer leaves. What the thread behind does with them
// is measured beside it; no call waits for that.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Turn } from '../../call/turn.ts';
import { rememberTimes } from '../../carrier/callTimes.ts';
import { eventsOf } from '../../carrier/turnEvents.ts';
import { usualZone } from '../../hours/zone.ts';
import type { JournalEvent } from '../../journal/events.ts';
import { openSegmentWriter } from '../../journal/outbox/segmentWriter.ts';
import { createStoring } from '../../service/journal/storing.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import { goalsTable, tableOf } from './table.ts';

export type JournalReport = {
  readonly bench: 'journal';
  /** Microseconds of the processor's time a turn, medians over the rounds. */
  readonly makeMicros: number;
  readonly writeMicros: number;
  /** Of the thread behind, in SQLite. */
  readonly storeMicros: number;
  readonly turns: number;
  readonly goals: readonly Goal[];
};

export type JournalOptions = { readonly rounds: number; readonly turns: number };

// As in a usual call: a menu is entered, a language or a topic is chosen, a line rings, a line has rung.
const next = { place: 'topic', centre: 'hokkaido', turn: 2, language: 'th', noInput: 0, noMatch: 0 } as const;
const does: Turn['does'] = { act: 'listen', speech: [], seconds: 7, next };
const transfer = { line: 'card', topic: 'card', language: 'th', deskLanguage: 'th' } as const;
const turns: readonly Turn[] = [
  { does, events: [{ type: 'arrived' }] },
  { does, events: [{ type: 'language-chosen', language: 'th' }] },
  {
    does,
    events: [
      { type: 'topic-chosen', topic: 'card', language: 'th' },
      { type: 'transfer-begun', ...transfer, promised: true },
    ],
  },
  { does, events: [{ type: 'transfer-ended', ...transfer, outcome: 'answered' }] },
  { does, events: [] },
];

/** Measures it in a folder of its own on the disk of temporary files. */
export async function benchJournal(options: JournalOptions): Promise<JournalReport> {
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round < options.rounds; round += 1) rounds.push(await measure(options.turns));
  const [makeMicros, writeMicros, storeMicros] = [0, 1, 2].map((which) => medianOf(rounds.map((each) => each[which] ?? Number.NaN))) as [
    number,
    number,
    number,
  ];
  return {
    bench: 'journal',
    makeMicros,
    writeMicros,
    storeMicros,
    turns: options.turns,
    goals: [goal('events of a turn, made and on the disk, at most 20 µs', makeMicros + writeMicros, 'µs', (micros) => micros <= 20)],
  };
}

async function measure(count: number): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  try {
    const outbox = join(folder, 'outbox');
    const writer = openSegmentWriter({
      outbox,
      onLost: (type, reason) => {
        throw new Error(`${type} was lost: ${reason}`);
      },
    });
    writer.prepare();
    let made: (readonly JournalEvent[])[] = [];
    const makeMicros = microsFor(count, () => {
      made = madeTurns(count);
    });
    const writeMicros = microsFor(count, () => {
      for (const events of made) writer.append(events);
    });
    writer.rotate();
    const storing = createStoring(
      { outbox, address: { file: join(folder, 'madoguchi.db') }, mostBytes: Number.POSITIVE_INFINITY },
      () => {},
    );
    // Opens the database.
    await storing.move(join(folder, 'nothing'));
    const begun = process.cpuUsage();
    await storing.move(writer.folder() ?? '');
    const storeMicros = sinceMicros(begun) / count;
    await storing.close();
    writer.close();
    return [makeMicros, writeMicros, storeMicros];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function madeTurns(count: number): (readonly JournalEvent[])[] {
  const times = rememberTimes();
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const turn = index % turns.length;
    const of = {
      call: `CA${Math.floor(index / turns.length)
        .toString(16)
        .padStart(32, '0')}`,
      centre: { id: 'hokkaido', zone: usualZone },
      turn,
      number: '+815000000001',
      language: turn < 2 ? undefined : 'th',
      talkedSeconds: 125,
      person: () => undefined,
    };
    return eventsOf(turns[turn] as Turn, of, now + index * 10, times);
  });
}

function microsFor(count: number, what: () => void): number {
  const begun = process.cpuUsage();
  what();
  return sinceMicros(begun) / count;
}

/** The processor's time, in and for this process: a machine that is busy with something else does not change it much. */
function sinceMicros(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

/** The report for a terminal. */
export function journalText({ makeMicros, writeMicros, storeMicros, turns: count, goals }: JournalReport): string {
  const table = tableOf(
    ['a turn', 'µs of the processor'],
    [
      ['its events are made', makeMicros],
      ['and written, before the answer leaves', writeMicros],
      ['stored in SQLite, by another thread', storeMicros],
    ],
  );
  return [table, goalsTable(goals), `Medians over rounds of ${count} turns, five a call.`].join('\n\n');
}
