// A centre changes its own schedules, and no test of the code fails. What must be true of the live files is test/schedules/live/.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../support/long/projectCopy.ts';
import { edited, staffEdits } from '../support/long/staffEdits.ts';
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

test(`no test of the code fails after staff changed ${Object.keys(staffEdits).join(', ')}`, async () => {
  const { passed, failed } = await copy.runTests('--exclude', `${live}/**`);
  expect(failed).toEqual([]);
  expect(passed).toBeGreaterThan(2000);
});

test('the tests of the live schedules say what differs from the documents, and what is to be made anew', async () => {
  const { failed } = await copy.runTests(live);
  const said = failed.join('\n');
  for (const name of ['check.test.ts: 番号と時間は', 'madeAnew.test.ts: 電話会社におくファイル', 'madeAnew.test.ts: Kubernetes'])
    expect(said).toContain(name);
});
