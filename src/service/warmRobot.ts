// The robot voice takes half a second and 80 MB to load. Where a centre serves a language that it reads, it is loaded before the service is
// ready, so that no caller waits for it and no balancer takes a new instance for a dead one.

import type { Logger } from 'pino';
import type { Directory } from '../schedules/directory.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import type { Robot } from '../speech/robot.ts';

type Words = Pick<Catalogues, 'headings' | 'prompt'>;

/** Loads every voice of the robot that the centres need; nothing if they need none. Rejects where one cannot be loaded. */
export async function warmRobot(robot: Robot, { headings, prompt }: Words, { centres }: Pick<Directory, 'centres'>): Promise<void> {
  const served = new Set([...centres.values()].flatMap(({ languages }) => languages));
  const voices = [...headings.values()].flatMap(({ language, robot: voice }) =>
    voice !== undefined && served.has(language) ? [{ voice, text: prompt(language, 'key.1') }] : [],
  );
  await Promise.all(voices.map(({ voice, text }) => robot.speak(voice, text)));
}

/** The robot, warmed; undefined where it cannot be loaded: its languages are then said in English, and not left silent. */
export async function findWorkingRobot(
  robot: Robot | undefined,
  words: Words,
  directory: Pick<Directory, 'centres'>,
  log: Pick<Logger, 'error'>,
): Promise<Robot | undefined> {
  try {
    if (robot !== undefined) await warmRobot(robot, words, directory);
    return robot;
  } catch (fault) {
    log.error({ code: 'robot', fault: String(fault) }, 'the robot voice is installed and cannot be loaded: the service starts without it');
    await robot?.stop();
    return undefined;
  }
}
