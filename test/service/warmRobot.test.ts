// The robot voice before the service is ready: loaded where a centre needs it, left out where it cannot be loaded.

import { setImmediate as later } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Directory } from '../../src/schedules/directory.ts';
import { beginWarming } from '../../src/service/warmRobot.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import type { Robot } from '../../src/speech/robot.ts';
import { realDirectory } from '../support/schedules/real.ts';

let words: Catalogues;
beforeAll(async () => {
  words = await loadCatalogues('prompts');
});

type Tried = Robot & { readonly done: string[] };

/** A robot that answers as it is told to, and writes down what it does. */
function robotThat(speak: Robot['speak']): Tried {
  const done: string[] = [];
  return {
    done,
    speak: (voice, text) => {
      done.push(voice);
      return speak(voice, text);
    },
    stop: async () => void done.push('stopped'),
  };
}
const reads = async () => Int16Array.of(1);
const fails = async () => Promise.reject(new Error('no memory'));

/** The real centres, with these languages only. */
function serving(...languages: readonly string[]): Directory {
  const directory = realDirectory();
  return { ...directory, centres: new Map([...directory.centres].map(([id, centre]) => [id, { ...centre, languages }])) };
}

async function warmed(robot: Robot | undefined, directory: Directory) {
  const logged: unknown[] = [];
  const { ready, changed } = beginWarming(robot, words, { error: (what: unknown) => void logged.push(what) } as never);
  const found = await ready(directory);
  await later();
  return { found, logged, changed };
}

test('where Nepali is served, the robot is loaded before the service goes on', async () => {
  let isLoaded = false;
  const robot = robotThat(async () => {
    await new Promise((later) => setTimeout(later, 50));
    isLoaded = true;
    return reads();
  });
  expect(await warmed(robot, serving('ja', 'ne'))).toMatchObject({ found: robot, logged: [] });
  expect({ isLoaded, done: robot.done }).toEqual({ isLoaded: true, done: ['ne'] });
});

test('where it cannot be loaded, there is none, and the log says so', async () => {
  const robot = robotThat(fails);
  expect(await warmed(robot, serving('ja', 'ne'))).toMatchObject({
    found: undefined,
    logged: [{ code: 'robot', fault: expect.stringContaining('no memory') }],
  });
  expect(robot.done).toEqual(['ne', 'stopped']);
});

test.each([['that works', reads] as const, ['that never answers', () => new Promise<Int16Array>(() => {})] as const])(
  'where no centre serves Nepali, a robot %s is not waited for, its memory is given back, and it is at hand for later',
  async (_, speak) => {
    const robot = robotThat(speak);
    expect(await warmed(robot, serving('ja', 'en'))).toMatchObject({ found: robot, logged: [] });
    expect(robot.done).toEqual(['ne', 'stopped']);
  },
);

test('where no robot is installed, there is none', async () => {
  expect(await warmed(undefined, serving('ne'))).toMatchObject({ found: undefined, logged: [] });
});

test('a change of the schedules that brings Nepali loads it, one that does not does not', async () => {
  const robot = robotThat(reads);
  const { changed } = await warmed(robot, serving('ja', 'en'));
  changed(serving('ja', 'th'));
  expect(robot.done).toEqual(['ne', 'stopped']);
  changed(serving('ja', 'ne'));
  expect(robot.done).toEqual(['ne', 'stopped', 'ne']);
});

test('one that cannot be loaded after a change is said, and ends nothing; one that was left out stays out', async () => {
  let isBroken = false;
  const { changed, logged } = await warmed(
    robotThat(() => (isBroken ? fails() : reads())),
    serving('ja', 'ne'),
  );
  isBroken = true;
  changed(serving('ne'));
  await later();
  expect(logged).toEqual([{ code: 'robot', fault: expect.stringContaining('no memory') }]);

  const broken = robotThat(fails);
  const without = await warmed(broken, serving('ja', 'ne'));
  without.changed(serving('ne'));
  expect(broken.done).toEqual(['ne', 'stopped']);
});
