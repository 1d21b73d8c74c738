// `npm run schema`: writes schedules/schema/*.json, with which editors complete and check the files of the schedules.
// Exit status: 0 written, 2 wrong usage.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { run } from '../../cli/running.ts';
import { schemaFiles } from '../../schedules/schema/jsonSchema.ts';

const folder = fileURLToPath(new URL('../../../schedules/schema', import.meta.url));

await run(
  new Command('schema')
    .description('Writes the JSON schemas of the schedules, with which editors complete and check them')
    .exitOverride()
    .action(writeSchemas),
);

async function writeSchemas(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) {
    await writeFile(join(folder, name), text);
    console.log(join('schedules', 'schema', name));
  }
}
