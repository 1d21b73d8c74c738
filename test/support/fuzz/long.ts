// The properties of this folder at length: `node test/support/fuzz/long.ts [cases] [seed]`, a hundred thousand cases if nothing is said.
// Exit status 1 where one does not hold, with the shortest case and the seed that finds it again.

import { frozenDirectory, frozenFiles, loadWith } from '../schedules/frozen.ts';
import { loadTown, town } from '../schedules/town.ts';
import { startService } from '../service.ts';
import { editsOf } from './edits.ts';
import { holdsForRequests, holdsForSchedules } from './properties.ts';
import { openWire } from './wire.ts';

const cases = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
const portion = (share: number) => ({ count: Math.ceil(cases * share), seed });
console.log(`${cases} cases, seed ${seed}`);

const service = await startService({ at: '2026-11-24T10:00' });
const wire = openWire(service.url);
try {
  const { statuses, rings } = await holdsForRequests(service, wire, frozenDirectory(), portion(0.8));
  const counted = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${count} × ${status}`);
  console.log(`requests hold: ${counted.join(', ')}; ${rings} rang a line`);
  for (const [name, files, load, share] of [
    ['a town’s schedules', town, loadTown, 0.18],
    ['the real schedules', frozenFiles, loadWith, 0.02],
  ] as const) {
    const { slowestMs, refused } = holdsForSchedules(editsOf(files), load, portion(share));
    console.log(`${name} hold: ${portion(share).count} edits, ${refused} refused, the slowest took ${slowestMs.toFixed(0)} ms`);
  }
} finally {
  wire.close();
  await service.close();
}
