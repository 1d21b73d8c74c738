// The robot voice takes half a second and 80 MB to load. Where a centre serves a language that it reads, it is loaded before the service is
// ready, so that no caller waits for it and no balancer takes a new instance for a dead one.

import type { Logger } from 'pino';
import type { Directory } from '../schedules/directory.ts';
import type { Catalogues, Heading } from '../speech/catalogue.ts';
import type { Robot } from '../speech/robot.ts';

type Words = Pick<Catalogues, 'headings' | 'prompt'>;
type Served = Pick<Directory, 'centres'>;

/** Loads every voice of the robot that the centres need; nothing if they need none. Rejects where one cannot be loaded. */
export async function warmRobot(robot: Robot, words: Words, directory: Served): Promise<void> {
  await speakFirst(robot, words, voicesFor(words, directory));
}

/**
 * Begins to load the robot at once, in its own thread, while the schedules are read; only after that it is known whether a centre needs it.
 * The function that is returned waits for it and gives the robot; undefined where it cannot be loaded: its languages are then said in
 * English, and not left silent.
 */
export function beginWarming(
  robot: Robot | undefined,
  words: Words,
  log: Pick<Logger, 'error'>,
): (directory: Served) => Promise<Robot | undefined> {
  if (robot === undefined) return async () => undefined;
  let isWanted = true;
  const loaded = speakFirst(robot, words, [...words.headings.values()].filter(hasRobot)).then(
    () => true,
    (fault: unknown) => {
      log.error(
        { code: 'robot', fault: String(fault) },
        'the robot voice is installed and cannot be loaded: the service starts without it',
      );
      return false;
    },
  );
  return async (directory) => {
    isWanted = voicesFor(words, directory).length > 0;
    if (isWanted && (await loaded)) return robot;
    await robot.stop();
    // One that was not needed starts again with its first text.
    return isWanted ? undefined : robot;
  };
}

function voicesFor({ headings }: Words, { centres }: Served): readonly Heading[] {
  const served = new Set([...centres.values()].flatMap(({ languages }) => languages));
  return [...headings.values()].filter((heading) => hasRobot(heading) && served.has(heading.language));
}

function hasRobot({ robot }: Heading): boolean {
  return robot !== undefined;
}

async function speakFirst(robot: Robot, { prompt }: Words, headings: readonly Heading[]): Promise<void> {
  await Promise.all(headings.map(({ language, robot: voice = '' }) => robot.speak(voice, prompt(language, 'key.1'))));
}
