// The robot voice when its thread fails: audio that waits is always answered, and the next text is read again.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createRobot, type Robot, type RobotOptions } from '../../src/speech/robot.ts';

// A thread that does what its texts say, and otherwise answers with the number of letters.
const thread = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ id, text }) => {
  if (text === 'exit') process.exit(3);
  if (text === 'throw') throw new Error('the engine broke');
  if (text === 'reject') Promise.reject(new Error('the engine broke'));
  if (text === 'abort') { parentPort.postMessage({ id, fault: 'aborted', isLast: true }); process.exit(1); }
  if (text === 'hang') for (;;);
  if (text === 'silent') return;
  if (text === 'which thread') return parentPort.postMessage({ id, samples: Int16Array.of(threadId) });
  if (text !== 'reject') parentPort.postMessage({ id, samples: Int16Array.of(text.length) });
});
`;
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-robot-'));
const file = pathToFileURL(join(folder, 'thread.mjs'));
writeFileSync(file, thread);
afterAll(() => rmSync(folder, { recursive: true }));

const robots: Robot[] = [];
afterEach(() => Promise.all(robots.splice(0).map(({ stop }) => stop())));
function newRobot(options: RobotOptions = {}): Robot {
  const robot = createRobot({ file, ...options });
  robots.push(robot);
  return robot;
}
const said = (pending: Promise<Int16Array>) =>
  pending.then(
    ([letters]) => letters,
    (fault: Error) => fault.message,
  );

test.each(['exit', 'throw', 'reject', 'abort'])(
  'a text that breaks the thread (%s) is refused, what waits behind it is read, and so is what comes later',
  async (breaks) => {
    const robot = newRobot();
    const waiting = ['one', breaks, 'three', 'fifteen letters'].map((text) => said(robot.speak('ne', text)));
    expect(await Promise.all(waiting)).toEqual([3, expect.stringMatching(/^The robot voice cannot speak: .+\.$/), 5, 15]);
    expect(await said(robot.speak('ne', 'later'))).toBe(5);
  },
);

test('a text that breaks each thread is refused, however often it is asked for', async () => {
  const robot = newRobot();
  for (let time = 0; time < 3; time += 1) expect(await said(robot.speak('ne', 'exit'))).toContain('its thread ended (3)');
  expect(await Promise.all(['exit', 'exit', 'exit', 'four'].map((text) => said(robot.speak('ne', text))))).toEqual(
    Array.from({ length: 4 }, () => expect.stringContaining('its thread ended')),
  );
  expect(await said(robot.speak('ne', 'four'))).toBe(4);
});

test.each(['hang', 'silent'])('a thread that does not answer (%s) is ended, and another one reads on', async (stuck) => {
  // Long enough for a busy machine to start a thread.
  const robot = newRobot({ mostSilentMs: 1500 });
  const waiting = ['one', stuck, 'three'].map((text) => said(robot.speak('ne', text)));
  expect(await Promise.all(waiting)).toEqual([3, 'The robot voice cannot speak: no text was read for 1.5 seconds.', 5]);
  expect(await said(robot.speak('ne', 'later'))).toBe(5);
});

test('a thread that has nothing to read is not ended for being silent', async () => {
  const robot = newRobot({ mostSilentMs: 1000 });
  const before = await said(robot.speak('ne', 'which thread'));
  await sleep(1500);
  expect(await said(robot.speak('ne', 'which thread'))).toBe(before);
});

test('more texts than may wait are refused at once, and the others are read', async () => {
  const robot = newRobot({ mostWaiting: 3 });
  const answers = await Promise.all(['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((text) => said(robot.speak('ne', text))));
  expect(answers).toEqual([1, 2, 3, ...Array(2).fill('The robot voice cannot speak: 3 texts wait for it already.')]);
  expect(await said(robot.speak('ne', 'ffffff'))).toBe(6);
});

test('a robot that is stopped leaves nothing waiting', async () => {
  const robot = newRobot();
  const waiting = ['silent', 'silent too'].map((text) => said(robot.speak('ne', text)));
  await robot.stop();
  expect(await Promise.all(waiting)).toEqual(Array(2).fill('The robot voice cannot speak: it was stopped.'));
});

test('a thread that cannot be started is a fault of the text, and not of the process', async () => {
  const robot = newRobot({ file: pathToFileURL(join(folder, 'nothing.mjs')) });
  expect(await said(robot.speak('ne', 'one'))).toMatch(/^The robot voice cannot speak: Cannot find module/);
});
