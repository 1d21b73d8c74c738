// Many calls at once for a minute: at one instance, and at three behind a balancer of which one is killed or restarted every few seconds.

import { expect, test } from 'vitest';
import { findBalancer, howToInstall } from '../../src/tools/load/balancer.ts';
import { runTool } from '../support/tools/command.ts';

const without = findBalancer(process.env.PATH ?? '') === undefined;
if (without) console.log(`Not tried: a minute of calls at instances that are killed and restarted. ${howToInstall()}`);

/** A minute of calls with these options. No turn may fail, and no call may begin again. */
async function aMinuteOf(options: string): Promise<Readonly<Record<string, unknown>>> {
  const { status, shown, complaint } = await runTool('load', [...options.split(' '), '--minutes', '1', '--no-listen', '--json']);
  if (status !== 0) throw new Error(`The load ended with ${status}.\n${complaint}\n${shown}`);
  const report = JSON.parse(shown) as Readonly<Record<string, unknown>>;
  expect(report).toMatchObject({ failedTurns: 0, reasons: [], beganAgain: 0, inProgress: 0 });
  return report;
}

test('three hundred calls at once at one instance', async () => {
  const { finished, mostInProgress, whispers, accepted } = await aMinuteOf('--calls 300 --pause 1');
  expect(finished).toBeGreaterThan(300);
  expect(mostInProgress).toBeGreaterThan(200);
  // Desks hear who is coming; most take the call, and some do not.
  expect(accepted).toBeGreaterThan(20);
  expect(whispers).toBeGreaterThan(Number(accepted));
});

test.skipIf(without).each(['--kill', '--restart'])('a hundred calls at once at three instances, with %s 6', async (trouble) => {
  const { finished, hopped } = await aMinuteOf(`--calls 100 --pause 1 --instances 3 ${trouble} 6`);
  expect(finished).toBeGreaterThan(100);
  expect(hopped).toBeGreaterThan(50);
});
