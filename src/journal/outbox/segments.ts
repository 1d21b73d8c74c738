// The complete segments in the folder of this process, as the thread that stores them sees them.

import { accessSync, constants, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HappeningType, JournalEvent, TurnRecord } from '../events.ts';
import { segmentEnding } from './ownFolder.ts';

export type Segment = { readonly path: string; readonly bytes: number; readonly writtenMs: number };

/** Kinds that reports can do without: they go first when the outbox is over its bound. */
export const dispensable: ReadonlySet<HappeningType> = new Set<HappeningType>(['read-out', 'no-input', 'no-match', 'prompted']);

export type Counts = ReadonlyMap<HappeningType | 'unreadable', number>;

/** The segments that can be read, oldest first. A folder that is not there has none. */
export function segmentsIn(folder: string): readonly Segment[] {
  return namesIn(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      try {
        accessSync(path, constants.R_OK);
        const stats = statSync(path);
        return stats.isFile() ? [{ path, bytes: stats.size, writtenMs: stats.mtimeMs }] : [];
      } catch {
        return [];
      }
    })
    .sort((one, other) => one.writtenMs - other.writtenMs || (one.path < other.path ? -1 : 1));
}

/** How many are there that this process may not read, as where another user wrote them, or that are no files. */
export function unreadIn(folder: string): number {
  return namesIn(folder).length - segmentsIn(folder).length;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(segmentEnding));
  } catch {
    return [];
  }
}

/** The turns of a segment, and how many lines cannot be read: the last one of a process that was killed while it wrote. */
export function readSegment(path: string): { readonly turns: readonly TurnRecord[]; readonly unreadable: number } {
  const lines = readFileSync(path, 'utf8').split('\n');
  // What comes after the last line break is a line that was not finished; it is empty where all were.
  const rest = lines.pop() ?? '';
  const turns = lines.map(readLine);
  const read = turns.filter((turn) => turn !== undefined);
  return { turns: read, unreadable: turns.length - read.length + (rest === '' ? 0 : 1) };
}

/** The turn of a line; undefined where it is none. */
function readLine(line: string): TurnRecord | undefined {
  try {
    const { v, events } = JSON.parse(line) as { readonly v?: unknown; readonly events?: unknown };
    return typeof v === 'number' && Array.isArray(events) && events.every(isEvent) ? { version: v, events } : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(value: unknown): value is JournalEvent {
  const { id, call, turn, at, centre, what } = (value ?? {}) as Partial<Record<keyof JournalEvent, unknown>>;
  return (
    [id, call, at, centre].every((each) => typeof each === 'string') &&
    Number.isInteger(turn) &&
    !Number.isNaN(Date.parse(String(at))) &&
    typeof (what as { readonly type?: unknown } | undefined)?.type === 'string'
  );
}

/** Makes the segments shorter until they are within the bound: first the oldest events that reports can do without, then whole segments. */
export function shorten(segments: readonly Segment[], mostBytes: number): { readonly left: readonly Segment[]; readonly lost: Counts } {
  const lost = new Map<HappeningType | 'unreadable', number>();
  const left = [...segments];
  let bytes = left.reduce((sum, segment) => sum + segment.bytes, 0);
  for (const [index, segment] of left.entries()) {
    if (bytes <= mostBytes) break;
    const thinner = { ...segment, bytes: thin(segment.path, lost) };
    bytes -= segment.bytes - thinner.bytes;
    left[index] = thinner;
  }
  while (bytes > mostBytes && left.length > 0) {
    const [oldest] = left.splice(0, 1);
    if (oldest === undefined) break;
    for (const { events } of readSegment(oldest.path).turns) for (const { what } of events) count(lost, what.type);
    unlinkSync(oldest.path);
    bytes -= oldest.bytes;
  }
  return { left, lost };
}

/** Writes the segment anew without the events that can be done without. @returns its length */
function thin(path: string, lost: Map<HappeningType | 'unreadable', number>): number {
  const { turns } = readSegment(path);
  const text = turns
    .map(({ version, events }) => ({ v: version, events: events.filter(({ what }) => !dispensable.has(what.type)) }))
    .filter(({ events }) => events.length > 0)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
  // On a full disk there may be no room for both: then the old one stays, and whole segments go.
  try {
    writeFileSync(`${path}.thin`, text);
    renameSync(`${path}.thin`, path);
  } catch {
    return statSync(path).size;
  }
  for (const { events } of turns) for (const { what } of events) if (dispensable.has(what.type)) count(lost, what.type);
  return Buffer.byteLength(text);
}

function count(counts: Map<HappeningType | 'unreadable', number>, type: HappeningType): void {
  counts.set(type, (counts.get(type) ?? 0) + 1);
}
