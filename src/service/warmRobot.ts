// The robot voice takes half a second and 80 MB to load. Where a centre serves a language that it reads, it is loaded before the service is
// ready, so that no caller waits for it and no balancer takes a new instance for a dead one.

import type { Logger } from 'pino';
import type { Directory } from '../schedules/directory.ts';
import type { Catalogues, Heading } from '../speech/catalogue.ts';
import type { Robot } from '../speech/robot.ts';

type Words = Pick<Catalogues, 'headings' | 'prompt'>;
type Served = Pick<Directory, 'centres'>;

export type WarmRobot = {
  /**
   * Waits until it is loaded, if a centre needs it, and gives the robot; undefined where it cannot be loaded: its languages are then said in
   * English, and not left silent.
   */
  readonly ready: (directory: Served) => Promise<Robot | undefined>;
  /** Loads it after a change of the schedules, if a centre needs it now. */
  readonly changed: (directory: Served) => void;
};

/** Begins to load the robot at once, in its own thread: only when the schedules have been read is it known whether a centre needs it. */
export function beginWarming(robot: Robot | undefined, words: Words, log: Pick<Logger, 'error'>): WarmRobot {
  const cannot = (fault: unknown, so: string) =>
    log.error({ code: 'robot', fault: String(fault) }, `the robot voice is installed and cannot be loaded: ${so}`);
  let isWanted = true;
  let isGood = false;
  const loaded = robot === undefined ? Promise.resolve() : speakFirst(robot, words, [...words.headings.values()].filter(hasRobot));
  const settled = loaded.then(
    () => true,
    (fault: unknown) => {
      if (isWanted) cannot(fault, 'the service starts without it');
      return false;
    },
  );
  return {
    ready: async (directory) => {
      isWanted = voicesFor(words, directory).length > 0;
      isGood = !isWanted || (await settled);
      // One that is not needed now starts again with its first text.
      if (!isWanted || !isGood) await robot?.stop();
      return isGood ? robot : undefined;
    },
    changed: (directory) => {
      if (robot === undefined || !isGood) return;
      speakFirst(robot, words, voicesFor(words, directory)).catch((fault: unknown) => cannot(fault, 'its languages are silent'));
    },
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
