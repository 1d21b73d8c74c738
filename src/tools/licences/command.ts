// `npm run licences`: what is installed with a live service, under which licences. `--all` with what only the development needs.
// Exit status: 0 fine, 1 a licence that was not agreed to, 2 wrong usage.

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { run } from '../../cli/running.ts';
import { type LockedPackages, licenceFault, licencesOf } from './licences.ts';

const program = new Command('licences')
  .description('The licences of all packages, from package-lock.json')
  .option('--all', 'with the packages that only the development needs')
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
  else for (const { name, version, licence, use } of shown) console.log(`${licence.padEnd(14)}${use.padEnd(13)}${name} ${version}`);
  const faults = licences.flatMap((each) => licenceFault(each) ?? []);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
