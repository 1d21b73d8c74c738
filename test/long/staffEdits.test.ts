// A centre changes its own schedules, and no test of the code fails. What must be true of the live files is test/schedules/live/.
//
// Every run of the tests watches that none reads the live files in its own process (test/support/schedules/noLiveFiles.ts). So only those are
// run here that start other processes.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../support/long/projectCopy.ts';
import { edited, staffEdits } from '../support/long/staffEdits.ts';
import { testsThatStartProcesses } from '../support/long/startingProcesses.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';

const live = 'test/schedules/live';
let copy: ProjectCopy;

beforeAll(async () => {
  copy = await copyProject();
  // All of them in one folder: one run of the tests instead of five.
  const files = edited(frozenFiles, Object.keys(staffEdits));
  for (const [name, text] of Object.entries(files)) await writeFile(join(copy.folder, 'schedules', name), text);
});
afterAll(() => copy.remove());

test(`no command or service of the tests fails after staff changed ${Object.keys(staffEdits).join(', ')}`, async () => {
  const files = testsThatStartProcesses(join(copy.folder, 'test'));
  expect(files.length).toBeGreaterThan(20);
  const { passed, failed } = await copy.runTests(...files.map((file) => `test/${file}`));
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThan(200);
});

test('a test of the code that reads a live file fails, and says what it is to do', async () => {
  const reads = `import { readFileSync } from 'node:fs'; import { test } from 'vitest'; test('it', () => { readFileSync('schedules/lines/card.yaml'); });`;
  await writeFile(join(copy.folder, 'test/reads.test.ts'), reads);
  const { failed } = await copy.runTests('test/reads.test.ts');
  expect(failed.join()).toContain('A test of the code reads live schedules: use test/support/schedules/frozen.ts');
});

test('the tests of the live schedules say what differs from the documents, and what is to be made anew', async () => {
  const { failed } = await copy.runTests(live);
  const said = failed.join('\n');
  for (const name of ['check.test.ts: 番号と時間は', 'madeAnew.test.ts: 電話会社におくファイル', 'madeAnew.test.ts: Kubernetes'])
    expect(said).toContain(name);
});
