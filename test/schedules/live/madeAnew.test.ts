// What is made from the schedules, or lists their files, was made anew after their last change.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { schemaFiles } from '../../../src/schedules/schema/jsonSchema.ts';
import { run } from '../../support/cli/ran.ts';
import { textOf } from '../../support/infra/files.ts';
import { configMapFaults, staleFault } from '../../support/schedules/live/faults.ts';
import { liveDirectory, liveFiles, liveFolder } from '../../support/schedules/live/live.ts';
import { type StaffFault, tellStaff } from '../../support/schedules/live/tellStaff.ts';

test('エディター用の schema · the schemas for editors', () => {
  const stale = Object.entries(schemaFiles()).filter(([name, text]) => readFileSync(join(liveFolder, 'schema', name), 'utf8') !== text);
  tellStaff(stale.map(([name]) => staleFault(`schedules/schema/${name}`, 'npm run schema')));
});

test('電話会社におくファイル · the files that the carrier hosts', async () => {
  liveDirectory();
  const { shown } = await run('hours', ['fallback', '--check', '--json'], { MADOGUCHI_SCHEDULES: liveFolder });
  const { changed, removed } = JSON.parse(shown) as { readonly changed: readonly string[]; readonly removed: readonly string[] };
  const faults = [...changed, ...removed].map((name): StaffFault => staleFault(`infra/fallback/${name}`, 'npm run hours -- fallback'));
  tellStaff(faults);
});

test('Kubernetes のファイルのリスト · the list of files for Kubernetes', () =>
  tellStaff(configMapFaults(liveFiles, textOf('infra/kubernetes/kustomization.yaml'), textOf('infra/kubernetes/statefulset.yaml'))));
