// `npm run fuzz`: made-up requests against the service, and made-up edits of the schedules in use.
// Exit status: 0 every case went well, 1 one did not, which is shown with the seed that finds it again; 2 wrong usage.

import { Command, InvalidArgumentError } from 'commander';
import { readGoodDirectory, run, sentenceOf } from '../../cli/running.ts';
import { loadDirectory } from '../../schedules/build/loadDirectory.ts';
import { readSchedules } from '../../schedules/reload/readFiles.ts';
import { vocabularyOf } from '../../speech/vocabularyOf.ts';
import { editsOf } from './edits.ts';
import { holdsForRequests, holdsForSchedules } from './properties.ts';
import { startInProcess } from './serviceInProcess.ts';
import { openWire } from './wire.ts';

const shareOfRequests = 0.8;
const mostSeed = 2 ** 31;

const program = new Command('fuzz')
  .description('Made-up requests to the service and made-up edits of the schedules: each is answered, refused or used')
  .option('--cases <count>', 'how many', wholeNumber, 100_000)
  .option('--seed <number>', 'the same number makes the same cases', wholeNumber, Math.floor(Math.random() * mostSeed))
  .exitOverride()
  .action(fuzz);

await run(program);

async function fuzz({ cases, seed }: { readonly cases: number; readonly seed: number }): Promise<void> {
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const { directory, catalogues, settings } = good;
  const files = await readSchedules(settings.schedules);
  const vocabulary = vocabularyOf(catalogues);
  const requests = Math.ceil(cases * shareOfRequests);
  const edits = cases - requests;
  console.log(`${cases} cases, seed ${seed}`);
  const now = settings.clockStartsAt ?? Date.now();
  const options = { directory, catalogues, prompts: settings.prompts, clock: () => now, token: 'a token of the fuzzer', rehearsal: true };
  const service = await startInProcess(options);
  const wire = openWire(service.url);
  try {
    const { statuses, rings } = await holdsForRequests(service, wire, directory, { count: requests, seed });
    const counted = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${count} × ${status}`);
    console.log(`${requests} requests went well: ${counted.join(', ')}; ${rings} rang a line`);
    if (edits === 0) return;
    const { refused } = holdsForSchedules(editsOf(files), (changed) => loadDirectory({ ...files, ...changed }, vocabulary), {
      count: edits,
      seed,
    });
    console.log(`${edits} edits of the schedules went well: ${refused} were refused`);
  } catch (fault) {
    console.error(sentenceOf(fault));
    process.exitCode = 1;
  } finally {
    wire.close();
    await service.close();
  }
}

function wholeNumber(written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new InvalidArgumentError('Write a whole number.');
  return Number(written);
}
