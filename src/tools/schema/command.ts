// `npm run schema`: writes schedules/schema/*.json, which editors use to complete and check the files of the schedules.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../../schedules/schema/jsonSchema.ts';

const folder = fileURLToPath(new URL('../../../schedules/schema', import.meta.url));

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) {
  await writeFile(join(folder, name), text);
  console.log(join('schedules', 'schema', name));
}
