// The outbox: what was written is there, whatever happens to the process and the disk.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { adoptOrphans, ownerIsDead, silentMs, takeFolder } from '../../src/journal/outbox/ownFolder.ts';
import { readSegment, segmentsIn, shorten } from '../../src/journal/outbox/segments.ts';
import { openSegmentWriter } from '../../src/journal/outbox/segmentWriter.ts';
import { outcomes, turnsOf } from '../support/journal/madeCalls.ts';

const root = mkdtempSync(join(tmpdir(), 'madoguchi-outbox-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const fresh = () => {
  folders += 1;
  return join(root, String(folders));
};
const calls = (count: number) =>
  Array.from({ length: count }, (_, call) =>
    turnsOf({ call: `CA${call}`, turns: outcomes.unanswered, ended: { status: 'completed', seconds: 9 } }),
  ).flat();

function written(turns: ReturnType<typeof calls>, segmentBytes = 1e6) {
  const outbox = fresh();
  const lost: string[] = [];
  const writer = openSegmentWriter({ outbox, segmentBytes, onLost: (type, reason) => lost.push(`${type} ${reason}`) });
  for (const { events } of turns) writer.append(events);
  return { outbox, writer, lost, folder: writer.folder() ?? '' };
}

test('what is written is read back, in its order, over as many segments as it takes', () => {
  const turns = calls(40);
  const { writer, folder, lost } = written(turns, 10_000);
  expect(segmentsIn(folder).length).toBeGreaterThan(3);
  writer.close();
  const segments = segmentsIn(folder);
  expect(segments.flatMap(({ path }) => readSegment(path).turns)).toEqual(turns);
  expect(segments.every(({ path }) => readSegment(path).unreadable === 0)).toBe(true);
  expect(lost).toEqual([]);
});

test('a turn is on the disk when append returns, although its segment is still open', () => {
  const { writer, folder } = written(calls(1).slice(0, 1));
  const [open = ''] = readdirSync(folder).filter((name) => name.endsWith('.open'));
  expect(readSegment(join(folder, open)).turns).toEqual(calls(1).slice(0, 1));
  writer.close();
});

test('a segment that ends anywhere inside its last line has every line before it, and one that is counted', () => {
  const turns = calls(1).slice(0, 3);
  const { writer, folder } = written(turns);
  writer.close();
  const [{ path, bytes } = { path: '', bytes: 0 }] = segmentsIn(folder);
  const text = readFileSync(path);
  const lastLine = text.lastIndexOf('\n', bytes - 2) + 1;
  for (let end = bytes - 1; end > lastLine; end -= 1) {
    truncateSync(path, end);
    expect(readSegment(path)).toEqual({ turns: turns.slice(0, 2), unreadable: 1 });
  }
  truncateSync(path, lastLine);
  expect(readSegment(path)).toEqual({ turns: turns.slice(0, 2), unreadable: 0 });
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '7',
  '{"v":1}',
  '{"v":1,"events":[null]}',
  '{"v":1,"events":[{"id":7}]}',
  '\u0000\u0000',
  '{"v":"1","events":[]}',
])('a line that is “%s” is counted, and the lines around it are read', (line) => {
  const turns = calls(1).slice(0, 2);
  const { writer, folder } = written(turns.slice(0, 1));
  writer.close();
  const [{ path } = { path: '' }] = segmentsIn(folder);
  appendFileSync(path, `${line}\n${JSON.stringify({ v: 1, events: turns[1]?.events })}\n`);
  expect(readSegment(path)).toEqual({ turns, unreadable: 1 });
});

test('over its bound the outbox loses the oldest events that reports can do without, and then whole segments, each counted by kind', () => {
  const { writer, folder } = written(
    Array.from({ length: 30 }, (_, call) => turnsOf({ call: `CA${call}`, turns: outcomes.lost })).flat(),
    5_000,
  );
  writer.close();
  const segments = segmentsIn(folder);
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  const a = shorten(segments, bytes);
  expect(a).toEqual({ left: segments, lost: new Map() });

  const b = shorten(segments, bytes - 100);
  expect([...b.lost.keys()]).toEqual(['no-input']);
  expect(b.left).toHaveLength(segments.length);
  expect(b.left.slice(1)).toEqual(segments.slice(1));
  expect(
    b.left.flatMap(({ path }) => readSegment(path).turns.flatMap(({ events }) => events)).filter(({ what }) => what.type === 'lost'),
  ).toHaveLength(30);

  const c = shorten(b.left, 2_000);
  expect(c.left.length).toBeLessThan(segments.length);
  expect(c.left.reduce((sum, segment) => sum + segment.bytes, 0)).toBeLessThanOrEqual(2_000);
  expect(segmentsIn(folder)).toHaveLength(c.left.length);
  const left = c.left.flatMap(({ path }) => readSegment(path).turns.flatMap(({ events }) => events)).length;
  const lost = [...b.lost.values(), ...c.lost.values()].reduce((sum, count) => sum + count, 0);
  // An arrival, a language menu twice, lost and a ringing line: five events a call.
  expect(left + lost).toBe(30 * 5);
  expect(shorten(c.left, 0).left).toEqual([]);
});

test('a disk that takes nothing costs events, which are counted, and append throws nothing', () => {
  const blocked = fresh();
  writeFileSync(blocked, 'a file where a folder should be');
  const lost: string[] = [];
  const writer = openSegmentWriter({ outbox: join(blocked, 'outbox'), onLost: (type, reason) => lost.push(`${type} ${reason}`) });
  writer.prepare();
  for (const { events } of calls(1).slice(0, 2)) writer.append(events);
  expect(lost).toEqual(['arrived ENOTDIR', 'language-chosen ENOTDIR']);
  writer.close();
});

test('a folder that is taken away costs the events until another is made', async () => {
  const { writer, outbox, lost, folder } = written(calls(1).slice(0, 1));
  writer.rotate();
  rmSync(outbox, { recursive: true });
  writer.append(calls(1)[1]?.events ?? []);
  expect(lost).toEqual(['language-chosen ENOENT']);
  await new Promise((later) => setTimeout(later, 1_050));
  writer.append(calls(1)[1]?.events ?? []);
  expect(lost).toHaveLength(1);
  expect(writer.folder()).not.toBe(folder);
  writer.close();
});

test('a file that may not grow loses whole turns only, and goes on when it may', () => {
  const outbox = fresh();
  // https://man7.org/linux/man-pages/man2/setrlimit.2.html: blocks of 512 bytes; a write at the limit is cut, the next is refused.
  const script = join(import.meta.dirname, '../support/journal/limitedWriter.ts');
  const ran = spawnSync('sh', ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, script, outbox], { encoding: 'utf8' });
  expect({ status: ran.status, fault: ran.stderr }).toEqual({ status: 0, fault: '' });
  const { appended, lost } = JSON.parse(ran.stdout) as { readonly appended: number; readonly lost: number };
  const segments = readdirSync(outbox).flatMap((name) => segmentsIn(join(outbox, name)));
  const read = segments.map(({ path }) => readSegment(path));
  expect(read.every(({ unreadable }) => unreadable === 0)).toBe(true);
  expect(lost).toBeGreaterThan(0);
  expect(read.flatMap(({ turns }) => turns.flatMap(({ events }) => events)).length).toBe(appended - lost);
});

test('what a process left that was killed is taken over, once; a living one keeps what is its own', async () => {
  const outbox = fresh();
  mkdirSync(outbox, { recursive: true });
  const script = join(import.meta.dirname, '../support/journal/limitedWriter.ts');
  const child = spawn(process.execPath, [script, outbox, 'stay'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const own = takeFolder(outbox);
  expect(adoptOrphans(outbox, own)).toBe(0);
  child.kill('SIGKILL');
  await once(child, 'close');
  const other = takeFolder(outbox);
  // This process has two folders, and so has the same number in both: neither takes from the other.
  expect(adoptOrphans(outbox, own) + adoptOrphans(outbox, other)).toBeGreaterThan(0);
  expect(segmentsIn(own).flatMap(({ path }) => readSegment(path).turns).length).toBeGreaterThan(0);
  expect(segmentsIn(other)).toEqual([]);
  // The folder of the dead one is gone.
  expect(readdirSync(outbox).length).toBe(2);
});

test('a segment that many processes took over, one after the other, keeps a short name and is still read', () => {
  const { outbox, writer, folder } = written(calls(1));
  writer.close();
  let holder = folder;
  for (let times = 0; times < 60; times += 1) {
    const next = takeFolder(outbox);
    expect(adoptOrphans(outbox, next, (other) => other === holder)).toBe(1);
    holder = next;
  }
  expect(segmentsIn(holder).flatMap(({ path }) => readSegment(path).turns)).toEqual(calls(1));
});

test.each([
  [
    'a process that ran in another container and is silent',
    { pid: 1, started: '1', host: 'elsewhere', space: 'another' },
    silentMs + 5_000,
    true,
  ],
  ['a process that runs in another container', { pid: 1, started: '1', host: 'elsewhere', space: 'another' }, 1_000, false],
  ['a process of this machine whose number another one has now', 'other start', 0, true],
  ['a process of this machine that has not beaten for long, but lives', 'this', silentMs + 5_000, false],
  ['a folder without a readable owner that is silent', 'not JSON', silentMs + 5_000, true],
  ['a folder without a readable owner that was just made', 'not JSON', 0, false],
] as const)('%s', (_, owner, silence, isDead) => {
  const folder = takeFolder(fresh());
  const file = join(folder, 'owner.json');
  const self = JSON.parse(readFileSync(file, 'utf8')) as object;
  if (owner === 'other start') writeFileSync(file, JSON.stringify({ ...self, started: '7' }));
  else if (owner === 'not JSON') writeFileSync(file, '{');
  else if (owner !== 'this') writeFileSync(file, JSON.stringify(owner));
  const then = new Date(Date.now() - silence);
  utimesSync(file, then, then);
  expect(ownerIsDead(folder)).toBe(isDead);
});
