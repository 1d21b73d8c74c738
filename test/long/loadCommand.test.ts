// npm run load as a person starts it: in a process of its own, with a service of its own. The same at length: test/long/load.test.ts.

import { expect, test } from 'vitest';
import { runTool } from '../support/tools/command.ts';

test('a few calls at once, and no turn fails', async () => {
  const options = ['--calls', '20', '--minutes', '0.02', '--pause', '0.1', '--no-listen', '--json'];
  const { status, shown } = await runTool('load', options);
  expect(status).toBe(0);
  const report = JSON.parse(shown) as Record<string, unknown>;
  expect(report).toMatchObject({ failedTurns: 0, reasons: [], beganAgain: 0, inProgress: 0 });
  expect(report.finished).toBe(report.begun);
  expect(report.mostInProgress).toBeGreaterThan(10);
});

test('wrong usage ends with status 2 and the sentence that helps', async () => {
  expect(await runTool('load', ['--kill', '2'])).toEqual({
    status: 2,
    shown: '',
    complaint: '--kill and --restart need another instance that goes on. Add --instances 3.\n',
  });
});
