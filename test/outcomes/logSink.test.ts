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
  const log = pino({ base: null, timestamp: false }, openLogSink(file));
  log.info('窓口');
  log.warn({ taken: 1 }, 'two');
  closeSync(file);
  const text = readFileSync(path, 'utf8');
  rmSync(folder, { recursive: true });
  expect(text).toBe('{"level":30,"msg":"窓口"}\n{"level":40,"taken":1,"msg":"two"}\n');
});

test('a full disk loses lines, and the first line that can be written again says how many', () => {
  const written: string[] = [];
  let isFull = true;
  const sink = openLogSink(1, (_file, text) => {
    if (isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    written.push(text);
  });
  for (const line of ['one\n', 'two\n', 'three\n']) sink.write(line);
  expect(sink.lost()).toBe(3);
  isFull = false;
  sink.write('four\n');
  sink.write('five\n');
  expect(written).toEqual(['\n{"level":50,"lost":3,"msg":"lines of the log could not be written before this one"}\n', 'four\n', 'five\n']);
  expect(sink.lost()).toBe(3);
});

test('a real full disk does not stop whoever logs', () => {
  const full = openSync('/dev/full', 'w');
  const sink = openLogSink(full);
  const log = pino({}, sink);
  for (let line = 0; line < 100; line += 1) log.error({ line }, 'nobody will read this');
  closeSync(full);
  expect(sink.lost()).toBe(100);
});
