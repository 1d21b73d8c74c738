// Jobs that give way to calls, and what is made in pieces.

import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { createJobQueue, iterationsBetween } from '../../src/website/jobQueue.ts';
import { type Making, makeInQueue } from '../../src/website/making.ts';

/** A queue whose iterations of the event loop happen when the test says so. `next` lets one job, or one piece of it, have its turn. */
function handQueue() {
  const due: (() => void)[] = [];
  const queue = createJobQueue((run) => void due.push(run));
  const turn = () => {
    for (const run of due.splice(0)) run();
  };
  const next = () => {
    for (let turns = 0; turns <= iterationsBetween; turns += 1) turn();
  };
  return { queue, turn, next, isResting: () => due.length === 0 };
}

test('jobs are done in order, and one that says so goes on before the next', () => {
  const { queue, next, isResting } = handQueue();
  const done: string[] = [];
  let pieces = 0;
  queue.add(() => {
    done.push('first');
    pieces += 1;
    return pieces < 3;
  });
  queue.add(() => void done.push('second') !== undefined);
  const seen = [];
  for (let jobs = 0; jobs < 5; jobs += 1) {
    next();
    seen.push(done.length);
  }
  expect(done).toEqual(['first', 'first', 'first', 'second']);
  expect(seen).toEqual([1, 2, 3, 4, 4]);
  expect([queue.length(), isResting()]).toEqual([0, true]);
});

test('many iterations without a job lie between two jobs, also where the second one comes after the first is done', () => {
  const { queue, turn } = handQueue();
  const done: number[] = [];
  let turns = 0;
  const job = () => void done.push(turns) !== undefined;
  queue.add(job);
  queue.add(() => job());
  for (; turns < 3; turns += 1) turn();
  expect(done).toEqual([0]);
  for (; turns < iterationsBetween + 2; turns += 1) turn();
  expect(done).toEqual([0, iterationsBetween + 1]);
  queue.add(() => job());
  for (; turns < 3 * iterationsBetween; turns += 1) turn();
  expect(done).toEqual([0, iterationsBetween + 1, 2 * (iterationsBetween + 1)]);
});

test('connections that wait to be accepted are accepted between two jobs, fifty of them and more', async () => {
  const accepted: number[] = [];
  const server = createServer((socket) => {
    accepted.push(done);
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  let done = 0;
  const { port } = server.address() as AddressInfo;
  const queue = createJobQueue();
  for (let job = 0; job < 100; job += 1)
    queue.add(() => {
      done += 1;
      return false;
    });
  const callers = Array.from({ length: 100 }, () =>
    once(
      connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .resume(),
      'close',
    ),
  );
  await Promise.all(callers);
  server.close();
  expect(accepted).toHaveLength(100);
  // Not one job for each connection.
  expect(accepted.at(-1)).toBeLessThan(10);
});

test('a job that throws is done with, and the next one has its turn', () => {
  const { queue, turn, next } = handQueue();
  const done: string[] = [];
  queue.add(() => {
    throw new Error('broken');
  });
  queue.add(() => void done.push('next') !== undefined);
  expect(turn).toThrow('broken');
  next();
  expect(done).toEqual(['next']);
});

test('a making is one piece after the other; what it throws is told to the one who waits for it', async () => {
  const { queue, next } = handQueue();
  const ran: number[] = [];
  function* making(pieces: number): Making<string> {
    for (let piece = 0; piece < pieces; piece += 1) {
      ran.push(piece);
      yield;
    }
    if (pieces > 3) throw new Error('cannot be made');
    return `made of ${pieces}`;
  }
  const small = makeInQueue(queue, () => making(2));
  const broken = makeInQueue(queue, () => making(4)).catch((fault: Error) => fault.message);
  const unready = makeInQueue(queue, () => {
    throw new Error('cannot begin');
  }).catch((fault: Error) => fault.message);
  next();
  expect(ran).toEqual([0]);
  for (let jobs = 0; jobs < 10; jobs += 1) next();
  expect(await small).toBe('made of 2');
  expect(await broken).toBe('cannot be made');
  expect(await unready).toBe('cannot begin');
});
