// Reloads during calls, as many as a test wants.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import type { Directory } from '../../../../src/schedules/directory.ts';
import { elementsOf, nextOf } from '../../carrier/carrier.ts';
import {
  cardWith,
  copyOfSchedules,
  type LiveService,
  newNumber,
  oldNumber,
  pause,
  removeFolder,
  startLive,
  turn,
  until,
} from './folder.ts';

export type Reloads = {
  readonly taken: number;
  readonly calls: number;
  /** What callers heard instead of a turn. */
  readonly failures: readonly string[];
  /** Of all the directories that have served, those that are still kept. */
  readonly directoriesKept: number;
  /** Megabytes in use after a tenth of the reloads, and after all of them. */
  readonly heapEarly: number;
  readonly heapLate: number;
};

const callersAtOnce = 3;
const betweenCallsMs = 30;

/** Changes the schedules so many times while calls go on. */
export async function reloadDuringCalls(times: number): Promise<Reloads> {
  const { root, folder } = await copyOfSchedules();
  const served: WeakRef<Directory>[] = [];
  const live = await startLive(folder, {
    lookEveryMs: 5,
    onServe: (directory) => served.push(new WeakRef(directory)),
    parts: { log: pino({ level: 'silent' }), journal: { write: () => {} } },
  });
  const failures: string[] = [];
  let calls = 0;
  let isOver = false;
  const callers = Array.from({ length: callersAtOnce }, async (_, caller) => {
    while (!isOver) {
      try {
        await callThrough(live, caller);
        calls += 1;
      } catch (fault) {
        failures.push(String(fault));
      }
      // A caller thinks; without this the machine would do nothing but answer.
      await pause(betweenCallsMs);
    }
  });
  let heapEarly = 0;
  for (let time = 1; time <= times; time += 1) {
    await writeFile(join(folder, 'lines', 'card.yaml'), `${await cardWith(time % 2 === 1 ? '0120-0178-26' : '0120-0178-27')}# ${time}\n`);
    await until(() => live.live.status().taken >= time, `reload ${time}`);
    if (time === Math.ceil(times / 10)) heapEarly = await heapInUse();
  }
  isOver = true;
  await Promise.all(callers);
  const heapLate = await heapInUse();
  const { taken } = live.live.status();
  const directoriesKept = served.filter((reference) => reference.deref() !== undefined).length;
  await live.close();
  await removeFolder(root);
  return { taken, calls, failures, directoriesKept, heapEarly, heapLate };
}

/** From the door to a ringing desk, in English or Thai. Throws where anything else than the old or the new number rings. */
async function callThrough(live: LiveService, caller: number): Promise<void> {
  const language = caller % 2 === 0 ? '2' : '8';
  const door = await turn(live, '/voice');
  const menu = await turn(live, nextOf(door), { Digits: language });
  const ring = await turn(live, nextOf(menu), { Digits: '2' });
  const number = elementsOf(ring).find(({ name }) => name === 'Number')?.text;
  if (number !== oldNumber && number !== newNumber) throw new Error(`${number} rings.\n${ring}`);
  await turn(live, nextOf(ring), { DialCallStatus: 'completed' });
}

async function heapInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a turn of the event loop still holds is not kept.
  for (let round = 0; round < 3; round += 1) {
    await new Promise((later) => setTimeout(later, 20));
    collect();
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
}
