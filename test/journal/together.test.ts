// Turns that are taken at the same time share one write, and no answer leaves before its events are on the disk.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { KeepThenSend } from '../../src/journal/journal.ts';
import { openSegmentWriter, type WriterOptions } from '../../src/journal/outbox/segmentWriter.ts';
import { signedRequests } from '../support/carrier/signedRequests.ts';
import { outcomes, turnsOf } from '../support/journal/madeCalls.ts';
import { startService } from '../support/service.ts';

const root = mkdtempSync(join(tmpdir(), 'madoguchi-together-'));
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => vi.restoreAllMocks());
let folders = 0;

const eventsOf = (call: string) => turnsOf({ call, turns: outcomes.reached })[0]?.events ?? [];

function open(options: Partial<WriterOptions> = {}) {
  folders += 1;
  const lost: string[] = [];
  const writes: number[] = [];
  const outbox = join(root, String(folders));
  const writer = openSegmentWriter({ outbox, onLost: (type) => void lost.push(type), onWritten: () => void writes.push(1), ...options });
  /** The calls whose events are on the disk. */
  const onDisk = () => {
    const folder = writer.folder();
    const names = folder === undefined ? [] : readdirSync(folder).filter((name) => !name.endsWith('.json'));
    const lines = names.flatMap((name) =>
      readFileSync(join(folder ?? '', name), 'utf8')
        .split('\n')
        .filter(Boolean),
    );
    return lines.map((line) => (JSON.parse(line) as { events: { call: string }[] }).events[0]?.call);
  };
  const sent: string[] = [];
  /** A step of a call, whose answer looks at the disk when it leaves. */
  const step = (call: string) =>
    writer.together(
      () => {
        writer.append(eventsOf(call));
        return call;
      },
      (answer) => void sent.push(`${answer}: ${onDisk().includes(answer) ? 'kept' : 'not kept'}`),
    );
  return { writer, lost, writes, sent, step, onDisk };
}
const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('steps of the same moment are written by one write, and their answers leave after it, in their order', async () => {
  const { writer, writes, sent, step, onDisk } = open();
  for (const call of ['CA1', 'CA2', 'CA3']) step(call);
  expect([sent, onDisk()]).toEqual([[], []]);
  await nextTurn();
  expect(sent).toEqual(['CA1: kept', 'CA2: kept', 'CA3: kept']);
  expect([onDisk(), writes.length]).toEqual([['CA1', 'CA2', 'CA3'], 1]);
  step('CA4');
  await nextTurn();
  expect([sent.at(-1), writes.length]).toEqual(['CA4: kept', 2]);
  writer.close();
});

test('an event that belongs to no step is written at once, with those that wait before it', () => {
  const { writer, sent, step, onDisk } = open();
  step('CA1');
  writer.append(eventsOf('CA2'));
  expect([onDisk(), sent]).toEqual([['CA1', 'CA2'], ['CA1: kept']]);
  writer.close();
});

test('a step without events is answered at once', () => {
  const { writer, sent } = open();
  writer.together(
    () => 'nothing happened',
    (answer) => void sent.push(answer),
  );
  expect(sent).toEqual(['nothing happened']);
  writer.close();
});

test('the end of the process, and the end of a segment, write what waits and let the answers leave', () => {
  const { writer, sent, step } = open();
  step('CA1');
  writer.rotate();
  step('CA2');
  writer.close();
  expect(sent).toEqual(['CA1: kept', 'CA2: kept']);
});

test('a step that fails loses no event, and neither it nor an answer that cannot leave keeps another back', async () => {
  const { writer, sent, step, onDisk } = open();
  const thrown: unknown[] = [];
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((work) => {
    try {
      work();
    } catch (fault) {
      thrown.push((fault as Error).message);
    }
  });
  const failing = () => {
    writer.append(eventsOf('CA1'));
    throw new Error('a step');
  };
  expect(() => writer.together(failing, () => void sent.push('an answer of the step that failed'))).toThrow('a step');
  writer.together(
    () => writer.append(eventsOf('CA2')),
    () => {
      throw new Error('an answer');
    },
  );
  step('CA3');
  await nextTurn();
  expect(onDisk()).toEqual(['CA1', 'CA2', 'CA3']);
  expect(sent).toEqual(['CA3: kept']);
  expect(thrown).toEqual(['an answer']);
  writer.close();
});

test('a disk that takes nothing costs the events, which are counted, and no answer', async () => {
  const { writer, lost, sent, step } = open({ outbox: '/proc/nowhere' });
  for (const call of ['CA1', 'CA2']) step(call);
  await nextTurn();
  expect(sent).toEqual(['CA1: not kept', 'CA2: not kept']);
  expect(lost).toHaveLength(2 * eventsOf('CA1').length);
  writer.close();
});

test('every answer to a step of the carrier leaves through it: a turn, and the end of a call', async () => {
  const order: string[] = [];
  const keepThenSend: KeepThenSend = (work, send) => {
    const answer = work();
    order.push('held');
    setTimeout(() => {
      order.push('kept');
      send(answer);
    }, 20);
  };
  const service = await startService({
    at: '2026-11-24T10:00:00+09:00',
    parts: { journal: { write: (events) => void order.push(events[0]?.what.type ?? '') }, keepThenSend },
  });
  try {
    const { ask } = signedRequests(service, { call: 'CA0123456789abcdef0123456789abcdef', from: '+819012345678' });
    await ask('/voice', {});
    order.push('answered');
    await ask('/voice/status', { CallStatus: 'completed', CallDuration: '5' });
    order.push('answered');
  } finally {
    await service.close();
  }
  expect(order).toEqual(['arrived', 'held', 'kept', 'answered', 'ended', 'held', 'kept', 'answered']);
});
