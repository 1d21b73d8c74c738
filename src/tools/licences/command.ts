// `npm run licences`: the packages of a live service with their licences; with `--all`, those for development too.
// Exit status: 0 fine, 1 a licence that was not agreed to, 2 wrong usage.

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { run } from '../../cli/running.ts';
import { leftIn } from '../../staff/columns.ts';
import { type LockedPackages, licenceFault, licencesOf } from './licences.ts';

const program = new Command('licences')
  .description('The licences of all packages, from package-lock.json')
  .option('--all', 'also the packages for development only')
  .option('--json', 'as JSON: [{name, version, licence, use}, …]')
  .exitOverride()
  .action(show);

await run(program);

async function show({ all, json }: { readonly all?: true; readonly json?: true }): Promise<void> {
  const lock = JSON.parse(await readFile(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as {
    readonly packages: LockedPackages;
  };
  const licences = licencesOf(lock.packages);
  const shown = licences.filter(({ use }) => all || use !== 'development');
  if (json) console.log(JSON.stringify(shown, undefined, 2));
  else for (const { name, version, licence, use } of shown) console.log(`${leftIn(14, licence)}${leftIn(13, use)}${name} ${version}`);
  const faults = licences.flatMap((each) => licenceFault(each) ?? []);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
