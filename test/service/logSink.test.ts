// Lines of the log that cannot be written cost nothing but themselves, and are counted.

import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { openLogSink } from '../../src/service/logSink.ts';

test('what is logged stands in the file, a line each, in whatever script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const path = join(folder, 'log');
  const file = openSync(path, 'w');
  const sink = openLogSink(file);
  const log = pino({ base: null, timestamp: false }, sink);
  log.info('窓口');
  log.warn({ taken: 1 }, 'two');
  sink.flush();
  closeSync(file);
  const text = readFileSync(path, 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).toBe('{"level":30,"msg":"窓口"}\n{"level":40,"taken":1,"msg":"two"}\n');
});

test('the lines of one turn of the event loop are written together, soon and without being asked', async () => {
  const written: string[] = [];
  const sink = openLogSink(1, (_file, bytes) => {
    written.push(bytes.toString());
    return { bytes: bytes.length, isSlow: false };
  });
  for (const line of ['one\n', 'two\n']) sink.write(line);
  expect(written).toEqual([]);
  await new Promise((later) => setImmediate(later));
  expect(written).toEqual(['one\ntwo\n']);
  sink.flush();
  expect(written).toHaveLength(1);
});

test('a full disk loses lines, and the first line that can be written again says how many', () => {
  let written = '';
  let room = 6;
  const sink = openLogSink(1, (_file, bytes) => {
    const fits = bytes.subarray(0, room);
    written += fits.toString();
    room -= fits.length;
    return { bytes: fits.length, isSlow: false };
  });
  // The second line fits in half.
  for (const line of ['one\n', 'two\n', 'three\n']) sink.write(line);
  sink.flush();
  expect(sink.lost()).toBe(2);
  sink.write('four\n');
  sink.flush();
  expect(sink.lost()).toBe(3);
  room = 1000;
  sink.write('five\n');
  sink.write('six\n');
  sink.flush();
  expect(written).toBe('one\ntw\n{"level":50,"lost":3,"msg":"lines of the log could not be written before this one"}\nfive\nsix\n');
  expect(sink.lost()).toBe(3);
});

test('a reader who is slow, and reads in the end, loses nothing', async () => {
  const reader = spawn('sh', ['-c', 'read first; sleep 0.3; cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const pipe = (reader.stdin as unknown as { readonly _handle: { readonly fd: number } })._handle.fd;
  const sink = openLogSink(pipe);
  const line = `${'x'.repeat(999)}\n`;
  sink.write('first\n');
  // Three times what a pipe holds.
  for (let count = 0; count < 200; count += 1) sink.write(line);
  sink.flush();
  expect(sink.lost()).toBe(0);
  const seen = text(reader.stdout);
  await vi.waitUntil(() => sink.waiting() === 0, 5000);
  reader.stdin.end();
  expect(await seen).toBe(line.repeat(200));
  expect(sink.lost()).toBe(0);
});

test('a reader who never reads loses what does not fit, and holds nobody up', () => {
  const sink = openLogSink(1, () => ({ bytes: 0, isSlow: true }));
  for (let count = 0; count < 3; count += 1) {
    sink.write(`${'x'.repeat(400_000)}\n`);
    sink.flush();
  }
  expect([sink.lost(), sink.waiting()]).toEqual([3, 0]);
});

test('a real full disk does not stop whoever logs', () => {
  const full = openSync('/dev/full', 'w');
  const sink = openLogSink(full);
  const log = pino({}, sink);
  for (let line = 0; line < 100; line += 1) log.error({ line }, 'nobody will read this');
  sink.flush();
  closeSync(full);
  expect(sink.lost()).toBe(100);
});
