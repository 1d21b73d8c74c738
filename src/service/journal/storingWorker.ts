// The thread that stores the journal, so that no call waits for a database.

import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { restMs } from './preparing.ts';
import { createStoring } from './storing.ts';
import type { FromThread, StoringOrder, Today, ToThread } from './threadMessages.ts';

const tellMain = (message: FromThread) => parentPort?.postMessage(message);
const storing = createStoring(workerData as StoringOrder, tellMain);

// On Linux a thread has a priority of its own: where there is one core, calls come first and storing waits. Elsewhere this would be the
// priority of the whole process.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

// How often is looked although no segment was closed: the store may be back.
const everyMs = 1_000;

let folder: string | undefined;
let day: Today | undefined;
let isStopping = false;

parentPort?.on('message', (message: ToThread) => {
  switch (message.is) {
    case 'look':
      folder = message.folder;
      break;
    case 'day':
      day = message;
      break;
    case 'stop':
      isStopping = true;
      break;
    default:
      message satisfies never;
  }
  wake();
});

let isWoken = false;
let wake = (): void => {
  isWoken = true;
};

for (;;) {
  const today = day;
  day = undefined;
  isWoken = false;
  if (today !== undefined) await storing.keepHouse(today);
  if (folder !== undefined) await storing.move(folder);
  if (isStopping) break;
  await beIdle(performance.now() + everyMs);
}
await storing.close();
parentPort?.close();

/** Until a message comes or the time is over; what reports read is prepared meanwhile. A step is followed by a rest that is as long. */
async function beIdle(until: number): Promise<void> {
  let isMore = true;
  while (!isWoken && performance.now() < until) {
    const begun = performance.now();
    isMore &&= await storing.prepare();
    await rest(restMs({ isMore, begun, until, now: performance.now() }));
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      isWoken = true;
      clearTimeout(timer);
      resolve();
    };
  });
}
