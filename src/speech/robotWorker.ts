// The robot voice in a thread of its own: a long read-out takes a fifth of a second, and no other caller may wait for it.
// eSpeak NG is under the GPL-3 and optional: only this file loads it.

import { parentPort } from 'node:worker_threads';
import { toTelephoneRate } from './wav.ts';

export type RobotRequest = { readonly id: number; readonly voice: string; readonly text: string };
export type RobotAnswer = {
  readonly id: number;
  readonly samples?: Int16Array;
  readonly fault?: string;
  /** The thread ends after this answer: a library that failed once may fail for ever, and another thread loads it anew. */
  readonly isLast?: boolean;
};

type Engine = {
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  get_samplerate(): number;
  synthesize(text: string, take: (chunk: Int16Array | undefined) => boolean): void;
};

// Telephone pace (facts: measured with a synthetic voice at 150 words a minute).
const wordsPerMinute = 150;

const packageName = '@echogarden/espeak-ng-emscripten';
let engine: Promise<Engine> | undefined;

/** A fault of the request and not of the engine, which can go on. */
class WrongRequest extends Error {}

async function start(): Promise<Engine> {
  const { default: load } = (await import(packageName).catch((fault: unknown) => {
    throw new Error(`${describe(fault)}. Install the optional package ${packageName}`);
  })) as { default: () => Promise<{ eSpeakNGWorker: new () => Engine | Promise<Engine> }> };
  const { eSpeakNGWorker } = await load();
  const started = await new eSpeakNGWorker();
  started.set_rate(wordsPerMinute);
  return started;
}

async function speak({ voice, text }: RobotRequest): Promise<Int16Array> {
  engine ??= start();
  const robot = await engine;
  // Without this it would go on in the voice that spoke last.
  if (robot.set_voice(voice) !== 0) throw new WrongRequest(`eSpeak NG has no voice “${voice}”`);
  const chunks: Int16Array[] = [];
  robot.synthesize(text, (chunk) => {
    if (chunk !== undefined && chunk !== null) chunks.push(chunk.slice());
    return false;
  });
  const samples = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let filled = 0;
  for (const chunk of chunks) {
    samples.set(chunk, filled);
    filled += chunk.length;
  }
  return toTelephoneRate(samples, robot.get_samplerate());
}

parentPort?.on('message', (request: RobotRequest) => {
  speak(request).then(
    (samples) => parentPort?.postMessage({ id: request.id, samples } satisfies RobotAnswer),
    (fault: unknown) => {
      const isLast = !(fault instanceof WrongRequest);
      parentPort?.postMessage({ id: request.id, fault: describe(fault), isLast } satisfies RobotAnswer);
      // The answer is delivered before the thread ends.
      if (isLast) process.exit(1);
    },
  );
});

function describe(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
