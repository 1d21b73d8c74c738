// Lines of the log that cannot be written cost nothing but themselves, and are counted.

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openLogSink } from '../../src/logSink.ts';

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
    return bytes.length;
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
    return fits.length;
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

test('a real full disk does not stop whoever logs', () => {
  const full = openSync('/dev/full', 'w');
  const sink = openLogSink(full);
  const log = pino({}, sink);
  for (let line = 0; line < 100; line += 1) log.error({ line }, 'nobody will read this');
  sink.flush();
  closeSync(full);
  expect(sink.lost()).toBe(100);
});
