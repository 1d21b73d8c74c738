// The console of a centre that calls back: the frozen schedules, in which Hokkaido offers it for two desks.

import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { frozenFiles } from '../schedules/frozen.ts';
import { callbackKeys } from '../store/madeCallbacks.ts';
import { type Console, type ConsoleOptions, startConsole } from './clerk.ts';

const file = 'centres/hokkaido.yaml';

/** The frozen schedules, in which Hokkaido calls back. */
export const owingSchedules: SourceFiles = {
  ...frozenFiles,
  [file]: `${frozenFiles[file]}\ndials: [mobile]\ncallback: {lines: [card, freedial], at-once: 2}\n`,
};

/** Starts it on the morning of a Wednesday, when the card desk has just opened. `hasKey`: whether numbers can be opened; they can if absent. */
export function startOwingConsole({
  hasKey = true,
  ...options
}: Partial<ConsoleOptions> & { readonly hasKey?: boolean } = {}): Promise<Console> {
  const keys = hasKey && { callbackKeys };
  return startConsole({ at: '2026-12-02T09:05', rehearsal: false, schedules: owingSchedules, ...keys, ...options });
}
