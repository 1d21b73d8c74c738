// The robot voice, asked from the main thread. A thread of its own reads the texts; it starts with the first text, and again after it ended.

import { findPackageJSON } from 'node:module';
import { type RobotThread, startRobotThread, Unread } from './robotThread.ts';

/** Samples at 8 kHz of a text in a voice of eSpeak NG (`ne`). Rejects where the optional package is not installed. */
export type Robot = { readonly speak: (voice: string, text: string) => Promise<Int16Array>; readonly stop: () => Promise<void> };

export type RobotOptions = {
  /** How many texts may wait; more are refused at once. Without end if absent. */
  readonly mostWaiting?: number;
  /** After how long without a text read the thread is ended and started again; 30 seconds if absent. */
  readonly mostSilentMs?: number;
  /** The file that the thread runs; the tests have others. */
  readonly file?: URL;
};

const optionalPackage = '@echogarden/espeak-ng-emscripten';

/** The robot; undefined where its package is not installed. So it is known before the first call which words cannot be spoken. */
export function findRobot(options: RobotOptions = {}): Robot | undefined {
  return isInstalled() ? createRobot(options) : undefined;
}

/** A robot that reads one text after the other. It does not keep the process alive by itself. */
export function createRobot({ mostWaiting = Number.POSITIVE_INFINITY, mostSilentMs = 30_000, file }: RobotOptions = {}): Robot {
  let thread: RobotThread | undefined;
  let isStopped = false;
  const current = (): RobotThread => {
    if (thread?.hasEnded() !== false) thread = startRobotThread(mostSilentMs, file);
    return thread;
  };
  const read = async (voice: string, text: string): Promise<Int16Array> => {
    const reader = current();
    if (reader.waiting() >= mostWaiting) throw new Error(`${mostWaiting} texts wait for it already`);
    return reader.speak(voice, text);
  };
  return {
    speak: (voice, text) =>
      read(voice, text)
        // Another text ended the thread.
        .catch((fault: Error) => (fault instanceof Unread && !isStopped ? read(voice, text) : Promise.reject(fault)))
        .catch((fault: Error) => {
          throw new Error(`The robot voice cannot speak: ${fault.message}.`, { cause: fault });
        }),
    stop: async () => {
      isStopped = true;
      await thread?.stop();
    },
  };
}

function isInstalled(): boolean {
  try {
    return findPackageJSON(optionalPackage, import.meta.url) !== undefined;
  } catch {
    return false;
  }
}
